import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const KEY = fakeSecret('sk_live_{b62:24}')
const OTHER = fakeSecret('sk_live_{b62:28}')
const ROOT = new URL('../../', import.meta.url)

/**
 * What only a POSIX shell understands, in a command that is typed as it stands in sh, PowerShell 5 and 7, and cmd:
 * redirections that write UTF-16 in PowerShell 5, programs that Windows lacks, substitutions, single quotes (letters to
 * cmd), a `\` at a line's end, `&&` (unknown to PowerShell 5), `NAME=value` in front.
 */
const POSIX_ONLY = />>|(?:^|[|;&] *)(?:printf|chmod|unset|export|sudo) |\$\(|`|'|\\$|&&|^[A-Z_]+=\S/m

/** Words in double quotes or without: what sh, PowerShell and cmd all take for the same arguments. */
function wordsOf(command: string): string[] {
  return (command.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"(.*)"$/, '$1'))
}

/** Staged findings of each kind that has commands, with the paths that need quotes. */
async function blocked(): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('gone/.env', 'A=1\n')
  await repo.commit()
  await repo.stage('a b.js', Buffer.from(`key = '${KEY}'\n`))
  await repo.stage('b.js', Buffer.from(`other = '${OTHER}'\n`))
  await repo.stage('my app/.env', `SECRET=${OTHER}\n`)
  await repo.stage('gone/.env', 'A=1\nB_SECRET={b62:24}\n')
  await repo.stage('(x)/[1]/.env.production', `SECRET=${OTHER}\n`)
  await repo.stage('.github/workflows/ci.yml', Buffer.from(`env:\n  STRIPE_SECRET_KEY: ${KEY}\n`))
  return repo
}

async function commandsOf(repo: TempRepo): Promise<string[]> {
  const { findings } = await repo.scan()
  const fixes = findings.flatMap((finding) => finding.fixes as { command?: string }[])
  return [...new Set(fixes.flatMap(({ command }) => (command === undefined ? [] : [command])))]
}

it('N36: each command of a card is the same in sh, PowerShell and cmd', async () => {
  const commands = await commandsOf(await blocked())
  expect(commands.length).toBeGreaterThan(6)
  expect(commands.filter((command) => POSIX_ONLY.test(command))).toEqual([])
})

it('N36: each command of a card, typed twice in sh, does what it says and damages nothing', async () => {
  const all = await commandsOf(await blocked())
  for (const command of all) {
    if (/^(?:gh|npx --yes @dotenvx\/dotenvx) /.test(command)) continue // no program of this repository
    const repo = await blocked()
    const untouched = await readFile(repo.path('b.js'), 'utf8')
    const typed = command.replace(/^npx hushkey/, 'hushkey').replace('"..."', '"made up for a test"')
    for (let time = 0; time < 2; time++) {
      const [program = '', ...words] = wordsOf(typed)
      const line = `${program} ${words.map((word) => `"${word}"`).join(' ')}`
      const run =
        program === 'hushkey'
          ? await repo.hushkey(...words, ...(words[0] === 'fix' ? ['--yes'] : []))
          : await repo.run('sh', ['-c', line])
      // The second time there may be nothing left to do, which Git says with an exit code.
      if (time === 0 && words[0] !== 'fix')
        expect([command, run.exitCode, run.stderr]).toEqual([command, 0, expect.any(String)])
    }
    const after = await commandsOf(repo)
    expect({ command, isDone: !after.includes(command) || after.length < all.length }).toEqual({
      command,
      isDone: true,
    })
    expect(await readFile(repo.path('b.js'), 'utf8')).toBe(untouched)
  }
}, 600_000)

it('a message that was stopped: the printed command works as it stands, in a linked worktree too', async () => {
  const repo = await tempRepo()
  await repo.write('.git/COMMIT_EDITMSG', Buffer.from(`fix ${KEY}\n`))
  const { stdout } = await repo.hushkey('scan', '--message', '.git/COMMIT_EDITMSG')
  const [, command = ''] = /^ {2}Fix +(git commit .*)$/m.exec(stdout) ?? []
  expect(wordsOf(command)).toEqual(['git', 'commit', '--edit', '--verbose', '--file=.git/COMMIT_EDITMSG'])
  expect(POSIX_ONLY.test(command)).toBe(false)
})

describe('help and documents', () => {
  it('no help screen has a command of POSIX shells alone, but completions, which are for these', async () => {
    const repo = await tempRepo()
    for (const name of ['scan', 'init', 'fix', 'doctor', 'allow', 'explain', 'rules']) {
      const { stdout } = await repo.hushkey(name, '--help')
      const typed = stdout.split('\n').filter((line) => /^ {2,}(?:npx |git |npm )/.test(line))
      expect(typed.length).toBeGreaterThan(0)
      // Examples end where their explanation begins, two blanks further right.
      const commands = typed.map((line) => line.trim().split(/ {2,}/)[0] as string)
      expect(commands.filter((command) => POSIX_ONLY.test(command))).toEqual([])
    }
  })

  it('no document tells anybody to type one: code spans that begin with a program', async () => {
    const names = (await readdir(new URL('docs', ROOT))).filter((name) => name.endsWith('.md'))
    for (const path of ['README.md', ...names.map((name) => `docs/${name}`)]) {
      const text = await readFile(new URL(path, ROOT), 'utf8')
      const spans = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span)
      const typed = spans.filter((span) => /^(?:npx|npm|git|hushkey|echo|printf|chmod|unset|export) \S/.test(span))
      const bad = typed.filter((span) => POSIX_ONLY.test(span) && span !== 'npm i -D hushkey && npx hushkey init')
      expect({ path, bad }).toEqual({ path, bad: [] })
    }
  })
})
