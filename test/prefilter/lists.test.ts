import { describe, expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { AWKS } from './awks.ts'
import { fires } from './fires.ts'
import { isReported } from './reported.ts'

/** What is read out of several literals or items; each piece stands on a line of its own where it can. */
const TEXTS = [
  ['a.js', 'const apiKey = [\n  "{b62:16}",\n  "{b62:16}",\n].join("")\n'],
  ['a.js', 'const apiKey = [\n  "{b62:16}",\n  "{b62:16}" ].join(``)\n'],
  ['a.js', "const apiKey = ['{b62:16}', '{b62:16}'].join('')\n"],
  ['a.rb', 'API_KEY = [\n  "{b62:16}",\n  "{b62:16}"\n].join\n'],
  ['a.rb', 'API_KEY = "{b62:16}" <<\n  "{b62:16}"\n'],
  ['a.py', 'api_key = "".join([\n  "{b62:16}",\n  "{b62:16}",\n])\n'],
  ['a.php', "$apiKey = implode('', [\n  '{b62:16}',\n  '{b62:16}',\n]);\n"],
  ['a.php', "$apiKey = implode( '', array(\n  '{b62:16}',\n  '{b62:16}',\n) );\n"],
  ['a.sql', "SET @api_key = CONCAT('{b62:16}',\n  '{b62:16}');\n"],
  ['a.sql', "SET @api_key = CONCAT(\n  '{b62:16}',\n  '{b62:16}'\n);\n"],
  ['a.sql', "SET @api_key = CONCAT('{b62:16}'\n  , '{b62:16}');\n"],
  ['a.yaml', 'api_tokens:\n  - {b62:32}\n  - {hex:40}\n  - "{a36:32}"\n'],
] as const

describe.each(AWKS)('the shell starts the engine, whichever piece is new (%s)', (...awk) => {
  it('of a list', async () => {
    const samples = TEXTS.flatMap(([path, template]) => {
      const text = fakeSecret(template)
      const lines = text.trimEnd().split('\n')
      const pieces = lines.flatMap((line, at) => (/[A-Za-z0-9]{16}/.test(line) ? [at] : []))
      const old = pieces.map((piece) => new Set(lines.flatMap((_, at) => (at === piece ? [] : [at]))))
      return [{ path, text }, ...old.map((lines) => ({ path, text, old: lines }))]
    })
    expect(samples.filter((sample) => !isReported(sample))).toEqual([])
    const answers = await fires(samples, awk)
    expect(samples.filter((_, at) => !answers[at])).toEqual([])
  })

  it('where its name stands on an old line that ends another list', async () => {
    const text = fakeSecret('const names = [\n"a",\nconst apiKey =\n\n  "{b62:32}"\n')
    const samples = [[0], [2], [2, 3], [0, 2, 3]].map((old) => ({ path: 'a.js', text, old: new Set(old) }))
    expect(samples.filter((sample) => !isReported(sample))).toEqual([])
    expect(await fires(samples, awk)).toEqual(samples.map(() => true))
  })
})
