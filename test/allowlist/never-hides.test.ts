import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createAllowlist } from '../../src/allowlist/allowlist.ts'
import type { AllowEntry } from '../../src/config/allow-entry.ts'
import { DEFAULTS } from '../../src/config/config.ts'
import { createSettle } from '../../src/config/settings.ts'
import { fingerprint } from '../../src/fingerprint.ts'
import { checkTexts } from '../../src/scan/decide/check-texts.ts'
import { createChecker, createEnvPolicy, RULE_IDS } from '../../src/scan/decide/create-checker.ts'
import { sortFindings } from '../../src/scan/decide/sort-findings.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const PREFIX = `sk_${'live'}_`
const RULE = 'stripe-secret-key'

const CHECKER = await createChecker(DEFAULTS, await createEnvPolicy(DEFAULTS), [], {})

/** Everything between a file's text and the verdict on it, without Git. */
async function verdict(path: string, text: string, allow: readonly AllowEntry[]) {
  const config = { ...DEFAULTS, file: '.hushkeyrc.json', allow }
  const allowlist = await createAllowlist(config, { today: '2026-11-22', ruleIds: RULE_IDS, fingerprint })
  const change = { path, kind: 'file', mode: '100644', blob: '', before: [] } as never
  const item = { change, text, firstLine: 1, firstColumn: 0, added: [[1, text.split('\n').length]] as const }
  async function* texts() {
    yield { ...item, binary: false, primary: true, head: Buffer.from(text.slice(0, 64)) }
  }
  const { findings } = await checkTexts(texts(), { ...CHECKER, allowlist })
  return sortFindings(findings, await createSettle(config), allowlist)
}

const body = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 24, maxLength: 60 })
  .map((letters) => letters.join(''))
  .filter((text) => new Set(text).size > 15 && /\d/.test(text))

const line = fc.constantFrom(
  (a: string, b?: string) => `const keys = ["${a}"${b ? `, "${b}"` : ''}]`,
  (a: string, b?: string) => `pay ${a}${b ? ` ${b}` : ''}`,
  (a: string, b?: string) => `  - key: '${a}'${b ? ` # was '${b}'` : ''}`,
  (a: string, b?: string) => `curl -u ${a}: https://api.example.org${b ? ` -H 'X: ${b}'` : ''}`,
)

const around = fc.record({
  line,
  above: fc.constantFrom('', '// one\n', '\n\n\n'),
  path: fc.constantFrom('a.ts', 'x/y.yml', 'run.sh'),
})

const entryOf = async (kind: 'fingerprint' | 'value', secret: string): Promise<AllowEntry> => ({
  covers: kind === 'value' ? { kind, value: secret } : { kind, fingerprint: await fingerprint(RULE, secret) },
  reason: 'a test',
  owner: null,
  expires: null,
  file: '.hushkeyrc.json',
  line: 2,
})

const kind = fc.constantFrom('fingerprint' as const, 'value' as const)

it('N11: an entry covers its secret, and no other that differs in any character', async () => {
  await fc.assert(
    fc.asyncProperty(
      body,
      kind,
      around,
      fc.nat(),
      fc.constantFrom(...LETTERS),
      async (text, how, place, at, letter) => {
        const secret = PREFIX + text
        const allow = [await entryOf(how, secret)]
        const same = await verdict(place.path, place.above + place.line(secret), allow)
        expect(same.findings).toEqual([])
        expect(same.allowed).toMatchObject([{ rule: RULE, reason: 'a test' }])

        const index = at % text.length
        fc.pre(text[index] !== letter)
        for (const other of [
          PREFIX + text.slice(0, index) + letter + text.slice(index + 1),
          secret + letter,
          PREFIX + text.slice(0, index) + letter + text.slice(index),
          secret.slice(0, -1),
        ]) {
          const changed = await verdict(place.path, place.above + place.line(other), allow)
          expect(changed.findings).toMatchObject([{ rule: RULE, blocks: true }])
          expect(changed.allowed).toEqual([])
        }
      },
    ),
    { numRuns: 40 },
  )
}, 120_000)

it('N11: a second secret on the line of an allowed one is blocked', async () => {
  await fc.assert(
    fc.asyncProperty(body, body, kind, around, fc.boolean(), async (one, two, how, place, isFirst) => {
      fc.pre(one !== two)
      const allow = [await entryOf(how, PREFIX + one)]
      const [a, b] = isFirst ? [one, two] : [two, one]
      const result = await verdict(place.path, place.above + place.line(PREFIX + a, PREFIX + b), allow)
      expect(result.findings).toMatchObject([
        { rule: RULE, blocks: true, fingerprint: await fingerprint(RULE, PREFIX + two) },
      ])
      expect(result.allowed).toHaveLength(1)
    }),
    { numRuns: 40 },
  )
}, 120_000)

it('N11: a comment covers one secret, and none where it could mean two', async () => {
  await fc.assert(
    fc.asyncProperty(body, body, fc.boolean(), async (one, two, isAbove) => {
      fc.pre(one !== two)
      const comment = `// hushkey:allow ${RULE} -- a test`
      const wrap = (code: string) => (isAbove ? `${comment}\n${code}` : `${code} ${comment}`)
      const single = await verdict('a.ts', wrap(`f("${PREFIX + one}")`), [])
      expect([single.findings, single.allowed.length]).toEqual([[], 1])
      const double = await verdict('a.ts', wrap(`f("${PREFIX + one}", "${PREFIX + two}")`), [])
      expect(double.findings).toHaveLength(2)
      const next = await verdict('a.ts', `${wrap(`f("${PREFIX + one}")`)}\ng("${PREFIX + two}")`, [])
      expect(next.findings).toHaveLength(1)
      const pinned = `// hushkey:allow ${RULE} ${await fingerprint(RULE, PREFIX + one)} -- a test`
      const one2 = await verdict('a.ts', `${pinned}\nf("${PREFIX + one}", "${PREFIX + two}")`, [])
      expect(one2.findings).toMatchObject([{ fingerprint: await fingerprint(RULE, PREFIX + two) }])
    }),
    { numRuns: 40 },
  )
}, 120_000)
