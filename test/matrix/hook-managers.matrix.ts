import { chmod } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { KEY_LINE } from '../support/samples.ts'
import { expectGuarded, expectUnguarded, type MatrixProject, matrixProject, shell } from './matrix-project.ts'
import { pathWith, pipTool, type Tool } from './tools.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A project in which these packages and hushkey are installed. */
async function projectWith(...packages: string[]): Promise<MatrixProject> {
  const project = await matrixProject()
  await project.sh(`npm install --save-dev --ignore-scripts ${[project.tarball, ...packages].join(' ')}`)
  return project
}

async function versionOf(project: MatrixProject, name: string): Promise<string> {
  return `${name} ${JSON.parse(await project.sh(`cat node_modules/${name}/package.json`)).version}`
}

/** `init` for all hooks, then what it asks for, then commits, a message and a push; and it is taken back again. */
async function expectRoundTrip(project: MatrixProject, installHooks: string): Promise<void> {
  const before = (await project.git('rev-parse', 'HEAD')).trim()
  expect(await project.sh('npx --no-install hushkey init --hooks all')).toContain('hushkey is set up for each commit')
  await project.sh(installHooks)
  await expectGuarded(project)
  expect(await project.sh('npx --no-install hushkey doctor --trial --yes')).toContain('Proved here')
  await expectMessagesAndPushesGuarded(project)
  expect(await project.sh('npx --no-install hushkey init --hooks all')).toContain('Nothing to change')
  await project.sh('npx --no-install hushkey init --uninstall')
  await project.sh(installHooks)
  await project.git('add', '.')
  expect(await project.git('diff', '--cached', before, '--', '.', ':!clean.js')).toBe('')
  await expectUnguarded(project)
}

/** A message with a key is stopped; so is the push of a commit that was made past the hooks (N15), and not of a fixed one. */
async function expectMessagesAndPushesGuarded(project: MatrixProject): Promise<void> {
  await project.write('../message', `a fix\n\n${KEY_LINE}`)
  expect(await shell(project, 'git commit --allow-empty -F ../message')).toMatchObject({
    exitCode: 1,
    stdout: expect.stringContaining('stripe-secret-key'),
  })
  await project.git('init', '--quiet', '--bare', '../remote.git')
  await project.git('remote', 'add', 'origin', '../remote.git')
  await project.stage('bypassed.js', KEY_LINE)
  await project.commit('bypassed')
  const stopped = await shell(project, 'git push origin main')
  expect({ failed: stopped.exitCode !== 0, ...stopped }).toMatchObject({
    failed: true,
    stdout: expect.stringContaining('bypassed.js'),
  })
  await project.git('reset', '--quiet', '--soft', 'HEAD~1') // what init wrote is not committed yet
  await project.git('rm', '--quiet', '--force', 'bypassed.js')
  expect(await shell(project, 'git push origin main')).toMatchObject({ exitCode: 0 })
}

test('husky 9, which the project has already', async ({ task }) => {
  const project = await projectWith('husky@9')
  task.meta.tools = [await versionOf(project, 'husky')]
  await project.sh('npx --no-install husky init && echo true >.husky/pre-commit')
  await project.sh('git add . && git commit -m "set up"')
  await expectRoundTrip(project, 'true')
})

for (const version of ['1', '2'])
  test(`lefthook ${version}`, async ({ task }) => {
    const project = await projectWith(`lefthook@${version}`)
    task.meta.tools = [await versionOf(project, 'lefthook')]
    await project.write('lefthook.yml', 'pre-commit:\n  parallel: true\n  commands:\n    typos:\n      run: "true"\n')
    await project.sh('npx --no-install lefthook install && git add . && git commit -m "set up"')
    await expectRoundTrip(project, 'npx --no-install lefthook install')
  })

test('simple-git-hooks', async ({ task }) => {
  const project = await projectWith('simple-git-hooks')
  task.meta.tools = [await versionOf(project, 'simple-git-hooks')]
  await project.write('.simple-git-hooks.json', '{\n  "pre-commit": "true"\n}\n')
  await project.sh('npx --no-install simple-git-hooks && git add . && git commit -m "set up"')
  await expectRoundTrip(project, 'npx --no-install simple-git-hooks')
})

for (const name of ['pre-commit', 'prek']) {
  test(`${name}, with a local hook by init`, async ({ task, skip }) => {
    const tool = await pythonTool(name)
    if (!tool) return skip(`${name} could not be installed with pip`)
    task.meta.tools = [`${name} ${tool.version}`]
    const project = await matrixProject({ PATH: pathWith(tool) })
    await project.sh(`npm install --save-dev --ignore-scripts ${project.tarball}`)
    const local =
      '-   repo: local\n    hooks:\n    -   id: a\n        name: a\n        entry: "true"\n        language: system\n'
    await project.write('.pre-commit-config.yaml', `repos:\n${local}`)
    await project.sh(`git add . && ${name} install && git commit -m "set up"`)
    const types = ['pre-commit', 'pre-merge-commit', 'commit-msg', 'pre-push']
      .map((type) => `--hook-type ${type}`)
      .join(' ')
    await expectRoundTrip(project, `git add . && ${name} install ${types}`)
  })

  test(`${name}, from this repository by .pre-commit-hooks.yaml`, async ({ task, skip }) => {
    const tool = await pythonTool(name)
    if (!tool) return skip(`${name} could not be installed with pip`)
    task.meta.tools = [`${name} ${tool.version}`, 'language_version: system']
    const project = await matrixProject({ PATH: pathWith(tool) })
    await project.git('clone', '--quiet', '--bare', ROOT, '../hushkey.git')
    const rev = (await project.git('--git-dir=../hushkey.git', 'rev-parse', 'HEAD')).trim()
    const hooks = 'hooks:\n    - id: hushkey\n      language_version: system'
    await project.write(
      '.pre-commit-config.yaml',
      `repos:\n  - repo: ${project.path('../hushkey.git')}\n    rev: ${rev}\n    ${hooks}\n`,
    )
    await project.sh(`git add . && ${name} install && git commit -m "set up"`)
    await expectGuarded(project)
  })
}

test('core.hooksPath', async ({ task }) => {
  const project = await projectWith()
  task.meta.tools = []
  await project.write('.githooks/pre-commit', '#!/bin/sh\ntrue\n')
  await chmod(project.path('.githooks/pre-commit'), 0o755)
  await project.git('config', 'core.hooksPath', '.githooks')
  await project.sh('git add . && git commit -m "set up"')
  await expectRoundTrip(project, 'true')
})

test('a hook in the template that new repositories get', async ({ task }) => {
  task.meta.tools = ['GIT_TEMPLATE_DIR']
  const global = await projectWith()
  await global.write(
    '../template/hooks/pre-commit',
    `#!/bin/sh\nexec sh '${global.path('node_modules/hushkey/hooks/pre-commit')}'\n`,
  )
  await chmod(global.path('../template/hooks/pre-commit'), 0o755)
  const env = `GIT_TEMPLATE_DIR='${global.path('../template')}'`
  await global.sh(`${env} git init --quiet ../new`)
  await expectGuarded(global.at('../new'))
  await global.sh(`${env} git clone --quiet ../new ../cloned`)
  await expectGuarded(global.at('../cloned'))
})

async function pythonTool(name: string): Promise<Tool | null> {
  return pipTool(name).catch((error: Error) => {
    console.error(error.message)
    return null
  })
}
