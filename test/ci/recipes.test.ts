import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import type { Run, TempRepo } from '../support/temp-repo.ts'
import { bypass, createCiJob } from './ci-job.ts'

const page = await readFile(new URL('../../docs/ci.md', import.meta.url), 'utf8')
const ZEROS = '0'.repeat(40)
const FOUND = expect.stringContaining('pay.js:1:28  stripe-secret-key')

/** The first block of a language below a heading. */
function block(heading: string, language: string): string {
  const from = page.indexOf(`\n## ${heading}\n`)
  expect(from, heading).toBeGreaterThan(-1)
  const [, text = ''] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page.slice(from)) ?? []
  return text
}

/** Runs lines as CI does. The project is installed already; npm has nothing to do and stays off the network. */
async function runs(clone: TempRepo, script: string, env: Record<string, string> = {}): Promise<Run> {
  await clone.write('../bin/npm', Buffer.from('#!/bin/sh\n[ "$*" = "ci --ignore-scripts" ]\n'))
  // As npx does where the package is installed, without npm's second to start; test/package.test.ts has the real one.
  await clone.write('../bin/npx', Buffer.from('#!/bin/sh\nexec "node_modules/.bin/$@"\n'))
  await clone.run('chmod', ['+x', clone.path('../bin/npm'), clone.path('../bin/npx')])
  await clone.write('../script.sh', Buffer.from(script))
  const PATH = `${clone.path('../bin')}:${clone.env.PATH}`
  return clone.run('sh', ['-e', clone.path('../script.sh')], { env: { PATH, npm_config_offline: 'true', ...env } })
}

it('GitHub: the workflow checks out all commits, keeps no token, installs, and uses the action', () => {
  const { permissions, jobs } = parse(block('GitHub Actions', 'yaml'))
  expect(permissions).toEqual({})
  expect(jobs.hushkey.permissions).toEqual({ contents: 'read' })
  const [checkout, node, install, use] = jobs.hushkey.steps
  expect(checkout).toMatchObject({
    uses: expect.stringMatching(/^actions\/checkout@[0-9a-f]{40}$/),
    with: { 'fetch-depth': 0, 'persist-credentials': false },
  })
  expect(node.uses).toMatch(/^actions\/setup-node@[0-9a-f]{40}$/)
  expect([install, use]).toEqual([{ run: 'npm ci --ignore-scripts' }, { uses: './node_modules/hushkey' }])
})

it('GitHub: the table of inputs is that of the action', async () => {
  const { inputs } = parse(await readFile(new URL('../../action.yml', import.meta.url), 'utf8'))
  const rows = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name)
  expect(rows.sort()).toEqual(Object.keys(inputs).sort())
})

it('N15: GitLab: catches a commit that was made with --no-verify', async () => {
  const { hushkey: job } = parse(block('GitLab', 'yaml'))
  expect(job.variables).toEqual({ GIT_DEPTH: 0 })
  const script = job.script.join('\n')
  const project = await createCiJob()
  const head = await bypass(project, 'topic')
  const clone = () => project.clone('topic', '--single-branch') // as GitLab does
  const env = { CI_DEFAULT_BRANCH: 'main', CI_COMMIT_BRANCH: 'topic', CI_COMMIT_SHA: head }
  const ci = await clone()
  const failed = { exitCode: 1, stdout: FOUND }
  expect(await runs(ci, script, { ...env, CI_COMMIT_BEFORE_SHA: ZEROS }), 'a new branch').toMatchObject(failed)
  expect(await runs(ci, script, { ...env, CI_COMMIT_BEFORE_SHA: 'f'.repeat(40) }), 'forced').toMatchObject(failed)
  const base = (await ci.git('rev-parse', 'HEAD~2')).trim()
  const request = { CI_DEFAULT_BRANCH: 'main', CI_COMMIT_SHA: head, CI_MERGE_REQUEST_DIFF_BASE_SHA: base }
  expect(await runs(ci, script, { ...request, CI_COMMIT_BEFORE_SHA: ZEROS }), 'a request').toMatchObject(failed)
  const next = await project.push('topic', ['b.js', CLEAN_LINE])
  const clean = { ...env, CI_COMMIT_SHA: next, CI_COMMIT_BEFORE_SHA: head }
  expect(await runs(await clone(), script, clean), 'clean').toMatchObject({ exitCode: 0, stdout: '' })
})

it('N15: plain shell: catches a commit that was made with --no-verify, in a shallow clone too', async () => {
  const script = block('Any other, in plain shell', 'sh')
  const project = await createCiJob()
  await bypass(project, 'topic')
  const shallow = await project.clone('topic', '--depth', '1')
  expect(await runs(shallow, script)).toMatchObject({ exitCode: 1, stdout: FOUND })
  await project.push('clean', ['b.js', CLEAN_LINE])
  await project.developer.git('switch', '-q', 'main')
  await project.push('other', ['b.js', CLEAN_LINE])
  expect(await runs(await project.clone('other'), script), 'clean').toMatchObject({ exitCode: 0, stdout: '' })
  await project.push('main', ['pay.js', KEY_LINE])
  expect(await runs(await project.clone('main'), script), 'on main itself').toMatchObject({
    exitCode: 1,
    stdout: FOUND,
  })
})

/** A branch that adds a key, and an entry that allows it. */
async function selfAllowed() {
  const project = await createCiJob()
  const head = await project.push(
    'topic',
    ['pay.js', KEY_LINE],
    ['.hushkeyrc.json', '{ "allow": [{ "path": "pay.js", "rules": "*", "reason": "a demo" }] }'],
  )
  return { project, head, clone: await project.clone('topic') }
}

it('N74: only what the base says counts, where that is asked for', async () => {
  const { clone } = await selfAllowed()
  const script = block('What a branch can change', 'sh')
  expect(await runs(clone, script)).toMatchObject({ exitCode: 1, stdout: FOUND })
  const lenient = script.replace(' --settings-from base', '')
  expect(await runs(clone, lenient)).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('weaker .hushkeyrc'),
  })
})

it('N74: GitHub: a version that no branch chooses is installed outside of the checkout', async () => {
  const { clone, head } = await selfAllowed()
  const [install, scan] = parse(block('What a branch can change', 'yaml'))
  expect(install).toEqual({
    run: expect.stringMatching(
      /^npm install --ignore-scripts --no-save --prefix "\$RUNNER_TEMP\/hushkey" hushkey@\d+\.\d+\.\d+$/,
    ),
    'working-directory': '${{ runner.temp }}',
  })
  expect(scan.env).toEqual({
    BASE: '${{ github.event.pull_request.base.sha }}',
    HEAD: '${{ github.event.pull_request.head.sha }}',
  })
  await clone.run('mkdir', ['-p', clone.path('../temp/hushkey')])
  await clone.run('cp', ['-R', clone.path('node_modules'), clone.path('../temp/hushkey/node_modules')])
  await clone.run('rm', ['-r', clone.path('node_modules')])
  const base = (await clone.git('rev-parse', 'origin/main')).trim()
  const env = { RUNNER_TEMP: clone.path('../temp'), BASE: base, HEAD: head }
  expect(await runs(clone, scan.run, env)).toMatchObject({
    exitCode: 1,
    stdout: expect.stringContaining('::error file=pay.js,line=1'),
  })
})

it('N74: no recipe checks out what a pull request brings with the rights of the repository', () => {
  for (const [, text = ''] of page.matchAll(/```\w*\n([\s\S]*?)```/g)) expect(text).not.toContain('pull_request_target')
})
