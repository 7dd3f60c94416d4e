import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { keep, keptCodeFile, readKept } from './kept-code.ts'

/**
 * Runs the program, which lies beside this file, with the compiled code that an earlier run kept. `docs/speed.md` says
 * what that saves, and what guards it.
 */
function start(): void {
  const program = join(__dirname, 'program.cjs')
  const source = readFileSync(program)
  const file = keptCodeFile(() => process.cwd(), `${process.version}-${process.arch}.bin`)
  const kept = file === null ? null : readKept(file, source, process.geteuid?.() ?? null)
  const script = new Script(HEAD + source.toString('latin1') + TAIL, {
    filename: program,
    columnOffset: -HEAD.length,
    ...(kept ? { cachedData: kept.code } : {}),
  })
  if (readsMuch) setFlagsFromString(INTERRUPT_BUDGET)
  const isWhole = (reported: boolean) => kept !== null && !script.cachedDataRejected && (kept.reported || !reported)
  process.once('exit', (exitCode) => {
    const reported = exitCode === 1
    if (file === null || !isWorthKeeping(exitCode) || isWhole(reported)) return
    keep(file, source, () => ({ code: script.createCachedData(), reported }))
  })
  script.runInThisContext()(createRequire(program), program)
}

const HEAD = '(function (require, __filename) {'
const TAIL = '\n})'

/**
 * What a check compiled, in a hook or by hand. What runs but once, as in CI, has no use for it, and V8 takes it under the same
 * flags only.
 */
function isWorthKeeping(exitCode: number): boolean {
  return exitCode <= 1 && process.argv[2] === 'scan' && !process.env.CI && !readsMuch
}

/**
 * V8 compiles a function once more, with all its art, when it has run for a while: by itself after 132 KB of its bytecode,
 * some hundred functions of ours, which takes each thread a second. Twice as much leaves more of those that are worth it.
 */
const INTERRUPT_BUDGET = '--interrupt-budget=270000'

/**
 * Fingerprints of passwords are computed by Node's threads, and each holds on to 16 MB: for the text report on a commit one is
 * enough, which computes those that it shows.
 */
const [command, ...options] = process.argv.slice(2)
const readsMuch = command === 'scan' && options.some((word) => /^--(?:all|range|history)\b/.test(word))
const isLong = options.some((word) => /^--(?:all|range|history|pre-push|ref-updates|format|output)/.test(word))
if (command === 'scan' && !isLong) process.env.UV_THREADPOOL_SIZE ??= '1'

try {
  start()
} catch (error) {
  const { code } = error as NodeJS.ErrnoException
  process.stderr.write(`hushkey: this installation lacks a part of hushkey${code ? ` (${code})` : ''}\n  Run: npm ci\n`)
  process.exitCode = 2
}
