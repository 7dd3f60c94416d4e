import { OPTIONS, type Option } from './options.ts'

/** The text of `--help`, of the program or of one command. */
export function helpText(command: string | null): string {
  const rows = Object.entries(OPTIONS).filter(
    ([, { commands }]: [string, Option]) => !command || !commands || commands.includes(command),
  )
  return rows.map(([name, { help }]) => `  --${name}  ${help}\n`).join('')
}
