import { chmod } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { doctor } from '../../../src/commands/doctor.ts'
import { KEY_LINE } from '../../support/samples.ts'
import { type ProjectRepo, projectRepo, runCommand } from '../project-repo.ts'

vi.setConfig({ testTimeout: 240_000 }) // real Git, real shells, real commits

/** The checks of commits that fail. */
async function failures(repo: ProjectRepo): Promise<string[]> {
  const { stdout } = await runCommand(doctor, 'doctor', ['--format', 'json'], { cwd: repo.root, env: repo.env })
  const checks: { check: string; state: string }[] = JSON.parse(stdout).checks
  return checks.filter(({ check, state }) => state === 'failure' && check !== 'other-hooks').map(({ check }) => check)
}

async function withHusky(): Promise<ProjectRepo> {
  const repo = await projectRepo()
  await repo.init('--no-trial')
  await repo.stage('pay.js', KEY_LINE)
  expect(await failures(repo)).toEqual([])
  return repo
}

const lands = async (repo: ProjectRepo) =>
  expect(await repo.run('git', ['commit', '-q', '-m', 'key']), 'it lands, and nobody says anything').toMatchObject({
    exitCode: 0,
  })

test('N49, E22: a way out in a shim of husky, in front of what it calls', async () => {
  const repo = await withHusky()
  const shim = await repo.read('.husky/_/pre-commit')
  await repo.write('.husky/_/pre-commit', shim.replace('\n', '\nexit 0\n'))
  expect(await failures(repo)).toEqual(['hook-installed'])
  await lands(repo)
})

test("N49, E22: a way out in the user's own file that husky reads first", async () => {
  const repo = await withHusky()
  await repo.write('../home/.config/husky/init.sh', 'command -v fnm >/dev/null || exit 0\n')
  expect(await failures(repo)).toEqual(['switched-off'])
  await lands(repo)
})

test('N51: a hook that only names lefthook is not its', async () => {
  const call = 'sh node_modules/hushkey/hooks/pre-commit'
  const files = { 'lefthook.yml': `pre-commit:\n  commands:\n    hushkey:\n      run: ${call}\n` }
  const repo = await projectRepo({ files })
  await repo.write('.git/hooks/pre-commit', '#!/bin/sh\n# was: lefthook run pre-commit\necho "no lefthook"\n')
  await chmod(repo.path('.git/hooks/pre-commit'), 0o755)
  expect(await failures(repo)).toContain('hook-reached')
  await repo.stage('pay.js', KEY_LINE)
  await lands(repo)
})

test.each([
  ['a filter', 'lefthook.yml', '      glob: "*.ts"\n'],
  ['skip', 'lefthook.yml', '      skip: [merge, rebase]\n'],
  ['an excluded name', 'lefthook-local.yml', 'pre-commit:\n  exclude_tags: [hushkey]\n'],
  ['a file that it extends', 'lefthook-local.yml', 'extends: [more.yml]\n'],
  ['skip in a file of their own', 'lefthook-local.yml', 'pre-commit:\n  commands:\n    hushkey:\n      skip: true\n'],
])('N49: lefthook runs hushkey only where %s lets it', async (_, file, text) => {
  const call = 'sh node_modules/hushkey/hooks/pre-commit'
  const base = `pre-commit:\n  commands:\n    hushkey:\n      run: ${call}\n`
  const repo = await projectRepo({ files: { 'lefthook.yml': base } })
  await repo.write('.git/hooks/pre-commit', '#!/bin/sh\ncall_lefthook run "pre-commit" "$@"\n')
  await chmod(repo.path('.git/hooks/pre-commit'), 0o755)
  expect(await failures(repo)).toEqual([])
  await repo.write('more.yml', 'extends: [more.yml]\npre-commit:\n  commands:\n    hushkey:\n      run: "true"\n')
  await repo.write(file, file === 'lefthook.yml' ? base + text : text)
  expect(await failures(repo)).toEqual(['hook-reached'])
})

test("N49: what lefthook reads first, and the shell's variables, can switch it off", async () => {
  const call = 'sh node_modules/hushkey/hooks/pre-commit'
  const base = `rc: ./rc.sh\npre-commit:\n  commands:\n    hushkey:\n      run: ${call}\n`
  const repo = await projectRepo({ files: { 'lefthook.yml': base, 'rc.sh': 'export PATH="$PATH:/opt/bin"\n' } })
  await repo.write('.git/hooks/pre-commit', '#!/bin/sh\ncall_lefthook run "pre-commit" "$@"\n')
  await chmod(repo.path('.git/hooks/pre-commit'), 0o755)
  expect(await failures(repo)).toEqual([])
  for (const text of ['LEFTHOOK=0', 'export LEFTHOOK="false"', 'export LEFTHOOK_EXCLUDE=lint,hushkey']) {
    await repo.write('rc.sh', `${text}\n`)
    expect(await failures(repo), text).toEqual(['switched-off'])
  }
  await repo.write('rc.sh', '')
  for (const [name, value] of [
    ['LEFTHOOK_EXCLUDE', 'zz-hushkey'],
    ['LEFTHOOK_CONFIG', 'other.yml'],
  ])
    expect(await failures({ ...repo, env: { ...repo.env, [name as string]: value as string } })).toEqual([
      'switched-off',
    ])
})

test('N49: the file that a variable names to simple-git-hooks can end its hooks', async () => {
  const repo = await projectRepo()
  const call = 'sh node_modules/hushkey/hooks/pre-commit'
  await repo.write(
    '.git/hooks/pre-commit',
    `#!/bin/sh\nif [ "$SKIP_SIMPLE_GIT_HOOKS" = "1" ]; then\n    exit 0\nfi\nif [ -f "$SIMPLE_GIT_HOOKS_RC" ]; then\n    . "$SIMPLE_GIT_HOOKS_RC"\nfi\n${call}\n`,
  )
  await chmod(repo.path('.git/hooks/pre-commit'), 0o755)
  const there = { ...repo, env: { ...repo.env, SIMPLE_GIT_HOOKS_RC: repo.path('rc.sh') } }
  await repo.write('rc.sh', 'export PATH="$PATH:/opt/bin"\n')
  expect(await failures(there)).toEqual([])
  await repo.write('rc.sh', 'command -v fnm >/dev/null || exit 0\n')
  expect(await failures(there)).toEqual(['switched-off'])
  await repo.stage('pay.js', KEY_LINE)
  const commit = await repo.run('git', ['commit', '-q', '-m', 'key'], { env: there.env })
  expect(commit.exitCode, 'it lands').toBe(0)
})

test('N49: pre-commit runs hushkey only where the names of the files suit it', async () => {
  const hook = 'id: hushkey, name: hushkey, language: system, entry: sh node_modules/hushkey/hooks/pre-commit'
  const config = (more: string) => `repos:\n- repo: local\n  hooks:\n  - { ${hook}${more} }\n`
  const repo = await projectRepo({ files: { '.pre-commit-config.yaml': config('') } })
  await repo.write('.git/hooks/pre-commit', '#!/bin/sh\n# File generated by pre-commit: https://pre-commit.com\n')
  await chmod(repo.path('.git/hooks/pre-commit'), 0o755)
  expect(await failures(repo)).toEqual([])
  await repo.write('.pre-commit-config.yaml', config(', files: ^src/'))
  expect(await failures(repo)).toEqual(['hook-reached'])
  await repo.write('.pre-commit-config.yaml', config(', files: ^src/, always_run: true'))
  expect(await failures(repo)).toEqual([])
})

test('N49: hushkey is given some paths, and a key elsewhere lands', async () => {
  const call = 'node node_modules/hushkey/dist/cli.js scan'
  const repo = await withHusky()
  await repo.write('.husky/pre-commit', `${call} --no-color src\n`)
  await repo.stage('src/a.js', '')
  expect(await failures(repo)).toEqual(['hook-reached'])
  await lands(repo)
  await repo.init('--no-trial')
  expect(await repo.read('.husky/pre-commit')).toMatch(/scan --no-color src\n.*hushkey\/hooks\/pre-commit/)
  expect(await failures(repo)).toEqual([])
  await repo.stage('other.js', KEY_LINE)
  expect(await repo.run('git', ['commit', '-q', '-m', 'key'])).toMatchObject({ exitCode: 1 })
  await repo.write('.husky/pre-commit', `${call} $(git diff --cached --name-only)\n`)
  const { stdout } = await runCommand(doctor, 'doctor', [], { cwd: repo.root, env: repo.env })
  expect(stdout).toMatch(/^warning .*the\s+shell says which paths hushkey looks at\s+-> Take the paths out of it/m)
})

/** The hook of lefthook 2, as far as it looks for lefthook. */
const lefthookShim = (program: string) => `#!/bin/sh
call_lefthook()
{
  if test -n "$LEFTHOOK_BIN"
  then
    "$LEFTHOOK_BIN" "$@"
  elif lefthook -h >/dev/null 2>&1
  then
    lefthook "$@"
  elif ${program} -h >/dev/null 2>&1
  then
    ${program} "$@"
  else
    echo "Can't find lefthook in PATH"
  fi
}
call_lefthook run "pre-commit" "$@"
`

test.each([
  ['package.json has it', { lefthook: '2' }, 'failure', 'npm install'],
  ['it may come from elsewhere', {}, 'warning', 'npx hushkey doctor --trial'],
])('N58: lefthook armed its hook and is not installed any more; %s', async (_, packages, state, remedy) => {
  const call = 'sh node_modules/hushkey/hooks/pre-commit'
  const repo = await projectRepo({
    package: { name: 'app', private: true, devDependencies: { hushkey: '*', ...packages } },
    files: { 'lefthook.yml': `pre-commit:\n  commands:\n    hushkey:\n      run: ${call}\n` },
  })
  const program = repo.path('../bin/lefthook')
  await repo.write('.git/hooks/pre-commit', lefthookShim(program))
  await chmod(repo.path('.git/hooks/pre-commit'), 0o755)
  const reached = async () => {
    const { stdout } = await runCommand(doctor, 'doctor', ['--format', 'json'], { cwd: repo.root, env: repo.env })
    return JSON.parse(stdout).checks.find(({ check }: { check: string }) => check === 'hook-reached')
  }
  expect(await reached()).toMatchObject({ state, cure: remedy })
  await repo.stage('pay.js', KEY_LINE)
  await lands(repo)
  await repo.write('../bin/lefthook', `#!/bin/sh\n[ "$1" = -h ] || exec ${call}\n`)
  await chmod(program, 0o755)
  expect(await reached()).toMatchObject({ state: 'ok' })
  await repo.stage('other.js', KEY_LINE)
  expect(await repo.run('git', ['commit', '-q', '-m', 'key'])).toMatchObject({ exitCode: 1 })
})

test.each([
  ['_/pre-commit', (text: string) => text.replace('\n', '\nexit 0\n')],
  ['_/h', () => '#!/bin/sh\nexit 0\n'],
])('N49: what husky wrote is changed in %s, and the command of doctor puts it right', async (name, change) => {
  const repo = await withHusky()
  await repo.write(`.husky/${name}`, change(await repo.read(`.husky/${name}`)))
  await lands(repo)
  const { stdout } = await runCommand(doctor, 'doctor', [], { cwd: repo.root, env: repo.env })
  expect(stdout).toContain('-> npx hushkey init --prepare\n')
  await repo.init('--prepare')
  expect(await failures(repo)).toEqual([])
  await repo.stage('other.js', KEY_LINE)
  expect(await repo.run('git', ['commit', '-q', '-m', 'key'])).toMatchObject({ exitCode: 1 })
})

/** What `doctor` says of a check, by which a script ends. */
async function stateOf(repo: ProjectRepo, check: string) {
  const { exitCode, stdout } = await runCommand(doctor, 'doctor', ['--format', 'json'], {
    cwd: repo.root,
    env: repo.env,
  })
  const checks: { check: string; state: string; cure: string }[] = JSON.parse(stdout).checks
  return { exitCode, ...checks.find((one) => one.check === check && one.state !== 'ok') }
}

const UNKNOWN = { exitCode: 2, state: 'unknown', cure: 'npx hushkey doctor --trial' }

test.each([
  ["eval 'exit 0'\n", ''],
  ['set -n\n', ''],
  ['alias npx=true\n', ''],
  ['git read-tree --empty\n', ' && git read-tree "$tree"\n'],
  ['set -- exit 0\n"$@"\n', ''],
])('N49, E22: doctor says that it could not tell where a hook has %j, and the key lands', async (before, behind) => {
  const repo = await withHusky()
  const line = (await repo.read('.husky/pre-commit')).replace(/\n*$/, '')
  const keep = before.includes('read-tree') ? 'tree=$(git write-tree)\n' : ''
  await repo.write('.husky/pre-commit', `${keep}${before}${line}${behind || '\n'}`)
  expect(await stateOf(repo, 'hook-reached')).toMatchObject(UNKNOWN)
  if (!before.startsWith('alias')) await lands(repo)
})

test('N49: the call in a text that only a variable holds', async () => {
  const repo = await withHusky()
  await repo.write('.husky/pre-commit', 'x="\nnpx hushkey\n"\n')
  expect(await failures(repo)).toContain('hook-reached')
  await lands(repo)
})

test.each(['break', 'continue'])('N49: `%s` before the call', async (word) => {
  const repo = await withHusky()
  const line = await repo.read('.husky/pre-commit')
  await repo.write('.husky/pre-commit', `for f in a b; do\n${word}\n${line}done\n`)
  expect(await failures(repo)).toContain('hook-reached')
  await lands(repo)
})

test('N51, E22: a hook for another program than a shell, and a husky.sh that nobody knows', async () => {
  const repo = await withHusky()
  await repo.git('config', 'core.hooksPath', '.husky')
  const line = await repo.read('.husky/pre-commit')
  await repo.write('.husky/pre-commit', `#!/bin/true\n${line}`)
  await chmod(repo.path('.husky/pre-commit'), 0o755)
  expect(await stateOf(repo, 'hook-reached')).toMatchObject(UNKNOWN)
  await lands(repo)
  await repo.write('.husky/pre-commit', `#!/bin/sh\n. "$(dirname -- "$0")/_/husky.sh"\n${line}`)
  await repo.stage('other.js', KEY_LINE)
  expect(await stateOf(repo, 'hook-reached')).not.toHaveProperty('state') // husky 9's only prints
  await repo.write('.husky/_/husky.sh', 'exit 0\n')
  expect(await stateOf(repo, 'hook-reached')).toMatchObject(UNKNOWN)
  await lands(repo)
})

test.each([
  ['[ -d /tmp ] && export HUSKY=0', 'unknown'],
  ['export A=1 HUSKY=0', 'failure'],
  ['HUSKY=$((0))', 'failure'],
  ['HUSKY=$(echo 0)', 'unknown'],
  ['. "$HOME/more.sh"', 'unknown'],
  ['eval "HUSKY=0"', 'unknown'],
  ['printf -v HUSKY 0', 'unknown'],
  [': "${HUSKY:=0}"', 'unknown'],
  [
    'export PATH="$HOME/.volta/bin:$PATH"\nexport HUSKY=1\n[ -s "$NVM_DIR/nvm.sh" ] && \\. "$NVM_DIR/nvm.sh"',
    undefined,
  ],
])("N49, E22: the user's own file for husky has %j: %s", async (text, state) => {
  const repo = await withHusky()
  await repo.write('../home/more.sh', 'HUSKY=0\n')
  await repo.write('../home/.config/husky/init.sh', `${text}\n`)
  expect((await stateOf(repo, 'switched-off')).state).toBe(state)
  if (state !== undefined && !text.startsWith('printf')) await lands(repo)
})

test('N49: on other branches Git may take another hooks folder', async () => {
  const repo = await withHusky()
  await repo.write('../other.inc', '[core]\n\thooksPath = /dev/null\n')
  await repo.git('config', 'includeIf.onbranch:release/.path', '../../other.inc')
  expect(await stateOf(repo, 'hooks-path')).toMatchObject({ exitCode: 2, state: 'unknown' })
  await repo.git('checkout', '-q', '-b', 'release/1')
  await lands(repo)
  await repo.git('checkout', '-q', '-b', 'work')
  await repo.write('../other.inc', '[user]\n\temail = a@example.org\n')
  expect(await stateOf(repo, 'hooks-path')).not.toHaveProperty('state')
})

test.each([
  ['remotes', 'remotes:\n- git_url: https://example.org/x\n'],
  ['a file that is not there', 'extends: [packages/*/lefthook.yml]\n'],
  ['a variable', ''],
])('N49: lefthook is told more than this repository has: %s', async (what, more) => {
  const call = 'sh node_modules/hushkey/hooks/pre-commit'
  const env = what === 'a variable' ? '      env: { GIT_DIR: /tmp/other }\n' : ''
  const text = `${more}pre-commit:\n  commands:\n    hushkey:\n      run: ${call}\n${env}`
  const repo = await projectRepo({ files: { 'lefthook.yml': text } })
  await repo.write('.git/hooks/pre-commit', '#!/bin/sh\ncall_lefthook run "pre-commit" "$@"\n')
  await chmod(repo.path('.git/hooks/pre-commit'), 0o755)
  expect(await stateOf(repo, 'hook-reached')).toMatchObject(UNKNOWN)
})
