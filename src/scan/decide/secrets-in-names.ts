import { previewOf } from '../../detect/finding-of.ts'
import type { Judged, Source } from '../../detect/types.ts'
import { withArticle } from '../../detect/words/with-article.ts'
import { type BareFinding, pathFinding } from '../../finding.ts'
import type { Fingerprinter } from '../../fingerprint.ts'
import type { Change } from '../../git/changes/change.ts'

/** What was found in the names of files and folders. */
export interface SecretsInNames {
  readonly findings: readonly BareFinding[]
  /** Replaces each of them by its preview in all texts of a result: paths, commands, notes. */
  readonly redact: <Result>(result: Result) => Result
}

const NONE: SecretsInNames = { findings: [], redact: (result) => result }

/**
 * Looks for tokens in the paths themselves, which Git shows wherever it shows the file (`keys/sk_live_….txt`).
 * Only a provider's own shape counts: names of files are full of words such as `token` and of hashes.
 * @param shown the paths that the result will name; a token in an old path is not reported, but redacted
 */
export async function secretsInNames(
  changes: readonly Change[],
  shown: readonly Shown[],
  { detect, fingerprint }: Named,
): Promise<SecretsInNames> {
  const named = new Set(shown.map(({ path }) => path))
  const inArchives = shown.flatMap(({ inside }) => inside?.path ?? [])
  const looked = [
    ...changes.filter((change) => isNew(change) || named.has(change.path)),
    ...inArchives.map((path) => ({ path, before: [{ path }] })),
  ]
  const text = looked.map(({ path }) => path).join('\n')
  const sure = detect({ path: '', text }).filter(
    ({ match, verdict, origin }) => verdict === 'high' && !match.isNamed && origin === undefined,
  )
  if (!sure.length) return NONE
  const starts = lineStarts(looked)
  const findings = await Promise.all(
    sure.map(async ({ match: { rule, secret, start }, evidence }) => {
      const change = looked[starts.findLastIndex((first) => first <= start)] as NamedFile
      const { path, commit } = change
      const id = await fingerprint(rule.id, secret)
      const message = `The name of this file holds ${withArticle(rule.name)}`
      const finding = pathFinding({ id: rule.id, confidence: 'high' }, path, id, message)
      return isNew(change) ? [{ ...finding, evidence, ...(commit === undefined ? {} : { commit }) }] : []
    }),
  )
  // an encoded one stands otherwise in its path than it reads
  const previews = new Map(
    sure.flatMap(({ match }) =>
      [match.secret, text.slice(match.start, match.end)].map((shown) => [shown, previewOf(match)]),
    ),
  )
  return { findings: findings.flat(), redact: (result) => redacted(result, previews) }
}

type Shown = Pick<BareFinding, 'path' | 'inside'>

type NamedFile = Pick<Change, 'path' | 'commit'> & { readonly before: readonly { readonly path: string }[] }

interface Named {
  readonly detect: (source: Source) => Judged[]
  readonly fingerprint: Fingerprinter
}

function isNew({ path, before }: NamedFile): boolean {
  return before.every((old) => old.path !== path)
}

/** Where each path begins among all, one a line. */
function lineStarts(changes: readonly NamedFile[]): number[] {
  let at = 0
  return changes.map(({ path }) => {
    const start = at
    at += path.length + 1
    return start
  })
}

/** Results are plain data, in which what is redacted stands as JSON writes it. */
function redacted<Result>(result: Result, previews: ReadonlyMap<string, string>): Result {
  const json = [...previews].reduce(
    (text, [secret, preview]) => text.replaceAll(JSON.stringify(secret).slice(1, -1), preview),
    JSON.stringify(result),
  )
  return JSON.parse(json)
}
