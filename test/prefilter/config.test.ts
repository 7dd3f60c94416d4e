import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/parse/parse-config.ts'
import { RULE_IDS } from '../../src/scan/decide/create-checker.ts'
import { randomOf } from '../differential/random.ts'
import { CLEAN_LINE } from '../support/samples.ts'
import { tempRepo } from '../support/temp-repo.ts'
import { AWKS } from './awks.ts'
import { fires } from './fires.ts'

const ENTRY = '{ "fingerprint": "abcdefghijklmnop", "reason": "it\'s \\"x\\" {[" }'
const PATH_ENTRY = '{"path": "test/**/*.snap", "rules": ["stripe", "generic-password"], "reason": "für Tests",'

const SOUND = [
  '{}',
  '{}\n',
  '{\n  "$schema": "./x.json", // https://a.example "of it\n  "allow": [\n  ]\n}\n',
  `{\r\n  "allow": [\r\n    // why\r\n    ${ENTRY},\r\n    ${ENTRY.replace('abc', 'abd')},\r\n  ]\r\n}\r\n`,
  '{ "version": 1, "localEnv": false,\n"rules": { "twilio": "off", }, "paths": { "a/**": { "blockOn": "low" } } }',
  `{ "allow": [${PATH_ENTRY} "owner": "Ada", "expires": "2027-01-31"}]}`,
  '{ "allow": [{ "path": "docs/", "rules": "*", "reason": "x" }, { "value": "a public key", "reason": "x" }] }',
  '{ "env": { "allow": ["apps/*/.env.ci", "*.env"] }, "templates": ["ci"], "limits": { "fileBytes": 200000 } }',
  '{ "inline": { "allow": true, "compat": false }, "salt": "twelve-letters", "blockOn": "none" }',
  '{ "warnNewerThan": "0.2.0" }',
]

/** What the engine refuses. */
const BROKEN = [
  '',
  'blockOn: none\n',
  '{ "blockOn": "low"',
  '{ "blockOn": "low" }}',
  '{ "blockOn": "low" "version": 1 }',
  '{ "blockOn": low }',
  '{ blockOn: "low" }',
  "{ 'blockOn': 'low' }",
  '{ "blockOn" }',
  '{ "allow": [ "a": 1 ] }',
  '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n',
  '[]x',
  '{ "blockOn": "hihg" }',
  '{ "warnNewerThan": "0.2" }',
  '{ "blockOn": null }',
  '{ "blockOn": ["high"] }',
  '{ "blockon": "high" }',
  '{ "blockOn": "high", "blockOn": "high" }',
  '// a\r{ "blockOn": "hihg" }',
  '{ // a\r "blockOn": "hihg"\n}',
  '{ "version": 2 }',
  '{ "version": 1.5 }',
  '{ "localEnv": "no" }',
  '{ "limits": { "fileBytes": 10 } }',
  '{ "limits": 5 }',
  '{ "rules": { "stirpe": "off" } }',
  '{ "rules": { "stripe": "of" } }',
  '{ "rules": ["stripe"] }',
  '{ "env": { "allow": [".env.[ci"] } }',
  '{ "env": { "allow": ["../.env"] } }',
  '{ "env": { "alow": [] } }',
  '{ "templates": [".env.ci"] }',
  '{ "paths": { "!a": {} } }',
  '{ "paths": { "a": { "allow": [] } } }',
  '{ "salt": "short" }',
  '{ "salt": "        " }',
  '{ "allow": [{ "fingerprint": "abcdefghijklmnop" }] }',
  '{ "allow": [{ "fingerprint": "abcdefghijklmnop", "reason": " " }] }',
  '{ "allow": [{ "fingerprint": "abcdefghijklmnop", "reason": "\\t\\n" }] }',
  '{ "allow": [{ "fingerprint": "ABCDEFGHIJKLMNOP", "reason": "x" }] }',
  '{ "allow": [{ "fingerprint": "abcdefghijklmnop", "value": "x", "reason": "x" }] }',
  '{ "allow": [{ "fingerprint": "abcdefghijklmnop", "rules": "*", "reason": "x" }] }',
  '{ "allow": [{ "reason": "x" }] }',
  '{ "allow": [{ "path": "a", "reason": "x" }] }',
  '{ "allow": [{ "path": "a", "rules": [], "reason": "x" }] }',
  '{ "allow": [{ "path": "a", "rules": "stripe", "reason": "x" }] }',
  '{ "allow": [{ "value": "a/b", "reason": "x" }, { "value": "a\\/b", "reason": "y" }] }',
  `{ "allow": [${ENTRY}, ${ENTRY}] }`,
  `{ "allow": [${ENTRY.replace('it', `${'long '.repeat(120)}it`)}] }`,
  ...['2027-02-29', '2027-13-01', '2027-04-31', '27-01-01', '2027-1-1'].map(
    (day) => `{ "allow": [${ENTRY.replace(' }', `, "expires": "${day}" }`)}] }`,
  ),
  ...['customRules', 'deny', 'x'].map((key) => `{ "${key}": [{}] }`),
]

/** Lines in a comment that look like those behind the configuration. */
const DISGUISED = [':change', 'HEAD:package.json missing\n:change', `blob\n${'0'.repeat(40)} missing\n:change`].map(
  (lines) => `{ /*\n${lines}\n*/ "customRules": [] }\n`,
)

/** What brings more to look for. */
const LOOKED_AT = [
  '{ "extends": "@acme/hushkey-config" }',
  '{ "extends": [] }',
  '{ "env": { "deny": ["*.secret"] } }',
  '{ "customRules": [] }',
  '{ "custom\\u0052ules": [] }',
]

it.each(AWKS)('N03: a configuration that is not surely right is for the engine, which says so (%s)', async (...awk) => {
  const ask = (configs: readonly string[]) =>
    fires(
      configs.map((config) => ({ path: 'a.ts', text: 'export const answer = 42\n', config })),
      awk,
    )
  const passed = async (configs: readonly string[]) => {
    const answers = await ask(configs)
    return configs.filter((_, at) => !answers[at])
  }
  expect(await passed(SOUND)).toEqual(SOUND)
  expect(await passed([...BROKEN, ...DISGUISED, ...LOOKED_AT])).toEqual([])
})

const CHARACTERS = ['"', '{', '}', '[', ']', ',', ':', ' ', '\\', '\r', '\n', '1', 'a', '*', '/', '\t', '\ufeff', '']

const CHANGES = Number(process.env.HUSHKEY_CHANGES ?? 40)

it('however a sound one is changed, the shell passes none that the engine refuses', async () => {
  const random = randomOf(Number(process.env.HUSHKEY_SEED ?? 18))
  const changed = SOUND.flatMap((text) =>
    Array.from({ length: CHANGES }, () => {
      const at = random.below(text.length)
      const end = at + (random.chance(0.5) ? 1 : random.below(12))
      const between = random.chance(0.2) ? text.slice(at, end).repeat(2) : random.pick(CHARACTERS)
      return text.slice(0, at) + between + text.slice(end)
    }),
  )
  const answers = await fires(changed.map((config) => ({ path: 'a.ts', text: 'export const answer = 42\n', config })))
  const passed = changed.filter((_, at) => !answers[at])
  expect(passed.length).toBeGreaterThan(20)
  for (const text of passed) await expect(parseConfig(text, 'f', RULE_IDS), text).resolves.toBeDefined()
})

it('the samples are what they are called', async () => {
  for (const text of SOUND) await parseConfig(text, 'f', RULE_IDS)
  for (const text of BROKEN) await expect(parseConfig(text, 'f', RULE_IDS), text).rejects.toThrow()
})

describe('"hushkey" in package.json as a text', () => {
  const HOOK = fileURLToPath(new URL('../../hooks/pre-commit', import.meta.url))
  const AT_THE_TOP = [
    '{ "x": "{{", "y": ["{"], "hushkey": "off" }\n',
    '{ "x": "\\"{", "hushkey" : "\\"" }\n',
    '{ "name": "x", "hushkey": "^0.2.0" }\n',
    '{\n  "files": [],\n  "hushkey": "off"\n}\n',
  ]
  const AS_A_PACKAGE = [
    '{ "devDependencies": { "hushkey": "^0.2.0" } }\n',
    '{\n "x": "{",\n "peer": {\n  "hushkey": "*"\n}}\n',
  ]

  it.each(AT_THE_TOP)('is no configuration, and the commit stops: %j', async (text) => {
    const repo = await tempRepo()
    await repo.stage('package.json', text)
    expect((await repo.run('sh', [HOOK])).exitCode).toBe(2)
    await repo.commit()
    await repo.stage('a.ts', CLEAN_LINE)
    expect((await repo.run('sh', [HOOK])).exitCode).toBe(2)
  })

  it.each(AS_A_PACKAGE)('is a version where packages are listed: %j', async (text) => {
    const repo = await tempRepo()
    await repo.stage('package.json', text)
    expect((await repo.run('sh', [HOOK])).exitCode).toBe(0)
    await repo.commit()
    await repo.stage('a.ts', CLEAN_LINE)
    expect((await repo.run('sh', [HOOK])).exitCode).toBe(0)
  })
})
