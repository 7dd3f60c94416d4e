import { createRequire } from 'node:module'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import type { Log, Run } from 'sarif'
import { expect, it } from 'vitest'
import { formatSarif } from '../../src/report/format-sarif.ts'
import { RULES } from '../../src/rules/index.ts'
import { POLICIES } from '../../src/rules/policy.ts'
import { CLEAN_LINE, KEY_LINE, OTHER_KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'
import { envFile, finding, result, weakening } from './results.ts'

/** The schema of the standard, from Microsoft's package. */
const schema = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const validate = ajv.compile(schema)

const LOOK = { color: false, columns: 80, version: '1.2.3' }

function read(text: string): Run {
  const log = JSON.parse(text) as Log
  validate(log)
  expect(validate.errors).toBeNull()
  return log.runs[0] as Run
}

async function scanned(repo: TempRepo, ...args: string[]): Promise<Run & { exitCode: number; text: string }> {
  const { exitCode, stdout } = await repo.hushkey('scan', '--format', 'sarif', ...args)
  return { exitCode, text: stdout, ...read(stdout) }
}

it('the schema notices what is wrong', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false)
})

it('N45: is valid where nothing is found, and where every rule finds something', () => {
  expect(read(formatSarif(result([]), LOOK)).results).toEqual([])
  const all = [...RULES, ...POLICIES].map(({ id, confidence }) => finding({ rule: id, confidence }))
  const run = read(formatSarif(result([...all, envFile]), LOOK))
  expect(run.tool.driver.rules?.length).toBe(new Set([...RULES, ...POLICIES].map(({ id }) => id)).size)
  expect(
    run.results?.every(({ ruleId, ruleIndex }) => run.tool.driver.rules?.[ruleIndex as number]?.id === ruleId),
  ).toBe(true)
})

it('N45, N16: holds place, rule and fingerprint, and nothing of the line', async () => {
  const repo = await tempRepo()
  await repo.stage('src/a b.js', KEY_LINE)
  const { text, results, exitCode, originalUriBaseIds } = await scanned(repo)
  const [staged] = (await repo.scan()).findings
  const artifactLocation = { uri: 'src/a%20b.js', uriBaseId: '%SRCROOT%' }
  const region = { startLine: 1, startColumn: 28, endLine: 1, endColumn: 60 }
  expect({ exitCode, results }).toMatchObject({
    exitCode: 1,
    results: [
      {
        ruleId: 'stripe-secret-key',
        level: 'error',
        locations: [{ physicalLocation: { artifactLocation, region } }],
        partialFingerprints: {
          'hushkey/v1': staged?.fingerprint,
          primaryLocationLineHash: `${staged?.fingerprint}:1`,
        },
      },
    ],
  })
  expect(originalUriBaseIds).toHaveProperty(['%SRCROOT%'])
  for (const secret of ['new Stripe', KEY_LINE.slice(36, 50), repo.root]) expect(text).not.toContain(secret)
})

it('N45: a secret whose line moved keeps its fingerprints; two of the same in a file are told apart', async () => {
  const repo = await tempRepo()
  const prints = async () => ((await scanned(repo)).results ?? []).map(({ partialFingerprints }) => partialFingerprints)
  await repo.stage('a.js', KEY_LINE + OTHER_KEY_LINE)
  const before = await prints()
  await repo.stage('a.js', CLEAN_LINE.repeat(5) + KEY_LINE + CLEAN_LINE + OTHER_KEY_LINE)
  expect(await prints()).toEqual(before)
  await repo.stage('a.js', KEY_LINE.repeat(2))
  const [first, second] = await prints()
  expect(first).toEqual(before[0])
  expect(second).toMatchObject({
    'hushkey/v1': first?.['hushkey/v1'],
    primaryLocationLineHash: expect.stringMatching(/:2$/),
  })
})

it('N45: confidence decides the level; rules have help as text and as Markdown', () => {
  const found = (['high', 'medium', 'low'] as const).map((confidence) => finding({ confidence }))
  const { results, tool } = read(formatSarif(result(found), LOOK))
  expect(results?.map(({ level }) => level)).toEqual(['error', 'warning', 'note'])
  expect(tool.driver.rules).toMatchObject([
    {
      id: 'stripe-secret-key',
      defaultConfiguration: { level: 'error' },
      help: {
        text: expect.stringContaining('STRIPE_SECRET_KEY=<the value>'),
        markdown: expect.stringContaining('1. Put the value into .env: `STRIPE_SECRET_KEY=<the value>`\n'),
      },
      properties: { tags: ['security', 'secret'], precision: 'very-high', 'security-severity': '9.5' },
    },
  ])
})

it('a whole file is pointed at by its beginning, a key of several lines by all of them', () => {
  const { results } = read(formatSarif(result([envFile, finding({ line: 3, endLine: 9, column: 5 })]), LOOK))
  const regions = results?.map(({ locations }) => locations?.[0]?.physicalLocation?.region)
  expect(regions).toEqual([
    { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
    { startLine: 3, startColumn: 5, endLine: 10, endColumn: 1 },
  ])
})

it('N45: what a person accepted is told with the reason, but opens no alert', async () => {
  const repo = await tempRepo()
  await repo.stage('a.js', KEY_LINE)
  const fingerprint = (await repo.scan()).findings[0]?.fingerprint
  await repo.stage('.hushkeyrc.json', JSON.stringify({ allow: [{ fingerprint, reason: 'a demo key' }] }))
  const { exitCode, results, invocations } = await scanned(repo)
  expect({ exitCode, results }).toEqual({ exitCode: 0, results: [] })
  expect(invocations?.[0]?.toolExecutionNotifications).toContainEqual(
    expect.objectContaining({ message: { text: 'accepted: a demo key' }, associatedRule: { id: 'stripe-secret-key' } }),
  )
})

it("a rule of the project's own is described by what it found", async () => {
  const repo = await tempRepo()
  const rule = {
    id: 'acme-token',
    name: 'Acme token',
    pattern: 'acme_[a-z0-9]{20}',
    keywords: ['acme_'],
    examples: { match: [`acme_${'a1b2c'.repeat(4)}`], noMatch: ['acme_x'] },
  }
  await repo.stage('.hushkeyrc.json', JSON.stringify({ customRules: [rule] }))
  await repo.stage('a.js', `const a = 'acme_{a36:20}'\n`)
  const { results, tool } = await scanned(repo)
  expect(results).toMatchObject([{ ruleId: 'acme-token', ruleIndex: 0 }])
  expect(tool.driver.rules).toMatchObject([
    { id: 'acme-token', shortDescription: { text: expect.stringContaining('Acme token') } },
  ])
})

it('N74: what weakens the check is a notification at its line', () => {
  const comment = weakening({
    kind: 'comment',
    path: 'a b.js',
    line: 7,
    commit: 'f'.repeat(40),
    reason: 'why',
    owner: 'ada',
    pending: true,
  })
  const { invocations } = read(formatSarif(result([], { weakenings: [comment, weakening({ line: null })] }), LOOK))
  expect(invocations?.[0]?.toolExecutionNotifications).toMatchObject([
    {
      level: 'warning',
      message: { text: 'pending: "stripe" is "off": “why”, ada' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b.js' }, region: { startLine: 7 } } }],
      properties: { kind: 'comment', pending: true, commit: 'f'.repeat(40) },
    },
    { message: { text: 'weaker: "stripe" is "off"' }, properties: { kind: 'rule', pending: false } },
  ])
})
