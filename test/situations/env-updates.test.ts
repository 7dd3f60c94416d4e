import { describe, expect, it } from 'vitest'
import { commitFile, push, withRemote } from '../support/remote-repo.ts'
import { type Report, repoAt, type TempRepo, tempRepo } from '../support/temp-repo.ts'

const SETTINGS = 'APP_ENV=dev\nDATABASE_URL="postgresql://app:!ChangeMe!@127.0.0.1:5432/app"\nAPP_SECRET=\n'
/** With what should not be there, and was committed long ago. */
const TEXT = `${SETTINGS}OLD_SECRET=hunter1real\n`

/** A repository in which a team has committed `.env`. */
async function withEnv(path = '.env', text: string | Buffer = TEXT): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage(path, text)
  await repo.commit()
  return repo
}

const kinds = (finding: Report['findings'][number] | undefined) =>
  ((finding?.fixes ?? []) as { kind: string; command?: string }[]).map(({ kind, command }) => [kind, command])

describe('N53: a harmless change to an env file that is committed', () => {
  it.each([
    ['a setting', SETTINGS],
    ['a placeholder', `${SETTINGS}API_TOKEN=<your token>\n`],
    ['a comment', `# Settings for development\n${SETTINGS}`],
  ])('lands without a word where the file holds nothing but settings: %s', async (_, text) => {
    const repo = await withEnv('.env', text)
    await repo.stage('.env', `${text}PORT=3000\n`)
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
    await repo.commit()
    await repo.stage('.env', `${text}PORT=3001\n`)
    expect(await repo.scan('--range', 'HEAD~1..HEAD')).toMatchObject({ exitCode: 0, findings: [] })
    expect((await repo.scan('--all')).findings, 'the whole tree is told').toMatchObject([
      { rule: 'env-file', blocks: true },
    ])
  })

  it.each([
    ['a value under a secret-like name', 'OLD_SECRET=hunter1real\n'],
    ['one in a comment', '# OLD_SECRET=hunter1real\n'],
    ['a password under a short name', 'PW=Summer2019!\n'],
    ['a random value under any name', 'X={b62:24}\n'],
    ['a key in a comment', '# sk_live_{b62:24}\n'],
    ['what rules only warn of', 'URL=https://app:hunter1@db.acme.io/x\n'],
  ])('warns where an old line holds %s', async (_, line) => {
    const repo = await withEnv('.env', `${SETTINGS}${line}`)
    await repo.stage('.env', `${await repo.git('show', 'HEAD:.env')}PORT=3000\n`)
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [{ rule: 'env-file', blocks: false }] })
  })

  it('warns, with the two ways to settle it, and lands', async () => {
    const repo = await withEnv()
    const settings =
      'BRAND=#1a2b3c\nAPI=https://api.example.com/v2\nTENANT={=uuid}\nNODE=20.11.1\nFLAGS=newCheckout,darkMode2\n'
    await repo.stage('.env', `${TEXT}MAILER_DSN=null://null\nAPP_TOKEN=your_token_here\nPORT=3000\n${settings}`)
    const { exitCode, findings } = await repo.scan()
    expect(exitCode).toBe(0)
    expect(findings).toMatchObject([{ rule: 'env-file', confidence: 'low', blocks: false, line: null }])
    expect(findings[0]?.message).toContain('"env.allow"')
    expect(kinds(findings[0])).toEqual([
      ['keep', 'npx hushkey allow --env .env'],
      ['untrack', 'git rm --cached -- .env'],
      ['others', undefined],
    ])
    const { stdout } = await repo.hushkey()
    expect(stdout).toContain('npx hushkey allow --env .env')
    expect(stdout).toContain('git rm --cached -- .env')
    expect(stdout).toContain('git restore --source=ORIG_HEAD -- .env')
  })

  it('is settled by env.allow: then it passes without a word, and a secret in it stops', async () => {
    const repo = await withEnv()
    expect(await repo.hushkey('allow', '--env', '.env')).toMatchObject({ exitCode: 0, stderr: '' })
    await repo.stage('.env', `${TEXT}PORT=3000\n`)
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
    await repo.stage('.env', `${TEXT}STRIPE_KEY=sk_live_{b62:24}\n`)
    expect(await repo.scan()).toMatchObject({ exitCode: 1, findings: [{ rule: 'stripe-secret-key' }] })
  })

  it.each([
    ['a key', 'X=sk_live_{b62:24}\n'],
    ['a value under a secret-like name', 'APP_SECRET=hunter2real\n'],
    ['one in a comment', '# APP_SECRET=hunter2real\n'],
    ['a key in a comment', '# sk_live_{b62:24}\n'],
    ['a value without a name', 'hunter2real\n'],
    ['one over several lines', 'APP_KEY="hunter\n2real"\n'],
    ['what rules only warn of', 'URL=https://app:hunter2@db.acme.io/x\n'],
    ['a default', 'APP_SECRET=${SECRET:-hunter2real}\n'],
    ['a carriage return alone', 'PORT=1\rAPP_SECRET=hunter2real\n'],
    ['U+2028', 'PORT=1\u2028APP_SECRET=hunter2real\n'],
    ['a password under a short name', 'PW=Summer2024!\n'],
    ['a number that opens something', 'PIN=483911\n'],
    ['a random value under any name', 'X={b62:24}\n'],
    ['a NUL', 'PORT=1\0\nAPP_SECRET=hunter2real\n'],
  ])('stops with %s', async (_, line) => {
    const repo = await withEnv()
    await repo.stage('.env', `${TEXT}${line}`)
    const { exitCode, findings, stdout } = await repo.scan()
    expect(exitCode).toBe(1)
    expect(findings[0]).toMatchObject({ rule: 'env-file', confidence: 'high', blocks: true })
    expect(stdout).not.toContain('hunter2')
  })

  it.each([
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['CRLF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['a file that is read in parts', (text: string) => Buffer.from(`${'A=1\n'.repeat(50_000)}${text}`)],
  ])('in %s a value stops, too', async (_, bytes) => {
    const repo = await withEnv('.env', bytes(TEXT))
    await repo.stage('.env', bytes(`${TEXT}DB_PASSWORD=hunter2real\n`))
    expect((await repo.scan()).findings).toContainEqual(expect.objectContaining({ rule: 'env-file', blocks: true }))
  })

  it('new line ends add nothing', async () => {
    const repo = await withEnv()
    await repo.stage('.env', TEXT.replaceAll('\n', '\r\n'))
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
  })

  it.each([
    ['is new', async (repo: TempRepo) => repo.stage('app/.env', TEXT)],
    ['is ignored', async (repo: TempRepo) => repo.write('.gitignore', '.env\n')],
    ['is ignored by info/exclude', async (repo: TempRepo) => repo.write('.git/info/exclude', '.env\n')],
    ['was renamed into place', async (repo: TempRepo) => repo.git('mv', '.env', '.env.test')],
    [
      'was a link',
      async (repo: TempRepo) => {
        await repo.git('rm', '-q', '--cached', '.env')
        const { stdout: id } = await repo.run('git', ['hash-object', '-w', '--stdin'], { input: 'a' })
        await repo.git('update-index', '--add', '--cacheinfo', `120000,${id.trim()},.env`)
        await repo.commit()
      },
    ],
  ])('stops where the file %s', async (_, change) => {
    const repo = await withEnv()
    await change(repo)
    const path = (await repo.git('ls-files')).includes('.env.test') ? '.env.test' : '.env'
    await repo.stage(path, `${TEXT}PORT=3000\n`)
    expect((await repo.scan()).findings).toContainEqual(expect.objectContaining({ rule: 'env-file', blocks: true }))
  })

  it.each([
    ['"rules"', { rules: { 'env-file': 'high' } }],
    ['"blockOn"', { blockOn: 'low' }],
    ['"paths"', { paths: { '/.env': { rules: { 'env-file': 'medium' } } } }],
  ])('%s can stop it', async (_, config) => {
    const repo = await withEnv()
    await repo.stage('.hushkeyrc.json', JSON.stringify(config))
    await repo.stage('.env', `${TEXT}PORT=3000\n`)
    expect(await repo.scan()).toMatchObject({ exitCode: 1, findings: [{ rule: 'env-file', blocks: true }] })
  })

  it('in a merge every parent must have it', async () => {
    const repo = await withEnv()
    await repo.git('switch', '-qc', 'side', 'HEAD')
    await repo.stage('.env', `${TEXT}SIDE=1\n`)
    await repo.commit()
    await repo.git('switch', '-q', 'main')
    await repo.stage('.env', `${TEXT}MAIN=1\n`)
    await repo.commit()
    await repo.run('git', ['merge', '--no-commit', 'side'])
    await repo.stage('.env', `${TEXT}MAIN=1\nSIDE=1\nBOTH=1\n`)
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [{ rule: 'env-file', blocks: false }] })
    await repo.git('reset', '-q', '--hard')
    await repo.git('rm', '-q', '--cached', '.env')
    await repo.commit()
    await repo.run('git', ['merge', '--no-commit', 'side'])
    await repo.stage('.env', `${TEXT}SIDE=1\nBOTH=1\n`)
    expect(await repo.scan()).toMatchObject({ exitCode: 1, findings: [{ rule: 'env-file', blocks: true }] })
  })

  it('in a range the same holds for each commit', async () => {
    const repo = await withEnv()
    await repo.git('tag', 'base')
    await repo.stage('.env', `${TEXT}PORT=3000\n`)
    await repo.commit()
    expect(await repo.scan('--range', 'base..HEAD')).toMatchObject({
      exitCode: 0,
      findings: [{ rule: 'env-file', blocks: false }],
    })
    await repo.stage('.env', `${TEXT}PORT=3000\nAPP_SECRET=hunter2real\n`)
    await repo.commit()
    await repo.stage('.env', `${TEXT}PORT=3000\n`)
    await repo.commit()
    const { exitCode, findings } = await repo.scan('--range', 'base..HEAD')
    expect(exitCode).toBe(1)
    expect(findings.filter(({ blocks }) => blocks)).toMatchObject([{ rule: 'env-file' }])
    await repo.git('switch', '-q', '--orphan', 'other')
    await repo.stage('.env', `${TEXT}PORT=3000\n`)
    await repo.commit()
    expect(await repo.scan('--range', 'main..other')).toMatchObject({ exitCode: 1 })
  })

  it('by the ignore rules of that commit, whatever is checked out', async () => {
    const repo = await withEnv()
    await repo.git('tag', 'base')
    await repo.stage('.gitignore', '.env\n')
    await repo.stage('.env', `${TEXT}PORT=3000\n`)
    await repo.commit()
    await repo.git('tag', 'ignored')
    await repo.git('rm', '-q', '.gitignore')
    await repo.commit()
    expect(await repo.scan('--range', 'base..HEAD'), 'it was ignored then').toMatchObject({ exitCode: 1 })
    await repo.stage('.env', `${TEXT}PORT=3000\nHOST=localhost\n`)
    await repo.commit()
    await repo.git('tag', 'open')
    await repo.stage('.gitignore', '.env\n')
    await repo.commit()
    expect(await repo.scan('--range', 'ignored..open'), 'it is ignored only now').toMatchObject({
      exitCode: 0,
      findings: [{ rule: 'env-file', blocks: false }],
    })
  })

  it('and in a push', async () => {
    const repo = await withRemote()
    await commitFile(repo, '.env', TEXT)
    await push(repo, '--no-verify', '-u', 'origin', 'main')
    await commitFile(repo, '.env', `${TEXT}PORT=3000\n`)
    const passed = await push(repo)
    expect(passed).toMatchObject({ exitCode: 0 })
    expect(passed.stdout + passed.stderr).toContain('npx hushkey allow --env .env')
    await commitFile(repo, '.env', `${TEXT}PORT=3000\nAPP_SECRET=hunter2real\n`)
    await commitFile(repo, '.env', `${TEXT}PORT=3000\n`)
    expect(await push(repo)).toMatchObject({ exitCode: 1 })
  })
})

it('N57: what the advice says brings the file back after a pull', async () => {
  const repo = await withEnv()
  await repo.run('git', ['clone', '-q', repo.root, repo.path('../colleague')])
  const colleague = repoAt(repo.path('../colleague'), repo.env)
  await repo.git('rm', '-q', '--cached', '.env')
  await repo.write('.gitignore', '.env\n')
  await repo.git('add', '.gitignore')
  await repo.commit()
  await colleague.git('pull', '-q')
  expect((await colleague.run('ls', ['-A'])).stdout).not.toContain('.env')
  await colleague.git('restore', '--source=ORIG_HEAD', '--', '.env')
  expect((await colleague.run('cat', ['.env'])).stdout).toBe(TEXT)
  expect(await colleague.git('status', '--porcelain')).toBe('')
})
