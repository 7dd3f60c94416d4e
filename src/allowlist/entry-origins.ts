import type { AllowEntry } from '../config/allow-entry.ts'
import type { Repository } from '../git/repository.ts'
import { tryGit } from '../git/run-git.ts'

/** The commit that brought an entry. */
export interface Origin {
  readonly commit: string
  readonly author: string
  /** As `2027-01-31`. */
  readonly date: string
}

const LOG = [
  'log',
  '--reverse', // the first commit that has it, not the last that touched its line
  '--format=%x00%H%x09%as%x09%an',
  '--patch',
  '--unified=0',
  '--no-color',
  '--no-ext-diff', // the user's own diff program prints something else
  '--no-textconv',
  '-m', // an entry may come in while a merge is resolved
]

/**
 * Finds since which commit each entry is there, in one walk through the history of the file.
 * @returns in the order of `entries`; null for one that is not committed yet
 */
export async function entryOrigins(
  { git, parents }: Pick<Repository, 'git' | 'parents'>,
  file: string | null,
  entries: readonly AllowEntry[],
): Promise<(Origin | null)[]> {
  if (file === null || !parents.length) return entries.map(() => null)
  const { code, stdout } = await tryGit(git, [...LOG, 'HEAD', '--', file])
  const origins = new Map<string, Origin>()
  const wanted = new Set(entries.map(needle))
  for (const section of code === 0 ? stdout.toString().split('\0').slice(1) : []) {
    const [header = '', ...patch] = section.split('\n')
    const [commit = '', date = '', author = ''] = header.split('\t')
    for (const line of patch) {
      if (!line.startsWith('+')) continue
      for (const each of wanted)
        if (line.includes(each) && !origins.has(each)) origins.set(each, { commit, author, date })
    }
  }
  return entries.map((entry) => origins.get(needle(entry)) ?? null)
}

/** What stands in the file for an entry, whatever the formatting around it. */
function needle({ covers }: AllowEntry): string {
  if (covers.kind === 'fingerprint') return JSON.stringify(covers.fingerprint)
  return JSON.stringify(covers.kind === 'value' ? covers.value : covers.path)
}
