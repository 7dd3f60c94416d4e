import { setMaxListeners } from 'node:events'
import { isMainThread } from 'node:worker_threads'
import type { Command, CommandContext } from './commands/command.ts'
import { inProjectWords } from './commands/in-project-words.ts'
import { type Parsed, parseArguments } from './commands/parse-arguments.ts'
import { EXIT, type ExitCode, interrupted, UserError } from './errors.ts'
import { printable, printableOutput } from './printable.ts'
import { SIFTING } from './scan/sift/sifting-task.ts'
import { canAsk, canShowProgress, wantsColor, wantsLinks } from './terminal/abilities.ts'
import { createWriter } from './terminal/create-writer.ts'
import { describeError, INTERNAL_ERROR } from './terminal/describe-error.ts'
import { escapeForLog } from './terminal/escape-for-log.ts'
import { Questions } from './terminal/questions.ts'
import { readInput } from './terminal/read-input.ts'

declare const HUSHKEY_VERSION: string

/** The other commands lie in a file of their own (see there), which is loaded only when one of them runs. */
const others = async () => {
  try {
    return (await import('./commands/others.ts')).OTHERS
  } catch (error) {
    throw new UserError('this installation lacks a part of hushkey', 'Run: npm ci', { cause: error })
  }
}

/** Each command is loaded only when it is the one that runs. `commands/help.ts` describes them. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  scan: async () => (await import('./commands/scan.ts')).scan,
  init: async () => (await others()).init(),
  fix: async () => (await others()).fix(),
  doctor: async () => (await others()).doctor(),
  allow: async () => (await others()).allow(),
  explain: async () => (await others()).explain(),
  rules: async () => (await others()).rules(),
  'agent-hook': async () => (await others()).agentHook(),
  completion: async () => (await others()).completion(),
}

async function run(parsed: Parsed, cli: CommandContext): Promise<ExitCode> {
  switch (parsed.kind) {
    case 'version':
      cli.print(`${HUSHKEY_VERSION}\n`)
      return EXIT.clean
    case 'help': {
      const helpText = await (await others()).helpText()
      cli.print(helpText(parsed.command, Math.min(cli.columns, 80)))
      return EXIT.clean
    }
    case 'run': {
      const command = await (COMMANDS[parsed.command] as () => Promise<Command>)()
      return command(cli, parsed)
    }
  }
}

const stop = new AbortController()
setMaxListeners(0, stop.signal) // each Git that runs listens to it: Node would warn of more than ten
let isOver = false // whether an exit code was decided
let isLost = false // whether something that was printed did not arrive

const onLost = () => {
  isLost = true
  process.exitCode = EXIT.couldNotCheck
}

const inWords = (text: string): string => inProjectWords(text, process.cwd())
const printAll = createWriter(() => process.stdout, onLost)
let isInit = false // it shows the files that it changes, whose words stay as they are, and speaks of the project by itself
const print = (text: string): void => printAll(isInit ? text : inWords(text))
const warnAll = createWriter(() => process.stderr, onLost)
let redact = (text: string): string => text
const warn = (text: string): void =>
  warnAll(printableOutput(escapeForLog(redact(inWords(text)), undefined, process.env), false))

/** Long words with letters and digits: only for these it is worth loading what can tell a key. */
const LIKE_A_KEY = /(?=[^\s]{0,500}\d)(?=[^\s]{0,500}[A-Za-z])[\w+=-]{16}/

/** Cut to one row: of a line that wraps, only the last row could be taken away again. */
function progressLine(line: string): void {
  warnAll(`\r\x1b[K${printable(redact(line)).slice(0, (process.stderr.columns || 80) - 1)}`)
}

const questions = new Questions(process, stop)

function report(error: unknown, isDebug: boolean): void {
  warn(describeError(error, isDebug))
}

async function main(argv: readonly string[]): Promise<ExitCode> {
  let isDebug = argv.includes('--debug')
  try {
    if (argv.some((word) => LIKE_A_KEY.test(word)))
      redact = (await import('./commands/redact-arguments.ts')).redactArguments(argv)
    const parsed = parseArguments(argv, Object.keys(COMMANDS))
    isInit = parsed.kind === 'run' && parsed.command === 'init'
    const options = parsed.kind === 'run' ? parsed.options : {}
    isDebug = options.debug ?? false
    const cli: CommandContext = {
      version: HUSHKEY_VERSION,
      node: process.version,
      cwd: process.cwd(),
      env: process.env,
      print: (text) => {
        const isPainted = process.stdout.isTTY || wantsColor(process, options['no-color'] ?? false)
        const format = options.output === undefined ? options.format : undefined
        print(printableOutput(escapeForLog(text, format, process.env), isPainted))
      },
      warn,
      get color() {
        return wantsColor(process, options['no-color'] ?? false)
      },
      get columns() {
        return process.stdout.columns || 80
      },
      links: () => wantsLinks(process),
      get progress() {
        return isDebug || !canShowProgress(process) ? null : progressLine
      },
      get ask() {
        return canAsk(process) ? questions.ask : null
      },
      get askText() {
        return canAsk(process) ? questions.askText : null
      },
      get choose() {
        return canAsk(process) ? questions.choose : null
      },
      input: () => readInput(process),
      signal: stop.signal,
    }
    if (!isDebug) return await run(parsed, cli)
    const traced = await (await others()).traced()
    warn(`hushkey ${HUSHKEY_VERSION}, Node ${process.version}, ${process.platform} ${process.arch}\n`)
    return await traced(() => run(parsed, cli), cli)
  } catch (error) {
    report(error, isDebug)
    return EXIT.couldNotCheck
  }
}

function fail(error: unknown): never {
  isOver = true
  try {
    report(error, true)
  } catch {
    warnAll(`${INTERNAL_ERROR}\n`) // else Node would print what failed, texts and all
  }
  process.exit(EXIT.couldNotCheck)
}

/** Not with `await` at the top, which a program that Node keeps compiled (`start.ts`) cannot have. */
async function decide(): Promise<void> {
  let exitCode = await main(process.argv.slice(2))
  if (stop.signal.aborted && exitCode !== EXIT.couldNotCheck) {
    report(interrupted(), false)
    exitCode = EXIT.couldNotCheck
  }
  isOver = true
  process.exitCode = isLost ? EXIT.couldNotCheck : exitCode
}

/** A thread of a check (`scan/sift/`) runs this program, too. */
if (process.argv[2] === SIFTING && !isMainThread) {
  import('./scan/sift/run-sifting-thread.ts').then(({ runSiftingThread }) => runSiftingThread())
} else {
  process.exitCode = EXIT.couldNotCheck // whatever ends the program before it has decided, the commit stops
  process.once('exit', () => {
    if (!isOver) warn('hushkey: ended before the check was done\n')
  })
  process.on('uncaughtException', fail)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort())
  decide().catch(fail)
}
