import { expect, it } from 'vitest'
import { entryOrigins } from '../../src/allowlist/entry-origins.ts'
import type { AllowEntry } from '../../src/config/allow-entry.ts'
import { openRepository } from '../../src/git/repository.ts'
import { tempRepo } from '../support/temp-repo.ts'

const FILE = '.hushkeyrc.json'
const entry = (covers: AllowEntry['covers']) => ({ covers }) as AllowEntry
const byPrint = (fingerprint: string) => entry({ kind: 'fingerprint', fingerprint })

it('each entry has the first commit that brought it, whatever was done to its line since', async () => {
  const repo = await tempRepo()
  const open = async () => openRepository({ cwd: repo.root, env: repo.env })
  const dates = { GIT_AUTHOR_DATE: '2026-01-31T12:00:00Z', GIT_COMMITTER_DATE: '2026-02-01T12:00:00Z' }
  const commit = async (text: string, author: string) => {
    await repo.stage(FILE, Buffer.from(text))
    await repo.run('git', ['commit', '-qm', `+ "ccc" ${author}`], { env: { ...dates, GIT_AUTHOR_NAME: author } })
    return (await repo.git('rev-parse', 'HEAD')).trim()
  }
  const all = [
    byPrint('aaa'),
    entry({ kind: 'value', value: 'a "b"' }),
    entry({ kind: 'path', path: 'src/**', rules: '*' }),
  ]
  expect(await entryOrigins(await open(), FILE, all)).toEqual([null, null, null])
  const first = await commit('{ "fingerprint": "aaa" }\n{ "value": "a \\"b\\"" }\n', 'Ada\tB')
  const second = await commit('{ "path": "src/**" }\n{ "fingerprint": "aaa", "reason": "new" }\n', 'Bob')
  await repo.stage(FILE, '{ "fingerprint": "ccc" }\n')
  expect(await entryOrigins(await open(), FILE, [...all, byPrint('ccc')])).toEqual([
    { commit: first, author: 'Ada', date: '2026-01-31' },
    { commit: first, author: 'Ada', date: '2026-01-31' },
    { commit: second, author: 'Bob', date: '2026-01-31' },
    null,
  ])
  expect(await entryOrigins(await open(), null, [byPrint('aaa')])).toEqual([null])
  expect(await entryOrigins(await open(), 'other.json', [byPrint('aaa')])).toEqual([null])
  await repo.stage(FILE, '{ "fingerprint": "aaa" }\n{ "fingerprint": "ddd" }\n')
  await repo.commit()
  await repo.stage(FILE, 'x\n')
  await repo.commit()
  const third = (await repo.git('rev-parse', 'HEAD^')).trim()
  expect(await entryOrigins(await open(), FILE, [byPrint('ddd')])).toMatchObject([{ commit: third, author: 'Ada' }])
})

it('an entry may come in while a merge is resolved; the own diff program of the user is not run', async () => {
  const repo = await tempRepo()
  await repo.stage(FILE, '1\n')
  await repo.commit()
  await repo.git('checkout', '-qb', 'other')
  await repo.stage('b', 'b')
  await repo.commit()
  await repo.git('checkout', '-q', 'main')
  await repo.stage('c', 'c')
  await repo.commit()
  await repo.git('merge', '-q', '--no-commit', 'other')
  await repo.stage(FILE, '1\n{ "fingerprint": "mmm" }\n')
  await repo.commit()
  await repo.git('config', 'diff.external', 'echo')
  await repo.git('config', 'color.ui', 'always')
  await repo.git('config', 'diff.x.textconv', 'echo')
  await repo.write('.gitattributes', '* diff=x\n')
  const repository = await openRepository({ cwd: repo.root, env: repo.env })
  const [origin] = await entryOrigins(repository, FILE, [byPrint('mmm')])
  expect(origin?.commit).toBe((await repo.git('rev-parse', 'HEAD')).trim())
  expect(await entryOrigins({ ...repository, parents: [] }, FILE, [byPrint('mmm')])).toEqual([null])
})
