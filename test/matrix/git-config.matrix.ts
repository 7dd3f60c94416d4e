import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { init } from '../../src/commands/init.ts'
import { runCommand } from '../setup/project-repo.ts'
import { KEY_LINE } from '../support/samples.ts'
import {
  expectGuarded,
  expectStopped,
  expectUnguarded,
  type MatrixProject,
  matrixProject,
  shell,
} from './matrix-project.ts'
import { pathWith, type Tool } from './tools.ts'

const HUSHKEY = 'npx --no-install hushkey'

/** A Git that runs hooks of its configuration, in the folder that `HUSHKEY_GITS` names (`test/matrix/build-gits.sh`). */
async function newGit(): Promise<Pick<Tool, 'bin' | 'version'> | null> {
  const folder = process.env.HUSHKEY_GITS
  const versions = folder ? await readdir(folder) : []
  const version = versions.toSorted().findLast((name) => /^2\.(?:5[4-9]|[6-9]\d)\./.test(name))
  return folder && version ? { version, bin: join(folder, version, 'bin') } : null
}

function withNewGit(name: string, walk: (project: MatrixProject) => Promise<void>): void {
  test(name, async ({ task, skip }) => {
    const git = await newGit()
    if (!git) return skip('no Git 2.54 or newer in HUSHKEY_GITS; test/matrix/build-gits.sh builds one')
    task.meta.tools = [`Git ${git.version}`]
    const project = await matrixProject({ PATH: pathWith(git) })
    await project.sh(`npm install --save-dev --ignore-scripts ${project.tarball}`)
    await project.sh('git add . && git commit -qm "set up"')
    await walk(project)
  })
}

const said = async (project: MatrixProject, line: string) => (await shell(project, line)).stdout
const doctor = (project: MatrixProject) => said(project, `${HUSHKEY} doctor`)
const trial = (project: MatrixProject) => shell(project, `${HUSHKEY} doctor --trial --yes`)

/** Where its package is gone, hushkey stops even a clean commit, and says why. */
async function expectNotInstalled(project: MatrixProject): Promise<void> {
  await project.stage('a.js', '// clean\n')
  expect(await shell(project, 'git commit -m clean')).toMatchObject({
    exitCode: 1,
    stdout: expect.stringContaining('hushkey is not installed here, so nothing was checked. Run: npm install'),
  })
}

withNewGit('N59: without husky, Git runs hushkey in every worktree', async (project) => {
  const config = await project.sh('cat .git/config')
  expect(await project.sh(`${HUSHKEY} init --git-config`)).toMatch(
    /^hushkey is set up for each commit and push, through Git's own configuration\.\n.*Proved here: a trial commit/s,
  )
  expect(await project.sh('git hook list pre-commit; git hook list pre-push')).toBe('hushkey\nhushkey-pre-push\n')
  expect(await project.sh(`${HUSHKEY} init`)).toContain('Nothing to change')
  expect(await project.sh(`${HUSHKEY} init --git-config`)).toContain("Nothing to change: Git's configuration runs")
  expect(await project.sh('git hook list pre-commit')).toBe('hushkey\n')
  await expectGuarded(project)
  const { stdout } = await trial(project)
  expect(stdout).toContain('ok       a commit with a made-up key was stopped by hushkey\n')
  expect(stdout).toContain('ok       a push of a key was stopped by hushkey\n')
  // the Git of this machine, which GUI clients have, may be older
  if (!stdout.includes('Proved here')) expect(stdout).toMatch(/GUI client landed.*there Git is another one/s)
  await expectPushGuarded(project)
  await project.sh('git worktree add -q ../agent')
  await expectGuarded(project.at('../agent'))
  await project.sh(`${HUSHKEY} init --uninstall`)
  expect(await project.sh('cat .git/config')).toContain(config)
  await expectUnguarded(project)
})

withNewGit(
  'N59: beside husky it is the net for worktrees without an install, and never runs twice',
  async (project) => {
    await project.sh(`${HUSHKEY} init && git add . && git commit -qm husky`)
    await project.sh('git worktree add -q --no-checkout ../agent && git -C ../agent reset -q --hard')
    const agent = project.at('../agent')
    await expectUnguarded(agent) // Git ran no hook that could have given it husky's, and says nothing
    await project.sh('git -C ../agent reset -q --hard HEAD~1')
    expect(await doctor(project)).toMatch(/commits in the worktree \.\.\/agent are not checked\n.*init --git-config/)
    expect(await project.sh(`${HUSHKEY} init --git-config`)).toContain("pre-commit, where husky's hook does not run")
    await expectGuarded(agent)
    const stopped = await expectStopped(project, 'pay.js')
    expect(stopped.match(/Commit stopped/g)).toHaveLength(1)
    expect(await doctor(project)).not.toMatch(/runs twice|FAILURE {2}commits in the worktree/)
    expect(await project.sh(`${HUSHKEY} init`)).toContain('through husky')
    expect((await trial(project)).stdout).toContain('Proved here')
    await project.sh('rm -rf ../agent/node_modules && mv node_modules elsewhere')
    await expectNotInstalled(agent)
  },
)

withNewGit('N59: init offers it, and it holds where the hooks of husky are missing', async (project) => {
  await project.git('branch', 'old')
  const first = await project.sh(`${HUSHKEY} init`)
  expect(first).toMatch(/Not done yet:\n.* hook\.hushkey +Git itself runs pre-commit where husky's is missing\n/s)
  expect(first).toContain('To add: npx hushkey init --yes\n')
  await project.stage('web/a.js', '// clean\n')
  await project.sh('git add . && git commit -qnm husky')
  await project.sh('git switch -q old')
  expect(await doctor(project)).toMatch(/this branch has no\s+\.husky\/pre-commit.*-> npx hushkey init --git-config\n/s)
  await expectUnguarded(project)
  await project.sh('git reset -q --hard HEAD~1 && git switch -q main')
  expect(await project.sh(`${HUSHKEY} init --yes`)).toMatch(
    /Also written:\n.* hook\.hushkey .* hook\.hushkey-pre-push /s,
  )
  expect(await project.sh(`${HUSHKEY} init`)).not.toContain('Not done yet')
  await project.sh('git add . && git commit -qnm "as init says"')
  await project.sh('git switch -q old')
  await expectGuarded(project)
  await expectPushGuarded(project)
  await project.sh('git switch -q main && git sparse-checkout set --cone web')
  await expectGuarded(project, 'web/')
  await project.sh('git sparse-checkout disable && git clean -qfdX')
  await expectNotInstalled(project)
})

withNewGit('N59: in place of husky, where that was chosen', async (project) => {
  const questions: string[] = []
  const choose = async (question: string) => {
    questions.push(question)
    return 'git'
  }
  const ask = async () => false
  const { stdout } = await runCommand(init, 'init', [], { cwd: project.root, env: project.env, ask, choose })
  expect(questions).toEqual([expect.stringContaining('by the Git configuration of this clone alone?')])
  expect(stdout).toContain("hushkey is set up for each commit and push, through Git's own configuration.\n")
  expect(await project.sh('git status --porcelain')).toBe('')
  await expectGuarded(project)
})

withNewGit(
  'N49: switched off by its name, by its event and at another level, doctor and the trial say so',
  async (project) => {
    await project.sh(`${HUSHKEY} init --git-config`)
    for (const [level, key] of [
      ['local', 'hook.hushkey.enabled'],
      ['local', 'hook.pre-commit.enabled'],
      ['global', 'hook.hushkey.enabled'],
    ]) {
      const env = `GIT_CONFIG_GLOBAL='${project.path('../global')}' `
      await project.sh(`${env}git config --${level} ${key} false`)
      await project.stage('key.js', KEY_LINE)
      expect(await shell(project, `${env}git commit -m key`), 'Git lets it pass').toMatchObject({ exitCode: 0 })
      await project.sh('git reset -q --hard HEAD~1')
      const page = await said(project, `${env}${HUSHKEY} doctor`)
      expect(page.replaceAll(/\s+/g, ' ')).toContain(`${key} switches hushkey off, in Git's ${level} configuration`)
      expect(page).toContain(`git config --${level} --unset ${key}`)
      const tried = await shell(project, `${env}${HUSHKEY} doctor --trial --yes`)
      expect(tried).toMatchObject({ exitCode: 1, stdout: expect.stringContaining(key as string) })
      await project.sh(`${env}git config --${level} --unset ${key}`)
      await expectStopped(project, 'pay.js')
    }
  },
)

withNewGit('N49: written by hand beside husky it runs twice, and doctor says so', async (project) => {
  await project.sh(`${HUSHKEY} init`)
  await project.sh("git config hook.mine.command 'sh node_modules/hushkey/hooks/pre-commit'")
  await project.sh('git config hook.mine.event pre-commit')
  const page = await doctor(project)
  expect(page).toMatch(/runs twice at each commit: by hook\.mine\.command, and by\s+\.husky\/pre-commit/)
  await project.sh('git config --local --remove-section hook.mine')
  expect(await doctor(project)).not.toContain('runs twice')
})

async function expectPushGuarded(project: MatrixProject): Promise<void> {
  await project.git('init', '--quiet', '--bare', '../remote.git')
  await project.stage('bypassed.js', KEY_LINE)
  await project.commit('bypassed')
  const stopped = await shell(project, 'git push ../remote.git HEAD:main')
  expect({ failed: stopped.exitCode !== 0, ...stopped }).toMatchObject({
    failed: true,
    stdout: expect.stringContaining('bypassed.js'),
  })
  await project.git('reset', '--quiet', '--hard', 'HEAD~1')
  expect(await shell(project, 'git push ../remote.git HEAD:main')).toMatchObject({ exitCode: 0 })
}
