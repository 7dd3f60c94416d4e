import { COMMAND_HELP } from '../help.ts'
import { OPTIONS, type Option, optionOf } from '../options.ts'

export const SHELLS: readonly string[] = ['bash', 'zsh', 'fish', 'powershell']

/** What stands in a place: files, ids of rules, one of a few words, or something that only people know. */
export type Value = 'files' | 'rules' | 'text' | readonly string[]

export interface CompletedOption {
  readonly name: string
  readonly short: string | null
  readonly help: string
  /** Null for an option without a value. */
  readonly value: Value | null
  /** The word for the value, such as `FILE`. */
  readonly word: string
}

export interface CompletedCommand {
  readonly name: string
  readonly summary: string
  readonly options: readonly CompletedOption[]
  readonly operands: Value | null
}

/** What may follow a command; `null` nothing. */
const OPERANDS: Readonly<Record<string, Value>> = {
  scan: 'files',
  fix: 'files',
  allow: 'files',
  explain: 'rules',
  completion: SHELLS,
}

/** The commands with their options, as `--help` shows them. */
export const TABLE: readonly CompletedCommand[] = Object.entries(COMMAND_HELP).map(([name, { summary }]) => ({
  name,
  summary,
  options: (Object.entries(OPTIONS) as [string, Option][])
    .filter(([, { commands }]) => !commands || commands.includes(name))
    .map(([option]) => completed(option, optionOf(option, name))),
  operands: OPERANDS[name] ?? null,
}))

function completed(name: string, { type, short, help, value, choices }: Option): CompletedOption {
  const word = value ?? ''
  const kind = choices ?? (/FILE|PATH/.test(word) ? 'files' : 'text')
  return { name, short: short ?? null, help, value: type === 'boolean' ? null : kind, word }
}

/** An option as it is for some of the commands. */
export interface Kind {
  readonly option: CompletedOption
  readonly commands: readonly string[]
}

/** Each option once for all commands that have it alike. */
export const KINDS: readonly Kind[] = kindsOf(
  TABLE.flatMap(({ name, options }) => options.map((option) => ({ option, commands: [name] }))),
)

function kindsOf(all: readonly Kind[]): Kind[] {
  const kinds = new Map<string, Kind>()
  for (const { option, commands } of all) {
    const key = JSON.stringify(option)
    kinds.set(key, { option, commands: [...(kinds.get(key)?.commands ?? []), ...commands] })
  }
  return [...kinds.values()]
}

/** Prints the ids of the rules, in a shell; the line that counts them has no two blanks. */
export const LIST_RULES = "hushkey rules 2>/dev/null | sed -n 's/^\\([a-z0-9-]*\\)  .*/\\1/p'"
