import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { expect, inject, test } from 'vitest'
import { npmPack } from '../support/pack.ts'
import { KEY_LINE, OTHER_KEY_LINE } from '../support/samples.ts'
import { expectGuarded, type MatrixProject, matrixProject, shell } from './matrix-project.ts'
import { exists, onlineEnv } from './tools.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** The last commit before 0.1.0 was packed. */
const FIRST = '10eda9cf9ab9bdf400931354a1f57764cf3d1fd5'
const HUSHKEY = 'npx --no-install hushkey'

interface Old {
  readonly files?: Readonly<Record<string, string>>
  readonly packages?: string
  /** Before `init` and after it. */
  readonly arm?: string
}

const SET_UPS: Readonly<Record<string, Old>> = {
  husky: {},
  'husky, in a hook that was there': { files: { '.husky/pre-commit': 'true\n' }, arm: 'true' },
  'a hooks folder': {
    files: { '.githooks/pre-commit': '#!/bin/sh\ntrue\n' },
    arm: 'chmod 755 .githooks/* && git config core.hooksPath .githooks',
  },
  lefthook: {
    files: { 'lefthook.yml': 'pre-commit:\n  commands:\n    a:\n      run: "true"\n' },
    packages: 'lefthook@2',
    arm: 'npx --no-install lefthook install',
  },
}

for (const [name, old] of Object.entries(SET_UPS))
  test(`N10, N23: what the packed 0.1.0 set up goes on by npm install alone: ${name}`, async ({ task, skip }) => {
    const first = await packFirst()
    if (!first) return skip('this clone has no history back to 0.1.0')
    task.meta.tools = ['hushkey 0.1.0']
    const project = await matrixProject()
    for (const [path, text] of Object.entries(old.files ?? {})) await project.write(path, text)
    await project.sh(`npm install --save-dev --ignore-scripts '${first}' ${old.packages ?? ''}`)
    if (old.arm) await project.sh(old.arm)
    const before = await project.sh('cat package.json')
    expect(await project.sh(`${HUSHKEY} --version`)).toContain('0.1.0')
    await project.sh(`${HUSHKEY} init`)
    if (old.arm) await project.sh(old.arm)
    await project.sh('git add . && git commit -qm "set up"')
    await allowAndFix(project)
    const hooks = await project.sh('cat .husky/pre-commit .githooks/pre-commit lefthook.yml 2>/dev/null || true')

    await project.sh(`npm install --save-dev ${project.tarball}`)
    expect(await project.sh(`${HUSHKEY} --version`)).not.toContain('0.1.0')
    expect(await project.sh('cat .husky/pre-commit .githooks/pre-commit lefthook.yml 2>/dev/null || true')).toBe(hooks)
    // before any other commit, which would take the rest of the index along
    await project.sh(`${HUSHKEY} fix --undo`)
    expect(await project.sh('cat config.js; git status --porcelain .gitignore .env.example')).toBe(KEY_LINE)
    await project.sh('git rm -qf --cached config.js')
    await expectGuarded(project)
    await project.stage('moved.js', `// another file\n${OTHER_KEY_LINE}`)
    await project.sh('git commit -qm "the fingerprint holds"')

    expect(await project.sh(`${HUSHKEY} doctor`)).toContain('to add: npx hushkey init --hooks pre-push')
    expect(await project.sh(`${HUSHKEY} doctor --trial --yes`)).toContain('Proved here')
    await project.sh(`${HUSHKEY} init --uninstall`)
    const { devDependencies: _, ...rest } = JSON.parse(await project.sh('cat package.json'))
    const { devDependencies: __, ...original } = JSON.parse(before)
    expect(rest).toEqual(original)
  })

/** With 0.1.0: a key is allowed, and another goes from code into the env file. */
async function allowAndFix(project: MatrixProject): Promise<void> {
  await project.stage('allowed.js', OTHER_KEY_LINE)
  const { findings } = JSON.parse((await shell(project, `${HUSHKEY} --format json`)).stdout)
  await project.sh(`${HUSHKEY} allow ${findings[0].fingerprint} --reason 'a key for tests'`)
  await project.sh('git add . && git commit -qm "allowed"')
  await project.stage('config.js', KEY_LINE)
  await project.sh(`${HUSHKEY} fix --yes --code`)
  expect(await project.sh('cat config.js')).not.toBe(KEY_LINE)
}

let packed: Promise<string | null> | undefined

/** The tarball of 0.1.0, built as it was; null where this clone does not have that commit. */
function packFirst(): Promise<string | null> {
  packed ??= (async () => {
    const has = await execa('git', ['cat-file', '-e', `${FIRST}^{commit}`], { cwd: ROOT, reject: false })
    if (has.exitCode !== 0) return null
    const folder = join(inject('tools'), 'hushkey-0.1.0')
    if (!(await exists(folder))) {
      await mkdir(folder, { recursive: true })
      const env = await onlineEnv(join(inject('tools'), 'home'))
      await execa('sh', ['-c', `git -C '${ROOT}' archive ${FIRST} | tar -x && npm ci --ignore-scripts`], {
        cwd: folder,
        env,
        extendEnv: false,
      })
    }
    const { tarball } = await npmPack(folder, folder)
    return join(folder, basename(tarball))
  })()
  return packed
}
