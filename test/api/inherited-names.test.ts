import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { tempRepo } from '../support/temp-repo.ts'

const { scanText, UserError }: typeof import('../../src/index.ts') = await import('../../dist/index.js' as string)

const KEY = fakeSecret('sk_live_{b62:24}')
/** What every object inherits: a table that is an object seems to have an entry for each. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype)

const name = fc.constantFrom(...INHERITED)
const placed: fc.Arbitrary<[path: string, text: string]> = fc
  .tuple(name, fc.constantFrom('', 'x.', 'src/', '.env.'), fc.nat(7))
  .map(([name, before, form]) => {
    const forms = [
      `a = "${KEY}"`,
      `${name} = "${KEY}"`,
      `{"${name}": "${KEY}"}`,
      `${name}: ${KEY}\n`,
      `console.log(${name}.password, "${KEY}")`,
      `kind: Secret\ndata:\n  ${name}: aGVsbG8=\n# ${KEY}\n`,
      `\`\`\`${name}\n${KEY}\n\`\`\``,
      `process.env.${name} || "${KEY}"`,
    ]
    return [`${before}${name}`, forms[form] as string]
  })

describe('a name that every object inherits is a name like any other', () => {
  it('as a file, an ending, a folder, a variable and a key', async () => {
    const run = fc.asyncProperty(placed, async ([path, text]) => {
      const { findings } = await scanText(text, { path })
      expect(findings.length).toBeGreaterThan(0)
      for (const { fixes } of findings) for (const { text } of fixes) expect(typeof text).toBe('string')
    })
    await fc.assert(run, { numRuns: 300 })
  })

  it('as a setting, a rule, a group and a value of the configuration', async () => {
    for (const name of INHERITED)
      for (const config of [
        `{"${name}": {}}`,
        `{"rules": {"${name}": "off"}}`,
        `{"rules": {"stripe-secret-key": "${name}"}}`,
        `{"env": {"${name}": []}}`,
        `{"allow": [{"${name}": 1}]}`,
        `{"customRules": [{"${name}": 1}]}`,
        `{"blockOn": "${name}"}`,
      ])
        await expect(scanText('', { config })).rejects.toThrow(UserError)
  })

  it('as a word on the command line', async () => {
    const repo = await tempRepo()
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      for (const args of [['completion', name], ['explain', name], [name], ['scan', '--format', name]]) {
        const { exitCode, stdout, stderr } = await repo.hushkey(...args)
        expect({ args, exitCode, stdout }).toEqual({ args, exitCode: 2, stdout: '' })
        expect(stderr).toMatch(/^hushkey: (?:there are no|no rule|--format|"\w+" is neither)/)
      }
  })
})
