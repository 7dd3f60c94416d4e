import { parseArgs } from 'node:util'
import { nearest } from '../config/nearest.ts'
import { quote } from '../config/quote.ts'
import { UserError } from '../errors.ts'
import type { Arguments } from './command.ts'
import { OPTIONS, type Option, type Options, optionOf } from './options.ts'

/** What the command line asks for. */
export type Parsed =
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly command: string | null }
  | ({ readonly kind: 'run'; readonly command: string } & Arguments)

/** How many words a command takes, where it takes few: one more would be passed over as if it had been heeded. */
const WORDS: Readonly<Record<string, number>> = { init: 0, doctor: 0, explain: 1, completion: 1, 'agent-hook': 1 }

/**
 * Reads the command line; `scan` is the command when none is named.
 * @throws UserError for an option that does not exist, does not fit the command, or has a value that is no choice, and
 * for a word too many
 */
export function parseArguments(argv: readonly string[], commands: readonly string[]): Parsed {
  const { values, positionals } = parse(argv)
  const named = commands.includes(positionals[0] ?? '')
  const command = named ? (positionals[0] as string) : 'scan'
  if (values.version) return { kind: 'version' }
  if (values.help) return { kind: 'help', command: named ? command : null }
  const [first, about = null, ...more] = positionals
  if (first === 'help' && more.length === 0 && (about === null || commands.includes(about)))
    return { kind: 'help', command: about }
  for (const name of Object.keys(values))
    checkOption(name, values[name as keyof Options], command, named ? null : nearCommand(positionals, commands))
  const words = named ? positionals.slice(1) : positionals
  const extra = words[WORDS[command] ?? words.length]
  if (extra !== undefined)
    throw new UserError(`hushkey ${command} takes no ${quote(extra)}`, `Run: npx hushkey ${command} --help`)
  return { kind: 'run', command, options: values, positionals: words }
}

function parse(argv: readonly string[]): { values: Options; positionals: string[] } {
  try {
    return parseArgs({ args: argv.map(withValue), options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error
    if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw new UserError(message.split('. ')[0] as string, 'Run: npx hushkey --help')
    const unknown = /'(-[^']*)'/.exec(message)?.[1] ?? ''
    const guess = unknown.startsWith('--') ? nearest(unknown, Object.keys(OPTIONS)) : null
    throw new UserError(
      `there is no option ${quote(unknown)}`,
      guess ? `Did you mean --${guess}?` : 'Run: npx hushkey --help',
    )
  }
}

/** `--agents` is short for `--agents=`. */
function withValue(word: string): string {
  const option: Option | undefined = OPTIONS[word.replace(/^--/, '') as keyof typeof OPTIONS]
  return word.startsWith('--') && option?.alone !== undefined ? `${word}=${option.alone}` : word
}

/** `hushkey inti --dry-run`: not an option of `scan` is what is wrong, but the command. */
function nearCommand([word]: readonly string[], commands: readonly string[]): string | null {
  return word === undefined ? null : nearest(word, commands)
}

function checkOption(name: string, value: string | boolean | undefined, command: string, meant: string | null): void {
  const option = optionOf(name, command)
  const help = `Run: npx hushkey ${command} --help`
  if (option.commands && !option.commands.includes(command))
    throw new UserError(
      `hushkey ${command} takes no --${name}`,
      meant && option.commands.includes(meant) ? `Did you mean: npx hushkey ${meant}` : help,
    )
  if (option.choices && !option.choices.includes(String(value)))
    throw new UserError(`--${name} is one of ${option.choices.join(', ')}`, didYouMean(String(value), option) ?? help)
}

function didYouMean(value: string, { choices = [] }: Option): string | null {
  const guess = nearest(value, choices)
  return guess && `Did you mean ${guess}?`
}
