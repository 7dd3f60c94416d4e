import { describe, expect, it } from 'vitest'
import { type InlineSettings, inlineDecisions } from '../../src/allowlist/inline.ts'

const RULES = ['stripe-secret-key', 'stripe-webhook-secret', 'github-token']

/** Decides on the secrets of a text: of each word in `< >` such as `<stripe-secret-key:one>`. */
async function decide(text: string, settings: Partial<InlineSettings> = {}, firstLine = 1) {
  const notes: string[] = []
  const matches: { rule: string; secret: string; start: number }[] = []
  const bare = text.replace(/<(.*?):(.*?)>/g, (whole, rule: string, secret: string) => {
    matches.push({ rule, secret, start: text.indexOf(whole) })
    return secret.padEnd(whole.length)
  })
  const decisions = await inlineDecisions(
    matches,
    { path: 'a.ts', text: bare, firstLine },
    {
      on: true,
      compat: false,
      ruleIds: RULES,
      fingerprint: async (rule, secret) => `${rule}${secret}`.replace(/[^a-z]/g, '').slice(-16),
      note: (note) => notes.push(note),
      ...settings,
    },
  )
  return { decisions, notes, allowed: decisions.map((decision) => decision?.where ?? null) }
}

const KEY = '<stripe-secret-key:one>'
const OTHER = '<stripe-secret-key:two>'
const TOKEN = '<github-token:three>'

describe('N12: where a comment stands', () => {
  it.each([
    ['behind its secret', `x\n${KEY} // hushkey:allow stripe-secret-key -- why\ny`, ['a.ts:2']],
    ['on the first line', `${KEY} // hushkey:allow stripe-secret-key -- why`, ['a.ts:1']],
    ['on the line above, the first', `// hushkey:allow stripe-secret-key -- why\n${KEY}`, ['a.ts:1']],
    ['on the line above, further down', `x\n\n// hushkey:allow stripe-secret-key -- why\n${KEY}\n`, ['a.ts:3']],
    ['above, but behind other code', `f() // hushkey:allow stripe-secret-key -- why\n${KEY}`, [null]],
    ['two lines above', `// hushkey:allow stripe-secret-key -- why\n\n${KEY}`, [null]],
    ['below', `${KEY}\n// hushkey:allow stripe-secret-key -- why`, [null]],
    [
      'behind each',
      `${KEY} # hushkey:allow stripe -- first\n${OTHER} # hushkey:allow stripe -- last`,
      ['a.ts:1', 'a.ts:2'],
    ],
    ['none', `${KEY}\n${OTHER}`, [null, null]],
  ])('%s', async (_, text, expected) => {
    const { allowed, notes } = await decide(text)
    expect(allowed).toEqual(expected)
    expect(notes).toEqual([])
  })

  it('says its reason and its line in the file', async () => {
    const { decisions } = await decide(`x\n${KEY} // hushkey:allow stripe-secret-key -- why`, {}, 40)
    expect(decisions).toEqual([{ reason: 'why', owner: null, entry: null, where: 'a.ts:41' }])
  })

  it('counts for nothing where comments are switched off', async () => {
    const text = `${KEY} // hushkey:allow stripe-secret-key -- why, gitleaks:allow`
    expect(await decide(text, { on: false, compat: true })).toMatchObject({ allowed: [null], notes: [] })
    expect(await decide(`${KEY} // hushkey:allow`, { on: false })).toMatchObject({ allowed: [null], notes: [] })
  })
})

describe('N11: which secret a comment means', () => {
  it.each([
    ['that of its rule', `${KEY} ${TOKEN} // hushkey:allow github-token -- why`, [null, 'a.ts:1']],
    ['those of its group', `${KEY} ${TOKEN} // hushkey:allow stripe -- why`, ['a.ts:1', null]],
    [
      'the same one twice, by two rules',
      `${KEY} <stripe-webhook-secret:one> // hushkey:allow stripe -- why`,
      ['a.ts:1', 'a.ts:1'],
    ],
    ['those of several rules', `${TOKEN} // hushkey:allow stripe, github-token -- why`, ['a.ts:1']],
    ['none of its rule', `${TOKEN} // hushkey:allow stripe-secret-key -- why`, [null]],
    ['that of its fingerprint', `${KEY} ${OTHER} // hushkey:allow stripe ipesecretkeytwo -- why`, [null, null]],
  ])('%s', async (_, text, expected) => {
    expect((await decide(text)).allowed).toEqual(expected)
  })

  it('where two could be meant, none is, unless a fingerprint tells', async () => {
    const { allowed, notes } = await decide(`${KEY} ${OTHER} // hushkey:allow stripe -- why`, {}, 5)
    expect(allowed).toEqual([null, null])
    expect(notes).toEqual([
      'a.ts:5: this comment allows one secret, but two of its kind stand there; allow them by fingerprint',
    ])
    const print = 'ripesecretkeytwo'
    expect((await decide(`${KEY} ${OTHER} // hushkey:allow stripe ${print} -- why`)).allowed).toEqual([null, 'a.ts:1'])
    expect((await decide(`${KEY} // hushkey:allow stripe ${print} -- why`)).allowed).toEqual([null])
  })

  it('a reason that repeats a secret of its line does not count', async () => {
    const { allowed, notes } = await decide(`x\n${KEY} ${TOKEN} // hushkey:allow stripe -- it is three`)
    expect(allowed).toEqual([null, null])
    expect(notes).toEqual(['a.ts:2: the reason of this comment repeats the secret, so it does not count'])
  })
})

describe('a comment with a mistake', () => {
  it('is reported with its line, and allows nothing', async () => {
    const own = await decide(`x\n${KEY} // hushkey:allow`)
    expect(own.allowed).toEqual([null])
    expect(own.notes).toEqual([
      'a.ts:2: hushkey:allow without a rule does not count; the form is: hushkey:allow <rule> -- <reason>',
    ])
    const above = await decide(`x\n// hushkey:allow stripe\n${KEY}`)
    expect(above.notes).toEqual([
      'a.ts:2: hushkey:allow without a reason does not count; the form is: hushkey:allow <rule> -- <reason>',
    ])
  })

  it('names the rule or group that a misspelt one may mean', async () => {
    const noteOf = async (rule: string) => (await decide(`${KEY} // hushkey:allow ${rule} -- why`)).notes
    expect(await noteOf('stripe-secret-kye')).toEqual([
      'a.ts:1: hushkey:allow names no rule; did it mean stripe-secret-key?',
    ])
    expect(await noteOf('strpe')).toEqual(['a.ts:1: hushkey:allow names no rule; did it mean stripe?'])
    expect(await noteOf('something-else-entirely')).toEqual(['a.ts:1: hushkey:allow names no rule; see: hushkey rules'])
    expect((await decide(`${KEY} // hushkey:allow stripe,strpe -- why`)).allowed).toEqual([null])
  })
})

describe("other scanners' comments", () => {
  const compat = { compat: true }
  it('mean any rule, but one secret', async () => {
    const { decisions } = await decide(`x\n${TOKEN} # gitleaks:allow`, compat)
    expect(decisions).toEqual([{ reason: 'a comment for gitleaks', owner: null, entry: null, where: 'a.ts:2' }])
    expect((await decide(`${KEY} ${TOKEN} # gitleaks:allow`, compat)).allowed).toEqual([null, null])
    expect((await decide(`${TOKEN} # gitleaks:allow`)).allowed).toEqual([null])
  })

  it('may stand above', async () => {
    const text = `x\n# pragma: allowlist nextline secret\n${KEY}`
    expect((await decide(text, compat)).allowed).toEqual(['a.ts:2'])
    expect((await decide(`// secretlint-disable-next-line\n${KEY}`, compat)).allowed).toEqual(['a.ts:1'])
    expect((await decide(`${KEY} // secretlint-disable-line`, compat)).allowed).toEqual(['a.ts:1'])
  })
})
