import { chown, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'
import { expectGuarded, matrixProject } from './matrix-project.ts'
import { npmTool, pathWith } from './tools.ts'

const MEMBER = `${JSON.stringify({ name: 'web', version: '1.0.0', private: true }, null, 2)}\n`

test('npm workspaces, installed at the root', async ({ task }) => {
  const npm = await npmTool('npm@11')
  task.meta.tools = [`npm ${npm.version}`]
  const json = { name: 'all', private: true, workspaces: ['apps/*'] }
  const project = await matrixProject({ PATH: pathWith(npm) }, json)
  await project.write('apps/web/package.json', MEMBER)
  await project.sh(`npm install --save-dev --ignore-scripts ${project.tarball} && npx --no-install hushkey init`)
  await expectGuarded(project)
  await expectGuarded(project, 'apps/web/')
})

test('npm workspaces, installed in a member', async ({ task }) => {
  const npm = await npmTool('npm@11')
  task.meta.tools = [`npm ${npm.version}`]
  const json = { name: 'all', private: true, workspaces: ['apps/*'] }
  const project = await matrixProject({ PATH: pathWith(npm) }, json)
  await project.write('apps/web/package.json', MEMBER)
  await project.sh(`npm install --save-dev --ignore-scripts ${project.tarball} --workspace web`)
  await project.sh('cd apps/web && npx --no-install hushkey init')
  await expectGuarded(project)
  await expectGuarded(project, 'apps/web/')
  await inFreshClone(project, 'npm install')
})

test('pnpm workspace, installed in a member', async ({ task }) => {
  const pnpm = await npmTool('pnpm@10')
  task.meta.tools = [`pnpm ${pnpm.version}`]
  const project = await matrixProject({ PATH: pathWith(pnpm) })
  await project.write('pnpm-workspace.yaml', 'packages:\n  - apps/*\n')
  await project.write('apps/web/package.json', MEMBER)
  await project.sh(`cd apps/web && pnpm add --save-dev --ignore-scripts ../../${project.tarball}`)
  await project.sh('cd apps/web && pnpm exec hushkey init')
  await expectGuarded(project)
  await expectGuarded(project, 'apps/web/')
  await inFreshClone(project, 'pnpm install')
})

for (const linker of ['node-modules', 'pnp'])
  test(`Yarn 4 workspace (${linker}), installed in a member`, async ({ task }) => {
    const yarn = await npmTool('@yarnpkg/cli-dist@4')
    task.meta.tools = [`Yarn ${yarn.version}`]
    const json = { name: 'all', private: true, workspaces: ['apps/*'] }
    const project = await matrixProject({ PATH: pathWith(yarn) }, json)
    await project.write('.gitignore', 'node_modules/\n.env\n.yarn/\n.pnp.*\n')
    await project.write('.yarnrc.yml', `nodeLinker: ${linker}\n`)
    await project.write('apps/web/package.json', MEMBER)
    await project.sh(`YARN_ENABLE_SCRIPTS=0 yarn workspace web add --dev hushkey@file:../../${project.tarball}`)
    await project.sh('cd apps/web && yarn hushkey init')
    await expectGuarded(project)
    await expectGuarded(project, 'apps/web/')
    await inFreshClone(project, 'yarn install')
  })

test('the Git root above the package', async ({ task }) => {
  const npm = await npmTool('npm@11')
  task.meta.tools = [`npm ${npm.version}`]
  const project = await matrixProject({ PATH: pathWith(npm) })
  await project.git('rm', '-q', '--cached', '--ignore-unmatch', 'package.json')
  await project.sh('mkdir -p "apps/my web" && mv package.json "apps/my web/"')
  await project.sh(`cd "apps/my web" && npm install --save-dev --ignore-scripts ../../${project.tarball}`)
  await project.sh('cd "apps/my web" && npx --no-install hushkey init')
  await expectGuarded(project)
  await expectGuarded(project, 'apps/my web/')
  await inFreshClone(project, 'cd "apps/my web" && npm install')
})

test('a repository of another user', async ({ task, skip }) => {
  if (process.getuid?.() !== 0) return skip('only root can give a folder to another user')
  task.meta.tools = ['run as root in a repository of another uid']
  const repo = await tempRepo()
  await repo.stage('a.js', KEY_LINE)
  for (const path of ['', ...(await readdir(repo.root, { recursive: true }))])
    await chown(join(repo.root, path), 65534, 65534)
  expect(await repo.hushkey('scan')).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringContaining('safe.directory'),
  })
  const trusted = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: repo.root }
  expect(await repo.run('git', ['status'], { env: trusted })).toMatchObject({ exitCode: 0 })
})

/** What a colleague gets, whose install runs the project's own scripts. */
async function inFreshClone(project: TempRepo & { at(folder: string): TempRepo }, install: string): Promise<void> {
  await project.git('add', '.')
  await project.commit('set up')
  await project.git('clone', '--quiet', '.', '../clone')
  const clone = project.at('../clone')
  expect(await clone.run('sh', ['-c', install])).toMatchObject({ exitCode: 0 })
  await expectGuarded(clone)
}
