import { expect, it } from 'vitest'
import type { AllowEntry } from '../../src/config/allow-entry.ts'
import { DEFAULTS } from '../../src/config/config.ts'
import type { GivenConfig } from '../../src/config/given-config.ts'
import { layersToConfig } from '../../src/config/layers-to-config.ts'

const layer = (given: GivenConfig) => ({
  layer: { name: given.file, file: given.file, package: null, isInGit: true, isPending: false },
  given,
})
const entry = (value: string, file: string): AllowEntry => ({
  covers: { kind: 'value', value },
  reason: `of ${file}`,
  owner: null,
  expires: null,
  file,
  line: 1,
})

it('one file alone has the defaults of what it leaves out', () => {
  expect(layersToConfig([], { file: 'a' })).toEqual({ ...DEFAULTS, file: 'a' })
})

it('the later file decides, and lists are joined', () => {
  const base: GivenConfig = {
    file: 'base',
    blockOn: 'high',
    salt: 'of the base',
    rules: { stripe: 'off', aws: 'low' },
    env: { allow: ['a'], deny: ['b'] },
    templates: ['ci'],
    limits: { fileBytes: 2048 },
    inline: { compat: true },
    paths: [
      { glob: 'x/**', rules: { aws: 'off' }, blockOn: 'high' },
      { glob: 'y/**', rules: {}, blockOn: 'none' },
    ],
    allow: [entry('one', 'base'), entry('two', 'base')],
  }
  const own: GivenConfig = {
    file: 'own',
    blockOn: 'low',
    rules: { stripe: 'high' },
    env: { allow: ['a', 'c'] },
    inline: { allow: false },
    paths: [{ glob: 'x/**', rules: { stripe: 'low' }, blockOn: null }],
    allow: [entry('one', 'own')],
  }
  expect(layersToConfig([layer(base)], own)).toMatchObject({
    file: 'own',
    blockOn: 'low',
    salt: 'of the base',
    rules: { stripe: 'high', aws: 'low' },
    env: { allow: ['a', 'c'], deny: ['b'] },
    templates: ['ci'],
    limits: { fileBytes: 2048 },
    inline: { allow: false, compat: true },
    paths: [
      { glob: 'y/**', rules: {}, blockOn: 'none' },
      { glob: 'x/**', rules: { aws: 'off', stripe: 'low' }, blockOn: 'high' },
    ],
    allow: [entry('two', 'base'), entry('one', 'own')],
  })
})

it('says which file each setting comes from, and what it stands over', () => {
  const { origins } = layersToConfig(
    [
      layer({ file: 'one', blockOn: 'high', env: { deny: ['b'] } }),
      layer({ file: 'two', blockOn: 'none', salt: 'salt' }),
    ],
    { file: 'own', blockOn: 'low' },
  )
  expect(origins).toEqual([
    { setting: 'blockOn', value: 'low', file: 'own', over: ['one', 'two'] },
    { setting: 'env.deny', value: 'b', file: 'one', over: [] },
    { setting: 'salt', value: 'set', file: 'two', over: [] },
  ])
})
