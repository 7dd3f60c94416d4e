import type { ChildProcess } from 'node:child_process'

/** How long a Git that was asked to end may take to clean up, in milliseconds. */
const GRACE = 2000

/**
 * Ends a Git that is no longer needed. One that does not listen, such as a wrapper that ignores signals, is killed, and
 * our ends of its pipes are closed: what it started may still hold the others and would keep the program from ending.
 * @param grace in milliseconds
 */
export function stopGit(git: ChildProcess, grace = GRACE): void {
  const pipes = [git.stdin, git.stdout, git.stderr]
  const isOver = (git.exitCode ?? git.signalCode) !== null
  if (isOver && pipes.every((pipe) => pipe?.destroyed !== false)) return
  git.kill()
  const timer = setTimeout(() => {
    git.kill('SIGKILL')
    for (const pipe of pipes) pipe?.destroy()
  }, grace)
  git.once('close', () => clearTimeout(timer))
}
