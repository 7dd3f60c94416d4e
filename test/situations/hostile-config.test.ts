import { chmod } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { installHook } from '../support/install-hook.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { tempRepo } from '../support/temp-repo.ts'

/** Settings that change what `git diff` prints; `*` stands for a program that prints nothing. */
const SETTINGS: [name: string, config: [string, string][], attributes?: string][] = [
  ['diff.external', [['diff.external', '*']]],
  ['diff.noprefix', [['diff.noprefix', 'true']]],
  ['diff.mnemonicPrefix', [['diff.mnemonicPrefix', 'true']]],
  [
    'colour',
    [
      ['color.ui', 'always'],
      ['color.diff', 'always'],
    ],
  ],
  ['textconv', [['diff.hide.textconv', '*']], '* diff=hide\n'],
  ['a diff driver', [['diff.hide.command', '*']], '* diff=hide\n'],
  ['diff.relative', [['diff.relative', 'true']]],
  [
    'diff.submodule',
    [
      ['diff.submodule', 'log'],
      ['diff.ignoreSubmodules', 'all'],
    ],
  ],
  [
    'diff.renames',
    [
      ['diff.renames', 'copies'],
      ['diff.renameLimit', '1'],
    ],
  ],
  [
    'diff.orderFile and context',
    [
      ['diff.context', '0'],
      ['diff.interHunkContext', '99'],
    ],
  ],
  [
    'core.quotePath and abbrev',
    [
      ['core.quotePath', 'false'],
      ['core.abbrev', '4'],
    ],
  ],
  [
    'core.pager',
    [
      ['core.pager', '*'],
      ['pager.diff', 'true'],
    ],
  ],
]

it.each(SETTINGS)('N25: the same finding under %s', async (_, config, attributes = '') => {
  const repo = await tempRepo()
  await repo.stage('sub/a.js', CLEAN_LINE)
  await repo.stage('.gitattributes', attributes)
  await repo.commit()
  await repo.write('nothing', '#!/bin/sh\nexit 0\n')
  await chmod(repo.path('nothing'), 0o755)
  for (const [name, value] of config) await repo.git('config', name, value.replace('*', repo.path('nothing')))
  await repo.stage('sub/a.js', CLEAN_LINE + KEY_LINE)
  const found = {
    findings: [{ rule: 'stripe-secret-key', path: 'sub/a.js', line: 2 }],
    summary: { files: 1, addedLines: 1 },
  }
  expect(await repo.scan()).toMatchObject(found)
  await installHook(repo)
  expect(await repo.run('git', ['commit', '-m', 'x'], { cwd: repo.path('sub') })).toMatchObject({ exitCode: 1 })
})

it.each(['* -diff\n', '* binary\n', '*.js -text -diff\n'])('N26: attributes hide no text: %j', async (attributes) => {
  const repo = await tempRepo()
  await repo.stage('.gitattributes', attributes)
  await repo.commit()
  await repo.stage('a.js', CLEAN_LINE + KEY_LINE)
  expect((await repo.scan()).findings).toMatchObject([{ path: 'a.js', line: 2 }])
})
