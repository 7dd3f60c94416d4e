import { createLocator, type PlacedSource, previewOf } from './finding-of.ts'
import type { Judged } from './types.ts'

/** What was judged on one line, without the secrets: for `hushkey explain --why`. */
export function reasoningOf(judged: readonly Judged[], source: PlacedSource, line: number) {
  const place = createLocator(source)
  return judged
    .map(({ match, verdict, evidence }) => ({
      match,
      verdict,
      evidence,
      start: place(match.start),
      end: place(match.end),
    }))
    .filter(({ start, end }) => start.line <= line && end.line >= line)
    .map(({ match, verdict, evidence, start }) => ({
      rule: match.rule.id,
      outcome: verdict,
      column: start.column,
      preview: previewOf(match),
      evidence,
    }))
}
