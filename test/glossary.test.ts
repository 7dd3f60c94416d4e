import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What the code, the screens and the documents no longer say, and what they say instead; `src/README.md` has the glossary. */
const REPLACED: readonly (readonly [said: RegExp, instead: string])[] = [
  [/\bdesk\b/i, 'AllowContext, context'],
  [/\bpatients?\b/i, 'DoctorContext, context'],
  [/\b(?:goesOn|placeOf|kindOf|maskOf)\b/, 'a verb and a noun'],
  [/\bWorld\b|\bworld[.:]/, 'CommandContext'],
  [/\b(?:RuleCard|ruleCards|cardOf)\b/, 'RuleInfo'],
  [/\b[sS]tretch(?:es)?\b/, 'chunk, span, part'],
  [/\b(?:is|are|as|was|makes?) (?:no )?news\b/, 'added lines; new'],
  [/\b(?:MUCH|VERY_MUCH|PATIENCE)\b/, 'what it bounds: WASM_THRESHOLD, TIMEOUT_MS'],
  [/\b(?:[cC]ampaigns?|[rR]oads?)\b/, 'long-running test, scenario'],
  [/\bfaults? of hushkey\b|\bfault of its own\b/, 'internal error'],
  [/\b(?:is|are|was|were) told of\b|\bbe told (?:from|apart)\b|\btold by\b/, 'is reported, is recognised by'],
  [/\bnot mended\b|\b(?:MENDED|mendFile)\b|\bare mended\b/, 'not fixed'],
  [/\bmask(?:Of|Copies|Arguments)\b/, 'redact'],
  [/\breport a hole\b/, 'report a vulnerability'],
  [/\b(?:mend (?:(?:its?|the)\b|\$\{)|howToMend)/i, 'fix'],
  [/No secret\?/, 'False alarm'],
  [/\bway past\b/i, 'bypass'],
  [/\bno day of the calendar\b/, 'must be a valid date'],
  [/\bsays not what\b/, 'does not say what'],
  [/\b(?:SIGNS|SIGN_BITS|\w*Signs?\w*[tT]est|(?:needed|has)Signs)\b/, 'characters, punctuation'],
  [
    /\b(?:an?|the|one|each|any|more|other|which|whatever|token|ASCII|repeated|of|at|by|and|or|with|than) signs?\b(?! (?:in|up|with|or encrypt)\b)/i,
    'character, punctuation',
  ],
  [/What hushkey was tried with|Beside other tools|What else runs/, 'Compatibility, Comparison, Dependencies'],
]

/** The rules hold names of providers and their products, as do their ids. */
const LEFT_OUT = /^(?:src\/(?:rules\/|detect\/words\/language-table\.ts)|test\/(?:glossary\.test\.ts|rules\/ids\.txt))/

const texts = [
  'README.md',
  ...['src', 'hooks', 'build', 'docs', 'test'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /^(?!.*\.svg$)/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/')),
  ),
].filter((path) => !LEFT_OUT.test(path) && path !== 'src/README.md')

it('reads what there is', () => {
  expect(texts.length).toBeGreaterThan(400)
  expect(texts).toContain('hooks/pre-commit')
  expect(texts).toContain('docs/hooks.md')
})

it.each(REPLACED)('%s is not said: %s', (said) => {
  const places = texts.flatMap((path) =>
    readFileSync(join(ROOT, path), 'utf8')
      .split('\n')
      .flatMap((line, at) => (said.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
  )
  expect(places).toEqual([])
})
