import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const SRC = fileURLToPath(new URL('../../src/', import.meta.url))
const TEST = fileURLToPath(new URL('../', import.meta.url))
const KEY = fakeSecret('sk_live_{b62:24}')

/** Where a command stands in a text that may be printed. */
const COMMAND =
  /(?<![\w./$-])(?:npx (?:--yes )?[@\w/.-]+|git (?:add|am|checkout|cherry-pick|commit|config|fetch|filter-repo|merge|push|pull|rebase|reset|restore|revert|rm|sparse-checkout|stash|status|switch|tag|worktree)(?![\w-])|gh secret|dotnet [\w-]+|sops [\w-]+|docker [\w-]+|kubectl [\w-]+|heroku [\w:]+|fly secrets|netlify [\w:]+|firebase [\w:]+|terraform [\w-]+|bin\/rails [\w:]+|npm [\w-]+|yarn [\w-]+)[^\n]*/g

/** What only a POSIX shell understands, and a placeholder that would be a redirection. */
const POSIX_ONLY = />>|(?:^|[|;&] *)(?:printf|chmod|unset|export|sudo) |\$\(|'|\\$|&&|<|\/dev\/null/

/** What the hooks' own scripts and the rules hold is not printed. */
const NOT_PRINTED = /^(?:rules|detect|wasm)\//

/** Every command in the texts of the source, without what follows a comma, a bracket or a colon; `…` stands for a value. */
function printedCommands(): Map<string, string> {
  const found = new Map<string, string>()
  const files = (readdirSync(SRC, { recursive: true }) as string[]).map((file) => file.replaceAll('\\', '/'))
  for (const file of files.filter((name) => name.endsWith('.ts') && !NOT_PRINTED.test(name))) {
    const { code } = transformSync(readFileSync(SRC + file, 'utf8'), {
      loader: 'ts',
      legalComments: 'none',
      charset: 'utf8',
    })
    for (const [, , text = ''] of code.matchAll(/(["'`])((?:\\.|(?!\1)[^\\])*)\1/g)) {
      const words = text.replaceAll('\\n', '\n').replace(/\$\{[^}]*\}/g, '…')
      for (const [command] of words.matchAll(COMMAND))
        found.set((command.split(/[,;:()`'"]|\. | {2,}|\\/)[0] as string).trim(), file)
    }
  }
  return found
}

/** Typed below, as they stand, with a value in the place of `…`. */
const TYPED_HERE = [
  ...[
    'npx hushkey',
    'npx hushkey --help',
    'npx hushkey --format json',
    'npx hushkey rules',
    'npx hushkey rules stripe',
  ],
  ...[
    'npx hushkey explain stripe',
    'npx hushkey explain stripe-secret-key',
    'npx hushkey doctor',
    'npx hushkey doctor --format json',
  ],
  ...['npx hushkey scan src', 'npx hushkey scan --all', 'npx hushkey scan --format json', 'npx hushkey scan --history'],
  ...['npx hushkey scan --help', 'npx hushkey scan --range HEAD', 'npx hushkey scan --range origin/main..HEAD'],
  ...['npx hushkey scan --message .git/COMMIT_EDITMSG', 'npx hushkey scan --all --format html --output secrets.html'],
  ...['npx hushkey scan --all --format sarif --output hushkey.sarif', 'npx hushkey scan --range main..HEAD'],
  ...['npx hushkey allow --help', 'npx hushkey allow --list', 'npx hushkey allow --unused', 'npx hushkey init --help'],
  ...['npx hushkey fix', 'npx hushkey fix --yes', 'npx hushkey fix --yes --code', 'npx hushkey fix --undo'],
  ...['npx hushkey fix --all', 'npx hushkey fix --all --yes --code'],
  ...['npx hushkey completion bash', 'npx hushkey completion zsh', 'npx hushkey completion fish', 'git status'],
]

/** Typed by another test: the file, and words of it. */
const TYPED_THERE: Readonly<Record<string, readonly [file: string, words: string]>> = {
  'npx hushkey allow': ['commands/newcomer.test.ts', 'allow without a reason prints'],
  'npx hushkey allow --all --reason': ['commands/allow.test.ts', "'allow', '--all', '--reason'"],
  'npx hushkey allow --last --reason': ['situations/printed-advice.test.ts', "'allow', '--last', '--reason'"],
  'npx hushkey allow … --reason': ['situations/printed-commands.test.ts', 'made up for a test'],
  'npx hushkey allow FINGERPRINT --reason': ['situations/printed-advice.test.ts', "typed.split(' '), '--reason'"],
  'npx hushkey allow src/pay.ts': ['commands/allow.test.ts', "'allow', 'a.js:1"],
  'npx hushkey allow --env .env.development': ['commands/init-env-files.test.ts', 'env.allow'],
  'npx hushkey allow --env …': ['situations/printed-commands.test.ts', 'typed twice in sh'],
  'npx hushkey allow --env FILE': ['situations/printed-commands.test.ts', 'typed twice in sh'],
  'npx hushkey agent-hook claude': ['agents/hook/judge-shell.test.ts', 'hushkey'],
  'npx hushkey explain --why src/pay.ts': ['commands/explain.test.ts', '--why'],
  'npx hushkey scan --pre-push origin': ['situations/pre-push.test.ts', '--pre-push'],
  'npx hushkey doctor --trial': ['commands/doctor-trial.test.ts', '--trial'],
  'npx hushkey init': ['commands/init.test.ts', 'repo.init()'],
  'npx hushkey init --yes': ['commands/init.test.ts', '--yes'],
  'npx hushkey init --dry-run': ['commands/init.test.ts', '--dry-run'],
  'npx hushkey init --agents': ['setup/assistants/init-agents.test.ts', '--agents'],
  'npx hushkey init --git-config': ['setup/hooks/config-hooks.test.ts', '--git-config'],
  'npx hushkey init --hooks all': ['commands/init-hooks.test.ts', '--hooks'],
  'npx hushkey init --hooks pre-commit': ['commands/init-hooks.test.ts', '--hooks'],
  'npx hushkey init --strict': ['setup/strict/setup.test.ts', '--strict'],
  'npx hushkey init --uninstall': ['setup/strict/setup.test.ts', '--uninstall'],
  'git add …': ['situations/printed-screens.test.ts', 'the lines that init ends with'],
  'git commit -m': ['situations/printed-screens.test.ts', 'the lines that init ends with'],
  'git am --abort': ['setup/strict/state-survives.test.ts', "way['Give up']"],
  'git am --continue': ['setup/strict/state-survives.test.ts', 'way.Then'],
  'git cherry-pick --abort': ['setup/strict/state-survives.test.ts', "['cherry-pick', 'revert']"],
  'git cherry-pick --continue': ['setup/strict/state-survives.test.ts', 'way.Then'],
  'git merge --abort': ['setup/strict/state-survives.test.ts', 'way.Fix'],
  'git merge --continue': ['setup/strict/state-survives.test.ts', 'own.Then'],
  'git rebase --abort': ['setup/strict/state-survives.test.ts', "way['Give up']"],
  'git rebase --continue': ['setup/strict/state-survives.test.ts', 'way.Then'],
  'git revert --abort': ['setup/strict/state-survives.test.ts', "['cherry-pick', 'revert']"],
  'git revert --continue': ['setup/strict/state-survives.test.ts', 'way.Then'],
  'git commit… --edit --file=…': ['setup/strict/state-survives.test.ts', 'way.Then'],
  'git commit --edit --verbose --file=…': ['situations/printed-screens.test.ts', 'a message that was stopped'],
  'git commit --edit': ['situations/printed-screens.test.ts', 'a message that was stopped'],
  'git commit --amend': ['setup/strict/state-survives.test.ts', 'git commit -q --amend'],
  'npx tsx … …': ['situations/fix-then-runs.test.ts', "toBe('npx tsx --env-file-if-exists=.env index.ts')"],
  'npx tsx': ['situations/fix-then-runs.test.ts', "toBe('npx tsx --env-file-if-exists=.env index.ts')"],
  'git restore --staged --': ['situations/printed-commands.test.ts', 'typed twice in sh'],
  'git restore --staged -- FILE': ['situations/printed-commands.test.ts', 'typed twice in sh'],
  'git restore --source=ORIG_HEAD -- …': ['situations/env-updates.test.ts', "'restore', '--source=ORIG_HEAD'"],
  'git rm --cached -- …': ['situations/printed-commands.test.ts', 'typed twice in sh'],
  'git rm --cached -f --': ['situations/printed-commands.test.ts', 'typed twice in sh'],
  'git rm --cached …': ['situations/env-files.test.ts', "'rm', '--cached'"],
  'git fetch': ['setup/strict/state-survives.test.ts', 'git fetch -q &&'],
  'git fetch --unshallow': ['situations/ranges.test.ts', "'--unshallow'"],
  'git sparse-checkout add …': ['setup/hooks/absent-hook.test.ts', "'sparse-checkout', 'add'"],
  'git config --… --unset …': ['matrix/git-config.matrix.ts', 'git config --${level} --unset ${key}'],
  'git config --… --remove-section hook.…': ['matrix/git-config.matrix.ts', '--remove-section hook.'],
  'git config --… --unset core.hooksPath': [
    'setup/worktrees/as-assistants-make-them.test.ts',
    '--unset core.hooksPath',
  ],
  'git config core.hooksPath .husky/_': ['setup/worktrees/as-assistants-make-them.test.ts', 'core.hooksPath .husky/_'],
}

/** Programs of others, whose words are looked at here and nothing else; `NAME` and the like stand for what people know. */
const OF_OTHERS =
  /^(?:bin\/rails|docker|dotnet|firebase|fly|gh|heroku|kubectl|netlify|sops|terraform|npm|yarn|npx --yes @dotenvx\/dotenvx|npx supabase|npx vercel|npx wrangler|git filter-repo)\b/

/** Words of a sentence, or of a line whose other half stands elsewhere in the source. */
const IN_A_SENTENCE = new Set([
  ...[
    'git add',
    'git add .',
    'git add it',
    'git add for it',
    'git add the file again',
    'git rm --cached',
    'git rm --cached the file',
  ],
  ...[
    'git commit -a',
    'git rebase -i',
    'git rebase -i …',
    'git revert HEAD',
    'git switch to the branch that has …',
    'git tag -d TAG',
    'git push',
  ],
  ...[
    'git checkout -- …',
    'git config …',
    'git config of the hooks',
    'git config --edit',
    'git config core.hooksPath',
    'git config --unset …',
  ],
  ...[
    'git config core.hooksPath …',
    'git config core.hooksPath …/_',
    'git config --local core.hooksPath ${quoteForPasting',
  ],
  ...[
    'git config --add hook.….event …',
    'git config hook.….command …',
    'npx bunx npm pnpm yarn bun corepack volta fnm mise',
  ],
  ...[
    'npx hushkey …',
    'npx hushkey … --help',
    'npx hushkey [command] [options]',
    'npx hushkey explain …',
    'npx hushkey rules …',
  ],
  ...['npx hushkey completion …', 'npx hushkey fix --yes…', 'npx hushkey …${operands ?'],
])

it('N36: each command that any screen prints is one that a test types; a new one fails here until a test does', () => {
  const unknown = [...printedCommands()].filter(
    ([command]) =>
      !TYPED_HERE.includes(command) &&
      !Object.hasOwn(TYPED_THERE, command) &&
      !IN_A_SENTENCE.has(command) &&
      !OF_OTHERS.test(command),
  )
  expect(unknown).toEqual([])
})

it('N36: each of them is the same in sh, PowerShell 5 and 7, and cmd, and none holds a placeholder that redirects', () => {
  const bad = [...printedCommands()].filter(([command]) => POSIX_ONLY.test(command))
  expect(bad).toEqual([])
})

it('the tests that type them are there', async () => {
  const seen = printedCommands()
  for (const [command, [file, words]] of Object.entries(TYPED_THERE)) {
    expect({ command, isPrinted: seen.has(command) }).toEqual({ command, isPrinted: true })
    expect({ command, file, has: (await readFile(TEST + file, 'utf8')).includes(words) }).toMatchObject({ has: true })
  }
})

it('each command of help, errors and reports, typed twice as it stands, is understood and damages nothing', async () => {
  const blocked = async () => {
    const repo = await tempRepo()
    await repo.stage('src/clean.ts', 'export const a = 1\n')
    await repo.commit()
    await repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    await repo.stage('src/pay.ts', Buffer.from(`export const key = '${KEY}'\n`))
    await repo.stage('untouched.txt', 'a\n')
    await repo.write('.git/COMMIT_EDITMSG', 'pay\n')
    return repo
  }
  const repo = await blocked()
  for (const command of TYPED_HERE) {
    const fresh = / fix\b/.test(command) ? await blocked() : repo
    for (let time = 0; time < 2; time++) {
      const [program = '', ...words] = command.replace(/^npx hushkey/, 'hushkey').split(' ')
      const { exitCode, stderr } =
        program === 'hushkey' ? await fresh.hushkey(...words) : await fresh.run(program, words)
      const isUnderstood = !/unknown|no such|does not go|not go together|internal error/i.test(stderr)
      expect({ command, exitCode, isUnderstood, stderr }).toMatchObject({ isUnderstood: true })
      expect([0, 1]).toContain(exitCode)
      expect(await readFile(fresh.path('untouched.txt'), 'utf8')).toBe('a\n')
    }
  }
}, 300_000)

it('the lines that init ends with are pasted as they stand, and the commit lands', async () => {
  const { projectRepo } = await import('../setup/project-repo.ts')
  const repo = await projectRepo({ folder: 'apps/my web' })
  const { stdout } = await repo.init('--no-trial')
  const [, lines = ''] = /^Next, so that everybody gets it:\n((?: {2}git .*\n)+)/m.exec(stdout) ?? []
  const commands = lines.trim().split('\n')
  expect(commands).toHaveLength(3)
  expect(commands.filter((line) => POSIX_ONLY.test(line))).toEqual([])
  const done = await repo.run('sh', ['-c', `cd 'apps/my web' && ${commands.map((line) => line.trim()).join(' && ')}`])
  expect(done).toMatchObject({ exitCode: 0 })
  expect(await repo.git('show', '--name-only', '--format=%s', 'HEAD')).toMatch(
    /^Check commits with hushkey\n\n[\s\S]*package\.json/,
  )
})

it.each(['COMMIT_EDITMSG', 'MERGE_MSG'])(
  'a message that was stopped: the printed command, typed, commits (%s)',
  async (file) => {
    const repo = await withMessage(file)
    const { stdout } = await repo.hushkey('scan', '--message', `.git/${file}`)
    const [, command = ''] = /^ {2}Fix +(git commit .*)$/m.exec(stdout) ?? []
    expect(POSIX_ONLY.test(command)).toBe(false)
    const edited = `sh -c 'echo clean > "$1"' -`
    expect(await repo.run('sh', ['-c', command], { env: { GIT_EDITOR: edited } })).toMatchObject({ exitCode: 0 })
    expect(await repo.git('log', '-1', '--format=%B')).toBe('clean\n\n')
  },
)

async function withMessage(file: string): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('a.txt', 'a\n')
  await repo.commit()
  await repo.stage('a.txt', 'b\n')
  await repo.write(`.git/${file}`, Buffer.from(`fix ${KEY}\n`))
  return repo
}
