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

/** What is to be ignored, and what Git may say about it. */
interface Search extends Pick<Planning, 'repository' | 'draft'> {
  readonly path: string
  readonly template: string | null
  /** Each `.gitignore` above the path, whether it is there or not. */
  readonly files: readonly string[]
  /** Whether a file of the same name stays in Git elsewhere. */
  readonly isShared: boolean
  /** What Git has said already: both sides often have the same text, and a candidate that holds is asked for once more. */
  readonly answers: Map<string, Promise<Set<string>>>
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
  const isShared = await sharesName(repository, path, leaving)
  const search = { repository, draft, path, template, files: gitignoresAbove(path), isShared, answers: new Map() }
  for (const side of ['disk', 'index'] as const) {
    if (await holds(search, side, new Map())) continue
    const found = await firstThatHolds(search, side, await candidatesFor(search, side))
    if (!found) return false
    await draft.edit(found.file, 'gitignore', (text, other) =>
      other === side || other === 'index' ? addPatterns(text, found.patterns, found.where) : text,
    )
  }
  return true
}

async function firstThatHolds(search: Search, side: Side, candidates: readonly Candidate[]): Promise<Candidate | null> {
  for (const candidate of candidates) {
    const before = (await textOf(search, side, candidate.file)) ?? ''
    const text = addPatterns(before, candidate.patterns, candidate.where)
    if (await holds(search, side, new Map([[candidate.file, text]]))) return candidate
  }
  return null
}

async function candidatesFor(search: Search, side: Side): Promise<Candidate[]> {
  const { path, template, files, isShared } = search
  const there: string[] = []
  for (const file of files) {
    const text = await textOf(search, side, file)
    if (text?.includes('\0')) throw holdsNul(file)
    if (text !== null) there.push(file)
  }
  const governing = await findGoverning(search, side, there)
  const ignored = await ask(search, side, new Map())
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

async function findGoverning(search: Search, side: Side, there: readonly string[]): Promise<string> {
  for (const file of there) if (listsEnvFiles((await textOf(search, side, file)) ?? '')) return file
  return '.gitignore'
}

async function holds(search: Search, side: Side, changed: ReadonlyMap<string, string>): Promise<boolean> {
  const ignored = await ask(search, side, changed)
  return ignored.has(search.path) && !(search.template && ignored.has(search.template))
}

async function ask(search: Search, side: Side, changed: ReadonlyMap<string, string>): Promise<Set<string>> {
  const { repository, path, template, files, answers } = search
  const texts = new Map<string, string>()
  for (const file of files) {
    const text = changed.get(file) ?? (await textOf(search, side, file))
    if (text !== null) texts.set(file, text)
  }
  const question = JSON.stringify([...texts])
  const answer = answers.get(question) ?? ignoredWith(repository, texts, template ? [path, template] : [path])
  answers.set(question, answer)
  return answer
}

/** A `.gitignore` that is not tracked yet is staged as a whole, so it counts for the index too. */
async function textOf({ draft }: Search, side: Side, file: string): Promise<string | null> {
  const { after } = await draft.file(file)
  const bytes = side === 'index' ? (after.index ?? after.disk) : (after.disk ?? after.index)
  return bytes?.toString('utf8') ?? null
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
