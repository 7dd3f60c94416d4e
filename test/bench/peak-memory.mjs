import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const EVERY_MS = 20

/**
 * Runs a program and looks at the memory that it and all that it started hold, in bytes of RAM (RSS).
 * /usr/bin/time would tell only the largest single process. https://docs.kernel.org/filesystems/proc.html
 * @returns its exit code, what it printed, and `memory`: the most that all held at the same time and the most that the
 *   first held by itself; null where there is no /proc
 */
export async function runWatched({ command, cwd, env }) {
  const [program, ...args] = command
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const peak = { all: 0, own: 0 }
  const timer = setInterval(() => {
    const sizes = family(child.pid).map((pid) => sizeOf(pid, 'VmRSS'))
    const sum = sizes.reduce((one, other) => one + other, 0)
    peak.all = Math.max(peak.all, sum)
    peak.own = Math.max(peak.own, sizeOf(child.pid, 'VmHWM'))
  }, EVERY_MS)
  const output = []
  child.stdout.on('data', (bytes) => output.push(bytes))
  const exit = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject))
  clearInterval(timer)
  return { exit, stdout: Buffer.concat(output).toString(), memory: existsSync('/proc/self/task') ? peak : null }
}

function family(pid) {
  const threads = attempt(() => readdirSync(`/proc/${pid}/task`)) ?? []
  const children = threads.flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean))
  return [pid, ...children.flatMap(family)]
}

function sizeOf(pid, name) {
  const [, kilobytes = 0] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(read(`/proc/${pid}/status`)) ?? []
  return 1024 * Number(kilobytes)
}

function read(path) {
  return attempt(() => readFileSync(path, 'utf8')) ?? ''
}

/** A process may end while it is looked at; then it holds nothing. */
function attempt(look) {
  try {
    return look()
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined
    throw error
  }
}
