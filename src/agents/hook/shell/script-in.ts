import { LANGUAGES, startedByCode } from './started-by-code.ts'

/** Programs of which `-c` takes something else than a script. */
const OTHER_C = /^(?:git|grep|egrep|fgrep|rg|tar|wc|cut|head|tail|python[\d.]*|node|jq)$/

/** Programs that have what they are given typed or started by another shell. */
const TYPES =
  /^(?:tmux|screen|watch|parallel|entr|nodemon|concurrently|runuser|systemd-run|vim?|nvim|ex|busybox|hyperfine)$/

/** The script that a program is given as text, or reads; null for anything else. @param words without wrappers */
export function scriptIn(words: readonly string[], input: string | null): string | null {
  const [name = '', ...rest] = words
  const program = name.replace(/^.*[\\/]/, '').replace(/\.exe$/i, '')
  if (program === 'eval') return rest.join(' ')
  if (program === 'alias') return aliases(rest)
  if (program === 'trap') return rest.length > 1 ? (rest[0] ?? null) : null
  if (TYPES.test(program))
    return rest.find((word) => /^(?:!|:!)?\s*(?:\S*\/)?git\s/.test(word))?.replace(/^:?!/, '') ?? null
  if (program === 'ssh' || /^cmd$/i.test(program)) return behindOptions(rest)
  if ((program === 'source' || program === '.') && input !== null) return input
  if (/^(?:ba|da|z|k|a)?sh$/.test(program)) return ofShell(rest, input)
  if (program === 'at' || program === 'batch') return input
  if (program === 'npm' && rest[0] === 'pkg' && rest[1] === 'set') return aliases(rest.slice(2))
  if (LANGUAGES.test(program))
    return startedByCode([...rest.filter((word) => /\s|\(/.test(word)), input ?? ''].join('\n'))
  if (OTHER_C.test(program)) return null
  const at = rest.findIndex((word) => /^(?:-[a-z]*c|--call|--command|--run|-Command)$/.test(word))
  const joined = rest.find((word) => /^--(?:call|command|run)=/.test(word))
  return joined?.replace(/^--\w+=/, '') ?? (at < 0 ? null : (rest[at + 1] ?? null))
}

/** What stands behind the script of `sh -c`: its name, and then the arguments that it sees as `$1` and on. */
export function argumentsOf(words: readonly string[], script: string): readonly string[] {
  const at = words.indexOf(script)
  if (at >= 0) return words.slice(at + 2)
  const own = words.findIndex((word, place) => place > 0 && (word === '--' || !/^[-+]/.test(word)))
  return own < 0 ? [] : words.slice(words[own] === '--' ? own + 1 : own)
}

function ofShell(args: readonly string[], input: string | null): string | null {
  const rest = args.filter(
    (word, at) =>
      !/^\/dev\/(?:fd\/\d+|stdin)$/.test(word) && !/^[-+]/.test(word) && !/^[-+][a-z]*[oO]$/.test(args[at - 1] ?? ''),
  )
  if (args.some((word) => /^-[a-z]*c[a-z]*$/.test(word))) return rest[0] ?? null
  return rest.length === 0 || args.some((word) => /^-[a-z]*s/.test(word)) ? input : null
}

/** `alias gc='git commit'`: what it stands for, as if it ran. */
function aliases(args: readonly string[]): string {
  return args.map((word) => word.replace(/^[^=]*=?/, '')).join('\n')
}

/** `cmd /c git …`, `ssh host git …` */
function behindOptions(args: readonly string[]): string | null {
  const at = args.findIndex((word) => /^git(?:\.exe)?\b/i.test(word))
  return at < 0 ? null : args.slice(at).join(' ')
}
