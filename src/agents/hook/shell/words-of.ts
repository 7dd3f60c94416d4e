import type { DoubleQuotedChild, Word, WordPart } from 'unbash'

/**
 * The words that the shell makes of one: a variable that the script itself has set is replaced, and split where no quotes stand
 * around it. What is not known before the script runs stays as it is written.
 */
export function wordsOf({ value, parts }: Word, values: ReadonlyMap<string, string>): string[] {
  if (!parts?.some(isExpansion)) return [value]
  const text = parts.map((part) => textOf(part, values)).join('')
  const splits = parts.some((part) => nameOf(part) !== null && values.has(nameOf(part) as string))
  return splits ? text.split(/\s+/).filter(Boolean) : [text]
}

function isExpansion(part: WordPart | DoubleQuotedChild): boolean {
  if (part.type === 'DoubleQuoted') return part.parts.some(isExpansion)
  return nameOf(part) !== null || part.type === 'CommandExpansion'
}

/** The variable of `$NAME` and `${NAME}`. */
function nameOf(part: WordPart | DoubleQuotedChild): string | null {
  if (part.type !== 'SimpleExpansion' && part.type !== 'ParameterExpansion') return null
  return /^\$(?:(\w+)|\{(\w+)\})$/.exec(part.text)?.slice(1).find(Boolean) ?? null
}

function textOf(part: WordPart | DoubleQuotedChild, values: ReadonlyMap<string, string>): string {
  if (part.type === 'DoubleQuoted') return part.parts.map((child) => textOf(child, values)).join('')
  const name = nameOf(part)
  if (name !== null) return values.get(name) ?? part.text
  if (part.type === 'CommandExpansion') return gitFolder(part.text) ?? part.text
  return 'value' in part && typeof part.value === 'string' ? part.value : part.text
}

/** Where Git says that its folder is, as it is in most checkouts. */
function gitFolder(text: string): string | null {
  const [, option, path] = /^(?:\$\(|`)\s*git\s+rev-parse\s+--(\S+)\s*([\w./-]*)\s*(?:\)|`)$/.exec(text) ?? []
  if (option === 'git-dir' || option === 'git-common-dir' || option === 'absolute-git-dir') return '.git'
  if (option === 'show-toplevel') return '.'
  return option === 'git-path' ? `.git/${path}` : null
}
