import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createLinkFollower } from '../../../src/scan/targets/follow-links.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hushkey-links-')))
mkdirSync(join(folder, 'real'))
for (const name of ['a', 'b']) writeFileSync(join(folder, 'real', name), '')
const hasLinks = makeLinks()
afterAll(() => rmSync(folder, { recursive: true }))

it.skipIf(!hasLinks).each([
  ['a path without links', ['real', 'a'], [['real', 'a']]],
  [
    'a link on the way',
    ['linked', 'a'],
    [
      ['linked', 'a'],
      ['real', 'a'],
    ],
  ],
  ['a link at its end', ['link'], [['link'], ['real', 'a']]],
  [
    'what is gone, in a linked folder',
    ['linked', 'gone'],
    [
      ['linked', 'gone'],
      ['real', 'gone'],
    ],
  ],
  [
    'what is gone with its folder',
    ['linked', 'gone', 'x'],
    [
      ['linked', 'gone', 'x'],
      ['real', 'gone', 'x'],
    ],
  ],
  [
    'a path through a file',
    ['linked', 'a', 'x'],
    [
      ['linked', 'a', 'x'],
      ['real', 'a', 'x'],
    ],
  ],
] as const)('%s', (_, path, ways) => {
  const follow = createLinkFollower()
  follow(join(folder, 'linked', 'b')) // of a folder that is known already
  expect(follow(join(folder, ...path))).toEqual(ways.map((way) => join(folder, ...way)))
})

it.skipIf(!hasLinks)('of a path that Git has as a file no link is looked for at its end', () => {
  const follow = createLinkFollower((way) => way === join(folder, 'link'))
  expect(follow(join(folder, 'link'))).toEqual([join(folder, 'link')])
})

/** @returns false where the system makes none, as Wine */
function makeLinks(): boolean {
  try {
    symlinkSync('real', join(folder, 'linked'), 'junction')
    symlinkSync(join('real', 'a'), join(folder, 'link'))
    return true
  } catch {
    return false
  }
}
