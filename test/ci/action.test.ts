import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import type { Run, TempRepo } from '../support/temp-repo.ts'
import { bypass, createCiJob } from './ci-job.ts'

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string; readonly description: string }>>
  readonly runs: {
    readonly using: string
    readonly steps: readonly { readonly shell: string; readonly env: Record<string, string>; readonly run: string }[]
  }
}

const action = parse(await readFile(new URL('../../action.yml', import.meta.url), 'utf8')) as Action
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const ZEROS = '0'.repeat(40)
const TEXT = 'pay.js:1:28  stripe-secret-key'
const ANNOTATION =
  '::error file=pay.js,line=1,endLine=1,col=28,endColumn=60,title=stripe-secret-key::A Stripe secret key'

type Values = Readonly<Record<string, string>>

/** Runs the action's only step in a checkout, as GitHub's runner does a composite action. */
async function runs(
  checkout: TempRepo,
  event: Values,
  inputs: Values = {},
  shell = ['sh', '-e'],
  runner: Values = {},
): Promise<Run> {
  const [step] = action.runs.steps
  const github = { 'github.event.repository.default_branch': 'main', ...event }
  const given = Object.entries(action.inputs).map(([name, input]) => [`inputs.${name}`, inputs[name] ?? input.default])
  const context: Values = { ...github, ...Object.fromEntries(given) }
  const env = Object.entries(step?.env ?? {}).map(([name, text]) => [name, expanded(text, context)])
  const [program = 'sh', ...flags] = shell
  await checkout.write('../step.sh', Buffer.from(step?.run ?? ''))
  return checkout.run(program, [...flags, checkout.path('../step.sh')], {
    env: { GITHUB_ACTION_PATH: PACKAGE, ...runner, ...Object.fromEntries(env) },
  })
}

/** `${{ a.b || c.d }}` is the first that is not empty (https://docs.github.com/en/actions/reference/evaluate-expressions-in-workflows-and-actions). */
function expanded(text: string, context: Values): string {
  return text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    const names = expression.split(' || ')
    expect(names.every((name) => /^(?:inputs|github)\.[\w.-]+$/.test(name))).toBe(true)
    return names.map((name) => context[name] ?? '').find(Boolean) ?? ''
  })
}

const pushed = (branch: string, before: string, sha: string): Values => ({
  'github.event.before': before,
  'github.sha': sha,
  'github.ref_name': branch,
})

it('is one composite step that takes what comes from outside by variables alone', () => {
  expect(action.runs.using).toBe('composite')
  expect(action.runs.steps).toHaveLength(1)
  expect(action.runs.steps[0]?.run).not.toContain('${{')
  expect(action.runs.steps[0]?.run).not.toMatch(/curl|wget|git (?:fetch|pull|clone)/)
})

it('N15: catches a commit that was made with --no-verify, though a later one took the key out again', async () => {
  const project = await createCiJob()
  const head = await bypass(project, 'topic')
  const clone = await project.clone('topic')
  const first = await runs(clone, pushed('topic', ZEROS, head))
  expect(first).toMatchObject({ exitCode: 1, stdout: expect.stringContaining(TEXT) })
  expect(first.stdout.split('\n').some((line) => line.startsWith(ANNOTATION))).toBe(true)
  const next = await project.push('topic', ['b.js', CLEAN_LINE])
  const later = await project.clone('topic')
  expect(await runs(later, pushed('topic', head, next)), 'a push of a clean commit').toMatchObject({
    exitCode: 0,
    stdout: '',
  })
  const whole = ['bash', '--noprofile', '--norc', '-eo', 'pipefail']
  expect(await runs(later, pushed('topic', 'f'.repeat(40), next), {}, whole), 'after a force push').toMatchObject({
    exitCode: 1,
    stdout: expect.stringContaining(ANNOTATION),
  })
})

it('N15: of a pull request checks its commits, whatever the base gained meanwhile', async () => {
  const project = await createCiJob()
  const head = await bypass(project, 'topic')
  const base = await project.push('main', ['old.js', KEY_LINE])
  await project.developer.git('switch', '-q', '-c', 'merge', 'main')
  await project.developer.git('merge', '-q', '--no-edit', '--no-verify', 'topic')
  const merge = await project.push('merge')
  const clone = await project.clone('merge')
  const event = { 'github.event.pull_request.base.sha': base, 'github.event.pull_request.head.sha': head }
  const { exitCode, stdout } = await runs(clone, { ...event, 'github.sha': merge, 'github.ref_name': '1/merge' })
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: expect.stringContaining(ANNOTATION) })
  expect(stdout).not.toContain('old.js')
})

it('N15: a first push of the default branch is checked from its first commit', async () => {
  const project = await createCiJob(KEY_LINE)
  const head = await project.push('main', ['a.js', CLEAN_LINE])
  const { exitCode, stdout } = await runs(await project.clone('main'), pushed('main', ZEROS, head))
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: expect.stringContaining('::error file=a.js,line=1') })
})

/** A fork's pull request that adds a key, an entry and a comment that allow it, and a file with a name that acts. */
async function fromFork(config: string) {
  const project = await createCiJob()
  const base = await project.push('main', ['.hushkeyrc.json', config])
  const COMMENTED = KEY_LINE.replace(
    '\n',
    ' // hushkey:allow stripe-secret-key -- ::error::a demo ##vso[task.complete]\n',
  )
  const head = await project.push(
    'topic',
    ['pay.js', KEY_LINE],
    ['sub/::stop-commands::x.js', COMMENTED],
    [
      '.hushkeyrc.json',
      '{\n  "allow": [\n    { "path": "pay.js", "rules": "*", "reason": "::add-mask::a demo" }\n  ]\n}\n',
    ],
  )
  await project.developer.git('switch', '-q', '-c', 'merge', 'main')
  await project.developer.git('merge', '-q', '--no-edit', '--no-verify', 'topic')
  const merge = await project.push('merge')
  const event = {
    'github.event.pull_request.number': '1',
    'github.event.pull_request.base.sha': base,
    'github.event.pull_request.head.sha': head,
    'github.event.pull_request.head.repo.full_name': 'eve/shop',
    'github.repository': 'acme/shop',
    'github.sha': merge,
    'github.ref_name': '1/merge',
  }
  return { clone: await project.clone('merge'), event }
}

it("N74: of a fork's pull request only the settings of the base count, and what it brings is pending", async () => {
  const { clone, event } = await fromFork('{ "env": { "allow": ["ci/.env"] } }\n')
  const { exitCode, stdout } = await runs(clone, event)
  expect(exitCode).toBe(1)
  expect(stdout).toContain('::error file=pay.js,line=1')
  expect(stdout).toContain('::error file=sub/%3A%3Astop-commands%3A%3Ax.js,line=1')
  expect(stdout).toContain('pending .hushkeyrc.json:3  an entry allows pay.js (all rules): “::add-mask::a demo”\n')
  expect(stdout).toMatch(
    /^::warning file=\.hushkeyrc\.json,line=3,endLine=3,title=hushkey%3A pending::an entry allows/m,
  )
  const own = await runs(clone, { ...event, 'github.event.pull_request.head.repo.full_name': 'acme/shop' })
  expect(own).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('weaker .hushkeyrc.json:3') })
  expect(own.stdout).toMatch(/^::warning file=\.hushkeyrc\.json,line=3,endLine=3,title=hushkey%3A a weaker check::/m)
  const gone = await runs(clone, { ...event, 'github.event.pull_request.head.repo.full_name': '' })
  expect(gone.exitCode, 'the fork was deleted').toBe(1)
  expect((await runs(clone, event, { 'settings-from': 'head' })).exitCode, 'asked for').toBe(0)
  const all = await runs(clone, event, { all: 'true' })
  expect(all.stdout).toContain('::warning title=hushkey::all checks the files of this fork with its own settings')
})

it('N74: nothing of a pull request is a command of the log', async () => {
  const { clone, event } = await fromFork('{}')
  for (const from of ['base', 'head']) {
    const { stdout, stderr } = await runs(clone, { ...event }, { 'settings-from': from }, ['sh', '-e'], {
      GITHUB_ACTIONS: 'true',
    })
    const commands = `${stdout}\n${stderr}`
      .split(/[\r\n]+/)
      .filter((line) => /^::/.test(line.trimStart()) || /##\w*\[/.test(line))
    expect(
      commands.filter((line) => !/^::(?:error|warning|notice) (?:file|title)=/.test(line) || /##\w*\[/.test(line)),
    ).toEqual([])
    expect(stdout).toContain('sub/::stop-commands::x.js:1')
  }
})

it('N03: a shallow checkout fails the step with the remedy', async () => {
  const project = await createCiJob()
  const head = await bypass(project, 'topic')
  const { exitCode, stdout, stderr } = await runs(
    await project.clone('topic', '--depth', '1'),
    pushed('topic', ZEROS, head),
  )
  expect({ exitCode, stdout }).toEqual({
    exitCode: 2,
    stdout: '::error title=hushkey::could not check; the log says why\n',
  })
  expect(stderr).toContain('fetch-depth: 0 (GitHub Actions)')
})

it('inputs: a range, all, inline, another configuration, SARIF', async () => {
  const project = await createCiJob()
  const head = await bypass(project, 'topic')
  const clone = await project.clone('topic')
  const event = pushed('topic', head, head)
  expect(await runs(clone, event)).toMatchObject({ exitCode: 0 })
  const sarif = await runs(clone, event, {
    range: 'main..HEAD~1'.replace('main', 'origin/main'),
    sarif: 'hushkey.sarif',
  })
  expect(sarif).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('the report is in hushkey.sarif') })
  const { runs: logs } = JSON.parse(await readFile(clone.path('hushkey.sarif'), 'utf8'))
  expect(logs[0].results).toMatchObject([{ ruleId: 'stripe-secret-key' }])
  await clone.stage('pay.js', KEY_LINE.replace('\n', ' // hushkey:allow stripe-secret-key -- a demo key\n'))
  expect(await runs(clone, event, { all: 'true' })).toMatchObject({ exitCode: 0 })
  expect(await runs(clone, event, { all: 'true', inline: 'false' })).toMatchObject({ exitCode: 1 })
  await clone.write('lax.json', '{ "blockOn": "none" }')
  const lax = await runs(clone, event, { all: 'true', inline: 'false', config: 'lax.json' })
  expect(lax).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('::warning file=pay.js') })
})

it('where the package is not installed, npx fetches the version that was asked for', async () => {
  const project = await createCiJob()
  const clone = await project.clone('main')
  await clone.write('../bin/npx', Buffer.from('#!/bin/sh\necho "npx $*"\n'))
  await clone.run('chmod', ['+x', clone.path('../bin/npx')])
  const env = { ...clone.env, PATH: `${clone.path('../bin')}:${clone.env.PATH}` }
  const run: TempRepo['run'] = (program, args, options) =>
    clone.run(program, args, { ...options, env: { ...env, ...options?.env, GITHUB_ACTION_PATH: '/nowhere' } })
  const { stdout } = await runs({ ...clone, run }, pushed('main', ZEROS, 'HEAD'), { all: 'true', version: '1.2.3' })
  expect(stdout).toMatch(/^npx --yes hushkey@1\.2\.3 scan --all --format github --output \S+\n$/)
})
