import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { TempRepo } from '../support/temp-repo.ts'
import type { Awk } from './awks.ts'
import type { StagedState } from './sample-batch.ts'

/** What the stand-in for Node ends with, `false`; where the hook itself cannot go on, it ends with 2. */
const STARTED = '1'
const FALSE = existsSync('/bin/false') ? '/bin/false' : '/usr/bin/false'

/** Sets the repository and runs the hook as Git does, once for each line of its input, without a process of its own. */
const DRIVER = `while read -r head index; do
  echo "$head" >.git/HEAD
  GIT_INDEX_FILE=$index GIT_PREFIX= sh "$1" </dev/null >.git/hook-output 2>&1
  echo $?
done`

/** Runs the shipped pre-commit hook on one staged state after another. */
export interface HookDriver {
  readonly awk: Awk
  readonly root: string
  /** @returns whether the hook started the engine @throws when it ended otherwise than clean or with the engine */
  startsEngine(state: StagedState): Promise<boolean>
}

/**
 * Prepares a repository in which the hook finds this awk, and a Node that only says that it was started.
 * @param objects the repository whose objects the states name
 * @param hooks the folder of the hooks, those of this package if left out
 */
export function createHookDriver(repo: TempRepo, awk: Awk, objects: string, hooks = HOOKS): HookDriver {
  writeFileSync(repo.path('.git/objects/info/alternates'), `${join(objects, '.git/objects')}\n`)
  writeFileSync(repo.path('.git/info/exclude'), '.env\n')
  const bin = repo.path('.git/bin')
  mkdirSync(bin)
  symlinkSync(FALSE, join(bin, 'node'))
  symlinkSync(awk.program, join(bin, 'awk'))
  const child = spawn('sh', ['-c', DRIVER, 'sh', join(hooks, 'pre-commit')], {
    cwd: repo.root,
    env: { ...repo.env, PATH: `${bin}:${repo.env.PATH}` },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.stdin.end())
  const ask = asker(child)
  return {
    awk,
    root: repo.root,
    async startsEngine({ head, index }) {
      const exit = await ask(`${head} ${index}\n`)
      if (exit !== '0' && exit !== STARTED)
        throw new Error(`the hook ended with ${exit} (${awk.name}): ${readFileSync(repo.path('.git/hook-output'))}`)
      return exit === STARTED
    },
  }
}

const HOOKS = fileURLToPath(new URL('../../hooks', import.meta.url))

/** A line to the child, and the line that it answers with; one question at a time. */
function asker(child: Pick<ChildProcess, 'stdin' | 'stdout'>): (line: string) => Promise<string> {
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]()
  return async (line) => {
    child.stdin?.write(line)
    const { value, done } = await lines.next()
    if (done) throw new Error('the shell that runs the hook ended')
    return value
  }
}
