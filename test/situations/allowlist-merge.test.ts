import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { addEntries } from '../../src/allowlist/edit-config.ts'
import { parseConfig } from '../../src/config/parse/parse-config.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

function entry() {
  const fingerprint = Array.from({ length: 16 }, () => LETTERS[Math.floor(Math.random() * 32)]).join('')
  const reason = `reason ${fingerprint.slice(0, 3)}`
  return { covers: { kind: 'fingerprint' as const, fingerprint }, reason, owner: null, expires: null }
}

/** Makes `base`, and on it two branches a pair, `<pair>-0` and `<pair>-1`, that each add an entry: by one process. */
async function branch(repo: TempRepo, base: string, pairs: number, attributes: string): Promise<void> {
  const file = (path: string, text: string) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`
  const commit = (name: string, text: string) =>
    `commit refs/heads/${name}\ncommitter A <a@example.com> 0 +0000\ndata 1\nx\n${text}`
  const sides = Array.from({ length: pairs * 2 }, (_, at) => {
    const text = file('.hushkeyrc.json', addEntries(base, [entry()]))
    return commit(`${at >> 1}-${at & 1}`, `from refs/heads/base\n${text}`)
  })
  const first = commit('base', file('.hushkeyrc.json', base) + file('.gitattributes', attributes))
  const { exitCode, stderr } = await repo.run('git', ['fast-import', '--quiet'], { input: [first, ...sides].join('') })
  expect([exitCode, stderr]).toEqual([0, ''])
}

/** Merges the two branches of a pair, by a real `git merge`; the merged file, or null for a conflict. */
async function merge(repo: TempRepo, pair: number): Promise<string | null> {
  await repo.git('checkout', '--quiet', '--force', '--detach', `${pair}-0`)
  const { exitCode } = await repo.run('git', ['merge', '--quiet', '--no-edit', `${pair}-1`])
  return exitCode === 0 ? readFile(repo.path('.hushkeyrc.json'), 'utf8') : null
}

async function clean(entries: number, pairs: number, attributes: string): Promise<number> {
  const repo = await tempRepo()
  const base = addEntries(null, Array.from({ length: entries }, entry))
  await branch(repo, base, pairs, attributes)
  let merged = 0
  for (let pair = 0; pair < pairs; pair++) {
    const text = await merge(repo, pair)
    if (text === null) continue
    const { allow } = await parseConfig(text, '.hushkeyrc.json', [])
    expect(allow).toHaveLength(entries + 2)
    merged++
  }
  return merged
}

it.each([
  [1, 40],
  [0, 15],
  [10, 15],
])(
  'N10: two branches that each add an entry to a list of %i merge, %i times out of as many',
  async (entries, pairs) => {
    expect(await clean(entries, pairs, '/.hushkeyrc.json merge=union\n')).toBe(pairs)
  },
  120_000,
)

it('N10: and where a server knows no .gitattributes, because their order spreads the entries', async () => {
  expect(await clean(80, 20, '')).toBeGreaterThanOrEqual(16)
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
