import type { Bypass } from './bypass.ts'
import { isHookPath, isHookToAddTo, type Place } from './hook-path.ts'

/** Programs that take files away or write over them, of a shell and of PowerShell: all that they name, or the last. */
const TOUCHES_ALL =
  /^(?:rm|unlink|mv|truncate|shred|rmdir|tee|del|erase|rd|ren|move|remove-item|ri|clear-content|clc|move-item|mi|rename-item|rni|set-content|sc|add-content|ac|out-file|new-item|ni)$/i
const WRITES_LAST = /^(?:cp|ln|install|rsync|copy|copy-item|cpi)$/i

/** Whether a program takes a hook away, changes it, or leaves it without execution. */
export function judgeFiles(words: readonly string[], place: Place): Bypass | null {
  const [name = '', ...rest] = words
  const program = name.replace(/^.*[\\/]/, '')
  const isAdded = program === 'tee' && rest.some((word) => /^(?:-a|--append)$/.test(word))
  const hook = touched(program, rest).find((path) => (isAdded ? isHookToAddTo(path, place) : isHookPath(path, place)))
  return hook === undefined ? null : { what: `${program} ${hook}`, isAllow: false }
}

function touched(program: string, args: readonly string[]): readonly string[] {
  const paths = args.filter((word) => !word.startsWith('-'))
  if (TOUCHES_ALL.test(program)) return paths
  if (WRITES_LAST.test(program)) {
    const target = args.indexOf('-t')
    return target < 0 ? paths.slice(-1) : args.slice(target + 1, target + 2)
  }
  if (program === 'chmod') return takesExecution(args) ? paths : []
  if (program === 'sed') return args.some((word) => /^(?:-[a-zA-Z]*i|--in-place)/.test(word)) ? paths.slice(1) : []
  if (/^(?:ed|ex|patch|sponge)$/.test(program)) return paths
  if (program === 'perl') return args.some((word) => /^-[a-z]*i/.test(word)) ? paths : []
  if (program === 'dd') return args.flatMap((word) => (word.startsWith('of=') ? word.slice(3) : []))
  if (program === 'find') return takesAway(args) ? paths : []
  return []
}

/** `find … -delete`, `find … -exec rm {} +` */
function takesAway(args: readonly string[]): boolean {
  const at = args.findIndex((word) => /^-(?:exec|execdir|ok|okdir)$/.test(word))
  return args.includes('-delete') || (at >= 0 && /^(?:rm|mv|chmod|unlink|truncate|shred)$/.test(args[at + 1] ?? ''))
}

/** `chmod -x`, `a-x`, `=r`, `644`: whatever leaves no execution to the owner. */
function takesExecution(args: readonly string[]): boolean {
  const mode = args.find((word) => /^(?:[ugoa]*[-+=][rwxXst]*|[0-7]{3,4})(?:,|$)/.test(word)) ?? ''
  if (/^[0-7]{3,4}$/.test(mode)) return (Number.parseInt(mode.slice(-3, -2), 8) & 1) === 0
  return /(?:^|,)[ugoa]*(?:-[rwXst]*x|=[rwXst]*(?:,|$))/.test(mode)
}
