import { describe, expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { tempRepo } from '../support/temp-repo.ts'

const TEXT = 'DB_HOST=localhost\nDB_PASSWORD={b62:20}\n'

it('N05: an env file is stopped in any folder, with its lines for .gitignore and .env.example', async () => {
  const repo = await tempRepo()
  await repo.stage('packages/web/.env.local', TEXT)
  const { exitCode, findings } = await repo.scan()
  expect(exitCode).toBe(1)
  expect(findings).toMatchObject([
    { rule: 'env-file', path: 'packages/web/.env.local', line: null, confidence: 'high' },
  ])
  const { stdout } = await repo.hushkey()
  expect(stdout).toMatch(/in \.gitignore +\.env\.local\n/)
  expect(stdout).toContain('DB_PASSWORD=\n')
  expect(stdout).not.toMatch(/DB_PASSWORD=\w/)
})

it('N05: of the two ways to let an env file in, the one is offered that settles its lines too', async () => {
  const repo = await tempRepo()
  await repo.stage('.env', TEXT)
  const { findings } = await repo.scan()
  const kinds = findings.flatMap(({ fixes }) => (fixes as { kind: string }[]).map(({ kind }) => kind))
  expect(kinds).toContain('keep')
  expect(kinds).not.toContain('allow')
  const { stdout } = await repo.hushkey()
  expect(stdout).toMatch(/\n {2}Keep it\? {5}npx hushkey allow --env \.env\n$/)
  expect(stdout).not.toMatch(/hushkey allow [a-z2-7]{16}/)
  await repo.stage('.env.local', TEXT) // local by its name: nothing but its fingerprint could let it in
  await repo.git('rm', '--cached', '-q', '.env')
  expect((await repo.hushkey()).stdout).toMatch(/Keep it\? {5}npx hushkey allow [a-z2-7]{16} --reason/)
})

it('N05: an empty env file is one too', async () => {
  const repo = await tempRepo()
  await repo.stage('.env', '')
  expect((await repo.scan()).findings).toMatchObject([{ rule: 'env-file' }])
})

describe('N06: a template', () => {
  it.each(['.env.example', 'example.env', '.env.production.example', 'config/.env.dist'])(
    '%s is welcome',
    async (path) => {
      const repo = await tempRepo()
      await repo.stage(
        path,
        'STRIPE_SECRET_KEY=\nCLEANCLOUD_API_KEY=your_api_key_here\nURL=${BASE}/api\nDB_PASSWORD=changeme\n',
      )
      expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
    },
  )

  it('with a real key blocks', async () => {
    const repo = await tempRepo()
    await repo.stage('.env.example', 'STRIPE_SECRET_KEY=sk_live_{b62:24}\n')
    expect((await repo.scan()).findings).toMatchObject([{ rule: 'stripe-secret-key', line: 1, blocks: true }])
  })

  it('with a value that is no placeholder under a secret-like name is at least a warning', async () => {
    const repo = await tempRepo()
    await repo.stage('.env.example', 'DB_PASSWORD=hunter2real\n')
    expect((await repo.scan()).findings).toMatchObject([{ path: '.env.example', line: 1 }])
  })
})

describe('N07: the advice fits the case', () => {
  it('not ignored yet: the line for .gitignore', async () => {
    const repo = await tempRepo()
    await repo.stage('.env', TEXT)
    const [finding] = (await repo.scan()).findings
    const line = { kind: 'gitignore', text: '.env', command: 'npx hushkey fix', file: '.gitignore' }
    expect(finding?.fixes).toContainEqual(line)
  })

  it.each([
    ['the root', async (repo) => repo.write('.gitignore', '.env\n')],
    ['a nested file', async (repo) => repo.write('app/.gitignore', '.env\n')],
    ['info/exclude', async (repo) => repo.write('.git/info/exclude', '.env\n')],
    [
      'core.excludesFile',
      async (repo) => {
        await repo.write('../ignore', '.env\n')
        await repo.git('config', 'core.excludesFile', repo.path('../ignore'))
      },
    ],
  ] as [string, (repo: Awaited<ReturnType<typeof tempRepo>>) => Promise<void>][])(
    'ignored by %s but forced: unstage, and no line for .gitignore',
    async (_, ignore) => {
      const repo = await tempRepo()
      await repo.commit()
      await ignore(repo)
      await repo.stage('app/.env', TEXT)
      const [finding] = (await repo.scan()).findings
      const kinds = ((finding?.fixes as { kind: string }[] | undefined) ?? []).map(({ kind }) => kind)
      expect(kinds).toContain('unstage')
      expect(kinds).not.toContain('gitignore')
    },
  )

  it('ignored by a pattern that a later one takes back: the line for .gitignore', async () => {
    const repo = await tempRepo()
    await repo.write('.gitignore', '.env*\n!.env.local\n')
    await repo.stage('.env.local', TEXT)
    const [finding] = (await repo.scan()).findings
    expect(finding?.fixes).toContainEqual(expect.objectContaining({ kind: 'gitignore', text: '.env.local' }))
  })

  it('already tracked: take it out of Git and rotate', async () => {
    const repo = await tempRepo()
    await repo.stage('.env', TEXT)
    await repo.commit()
    await repo.stage('.env', `${TEXT}MORE=1\n`)
    const [finding] = (await repo.scan()).findings
    expect(finding?.fixes).toContainEqual(
      expect.objectContaining({ kind: 'untrack', command: 'git rm --cached -- .env' }),
    )
    expect(finding?.fixes).toContainEqual(expect.objectContaining({ kind: 'rotate' }))
  })

  it('untracked and not ignored: one warning, the commit lands', async () => {
    const repo = await tempRepo()
    await repo.write('.env', TEXT)
    await repo.stage('a.js', 'export {}\n')
    const report = await repo.scan()
    expect(report).toMatchObject({ exitCode: 0, findings: [{ rule: 'env-file-unignored', blocks: false }] })
    await repo.write('.gitignore', '.env\n')
    expect((await repo.scan()).findings).toEqual([])
  })
})

describe('N32: encrypted env files', () => {
  const dotenvx = 'DOTENV_PUBLIC_KEY="{hex:66}"\nAPI_SECRET="encrypted:{b64:120}"\n'
  const sops = 'API_SECRET=ENC[AES256_GCM,data:{b64:20},iv:{b64:43}=,tag:{b64:22}==,type:str]\nsops_version=3.9.0\n'
  it.each([
    ['dotenvx', dotenvx],
    ['SOPS', sops],
    ['git-crypt', Buffer.concat([Buffer.from('\0GITCRYPT\0'), Buffer.from([1, 2, 200, 3, 151, 6, 255, 14, 192, 7])])],
    ['Ansible Vault', '$ANSIBLE_VAULT;1.1;AES256\n3636{digit:76}\n'],
    [
      'age',
      Buffer.from(
        `${fakeSecret('age-encryption.org/v1\n-> X25519 {b64:43}\n{b64:43}\n--- {b64:43}\n')}\x81\x02\xfe\x03\x90`,
        'latin1',
      ),
    ],
    ['dotenvx with a harmless plain value', `${dotenvx}NODE_ENV=production\n`],
  ])('%s passes', async (_, text) => {
    const repo = await tempRepo()
    await repo.stage('.env.production', text)
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
  })

  it.each([
    ['dotenvx', dotenvx],
    ['SOPS', sops],
  ])('%s with one plain secret does not', async (_, text) => {
    const repo = await tempRepo()
    await repo.stage('.env.production', `${text}DB_PASSWORD={b62:20}\n`)
    expect((await repo.scan()).findings).toMatchObject([
      { rule: 'env-file-partly-encrypted', message: expect.stringContaining('DB_PASSWORD') },
    ])
  })

  it('the keys of dotenvx never pass', async () => {
    const repo = await tempRepo()
    await repo.stage('.env.keys', 'DOTENV_PRIVATE_KEY="{hex:64}"\n')
    expect((await repo.scan()).findings).toMatchObject([{ rule: 'env-file', blocks: true }])
  })
})

it('N11: an env file that a person accepted is still read', async () => {
  const repo = await tempRepo()
  await repo.stage('.env', 'STRIPE_SECRET_KEY=sk_live_{b62:24}\n')
  const { fingerprint } = (await repo.scan()).findings[0] as unknown as { fingerprint: string }
  await repo.stage(
    '.hushkeyrc.json',
    JSON.stringify({ allow: [{ fingerprint, reason: 'a template by another name' }] }),
  )
  expect(await repo.scan()).toMatchObject({
    exitCode: 1,
    allowed: [{ rule: 'env-file' }],
    findings: [{ rule: 'stripe-secret-key' }],
  })
})
