import { setMaxListeners } from 'node:events'
import type { Command, World } from './commands/command.ts'
import { inProjectWords } from './commands/in-project-words.ts'
import { type Parsed, parseArguments } from './commands/parse-arguments.ts'
import { EXIT, type ExitCode, isUserError, UserError } from './errors.ts'
import { printable, printableLines, printableOutput } from './printable.ts'
import { jsonWithoutLogCommands, withoutLogCommands, withoutMarkers } from './report/log-commands.ts'

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
  completion: async () => (await others()).completion(),
}

async function run(parsed: Parsed, world: World): Promise<ExitCode> {
  switch (parsed.kind) {
    case 'version':
      world.print(`${HUSHKEY_VERSION}\n`)
      return EXIT.clean
    case 'help': {
      const helpText = await (await others()).helpText()
      world.print(helpText(parsed.command, Math.min(world.columns, 80)))
      return EXIT.clean
    }
    case 'run': {
      const command = await (COMMANDS[parsed.command] as () => Promise<Command>)()
      return command(world, parsed)
    }
  }
}

const stop = new AbortController()
setMaxListeners(0, stop.signal) // each Git that runs listens to it: Node would warn of more than ten
let isOver = false // whether an exit code was decided
let isLost = false // whether something that was printed did not arrive

/** A stream is opened when something is written to it: on the clean path nothing is. */
function writerTo(open: () => NodeJS.WriteStream): (text: string) => void {
  let stream: NodeJS.WriteStream | null = null
  return (text) => {
    if (text === '') return
    if (!stream) {
      stream = open()
      // A reader that has seen enough, such as `head`, is no failure; a full disk is.
      stream.on('error', ({ code }: NodeJS.ErrnoException) => {
        if (code === 'EPIPE') return
        isLost = true
        process.exitCode = EXIT.couldNotCheck
      })
    }
    stream.write(text)
  }
}

/** `init` shows the files that it changes, whose words stay as they are, and speaks of the project by itself. */
const inWords = (text: string): string => (process.argv[2] === 'init' ? text : inProjectWords(text, process.cwd()))
const printAll = writerTo(() => process.stdout)
const print = (text: string): void => printAll(inWords(text))
const warnAll = writerTo(() => process.stderr)
let mask = (text: string): string => text
const warn = (text: string): void => warnAll(printableOutput(forLog(mask(inWords(text)), undefined), false))

/** What is printed where a CI system reads commands out of its log; there a name in the repository must not be one. */
function forLog(text: string, format: string | undefined): string {
  const { GITHUB_ACTIONS, TF_BUILD, TEAMCITY_VERSION } = process.env
  if (!isCi() && !GITHUB_ACTIONS && !TF_BUILD && !TEAMCITY_VERSION) return text
  if (format === 'json' || format === 'sarif') return jsonWithoutLogCommands(text)
  return format === 'github' ? withoutMarkers(text) : withoutLogCommands(text)
}

/** Long words with letters and digits: only for these it is worth loading what can tell a key. */
const LIKE_A_KEY = /(?=[^\s]{0,500}\d)(?=[^\s]{0,500}[A-Za-z])[\w+=-]{16}/

/** The flag, then https://no-color.org, then `FORCE_COLOR` as Node reads it, then the terminal that is written to. */
function wantsColor(isOff: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (isOff || NO_COLOR) return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return Boolean(process.stdout.isTTY) && TERM !== 'dumb'
}

function isCi(): boolean {
  const { CI } = process.env
  return CI !== undefined && !['', '0', 'false'].includes(CI)
}

/** Somebody is there to answer only at a terminal; hooks and CI have none (N46). */
function canAsk(): boolean {
  return !isCi() && Boolean(process.stdin.isTTY) && Boolean(process.stdout.isTTY)
}

/** Links look like noise where a terminal does not know them, and nobody can tell but by its name and version. */
async function wantsLinks(): Promise<boolean> {
  const { createSupportsHyperlinks } = await import('supports-hyperlinks')
  return createSupportsHyperlinks(process.stdout)
}

/** Cut to one row: of a line that wraps, only the last row could be taken away again. */
function progressLine(line: string): void {
  warnAll(`\r\x1b[K${printable(mask(line)).slice(0, (process.stderr.columns || 80) - 1)}`)
}

function canShowProgress(): boolean {
  return !isCi() && Boolean(process.stderr.isTTY) && process.env.TERM !== 'dumb'
}

async function ask(question: string): Promise<boolean> {
  return /^y(?:es)?$/i.test(await answerTo(`${question}${/\s$/.test(question) ? '' : ' '}[y/N] `))
}

async function choose(question: string, answers: readonly string[]): Promise<string | null> {
  const answer = (await answerTo(`${question} [${answers.join('/')}, Enter for neither] `)).toLowerCase()
  return answers.find((one) => one === answer || one.slice(0, 1) === answer) ?? null
}

async function answerTo(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  terminal.on('SIGINT', () => stop.abort())
  const leave = new Promise<string>((resolve) => terminal.once('close', () => resolve('')))
  try {
    const answer = await Promise.race([terminal.question(printableLines(question), { signal: stop.signal }), leave])
    return answer.trim()
  } catch (error) {
    if (stop.signal.aborted) throw interrupted()
    throw error
  } finally {
    terminal.close()
  }
}

/** What Git tells a hook; a person at the terminal tells nothing. */
async function input(): Promise<string> {
  if (process.stdin.isTTY) return ''
  const chunks: Buffer[] = []
  try {
    for await (const chunk of process.stdin) chunks.push(chunk)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UserError(`standard input cannot be read (${code})`, 'Run the command again.', { cause: error })
  }
  return Buffer.concat(chunks).toString()
}

function interrupted(): UserError {
  return new UserError('interrupted before it was done', 'Run the command again.')
}

/** A known failure is one sentence and its cure; anything else is a fault of hushkey and shows where it happened. */
function report(error: unknown, isDebug: boolean): void {
  if (isUserError(error)) {
    const cure = error.cure?.split('\n').map((line) => `  ${printable(line)}\n`) ?? []
    const sentence = printableLines(error.message)
    warn(`hushkey: ${sentence}\n${cure.join('')}`)
    if (isDebug) warn(`${framesOf(error)}${error.cause ? `caused by ${faultOf(error.cause)}` : ''}`)
  } else warn(`hushkey: this is a fault of hushkey, nothing was checked\n${faultOf(error)}`)
}

/** Only the engine's own messages are shown: those of parsers and libraries quote what they were given, maybe a secret. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something was thrown that is no error\n'
  const { name, message, code, syscall } = error as NodeJS.ErrnoException
  const isSafe = code === undefined && ['TypeError', 'RangeError', 'ReferenceError'].includes(name)
  const words = [name, ...(isSafe ? [message] : []), ...(code ? [code] : []), ...(syscall ? [syscall] : [])]
  return `${words.join(': ')}\n${framesOf(error)}`
}

function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => `${line}\n`)
    .join('')
}

async function main(argv: readonly string[]): Promise<ExitCode> {
  let isDebug = argv.includes('--debug')
  try {
    if (argv.some((word) => LIKE_A_KEY.test(word)))
      mask = (await import('./commands/mask-arguments.ts')).maskArguments(argv)
    const parsed = parseArguments(argv, Object.keys(COMMANDS))
    const options = parsed.kind === 'run' ? parsed.options : {}
    isDebug = options.debug ?? false
    const world: World = {
      version: HUSHKEY_VERSION,
      cwd: process.cwd(),
      env: process.env,
      print: (text) => {
        const isPainted = process.stdout.isTTY || wantsColor(options['no-color'] ?? false)
        print(printableOutput(forLog(text, options.output === undefined ? options.format : undefined), isPainted))
      },
      warn,
      get color() {
        return wantsColor(options['no-color'] ?? false)
      },
      get columns() {
        return process.stdout.columns || 80
      },
      links: wantsLinks,
      get progress() {
        return isDebug || !canShowProgress() ? null : progressLine
      },
      get ask() {
        return canAsk() ? ask : null
      },
      get choose() {
        return canAsk() ? choose : null
      },
      input,
      signal: stop.signal,
    }
    if (!isDebug) return await run(parsed, world)
    const traced = await (await others()).traced()
    warn(`hushkey ${HUSHKEY_VERSION}, Node ${process.version}, ${process.platform} ${process.arch}\n`)
    return await traced(() => run(parsed, world), world)
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
    warnAll('hushkey: this is a fault of hushkey, nothing was checked\n') // else Node would print what failed, texts and all
  }
  process.exit(EXIT.couldNotCheck)
}

process.exitCode = EXIT.couldNotCheck // whatever ends the program before it has decided, the commit stops
process.once('exit', () => {
  if (!isOver) warn('hushkey: ended before the check was done\n')
})
process.on('uncaughtException', fail)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort())

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

decide().catch(fail)
