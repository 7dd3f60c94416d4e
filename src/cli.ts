#!/usr/bin/env node
import type { Command, World } from './commands/command.ts'
import { parseArguments } from './commands/parse-arguments.ts'
import { EXIT, type ExitCode, UserError } from './errors.ts'

declare const HUSHKEY_VERSION: string

/** Each command is loaded only when it is the one that runs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  allow: async () => (await import('./commands/allow.ts')).allow,
  scan: async () => (await import('./commands/scan.ts')).scan,
  rules: async () => (await import('./commands/rules.ts')).rules,
  explain: async () => (await import('./commands/explain.ts')).explain,
}

async function main(world: World, argv: readonly string[]): Promise<ExitCode> {
  const parsed = parseArguments(argv, Object.keys(COMMANDS))
  switch (parsed.kind) {
    case 'version':
      world.print(`${HUSHKEY_VERSION}\n`)
      return EXIT.clean
    case 'help': {
      const { helpText } = await import('./commands/help.ts')
      world.print(helpText(parsed.command))
      return EXIT.clean
    }
    case 'run': {
      const command = await (COMMANDS[parsed.command] as () => Promise<Command>)()
      return command(world, parsed)
    }
  }
}

/** A known failure is one sentence and its cure; anything else is our fault and keeps its stack. */
function report(error: unknown, warn: (text: string) => void): ExitCode {
  if (error instanceof UserError) warn(`hushkey: ${error.message}\n${error.cure ? `  ${error.cure}\n` : ''}`)
  else
    warn(
      `hushkey: this is a fault of hushkey, the commit was not checked\n${error instanceof Error ? error.stack : 'unknown'}\n`,
    )
  return EXIT.couldNotCheck
}

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

const world: World = {
  cwd: process.cwd(),
  env: process.env,
  print: (text) => process.stdout.write(text),
  warn: (text) => process.stderr.write(text),
  color: false,
  columns: process.stdout.columns ?? 80,
  ask: null,
  signal: stop.signal,
}

try {
  process.exitCode = await main(world, process.argv.slice(2))
} catch (error) {
  process.exitCode = report(error, world.warn)
}
