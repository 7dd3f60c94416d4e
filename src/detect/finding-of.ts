import type { BareFinding, Decision, Excerpt } from '../finding.ts'
import { isAboutName } from './judge/is-about-name.ts'
import type { Judged, Match, Source } from './types.ts'
import { isPlausibleName } from './words/plausible-name.ts'
import { withArticle } from './words/with-article.ts'

/** A text with its place in the file. */
export interface PlacedSource extends Source {
  /** Where `text` begins: line, 1-based, and UTF-16 units into that line. */
  readonly firstLine: number
  readonly firstColumn: number
  /** Why this code ships to users, which needs other advice, or null. */
  readonly browser: string | null
}

/** What people decided about matches, in their order; asked here, where the secrets still are. */
export type Decide = (
  matches: readonly { rule: string; secret: string; start: number }[],
) => Promise<(Decision | null)[]>

/**
 * Turns what was judged a secret into findings that are safe to print; the matches end here.
 * @param judged of `source`, none of it dismissed
 * @param fingerprint of rule id and secret: made to be slow, so only for what is wanted
 * @param isWanted whether the lines of a match are those of a finding; the others are only redacted beside it
 */
export async function findingsOf(
  judged: readonly Judged[],
  source: PlacedSource,
  fingerprint: (rule: string, secret: string) => Promise<string>,
  decide: Decide = async () => [],
  isWanted: (line: number, endLine: number) => boolean = () => true,
): Promise<BareFinding[]> {
  const sorted = [...judged].sort((one, other) => one.match.start - other.match.start)
  const matches = sorted.map(({ match }) => match)
  const place = createLocator(source)
  const decisions = await decide(matches.map(({ rule, secret, start }) => ({ rule: rule.id, secret, start })))
  const placed = sorted.map((one, index) => ({
    ...one,
    index,
    start: place(one.match.start),
    end: place(one.match.end),
  }))
  const wanted = groupByLine(placed).filter(([{ start, end }]) => isWanted(start.line, end.line))
  return Promise.all(
    wanted.map(async ([{ match, verdict, evidence, name, origin, heldBy, lowered, index, start, end }, ...repeats]) => {
      const called = name ?? variableBefore(source.text, match.start)
      return {
        rule: match.rule.id,
        confidence: verdict === 'dismissed' ? 'low' : verdict,
        path: source.path,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.line === start.line ? end.column : start.column + firstLineOf(match, source.text).length,
        ...(repeats.length ? { repeatedAt: repeats.map((repeat) => repeat.start.column) } : {}),
        preview: detached(previewOf(match)),
        fingerprint: await fingerprint(match.rule.id, match.secret),
        message: origin ? `${evidence[0]}` : `${sentence(match.rule.name)}${reasonOf(heldBy, lowered)}`,
        excerpt: excerptOf(index, matches, source.text),
        name: called !== undefined && isPlausibleName(called.replace(/^[$@%]+/, '')) ? detached(called) : null,
        names: [],
        browser: source.browser,
        evidence,
        decision: decisions[index] ?? null,
      }
    }),
  )
}

/** The most places of one secret on a line that a finding names. */
const MOST_PLACES = 50

/**
 * The places of each secret on a line, the first of them first: a minified file may repeat it thousands of times, and each
 * says the same.
 */
function groupByLine<T extends { match: Match; start: { line: number }; end: { line: number } }>(
  placed: readonly T[],
): [T, ...T[]][] {
  const places = new Map<string, [T, ...T[]]>()
  for (const one of placed) {
    const { match, start, end } = one
    const id = `${start.line} ${end.line} ${match.rule.id} ${match.secret}`
    const known = places.get(id)
    if (!known) places.set(id, [one])
    else if (known.length < MOST_PLACES) known.push(one)
  }
  return [...places.values()]
}

function sentence(name: string): string {
  const named = withArticle(name)
  return `${named[0]?.toUpperCase()}${named.slice(1)} in plain text`
}

/**
 * The environment variable that a value is given to on its line, also where it is only a part of the value:
 * `REDIS_URL=redis://user:…`.
 */
function variableBefore(text: string, start: number): string | undefined {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 200)
  return /(?:^|[^A-Za-z0-9_-])([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,8})["'`]?\]?\s{0,4}(?::=|=>|\?\?=|\|\|=|[=:])\s{0,4}["'`]?[^\s"'`=]{0,80}$/.exec(
    text.slice(from, start),
  )?.[1]
}

function reasonOf(heldBy: string | undefined, lowered: string | undefined): string {
  const reason = heldBy ? alreadyIn(heldBy) : lowered
  return reason ? `, ${reason}` : ''
}

/** Why a key in a test is only worth a warning. */
export function alreadyIn(path: string): string {
  return `already in the repository: ${path}`
}

function firstLineOf({ start, end }: Match, text: string): string {
  return text.slice(start, end).split('\n', 1)[0] ?? ''
}

/** Offsets must be asked for in ascending order, give or take one match: lines are counted once. */
export function createLocator({ text, firstLine, firstColumn }: Omit<PlacedSource, 'browser'>) {
  const lineStarts = [-firstColumn]
  let lineEnd = text.indexOf('\n')
  return (offset: number) => {
    for (; lineEnd >= 0 && lineEnd < offset; lineEnd = text.indexOf('\n', lineEnd + 1)) lineStarts.push(lineEnd + 1)
    let line = lineStarts.length - 1
    while (line > 0 && (lineStarts[line] as number) > offset) line--
    return { line: firstLine + line, column: offset - (lineStarts[line] as number) + 1 }
  }
}

/**
 * What may be shown of a secret: the prefix that all secrets of its kind share, which the rule spells out itself,
 * then four stars, for example `sk_live_****`. A human's password shows nothing, not even its length (N16). A name that
 * says too much (`VITE_DB_PASSWORD`) is no secret itself, and is what people have to see.
 */
export function previewOf({ rule, secret }: Match): string {
  if (isAboutName(rule)) return secret
  if (rule.confidence !== 'high') return '****'
  const shared = rule.keywords
    .filter((keyword) => /[_.-]$|^[a-z]{4}$/.test(keyword) && secret.toLowerCase().startsWith(keyword))
    .reduce((longest, keyword) => (keyword.length > longest.length ? keyword : longest), '')
  return `${secret.length > shared.length * 2 ? secret.slice(0, shared.length) : ''}****`
}

const WIDTH = 160

/**
 * The line the secret stands on, each secret in it replaced by its preview, cut to the characters around this one. It looks no
 * further than these: a line may be the whole file, and hold thousands of secrets.
 * @param all in the order of the text, none overlapping another
 */
function excerptOf(index: number, all: readonly Match[], text: string): Excerpt {
  const match = all[index] as Match
  const [least, most] = [Math.max(0, match.start - WIDTH), match.end + WIDTH]
  const from = least + text.slice(least, match.start).lastIndexOf('\n') + 1
  const lineEnd = text.slice(match.start, most).indexOf('\n')
  const to = lineEnd < 0 ? Math.min(text.length, most) : match.start + lineEnd
  let shown = ''
  let at = from
  let start = 0
  let end = 0
  let first = index
  while (first > 0 && (all[first - 1] as Match).end > from) first--
  for (let here = first; here < all.length; here++) {
    const other = all[here] as Match
    if (other.start >= to) break
    if (other.end <= at) continue
    shown += text.slice(at, Math.max(at, other.start))
    if (other === match) start = shown.length
    if (other.start >= at) shown += previewOf(other)
    if (other === match) end = shown.length
    at = Math.min(to, other.end)
  }
  shown += text.slice(at, to)
  const indent = shown.length - shown.trimStart().length
  return { text: detached(shown.trim()), start: Math.max(0, start - indent), end: Math.max(0, end - indent) }
}

/** A copy. V8 keeps a part of a text as a view of all of it, so that one finding would hold megabytes until the end. */
function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}
