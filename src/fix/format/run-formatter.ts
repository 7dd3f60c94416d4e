import { spawn } from 'node:child_process'
import type { GitContext } from '../../git/run-git.ts'
import type { Formatter } from './find-formatter.ts'

/** A formatter that takes longer is not waited for. */
const LONGEST = 20_000

/** A text as the formatter writes it; null where it refuses, fails, or takes too long. */
export function runFormatter(
  { program, args, cwd }: Formatter,
  text: string,
  { env, signal }: Pick<GitContext, 'env' | 'signal'>,
): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...env, NODE_OPTIONS: undefined, RUSTUP_AUTO_INSTALL: '0' },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: LONGEST,
      windowsHide: true,
      ...(signal ? { signal } : {}),
    })
    const chunks: Buffer[] = []
    child.on('error', () => resolve(null))
    child.stdin.on('error', () => {}) // it may end before it has read all: its exit code tells
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('close', (code) => resolve(code === 0 && chunks.length ? Buffer.concat(chunks).toString('utf8') : null))
    child.stdin.end(text)
  })
}
