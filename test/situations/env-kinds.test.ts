import { createCipheriv, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { scanText } from '../../src/scan/scan.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { tempRepo } from '../support/temp-repo.ts'

const KEY = 'sk_live_{b62:24}'

/** As a commit that adds it; in one process, for there are many. */
async function scanOf(path: string, text: string) {
  const { findings } = await scanText(fakeSecret(text), { path })
  return { findings, blocks: findings.some(({ blocks }) => blocks) }
}

/** As `php artisan env:encrypt` writes it, with a key that is made up here. */
function laravel(text: string): string {
  const [key, iv] = [Buffer.alloc(32, 7), Buffer.alloc(16, 201)]
  const cipher = createCipheriv('aes-256-cbc', key, iv)
  const value = Buffer.concat([cipher.update(text), cipher.final()]).toString('base64')
  const mac = createHmac('sha256', key)
    .update(iv.toString('base64') + value)
    .digest('hex')
  const json = JSON.stringify({ iv: iv.toString('base64'), value, mac, tag: '' })
  return Buffer.from(json.replaceAll('/', '\\/')).toString('base64')
}

const SCHEMA = `# @envFlag=APP_ENV
# ---
# @type=enum(development, staging, production)
APP_ENV=development #sets default value
# @required @type=url
API_URL=localhost:\${API_PORT}
# @required @sensitive @type=string(startsWith=sk-)
OPENAI_API_KEY=exec('op read "op://api-prod/openai/api-key"')
STRIPE_SECRET_KEY=
`
const VAULT = `#/-------------------.env.vault---------------------/
#/         cloud-agnostic vaulting standard         /
#/--------------------------------------------------/

# development
DOTENV_VAULT_DEVELOPMENT="{b64:200}"
DOTENV_VAULT_DEVELOPMENT_VERSION=2
`

describe('N54: env files that are harmless by what they hold', () => {
  it.each([
    ['.env.schema', SCHEMA],
    ['.env.vault', VAULT],
    ['.env.encrypted', laravel('DB_PASSWORD=abc\n')],
    ['.env.production.encrypted', `APP_KEY=${laravel('abc')}\nAPP_ENV=${laravel('production')}\n`],
    ['.env', 'DB_PASSWORD=op://vault/db/password\nAPI_TOKEN="op://a b/c/d e"\nPORT=3000\n'],
    [
      '.env.production',
      'DB_PASSWORD=vault:secret/data/app#password\nSMTP_PASS=ref+vault://a/b#/c\nA_KEY=bws://{=uuid}\n',
    ],
    ['prod.env', 'DATABASE_URL=postgres://${DB_USER}:${DB_PASS}@${DB_HOST}:5432/app\nA_KEY=$KEY\nDEBUG=false\n'],
    ['.envrc', 'export A_KEY=$(op read op://vault/item/field)\nexport B_KEY=${B_KEY:-}\n'],
    ['.env.tpl', 'DB_PASSWORD={{ op://vault/db/password }}\nAPP_NAME=shop\n'],
    ['.env.tmpl', 'DB_PASSWORD={{ .Values.password }}\n'],
    ['.env.j2', '{% if production %}\nDB_PASSWORD={{ db_password }}\n{% endif %}\nPORT={{ port | default("3000") }}\n'],
    ['.env.erb', 'DB_PASSWORD=<%= ENV["DB_PASSWORD"] %>\nHOST=<%= host %>\n'],
    ['.env.default', 'DB_PASSWORD=\nHOST=localhost\n'],
    ['.env.d.ts', 'declare namespace NodeJS {\n  interface ProcessEnv {\n    readonly DB_PASSWORD: string\n  }\n}\n'],
    ['.env.ts', 'export const env = { dbPassword: process.env.DB_PASSWORD }\n'],
    ['env.template', 'DB_PASSWORD=\n'],
    ['.env.empty', '# nothing yet\nA_KEY=$A_KEY\n'],
  ])('%s passes: %j', async (path, text) => {
    expect(await scanOf(path, text)).toMatchObject({ findings: [] })
  })

  it.each([
    ['.env.vault', 'DB_PASSWORD=hunter2real\n'],
    ['.env.vault', `${VAULT}DB_PASSWORD=hunter2real\n`],
    ['.env.vault', `${VAULT}# DB_PASSWORD=hunter2real\n`],
    ['.env.encrypted', 'DB_PASSWORD=hunter2real\n'],
    ['.env.encrypted', `${laravel('DB_PASSWORD=abc\n')}\nDB_PASSWORD=hunter2real\n`],
    [
      '.env.encrypted',
      Buffer.from(
        `{"iv":"{b64:22}==","value":"${Buffer.from('DB_PASSWORD=hunter2real').toString('base64')}","mac":"{hex:64}","tag":""}`,
      ).toString('base64'),
    ],
    ['.env.schema', `${SCHEMA}DB_PASSWORD=hunter2real\n`],
    ['.env.schema', `${SCHEMA}# DB_PASSWORD=hunter2real\n`],
    ['.env.schema', `${SCHEMA}hunter2real\n`],
    ['.env.schema', `${SCHEMA}OTHER=1\rDB_PASSWORD=hunter2real\n`],
    ['.env', 'DB_PASSWORD=op://vault/db/password\n# OLD_PASSWORD=hunter2real\n'],
    ['.env', 'DB_PASSWORD=op://vault/db/password\nhunter2real\n'],
    ['.env', 'DB_PASSWORD=op://vault/db/password\nCODE=hunter2real\n'],
    ['.env', 'DB_PASSWORD=${DB_PASSWORD:-hunter2real}\n'],
    ['.env', 'DB_PASSWORD=${DB_PASSWORD-hunter2real}\n'],
    ['.env', 'DB_PASSWORD=${A}hunter2real\n'],
    ['.env', 'DATABASE_URL=postgres://app:hunter2real@${DB_HOST}/app\n'],
    ['.env', 'DB_PASSWORD=$(echo hunter2real)\n'],
    ['.env', 'DB_PASSWORD=$(op read op://a/b/c || echo hunter2real)\n'],
    ['.env', 'A_KEY=$A\nPORT=3000\u2028DB_PASSWORD=hunter2real\n'],
    ['.env.j2', 'DB_PASSWORD={{ db_password | default("hunter2real") }}\n'],
    ['.env.j2', '{% set db_password = "hunter2real" %}\n'],
    ['.env.j2', '{# DB_PASSWORD=hunter2real #}\n'],
    ['.env.erb', 'DB_PASSWORD=<%= ENV.fetch("DB_PASSWORD") { "hunter2real" } %>\n'],
    ['.env.erb', 'DB_PASSWORD=<%= ENV["DB_PASSWORD"] || "hunter2real" %>\n'],
    ['.env.tpl', 'DB_PASSWORD=hunter2real\n'],
    ['.env.default', 'DB_PASSWORD=hunter2real\n'],
    ['.env.d.ts', 'DB_PASSWORD=hunter2real\n'],
    ['.env.ts', 'export DB_PASSWORD=hunter2real\n'],
    ['.env.keys.ts', 'DOTENV_PRIVATE_KEY="{hex:64}"\n'],
    ['.env.d.ts', 'A: 1\rDB_PASSWORD=hunter2real\r'],
  ])('%s stops: %j', async (path, text) => {
    const { blocks, findings } = await scanOf(path, text)
    expect(blocks).toBe(true)
    expect(findings[0]?.rule).toMatch(/^env-file/)
    expect(JSON.stringify(findings)).not.toContain('hunter2')
  })

  it.each([
    ['.env.schema', `${SCHEMA}# for example ${KEY}\n`],
    ['.env', `A_KEY=op://vault/a/b\n# was ${KEY}\n`],
    ['.env.tpl', `NAME=${KEY}\n`],
    ['.env.d.ts', `export const a = '${KEY}'\n`],
    ['.env.ts', `// ${KEY}\n`],
    ['.env.vault', `${VAULT}# ${KEY}\n`],
  ])('%s is read, its comments too', async (path, text) => {
    expect((await scanOf(path, text)).findings).toMatchObject([{ rule: 'stripe-secret-key', blocks: true }])
  })

  it('the hook lets them pass, and stops plain text under the same names', async () => {
    const repo = await tempRepo()
    await repo.stage('.env.schema', SCHEMA)
    await repo.stage('.env.vault', VAULT)
    await repo.stage('.env.d.ts', 'declare const DB_PASSWORD: string\n')
    await repo.stage('app/.env', 'DB_PASSWORD=op://vault/db/password\n')
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
    for (const path of ['.env.schema', '.env.vault', '.env.d.ts', 'app/.env'])
      await repo.stage(path, 'DB_PASSWORD=hunter2real\n')
    expect((await repo.scan()).findings).toMatchObject(Array(4).fill({ rule: 'env-file', blocks: true }))
  })

  it.each([
    ['UTF-16', Buffer.from(`\uFEFF${fakeSecret('A_KEY=$A\nDB_PASSWORD=hunter2real\n')}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('A_KEY=$A\nDB_PASSWORD=hunter2real\n', 'utf16le')],
    ['CRLF', Buffer.from('A_KEY=$A\r\nDB_PASSWORD=hunter2real\r\n')],
    ['more than one part is read at a time', Buffer.from(`${'A_KEY=$A\n'.repeat(20_000)}DB_PASSWORD=hunter2real\n`)],
  ])('a plain value among references stops in %s', async (_, bytes) => {
    const repo = await tempRepo()
    for (const path of ['.env', '.env.schema']) await repo.stage(path, bytes)
    const { findings } = await repo.scan()
    const stops = findings.filter(({ rule, blocks }) => rule === 'env-file' && blocks)
    expect(stops.map(({ rule, path }) => [rule, path])).toEqual([
      ['env-file', '.env'],
      ['env-file', '.env.schema'],
    ])
  })

  it('of a template that was there, only the new lines are judged', async () => {
    const repo = await tempRepo()
    await repo.stage('.env.tpl', 'DB_PASSWORD=hunter2real\n')
    await repo.commit()
    await repo.stage('.env.tpl', 'DB_PASSWORD=hunter2real\nPORT=1\n')
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
    await repo.stage('.env.tpl', 'DB_PASSWORD=hunter2other\nPORT=1\n')
    expect(await repo.scan()).toMatchObject({
      exitCode: 1,
      findings: [{ rule: 'env-file', message: 'This template has a value for DB_PASSWORD' }],
    })
  })
})
