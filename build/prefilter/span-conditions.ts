import type { LineSpan } from '../../src/detect/decode/reading.ts'
import { lineEre, predicate, regexp } from './awk.ts'
import { anyLineTest, oneTest } from './line-tests.ts'

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
      all.map(({ opens, opensWith }) => oneTest(opens, opensWith)),
    ),
    ...ofSpan(
      'continues_span',
      all.map(({ continues }) => oneTest(continues)),
    ),
    ...ofSpan(
      'passes_span',
      all.map(({ passes }) => (passes ? oneTest(passes) : null)),
    ),
    anyLineTest(
      'opens_any',
      all.flatMap(({ opens, opensWith }) => (opensWith ? [] : opens)),
      all.flatMap(({ opens, opensWith }) => (opensWith ? oneTest(opens, opensWith) : [])),
    ),
    predicate('is_blank', [lineEre(/^\s*$/)]),
  ]
}

/** A function that asks the test of one span; spans with the same test share it. */
function ofSpan(name: string, tests: readonly (string | null)[]): string[] {
  const spansOf = new Map<string, number[]>()
  for (const [at, test] of tests.entries()) if (test) spansOf.set(test, [...(spansOf.get(test) ?? []), at + 1])
  return [
    `function ${name}(span, text, low) {`,
    ...[...spansOf].map(
      ([test, spans]) => `  if (${spans.map((span) => `span == ${span}`).join(' || ')}) return ${test}`,
    ),
    '}',
  ]
}
