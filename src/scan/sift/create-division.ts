import { availableParallelism, totalmem } from 'node:os'
import type { Config } from '../../config/config.ts'
import type { Repository } from '../../git/repository.ts'
import type { ScanInternals } from '../targets/scan-internals.ts'
import type { Division } from './divided-texts.ts'
import type { SiftingTask } from './sifting-task.ts'
import { startSifter } from './start-sifter.ts'

const USUAL = { after: 100, worthwhile: 400, few: 32, share: 30 }

/** More would wait for each other, and each takes some memory. */
const MOST_THREADS = 8
/** In bytes, of the machine's for each thread. */
const MEMORY = 512 * 1024 * 1024

/** How texts are divided among the threads that this machine has. @param known what they need to know besides */
export function createDivision(
  { git }: Repository,
  config: Config,
  known: Pick<SiftingTask, 'local' | 'comments' | 'tidies'>,
  { program = new URL('./program.cjs', import.meta.url), ...given }: NonNullable<ScanInternals['division']> = {},
): Division {
  let threads = given.threads ?? null
  const task = { git: { cwd: git.cwd, env: git.env }, config: { ...config, allow: [] }, ...known }
  return {
    ...USUAL,
    ...given,
    threads() {
      threads ??= Math.max(1, Math.min(MOST_THREADS, availableParallelism(), Math.floor(totalmem() / MEMORY)))
      return threads // the system is asked once: where it has one core, this is asked for each file
    },
    start: () => startSifter(program, task),
    git,
  }
}
