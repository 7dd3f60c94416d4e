import { createHash } from 'node:crypto'
import { UserError } from '../../errors.ts'
import { type Foreign, type Left, pathEntry } from './foreign.ts'
import { foreignPattern, type PatternTest, testUnderLimit } from './foreign-pattern.ts'

/** https://github.com/Yelp/detect-secrets: the baseline keeps a SHA-1 of each secret under its file. */
interface Baseline {
  readonly results?: Readonly<
    Record<string, readonly { hashed_secret?: string; line_number?: number; is_secret?: boolean; type?: string }[]>
  >
  readonly filters_used?: readonly { path?: string; pattern?: unknown }[]
  readonly exclude?: { files?: string | null; lines?: string | null }
}

const FILE = '.secrets.baseline'
const REASON = 'in .secrets.baseline'

/** Reads a baseline; its secrets are known by hash or, where the two scanners cut a secret out differently, by place. */
export function importDetectSecrets(text: string): Foreign {
  const baseline = parse(text)
  const left: Left[] = []
  const hashes = new Map<string, Set<string>>()
  const places = new Set<string>()
  for (const [path, results] of Object.entries(baseline.results ?? {})) {
    const name = path.replaceAll('\\', '/').replace(/^\.\//, '')
    hashes.set(name, new Set(results.flatMap(({ hashed_secret }) => hashed_secret ?? [])))
    for (const { line_number, is_secret, type } of results) {
      if (line_number !== undefined) places.add(`${line_number}:${name}`)
      if (is_secret) left.push({ what: `${name}: ${type}`, why: 'somebody marked it as a real secret: revoke it' })
    }
  }
  const filters = filtersOf(baseline, left)
  return {
    source: FILE,
    // As detect-secrets does, pass over the hashes in its own file.
    entries: [pathEntry(`/${FILE}`, ['generic'], 'hashes of detect-secrets, no secrets')],
    left,
    allows({ path, secret, line, lineText }) {
      const sha1 = createHash('sha1').update(secret).digest('hex')
      if (hashes.get(path)?.has(sha1) || places.has(`${line}:${path}`)) return REASON
      if (filters.files.some((test) => test(path))) return `a file excluded ${REASON}`
      if (filters.lines.some((test) => test(lineText))) return `a line excluded ${REASON}`
      return filters.secrets.some((test) => test(secret)) ? `a secret excluded ${REASON}` : null
    },
  }
}

function parse(text: string): Baseline {
  try {
    return JSON.parse(text) as Baseline
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new UserError(`${FILE} is not JSON`, 'Fix it, or make it anew: detect-secrets scan')
  }
}

function filtersOf({ filters_used = [], exclude }: Baseline, left: Left[]) {
  const sources = (ending: string, old?: string | null): PatternTest[] => {
    const patterns = filters_used.filter(({ path }) => path?.endsWith(ending)).flatMap(({ pattern }) => pattern ?? [])
    return [...patterns, ...(old ? [old] : [])].flatMap((source) => {
      const pattern = foreignPattern(String(source))
      const why = pattern
        ? 'it could hide other secrets; what it allows today is allowed by itself'
        : 'JavaScript has no counterpart for its syntax'
      left.push({ what: `filter ${source}`, why })
      return pattern ? [testUnderLimit(pattern, FILE)] : []
    })
  }
  return {
    files: sources('regex.should_exclude_file', exclude?.files),
    lines: sources('regex.should_exclude_line', exclude?.lines),
    secrets: sources('regex.should_exclude_secret'),
  }
}
