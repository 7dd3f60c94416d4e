import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { KEY_LINE, OTHER_KEY_LINE } from '../support/samples.ts'
import { tempRepo } from '../support/temp-repo.ts'

it('N36, N56: advice damages no file that has no final newline, and followed twice it changes nothing more', async () => {
  const repo = await tempRepo()
  await repo.stage('.gitignore', 'dist')
  await repo.stage('.env.example', 'PORT=3000')
  await repo.stage('a.js', KEY_LINE)
  await repo.stage('b.js', OTHER_KEY_LINE)
  const { stdout } = await repo.hushkey()
  expect(stdout).toMatch(/in \.env\.example +STRIPE_SECRET_KEY=\n.*\n? +in \.gitignore +\.env\n/)
  expect(stdout).not.toMatch(/>>|printf|--no-verify/)
  const { findings } = await repo.scan()
  const commands = findings.flatMap(({ fixes }) => fixes as { kind: string; command?: string }[])
  expect(commands.filter(({ kind }) => kind === 'env-example' || kind === 'gitignore')).toHaveLength(4)
  for (const { kind, command } of commands)
    if (kind !== 'allow' && command !== undefined) expect(command).toBe('npx hushkey fix')
  for (let time = 0; time < 2; time++) {
    expect((await repo.hushkey('fix', '--yes', '--code')).exitCode).toBe(0)
    expect(await readFile(repo.path('.gitignore'), 'utf8')).toBe('dist\n.env\n')
    expect(await readFile(repo.path('.env.example'), 'utf8')).toMatch(/^PORT=3000\nSTRIPE_SECRET_KEY=\n(?:.+=\n)?$/)
  }
})

it('N36: with two findings the printed command can be pasted, and each card has its fingerprint', async () => {
  const repo = await tempRepo()
  await repo.stage('a.js', KEY_LINE)
  await repo.stage('b.js', OTHER_KEY_LINE)
  const { stdout } = await repo.hushkey()
  const [, typed = '', shown = ''] =
    /^ {2}False alarm {2}npx hushkey (allow (\w+)) --reason "\.\.\."$/m.exec(stdout) ?? []
  expect(stdout).not.toMatch(/allow <|[<>] --reason/)
  const cards = [...stdout.matchAll(/^ {2}fingerprint {6}([a-z2-7]{16})$/gm)].map(([, print]) => print)
  expect([cards.length, cards[0]]).toEqual([2, shown])
  expect(await repo.hushkey(...typed.split(' '), '--reason', 'made up')).toMatchObject({ exitCode: 0 })
  expect((await repo.scan()).findings).toMatchObject([{ path: 'b.js', fingerprint: cards[1] }])
})

it('allow --last accepts what stops the commit, or its message, and says each', async () => {
  const repo = await tempRepo()
  await repo.stage('a.js', KEY_LINE)
  await repo.stage('b.js', OTHER_KEY_LINE)
  const { exitCode, stdout } = await repo.hushkey('allow', '--last', '--reason', 'made up')
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(
    /^a\.js:1 {2}\S+ {2}[a-z2-7]{16}\nb\.js:1 .*\nallowed 2 secrets, staged in \.hushkeyrc\.json and \.gitattributes\n\.gitattributes has a line by which Git keeps .*\n$/,
  )
  expect(JSON.parse(await readFile(repo.path('.hushkeyrc.json'), 'utf8')).allow).toHaveLength(2) // strict: no comma at the end
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
  expect(await repo.hushkey('allow', '--last', '--reason', 'x')).toMatchObject({ exitCode: 2, stdout: '' })
  await repo.write('.git/COMMIT_EDITMSG', `fix\n\n${KEY_LINE.replace(/.$/m, '')}`)
  await repo.run('rm', ['.hushkeyrc.json'])
  await repo.git('rm', '--cached', '-rq', '-f', '.')
  expect((await repo.hushkey('allow', '--last', '--reason', 'made up')).stdout).toMatch(/COMMIT_EDITMSG:3 /)
  expect((await repo.hushkey('allow', '--last', '--all', '--reason', 'x')).exitCode).toBe(2)
})

it('doctor names a .gitignore in UTF-16, and prints lines with their file', async () => {
  const repo = await tempRepo()
  await repo.write('.env', 'A=1\n')
  await repo.write('.gitignore', Buffer.from('\uFEFF.env\r\n', 'utf16le'))
  expect((await repo.hushkey('doctor')).stdout).toMatch(/\.gitignore holds NUL bytes.*\n.*Save it as UTF-8/)
  await repo.write('.gitignore', 'dist\n')
  const { stdout } = await repo.hushkey('doctor')
  expect(stdout).toMatch(/In \.gitignore, a line each: \/\.env\n/)
  expect(stdout).toMatch(/In \.env\.example, a line each: A=\n/)
  expect(stdout).not.toMatch(/>>|printf/)
})

it('no help screen and no document tells anybody to append with >>', async () => {
  const repo = await tempRepo()
  const screens = await Promise.all(
    ['scan', 'init', 'fix', 'doctor', 'allow', 'explain', 'rules', 'completion'].map((name) =>
      repo.hushkey(name, '--help').then(({ stdout }) => stdout),
    ),
  )
  const root = new URL('../../', import.meta.url)
  const names = (await readdir(new URL('docs', root))).filter((name) => /\.(?:md|svg)$/.test(name))
  const documents = await Promise.all(
    ['README.md', 'SECURITY.md', ...names.map((name) => `docs/${name}`)].map((path) =>
      readFile(new URL(path, root), 'utf8').then((text) => [path, text] as const),
    ),
  )
  expect(screens.filter((screen) => screen.includes('>>'))).toEqual([])
  expect(documents.filter(([, text]) => /(?:>|&gt;){2} *["']?[.\w]/.test(text)).map(([path]) => path)).toEqual([])
})
