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
  const hook = touchedFiles(program, rest).find((path) =>
    isAdded ? isHookToAddTo(path, place) : isHookPath(path, place),
  )
  return hook === undefined ? null : { what: `${program} ${hook}`, isAllow: false }
}

/** The files that a program takes away or writes over, or whose mode it changes. */
export function touchedFiles(program: string, args: readonly string[]): readonly string[] {
  const paths = args.filter((word) => !word.startsWith('-'))
  if (TOUCHES_ALL.test(program)) return paths
  if (WRITES_LAST.test(program)) {
    const target = args.indexOf('-t')
    return target < 0 ? paths.slice(-1) : args.slice(target + 1, target + 2)
  }
  if (program === 'chmod') return takesExecution(args) ? paths : []
  if (program === 'sed') return args.some((word) => /^(?:-[a-zA-Z]*i|--in-place)/.test(word)) ? paths.slice(1) : []
  if (/^(?:ed|ex|vim?|nvim|patch|sponge)$/.test(program)) return paths
  if (program === 'perl') return args.some((word) => /^-[a-z]*i/.test(word)) ? paths : []
  if (/^g?awk$/.test(program)) return args.some((word, at) => word === 'inplace' && args[at - 1] === '-i') ? paths : []
  if (Object.hasOwn(WRITES_TO, program)) return behind(args, WRITES_TO[program] as RegExp)
  if (program === 'dd') return args.flatMap((word) => (word.startsWith('of=') ? word.slice(3) : []))
  if (program === 'find')
    return takesAway(args) ? [...paths, ...behind(args, /^-i?(?:name|path|wholename)$/).map(hookNamed)] : []
  return []
}

/** Programs that write where an option says. */
const WRITES_TO: Readonly<Record<string, RegExp>> = {
  curl: /^(?:-[a-zA-Z]*o|--output|--output-dir)$/,
  wget: /^(?:-[a-zA-Z]*[OP]|--output-document|--directory-prefix)$/,
  tar: /^(?:-C|--directory)$/,
  unzip: /^-d$/,
}

function behind(args: readonly string[], option: RegExp): readonly string[] {
  return args.filter((_, at) => option.test(args[at - 1] ?? ''))
}

/** What `find` looks for by the name of a hook alone is taken for the hook. */
function hookNamed(pattern: string): string {
  return /^(?:.*\/)?(?:pre-commit|pre-push|pre-merge-commit|commit-msg|reference-transaction)$/.test(pattern)
    ? `.git/hooks/${pattern.replace(/^.*\//, '')}`
    : pattern
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
