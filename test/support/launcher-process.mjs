// Starts processes for `launcher.ts`, and runs hushkey inside itself.
import { spawn } from 'node:child_process'
import { buffer } from 'node:stream/consumers'
import { runProgram } from './run-program.mjs'

process.on('message', async (order) => {
  try {
    const run = order.program === null ? runProgram(order.args, order.cwd, order.env) : start(order)
    process.send?.({ id: order.id, ...(await run) })
  } catch (error) {
    process.send?.({ id: order.id, error: String(error) })
  }
})
process.on('disconnect', () => process.exit())

async function start({ program, args, cwd, env, input }) {
  const child = spawn(String(program), args, {
    cwd,
    env,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  })
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(-1)) // it could not start
    child.once('close', (code) => resolve(code ?? -1))
  })
  child.stdin?.on('error', () => {}) // it need not read all
  child.stdin?.end(input)
  const [exitCode, stdout, stderr] = await Promise.all([ended, buffer(child.stdout), buffer(child.stderr)])
  return { exitCode, stdout: stdout.toString(), stderr: stderr.toString() } // `text` would leave out a byte order mark
}
