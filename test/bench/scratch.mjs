import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder outside the project for the repositories that are measured; it goes when the program ends. */
export const SCRATCH = mkdtempSync(join(tmpdir(), 'hushkey-bench-'))

process.once('exit', () => rmSync(SCRATCH, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(2))

const FOREIGN = /^(?:npm_|GIT_|HUSKY|HUSHKEY|NODE_)/

/** The environment of all that is measured: the developer's own PATH, and none of their settings. */
export const ENVIRONMENT = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name))),
  HOME: SCRATCH,
  XDG_CONFIG_HOME: join(SCRATCH, '.config'),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
}
