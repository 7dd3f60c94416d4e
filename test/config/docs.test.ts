import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseConfig } from '../../src/config/parse/parse-config.ts'
import { RULE_IDS } from '../../src/scan/decide/create-checker.ts'

const read = (page: string) => readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8')

it.each(['shared-settings.md', 'rollout.md'])('docs/%s: its configurations are valid', async (page) => {
  const texts = [...read(page).matchAll(/```json\n(.*?)```/gs)].map(([, text = '']) => text)
  const configs = texts.filter((text) => !text.includes('"files"'))
  expect(configs.length).toBeGreaterThan(0)
  const empty = async (name: string) => ({
    name,
    file: name,
    package: null,
    isInGit: true,
    isPending: false,
    text: '{}',
  })
  for (const text of configs)
    await expect(parseConfig(text, '.hushkeyrc.json', RULE_IDS, null, empty), text).resolves.toBeDefined()
})
