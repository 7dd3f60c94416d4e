import { describe, expect, it } from 'vitest'
import { formatRule } from '../../src/report/format-rule.ts'
import { listRuleInfos } from '../../src/shipped-rules/rule-infos.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { KEY_LINE } from '../support/samples.ts'
import { tempRepo } from '../support/temp-repo.ts'

const LOOK = { color: false, columns: 80, version: '0.0.0' }

describe('explain <rule>', () => {
  it.each(listRuleInfos().map((card) => [card.id, card] as const))(
    '%s: what it is, why, how to fix it, where to revoke it',
    (id, card) => {
      const page = formatRule(card, LOOK)
      expect(page.startsWith(`${id}\n  ${card.name.split(' ')[0]}`)).toBe(true)
      expect(page).toContain('Why it is dangerous')
      expect(page).toContain('How to fix it')
      const isSecret = !['ignore-env-file', 'name-in-template'].includes(card.remedy ?? '')
      if (isSecret) expect(page).toContain(card.revoke ?? 'Change it wherever it is used')
      expect(page.includes('If it ever left this machine')).toBe(isSecret)
      expect(page).toContain(card.source)
      const tooLong = page.split('\n').filter((line) => line.length > 80 && !line.includes('https://'))
      expect(tooLong).toEqual([])
    },
  )

  it.each([
    ['env-file', 'git restore --staged -- FILE'],
    ['key-file', 'git restore --staged -- FILE'],
    ['env-file-unignored', 'Ignore it in .gitignore.'],
    ['env-file-partly-encrypted', 'npx --yes @dotenvx/dotenvx encrypt -f FILE'],
    ['env-name-undocumented', 'Name the key in .env.example'],
    ['public-env-secret', 'Take the prefix off its name'],
    ['logged-secret', 'Boolean(value)'],
    ['stripe-secret-key', 'STRIPE_SECRET_KEY=<the value>'],
  ])('%s: by its own remedy', async (id, step) => {
    const { stdout } = await (await tempRepo()).hushkey('explain', id)
    const steps = stdout.slice(stdout.indexOf('How to fix it'), stdout.indexOf('If it ever left'))
    expect(steps).toContain(step)
    expect(steps).not.toMatch(/:[A-Za-z]/)
    expect(steps.includes('<the value>')).toBe(id === 'stripe-secret-key')
  })

  it('is what the command prints', async () => {
    const repo = await tempRepo()
    const { exitCode, stdout } = await repo.hushkey('explain', 'stripe-secret-key')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('https://dashboard.stripe.com/apikeys')
  })

  it('of a provider, lists its rules', async () => {
    const repo = await tempRepo()
    const { exitCode, stdout } = await repo.hushkey('explain', 'Stripe')
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^stripe-secret-key {2,}high {4}Stripe secret key$/m)
    expect(stdout).toMatch(/\d rules\nFor the page of one: npx hushkey explain stripe-[a-z-]+\n$/)
    expect(stdout.split('\n').filter((line) => /^\S+ {2,}(?:high|medium|low)/.test(line))).toSatisfy(
      (lines: string[]) => lines.every((line) => line.startsWith('stripe-')),
    )
  })

  it('N17: a rule that does not exist is exit 2, with the nearest one', async () => {
    const repo = await tempRepo()
    const { exitCode, stderr } = await repo.hushkey('explain', 'stripe-secert-key')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('npx hushkey explain stripe-secret-key')
  })
})

describe('explain --why path:line', () => {
  it('of a line that is not staged, says what is', async () => {
    const repo = await tempRepo()
    await repo.stage('a.js', KEY_LINE)
    await repo.commit()
    const { exitCode, stderr } = await repo.hushkey('explain', '--why', 'a.js:1')
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/nothing of a\.js is staged[\s\S]*npx hushkey scan --all/)
  })

  it('tells what was seen on a staged line and what spoke for it, without the secret', async () => {
    const repo = await tempRepo()
    await repo.stage('a.js', `export {}\n${KEY_LINE}`)
    const { exitCode, stdout } = await repo.hushkey('explain', '--why', 'a.js:2')
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^a\.js:2:28 {2}sk_live_\*{4} {2}stripe-secret-key: high\n/)
    expect(stdout).not.toContain(KEY_LINE.slice(35, 45))
  })

  it('tells why something was dismissed', async () => {
    const repo = await tempRepo()
    await repo.stage('.env.example', 'CLEANCLOUD_API_KEY=your_api_key_here\n')
    const { stdout } = await repo.hushkey('explain', '--why', '.env.example:1')
    expect(stdout).toContain('dismissed')
    expect(stdout).toContain('placeholder')
  })

  it('knows the values of local env files, as the check does', async () => {
    const repo = await tempRepo()
    const value = fakeSecret('{b62:20}')
    await repo.write('.env', Buffer.from(`MAIL_ACCOUNT_PASSWORD=${value}\n`))
    await repo.stage('a.js', `send('x', '${value}')\n`)
    expect((await repo.hushkey('explain', '--why', 'a.js:1')).stdout).toContain('local-env-value: high')
  })

  it('says so when nothing was seen, when the file is not staged, and when the place is none', async () => {
    const repo = await tempRepo()
    await repo.stage('a.js', 'export {}\n')
    expect((await repo.hushkey('explain', '--why', 'a.js:1')).stdout).toContain('nothing here')
    expect(await repo.hushkey('explain', '--why', 'b.js:1')).toMatchObject({ exitCode: 2 })
    expect(await repo.hushkey('explain', '--why', 'a.js')).toMatchObject({ exitCode: 2 })
  })
})

it('rules lists every rule, and those that words name', async () => {
  const repo = await tempRepo()
  expect((await repo.hushkey('rules')).stdout.trimEnd().split('\n')).toHaveLength(listRuleInfos().length + 1)
  expect((await repo.hushkey('rules', 'stripe', 'secret')).stdout).toContain('stripe-secret-key')
  expect(JSON.parse((await repo.hushkey('rules', '--format', 'json')).stdout)).toHaveLength(listRuleInfos().length)
})
