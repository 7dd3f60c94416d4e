import { expect, it } from 'vitest'
import { sharedValues } from '../../src/env-files/shared-values.ts'

const shared = (files: Record<string, string>) =>
  sharedValues(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    (name) => /KEY|SECRET/.test(name),
  )

it('names what several stages share, and never the value', () => {
  const found = shared({
    '.env.development': 'API_KEY=same-value\nLOG_LEVEL=info',
    '.env.production': 'API_KEY=same-value\nLOG_LEVEL=info',
  })
  expect(found).toEqual([{ names: ['API_KEY'], paths: ['.env.development', '.env.production'] }])
  expect(JSON.stringify(found)).not.toContain('same-value')
})

it.each([
  ['another value', { '.env.development': 'API_KEY=a', '.env.production': 'API_KEY=b' }, 0],
  ['.env is a stage', { '.env': 'API_KEY=a', '.env.staging': 'API_KEY=a' }, 1],
  ['.env.local is the same stage as .env', { '.env': 'API_KEY=a', '.env.local': 'API_KEY=a' }, 0],
  ['its .local override', { '.env.production': 'API_KEY=a', '.env.production.local': 'API_KEY=a' }, 0],
  ['the other way to name them', { 'dev.env': 'API_KEY=a', 'prod.env': 'API_KEY=a' }, 1],
  ['two ways to name one stage', { '.env.production': 'API_KEY=a', 'production.env': 'API_KEY=a' }, 0],
  ['its folder says nothing of the stage', { 'a/.env': 'API_KEY=a', 'a/local.env': 'API_KEY=a' }, 0],
  ['the parts of a stage', { '.env.a.bc': 'API_KEY=a', '.env.ab.c': 'API_KEY=a' }, 1],
  ['two folders are two applications', { 'a/.env.development': 'API_KEY=a', 'b/.env.production': 'API_KEY=a' }, 0],
  ['another name for it', { '.env.development': 'TEST_KEY=a', '.env.production': 'LIVE_KEY=a' }, 1],
])('%s', (_, files, count) => {
  expect(shared(files)).toHaveLength(count)
})
