import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const EVERY_MS = 20

/**
 * The most memory that a program and all that it started held at the same time, and the most that it held itself, in
 * bytes of RAM (RSS); null where there is no /proc. /usr/bin/time tells only the largest single process.
 * https://docs.kernel.org/filesystems/proc.html
 */
export async function peakMemory({ command, cwd, env }) {
  if (!existsSync('/proc/self/task')) return null
  const [program, ...args] = command
  const child = spawn(program, args, { cwd, env, stdio: 'ignore' })
  const peak = { all: 0, own: 0 }
  const timer = setInterval(() => {
    const sizes = family(child.pid).map((pid) => status(pid, 'VmRSS'))
    peak.all = Math.max(
      peak.all,
      sizes.reduce((sum, size) => sum + size, 0),
    )
    peak.own = Math.max(peak.own, status(child.pid, 'VmHWM'))
  }, EVERY_MS)
  await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject))
  clearInterval(timer)
  return peak
}

function family(pid) {
  const threads = attempt(() => readdirSync(`/proc/${pid}/task`)) ?? []
  const children = threads.flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean))
  return [pid, ...children.flatMap(family)]
}

function status(pid, name) {
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
