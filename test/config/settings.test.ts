import { expect, it } from 'vitest'
import { DEFAULTS } from '../../src/config/config.ts'
import { createSettle } from '../../src/config/settings.ts'

it('blocks high and medium, warns of low', async () => {
  const settle = await createSettle(DEFAULTS)
  expect(settle('a-b', 'x', 'high')).toEqual({ confidence: 'high', blocks: true })
  expect(settle('a-b', 'x', 'medium')).toEqual({ confidence: 'medium', blocks: true })
  expect(settle('a-b', 'x', 'low')).toEqual({ confidence: 'low', blocks: false })
})

it('moves the line of what blocks', async () => {
  const high = await createSettle({ ...DEFAULTS, blockOn: 'high' })
  expect(high('a-b', 'x', 'medium')?.blocks).toBe(false)
  const none = await createSettle({ ...DEFAULTS, blockOn: 'none' })
  expect(none('a-b', 'x', 'high')?.blocks).toBe(false)
  const low = await createSettle({ ...DEFAULTS, blockOn: 'low' })
  expect(low('a-b', 'x', 'low')?.blocks).toBe(true)
})

it('takes the id over the group, and the longer group over the shorter', async () => {
  const settle = await createSettle({ ...DEFAULTS, rules: { aws: 'off', 'aws-s3': 'low', 'aws-s3-key': 'high' } })
  expect(settle('aws-access', 'x', 'high')).toBe(null)
  expect(settle('aws-s3-token', 'x', 'high')?.confidence).toBe('low')
  expect(settle('aws-s3-key', 'x', 'low')?.confidence).toBe('high')
  expect(settle('awsome-key', 'x', 'low')?.confidence).toBe('low')
})

it('takes the path over the repository, and the later path over the earlier', async () => {
  const settle = await createSettle({
    ...DEFAULTS,
    rules: { aws: 'off' },
    paths: [
      { glob: 'legacy/**', blockOn: 'high', rules: { aws: 'low' } },
      { glob: 'legacy/new/**', blockOn: null, rules: { aws: 'medium' } },
    ],
  })
  expect(settle('aws-key', 'src/x', 'high')).toBe(null)
  expect(settle('aws-key', 'legacy/x', 'high')).toEqual({ confidence: 'low', blocks: false })
  expect(settle('aws-key', 'legacy/new/x', 'high')).toEqual({ confidence: 'medium', blocks: false })
  expect(settle('npm-key', 'legacy/x', 'medium')?.blocks).toBe(false)
  expect(settle('npm-key', 'src/x', 'medium')?.blocks).toBe(true)
})

it('kinds that came after a version only warn, unless the settings name them', async () => {
  const settle = await createSettle({
    ...DEFAULTS,
    warnNewerThan: '0.1.0',
    rules: { onfido: 'high' },
    paths: [{ glob: 'pay/**', blockOn: null, rules: { 'form-secret': 'medium' } }],
  })
  expect(settle('form-secret', 'x', 'medium')).toEqual({ confidence: 'low', blocks: false })
  expect(settle('form-secret', 'pay/x', 'medium')).toEqual({ confidence: 'medium', blocks: true })
  expect(settle('onfido-api-token', 'x', 'high')?.blocks).toBe(true)
  expect(settle('stripe-secret-key', 'x', 'high')?.blocks).toBe(true)
  const low = await createSettle({ ...DEFAULTS, warnNewerThan: '0.1.0', blockOn: 'low' })
  expect(low('form-secret', 'x', 'high')?.blocks).toBe(false)
  expect((await createSettle({ ...DEFAULTS, warnNewerThan: '99.0.0' }))('form-secret', 'x', 'high')?.blocks).toBe(true)
})
