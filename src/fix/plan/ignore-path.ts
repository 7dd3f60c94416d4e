import { posix } from 'node:path'
import { addPatterns, listsEnvFiles } from '../../env-files/gitignore.ts'
import { ignoredWith } from '../../git/paths/ignored-with.ts'
import type { Repository } from '../../git/repository.ts'
import { runGit } from '../../git/run-git.ts'
import { ignorePattern } from '../../remedy/env-file-fixes.ts'
import { holdsNul, type Side } from './draft.ts'
import type { Planning } from './planning.ts'

/** A line for a `.gitignore`, and where in it. */
interface Candidate {
  readonly file: string
  readonly patterns: readonly string[]
  readonly where: 'with-env' | 'end'
}

/**
 * Makes Git ignore `path`, and not its template, in the draft: what is staged and what is on the disk each get the line
 * where Git says that it is missing. Where a later rule takes the line back, the next place is tried.
 * @returns false when no line helps
 */
export async function ignorePath(
  { repository, draft, leaving }: Pick<Planning, 'repository' | 'draft' | 'leaving'>,
  path: string,
  template: string | null,
): Promise<boolean> {
  const files = gitignoresAbove(path)
  const isShared = await sharesName(repository, path, leaving)
  for (const side of ['disk', 'index'] as const) {
    if (await holds(side, new Map())) continue
    const candidates = await candidatesFor(side)
    const found = await firstThatHolds(side, candidates)
    if (!found) return false
    await draft.edit(found.file, 'gitignore', (text, other) =>
      other === side || other === 'index' ? addPatterns(text, found.patterns, found.where) : text,
    )
  }
  return true

  async function firstThatHolds(side: Side, candidates: readonly Candidate[]): Promise<Candidate | null> {
    for (const candidate of candidates) {
      const text = addPatterns((await textOf(side, candidate.file)) ?? '', candidate.patterns, candidate.where)
      if (await holds(side, new Map([[candidate.file, text]]))) return candidate
    }
    return null
  }

  async function candidatesFor(side: Side): Promise<Candidate[]> {
    const there: string[] = []
    for (const file of files) {
      const text = await textOf(side, file)
      if (text?.includes('\0')) throw holdsNul(file)
      if (text !== null) there.push(file)
    }
    const governing = await findGoverning(side, there)
    const ignored = await ask(side, new Map())
    const keep = template ? [`!${ignorePattern(template)}`] : []
    const candidates = [false, true].flatMap((withKeep): Candidate[] => {
      const at = (file: string, where: Candidate['where']) => {
        const line = ignored.has(path) ? [] : [isShared ? anchored(file, path) : ignorePattern(path)]
        return { file, patterns: [...line, ...(withKeep ? keep : [])], where }
      }
      return [at(governing, 'with-env'), at(governing, 'end'), ...there.map((file) => at(file, 'end'))]
    })
    return candidates.filter(({ patterns }) => patterns.length)
  }

  async function findGoverning(side: Side, there: readonly string[]): Promise<string> {
    for (const file of there) if (listsEnvFiles((await textOf(side, file)) ?? '')) return file
    return '.gitignore'
  }

  async function holds(side: Side, changed: ReadonlyMap<string, string>): Promise<boolean> {
    const ignored = await ask(side, changed)
    return ignored.has(path) && !(template && ignored.has(template))
  }

  async function ask(side: Side, changed: ReadonlyMap<string, string>): Promise<Set<string>> {
    const texts = new Map<string, string>()
    for (const file of files) {
      const text = changed.get(file) ?? (await textOf(side, file))
      if (text !== null) texts.set(file, text)
    }
    return ignoredWith(repository, texts, template ? [path, template] : [path])
  }

  /** A `.gitignore` that is not tracked yet is staged as a whole, so it counts for the index too. */
  async function textOf(side: Side, file: string): Promise<string | null> {
    const { after } = await draft.file(file)
    const bytes = side === 'index' ? (after.index ?? after.disk) : (after.disk ?? after.index)
    return bytes?.toString('utf8') ?? null
  }
}

/** Whether a file of the same name stays in Git elsewhere: a pattern without a folder would ignore that one, too. */
async function sharesName(repository: Repository, path: string, leaving: ReadonlySet<string>): Promise<boolean> {
  const name = posix.basename(path)
  const listed = await runGit({ ...repository.git, cwd: repository.root }, ['ls-files', '-z'])
  return listed
    .toString()
    .split('\0')
    .some((other) => other !== path && posix.basename(other) === name && !leaving.has(other))
}

/** The pattern that covers this path alone. */
function anchored(file: string, path: string): string {
  const folders = posix.relative(posix.dirname(file), posix.dirname(path)).replace(/[*?[\\]/g, '\\$&')
  return `/${folders ? `${folders}/` : ''}${ignorePattern(path)}`
}

/** The nearest first, the root's last. */
function gitignoresAbove(path: string): string[] {
  const files: string[] = []
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
    files.push(`${path.slice(0, end)}/.gitignore`)
  return [...files, '.gitignore']
}
