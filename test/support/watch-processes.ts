import { readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { repoAt, type TempRepo } from './temp-repo.ts'

/** All that the process list showed while something ran. */
export interface Watched {
  /** The same repository; each Git that is started from it notes its arguments and environment. */
  readonly repo: TempRepo
  /** Command lines and environments: what each Git was given, and, on Linux, what anybody could read of any process. */
  seen(): Promise<string>
}

/** Watches the processes that come from this one, until the test ends. */
export async function watchProcesses(repo: TempRepo): Promise<Watched> {
  const folder = await mkdtemp(repo.path('../watched-'))
  const noted = join(folder, 'noted')
  const real = (await repo.run('sh', ['-c', 'command -v git'])).stdout.trim()
  await writeFile(noted, '')
  await writeFile(join(folder, 'git'), `#!/bin/sh\n{ printf '%s\\n' "$@"; env; } >> '${noted}'\nexec '${real}' "$@"\n`)
  await chmod(join(folder, 'git'), 0o755)
  const texts = new Set<string>()
  const timer = process.platform === 'linux' ? setInterval(() => readProcesses(texts), 15) : undefined
  onTestFinished(() => clearInterval(timer))
  return {
    repo: repoAt(repo.root, { ...repo.env, PATH: `${folder}:${repo.env.PATH}` }),
    async seen() {
      clearInterval(timer)
      return [...texts, await readFile(noted, 'latin1')].join('\n')
    },
  }
}

/** Reads what stands in /proc of each process that has this one among its forefathers. */
function readProcesses(texts: Set<string>): void {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parentOf = new Map(ids.map((id) => [id, /^.*\) \S (\d+)/s.exec(read(`/proc/${id}/stat`))?.[1] ?? '0']))
  for (const id of ids) {
    let parent = parentOf.get(id)
    while (parent && parent !== String(process.pid)) parent = parentOf.get(parent)
    if (parent) for (const name of ['cmdline', 'environ']) texts.add(read(`/proc/${id}/${name}`))
  }
}

/** A process may have ended in between. */
function read(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}
