/** Programs of which `-c` takes something else than a script. */
const OTHER_C = /^(?:git|grep|egrep|fgrep|rg|tar|wc|cut|head|tail|python[\d.]*|node|jq)$/

/** The script that a program is given as text, or reads; null for anything else. @param words without wrappers */
export function scriptIn(words: readonly string[], input: string | null): string | null {
  const [name = '', ...rest] = words
  const program = name.replace(/^.*[\\/]/, '').replace(/\.exe$/i, '')
  if (program === 'eval') return rest.join(' ')
  if (program === 'alias') return aliases(rest)
  if (program === 'ssh' || /^cmd$/i.test(program)) return behindOptions(rest)
  if ((program === 'source' || program === '.') && input !== null) return input
  if (/^(?:ba|da|z|k|a)?sh$/.test(program)) return ofShell(rest, input)
  if (OTHER_C.test(program)) return null
  const at = rest.findIndex((word) => /^(?:-[a-z]*c|--call|--command|--run|-Command)$/.test(word))
  const joined = rest.find((word) => /^--(?:call|command|run)=/.test(word))
  return joined?.replace(/^--\w+=/, '') ?? (at < 0 ? null : (rest[at + 1] ?? null))
}

function ofShell(args: readonly string[], input: string | null): string | null {
  const rest = args.filter((word, at) => !/^[-+]/.test(word) && !/^[-+][a-z]*[oO]$/.test(args[at - 1] ?? ''))
  if (args.some((word) => /^-[a-z]*c[a-z]*$/.test(word))) return rest[0] ?? null
  return rest.length === 0 ? input : null
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
