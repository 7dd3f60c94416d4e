/** How a program of the trial ended. */
export interface TrialRun {
  readonly exitCode: number
  /** Both streams as one text. */
  readonly output: string
  /** Whether it was ended because the time was over. */
  readonly timedOut: boolean
}

export interface RunOptions {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** Aborted when the time is over or the user wants to stop. */
  readonly signal: AbortSignal
  readonly input?: string
}

/** After that a program that was asked to end is killed. */
const GRACE_MS = 1000

/**
 * Runs a program and waits until it has ended, and with it all that it started. It has a session of its own: no
 * terminal to ask on, and one group by which everything in it can be ended.
 */
export async function runInTrial(program: string, args: readonly string[], options: RunOptions): Promise<TrialRun> {
  const { signal } = options
  if (signal.aborted) return { exitCode: -1, output: '', timedOut: true }
  const { execa } = await import('execa')
  const running = execa(program, args, {
    cwd: options.cwd,
    env: options.env,
    extendEnv: false,
    reject: false,
    all: true,
    detached: true,
    cleanup: false, // which excludes a session of its own
    stripFinalNewline: false,
    ...(options.input === undefined ? { stdin: 'ignore' as const } : { input: options.input }),
  })
  const stop = () => void endGroup(running.pid)
  signal.addEventListener('abort', stop, { once: true })
  try {
    const { exitCode, all } = await running
    return { exitCode: exitCode ?? -1, output: String(all ?? ''), timedOut: signal.aborted }
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** Ends a program and what it started, with a moment to tidy up. */
async function endGroup(pid: number | undefined): Promise<void> {
  if (pid === undefined) return
  const { execa } = await import('execa')
  const script = `kill -s TERM -- "-$1"; n=0
while [ $n -lt ${GRACE_MS / 100} ] && kill -s 0 -- "-$1"; do sleep 0.1; n=$((n + 1)); done
kill -s KILL -- "-$1"`
  await execa('sh', ['-c', script, 'sh', String(pid)], { reject: false, stdio: 'ignore' })
  await execa('taskkill', ['/T', '/F', '/PID', String(pid)], { reject: false, stdio: 'ignore' })
}
