import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))

/**
 * Runs the built program (`dist/program.cjs`, anew each time) inside this process, with a `process` of its own: to start
 * Node and to compile the program costs ten times as much as most checks. Signals, terminals, crashes and what `start.ts`
 * does need a real one.
 * @param {readonly string[]} args
 * @param {string} cwd what the program takes for its working folder
 * @param {Readonly<Record<string, string>>} env
 * @returns {Promise<{ exitCode: number, stdout: string, stderr: string }>}
 */
export function runProgram(args, cwd, env) {
  return new Promise((resolve) => {
    const [stdout, stderr] = [collector(), collector()]
    const events = new EventEmitter()
    let exitCode
    const end = (code) => {
      exitCode = code
      events.emit('exit', code)
      resolve({ exitCode, stdout: stdout.text(), stderr: stderr.text() })
    }
    const own = Object.create(process, {
      argv: { value: [process.execPath, join(DIST, 'cli.js'), ...args] },
      cwd: { value: () => cwd },
      env: { value: { ...env } },
      stdin: { value: Readable.from([]) },
      stdout: { value: stdout.stream },
      stderr: { value: stderr.stream },
      on: { value: events.on.bind(events) },
      once: { value: events.once.bind(events) },
      exit: { value: end },
      getBuiltinModule: { value: (name) => (isProcess(name) ? own : process.getBuiltinModule(name)) },
      // The program sets it first for the case that it ends before it has decided.
      exitCode: {
        get: () => exitCode,
        set(code) {
          if (exitCode === undefined) exitCode = code
          else end(code)
        },
      },
    })
    load('program.cjs', own)
  })
}

function collector() {
  let all = ''
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _, done) {
      all += chunk
      done()
    },
  })
  return { stream, text: () => all }
}

/** Compiled once. */
const scripts = new Map()

/** @param {string} name of a file of `dist` */
function load(name, ownProcess) {
  const file = join(DIST, name)
  if (!scripts.has(name)) {
    const wrapped = `(function (exports, require, module, __filename, process) {${readFileSync(file, 'latin1')}\n})`
    scripts.set(name, new Script(wrapped, { filename: file }).runInThisContext())
  }
  const module = { exports: {} }
  const require = createRequire(file)
  const requireOwn = (id) => {
    if (id === './others.cjs') return load('others.cjs', ownProcess)
    return isProcess(id) ? ownProcess : require(id)
  }
  requireOwn.resolve = require.resolve
  scripts.get(name)(module.exports, requireOwn, module, file, ownProcess)
  return module.exports
}

function isProcess(name) {
  return name === 'process' || name === 'node:process'
}
