import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { accept, medianOf } from '../acceptance.mjs'
import { measure } from '../measure.mjs'
import { floors } from '../programs.mjs'
import { realLines } from '../real-lines.mjs'
import { git, makeRepository } from '../repositories.mjs'
import { ENVIRONMENT } from '../scratch.mjs'

const LABEL = 'hushkey, pre-push'
const COMMITS = 10

/** The pre-push hook on ten commits of three files and sixty lines each, which the remote does not have. */
export function push({ runs }) {
  const folder = makeRepository(500)
  git(folder, ['remote', 'add', 'origin', '../nowhere.git'])
  git(folder, ['update-ref', 'refs/remotes/origin/main', 'HEAD'])
  const before = git(folder, ['rev-parse', 'HEAD']).trim()
  for (let at = 0; at < COMMITS; at++) commit(folder, at)
  const refs = `refs/heads/main ${git(folder, ['rev-parse', 'HEAD']).trim()} refs/heads/main ${before}`
  const hook = `echo '${refs}' | sh node_modules/hushkey/hooks/pre-push origin`
  const one = {
    name: `a push of ${COMMITS} commits, 500 files`,
    column: 'a push of ten commits, the check alone',
    programs: measure(
      [...floors(folder), { label: LABEL, command: ['sh', '-c', hook], cwd: folder, env: ENVIRONMENT, exits: [0] }],
      runs,
    ),
  }
  return {
    cases: [one],
    acceptance: [accept('19', `${one.name}, the hook`, medianOf(one, LABEL), { most: 500 }, { unit: 'ms' })],
  }
}

function commit(folder, at) {
  for (let part = 0; part < 3; part++) {
    const path = join(folder, `src/topic/file${part}.ts`)
    mkdirSync(dirname(path), { recursive: true })
    appendFileSync(path, realLines(20, (at * 3 + part) * 20))
  }
  git(folder, ['add', 'src/topic'])
  git(folder, ['commit', '--quiet', '--no-verify', '-m', `step ${at}`])
}
