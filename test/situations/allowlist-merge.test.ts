import { expect, it } from 'vitest'
import { addEntries } from '../../src/allowlist/edit-config.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

function entry() {
  const fingerprint = Array.from({ length: 16 }, () => LETTERS[Math.floor(Math.random() * 32)]).join('')
  const reason = `reason ${fingerprint.slice(0, 3)}`
  return { covers: { kind: 'fingerprint' as const, fingerprint }, reason, owner: null, expires: null }
}

/** Merges two branches that each add an entry to `base`, by a real `git merge`; the merged file, or null for a conflict. */
async function merge(repo: TempRepo, base: string): Promise<string | null> {
  const trees: string[] = []
  const parent = await commit(repo, base, [])
  for (let side = 0; side < 2; side++) trees.push(await commit(repo, addEntries(base, [entry()]), [parent]))
  await repo.git('checkout', '--quiet', '--force', '--detach', trees[0] as string)
  const { exitCode } = await repo.run('git', ['merge', '--quiet', '--no-edit', trees[1] as string])
  const merged = exitCode === 0 ? await repo.git('show', 'HEAD:.hushkeyrc.json') : null
  if (merged === null) await repo.git('merge', '--abort')
  return merged
}

async function commit(repo: TempRepo, text: string, parents: string[]): Promise<string> {
  await repo.write('.hushkeyrc.json', Buffer.from(text))
  await repo.git('add', '.')
  const tree = (await repo.git('write-tree')).trim()
  const args = parents.flatMap((parent) => ['-p', parent])
  return (await repo.git('commit-tree', tree, '-m', 'x', ...args)).trim()
}

async function clean(repo: TempRepo, entries: number, pairs: number): Promise<number> {
  const base = addEntries(null, Array.from({ length: entries }, entry))
  let merged = 0
  for (let pair = 0; pair < pairs; pair++) {
    const text = await merge(repo, base)
    if (text === null) continue
    const { allow } = await parseConfig(text, '.hushkeyrc.json', [])
    expect(allow).toHaveLength(entries + 2)
    merged++
  }
  return merged
}

it.each([
  [1, 100],
  [0, 15],
  [10, 15],
])(
  'N10: two branches that each add an entry to a list of %i merge, %i times out of as many',
  async (entries, pairs) => {
    const repo = await tempRepo()
    await repo.stage('.gitattributes', '/.hushkeyrc.json merge=union\n')
    expect(await clean(repo, entries, pairs)).toBe(pairs)
  },
  120_000,
)

it('N10: and where a server knows no .gitattributes, because their order spreads the entries', async () => {
  expect(await clean(await tempRepo(), 80, 20)).toBeGreaterThanOrEqual(16)
}, 120_000)

it('N10: two branches that each write the first entry merge', async () => {
  const repo = await tempRepo()
  await repo.stage('a.txt', 'x\n')
  await repo.commit()
  for (const side of ['one', 'two']) {
    await repo.git('checkout', '--quiet', '-b', side, 'main')
    await repo.stage(`${side}.js`, `const k = "sk_live_{b62:${side === 'one' ? 24 : 32}}"\n`)
    expect(await repo.hushkey('allow', `${side}.js:1`, '--reason', `because ${side}`)).toMatchObject({ exitCode: 0 })
    await repo.commit()
  }
  await repo.git('merge', '--quiet', '--no-edit', 'one')
  const list = await repo.hushkey('allow', '--list')
  expect(list.stdout.split('\n').filter(Boolean)).toHaveLength(2)
  expect(await repo.scan('--all')).toMatchObject({ exitCode: 0, allowed: [{}, {}] })
})
