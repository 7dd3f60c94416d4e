import type { LineSpan } from '../../src/detect/decode/reading.ts'
import { lineEre, predicate, regexp } from './awk.ts'
import { anyLineTest, type LineTest, lineTest, testOf } from './line-tests.ts'

/** Where the texts that take several lines begin, go on and pass through. */
export function spanConditions(all: readonly LineSpan[]): string[] {
  const chosen = all.map(({ paths, exceptPaths }, at) => {
    const always = `chosen[${at + 1}] = 1`
    const test = paths ? `path ~ ${regexp(lineEre(paths))}` : exceptPaths && `path !~ ${regexp(lineEre(exceptPaths))}`
    return test ? `  if (${test}) ${always}; else delete chosen[${at + 1}]` : `  ${always}`
  })
  return [
    `BEGIN { SPANS = ${all.length} }`,
    'function choose_spans(path) {',
    ...chosen,
    '}',
    ...ofSpan(
      'opens_span',
      all.map(({ opens }) => lineTest(opens)),
    ),
    ...ofSpan(
      'continues_span',
      all.map(({ continues }) => lineTest(continues)),
    ),
    ...ofSpan(
      'passes_span',
      all.map(({ passes }) => (passes ? lineTest(passes) : null)),
    ),
    anyLineTest(
      'opens_any',
      all.map(({ opens }) => opens),
    ),
    predicate('is_blank', [lineEre(/^\s*$/)]),
  ]
}

/** A function that asks the pattern of one span; spans with the same pattern share it. */
function ofSpan(name: string, patterns: readonly (LineTest | null)[]): string[] {
  const spansOf = new Map<string, number[]>()
  for (const [at, pattern] of patterns.entries()) {
    if (!pattern) continue
    const test = testOf(pattern.of, [pattern.ere])
    spansOf.set(test, [...(spansOf.get(test) ?? []), at + 1])
  }
  return [
    `function ${name}(span, text, low) {`,
    ...[...spansOf].map(
      ([test, spans]) => `  if (${spans.map((span) => `span == ${span}`).join(' || ')}) return ${test}`,
    ),
    '}',
  ]
}
