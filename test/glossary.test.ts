import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What the code, the screens and the documents no longer say, and what they say instead; `src/README.md` has the glossary. */
const REPLACED: readonly (readonly [said: RegExp, instead: string])[] = [
  [/\bdesk\b/i, 'AllowContext, context'],
  [/\bpatients?\b/i, 'DoctorContext, context'],
  [/\bgoesOn\b/, 'a verb and a noun'],
  [/\b(?:mend (?:(?:its?|the)\b|\$\{)|howToMend)/i, 'fix'],
  [/No secret\?/, 'False alarm'],
  [/\bway past\b/i, 'bypass'],
  [/\bno day of the calendar\b/, 'must be a valid date'],
  [/\bsays not what\b/, 'does not say what'],
  [/What hushkey was tried with|Beside other tools|What else runs/, 'Compatibility, Comparison, Dependencies'],
]

/** The rules hold names of providers and their products. */
const LEFT_OUT = /^src\/(?:rules\/|detect\/words\/language-table\.ts)/

const texts = [
  'README.md',
  ...['src', 'hooks', 'build', 'docs'].flatMap((folder) =>
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
