import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseInline } from '../../src/allowlist/inline-comment.ts'
import { parseArguments } from '../../src/commands/parse-arguments.ts'
import { parseConfig } from '../../src/config/parse/parse-config.ts'
import { RULE_IDS } from '../../src/scan/decide/create-checker.ts'

const page = readFileSync(new URL('../../docs/allowlist.md', import.meta.url), 'utf8')
const blocks = (kind: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${kind}\\n(.*?)\`\`\``, 'gs'))].map(([, text]) => text as string)

it.each(blocks('json').map((text) => [text]))('docs/allowlist.md: this config is valid: %s', async (text) => {
  await expect(parseConfig(text, '.hushkeyrc.json', RULE_IDS)).resolves.toBeDefined()
})

it.each(
  blocks('sh')
    .flatMap((text) => text.trim().split('\n'))
    .map((line) => [line.replace(/ +#.*/, '')]),
)('docs/allowlist.md: this command exists: %s', (line) => {
  const [npx, hushkey, ...rest] = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare,
  ) as string[]
  expect([npx, hushkey]).toEqual(['npx', 'hushkey'])
  expect(parseArguments(rest, ['scan', 'allow'])).toMatchObject({ kind: 'run', command: 'allow' })
})

it('docs/allowlist.md: its comments count', () => {
  const comments = [...page.matchAll(/hushkey:allow [^`\n]+/g)].map(([comment]) => comment)
  expect(comments).toHaveLength(2)
  for (const comment of comments) expect(parseInline(comment)).not.toHaveProperty('mistake')
})

it('docs/allowlist.md takes five minutes: at 200 words a minute', () => {
  expect(page.split(/\s+/).length).toBeLessThan(1000)
})
