import { readFile, rm, symlink } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { openConfig } from '../../src/allowlist/config-store.ts'
import type { NewEntry } from '../../src/allowlist/entry-line.ts'
import { openRepository } from '../../src/git/repository.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const RULES = ['stripe-secret-key']
const FILE = '.hushkeyrc.json'

const open = async (repo: TempRepo, given?: string) =>
  openConfig(await openRepository({ cwd: repo.root, env: repo.env }), RULES, given)
const entry = (value: string, reason = 'r'): NewEntry => ({
  covers: { kind: 'value', value },
  reason,
  owner: null,
  expires: null,
})
const line = (value: string, reason = 'r') => `{ "value": "${value}", "reason": "${reason}" }`
const staged = (repo: TempRepo, path = FILE) => repo.git('show', `:${path}`)

describe('the config that entries are written to', () => {
  it('is made where there is none, and staged; branches merge it', async () => {
    const repo = await tempRepo()
    const store = await open(repo)
    expect([store.file, store.config]).toEqual([FILE, null])
    await store.add([])
    expect(await repo.git('status', '--porcelain')).toBe('')
    await store.add([entry('one')])
    expect(JSON.parse(await staged(repo)).allow).toHaveLength(1)
    expect(await staged(repo)).toContain(`    ${line('one')}\n`)
    expect(await readFile(repo.path(FILE), 'utf8')).toBe(await staged(repo))
    expect(await staged(repo, '.gitattributes')).toBe(`/${FILE} merge=union\n`)
  })

  it('keeps what stands there: twins are replaced in their place, others sorted in', async () => {
    const repo = await tempRepo()
    await repo.stage(FILE, `{ "allow": [\n  ${line('aaaa')},\n  ${line('bbbb')},\n  ${line('dddd')}\n] }\n`)
    const store = await open(repo)
    expect(store.config?.allow).toHaveLength(3)
    await store.add([entry('cccc'), entry('aaaa', 'new'), entry('dddd', 'newer')])
    expect(await staged(repo)).toBe(
      `{ "allow": [\n  ${line('aaaa', 'new')},\n  ${line('bbbb')},\n  ${line('cccc')},\n  ${line('dddd', 'newer')}\n] }\n`,
    )
  })

  it('the same once more changes nothing', async () => {
    const repo = await tempRepo()
    await repo.stage(FILE, `{ "allow": [\n  ${line('aaaa')}\n] }\n`)
    await repo.commit()
    await (await open(repo)).add([entry('aaaa')])
    expect(await repo.git('diff', '--cached', '--name-only', '--', FILE)).toBe('')
  })

  it('what another wrote meanwhile is kept', async () => {
    const repo = await tempRepo()
    const [one, two] = [await open(repo), await open(repo)]
    await one.add([entry('aaaa')])
    await two.add([entry('bbbb')])
    expect(await staged(repo)).toContain(`${line('bbbb')},\n    ${line('aaaa')}\n`)
    await expect(two.remove([4])).rejects.toMatchObject({ message: `${FILE} was changed meanwhile` })
  })

  it('an entry that the config would not take is not written', async () => {
    const repo = await tempRepo()
    await repo.stage(FILE, '{ "allow": [] }\n')
    await expect((await open(repo)).add([{ ...entry('one'), reason: '' }])).rejects.toMatchObject({ name: 'UserError' })
    expect(await staged(repo)).toBe('{ "allow": [] }\n')
  })

  it('entries are taken out by their lines', async () => {
    const repo = await tempRepo()
    await repo.stage(FILE, `{ "allow": [\n  ${line('aaaa')},\n  ${line('bbbb')},\n  ${line('dddd')},\n] }\n`)
    const store = await open(repo)
    await store.remove([])
    await store.remove([2, 4, 9])
    expect(await staged(repo)).toBe(`{ "allow": [\n  ${line('bbbb')},\n] }\n`)
  })
})

describe('where the config stands', () => {
  const PACKAGE = '{\n  "name": "x",\n  "hushkey": {}\n}\n'

  it('under its key in package.json, if no file of its own is staged', async () => {
    const repo = await tempRepo()
    await repo.stage('package.json', PACKAGE)
    const store = await open(repo)
    expect([store.file, store.config?.file]).toEqual(['package.json', 'package.json'])
    await store.add([entry('one')])
    expect(JSON.parse(await staged(repo, 'package.json')).hushkey.allow).toEqual([{ value: 'one', reason: 'r' }])
    await (await open(repo)).add([entry('one', 'new')])
    expect(JSON.parse(await staged(repo, 'package.json')).hushkey.allow).toEqual([{ value: 'one', reason: 'new' }])
    const again = await open(repo)
    await again.remove(again.config?.allow.map((each) => each.line) ?? [])
    expect(JSON.parse(await staged(repo, 'package.json')).hushkey.allow).toEqual([])
    await repo.stage(FILE, '{}')
    expect((await open(repo)).file).toBe(FILE)
  })

  it('a package.json without that key has none', async () => {
    const repo = await tempRepo()
    await repo.stage('package.json', '{ "devDependencies": { "hushkey": "1" } }')
    expect((await open(repo)).file).toBe(FILE)
  })

  it('where the user says', async () => {
    const repo = await tempRepo()
    const store = await open(repo, repo.path('conf', 'ours.json'))
    expect([store.file, store.config]).toEqual(['conf/ours.json', null])
    await repo.stage('app/package.json', PACKAGE)
    const inPackage = await open(repo, repo.path('app', 'package.json'))
    await inPackage.add([entry('one')])
    expect(JSON.parse(await staged(repo, 'app/package.json')).hushkey.allow).toHaveLength(1)
    const outside = repo.path('..', 'ours.json')
    await expect(open(repo, outside)).rejects.toMatchObject({
      message: `${outside} is outside of the repository`,
      cure: 'Edit it by hand.',
    })
  })
})

describe('what is not staged would be swept in, and is refused', () => {
  it('edits', async () => {
    const repo = await tempRepo()
    await repo.stage(FILE, '{}\n')
    await repo.write(FILE, '{ }\n')
    await expect(open(repo)).rejects.toMatchObject({
      message: `${FILE} has edits that are not staged; they would be staged together with the new entry`,
      cure: `Look at them (git diff -- ${FILE}), stage them (git add ${FILE}), then run this again.`,
    })
  })

  it('other line ends are no edits', async () => {
    const repo = await tempRepo()
    await repo.stage(FILE, '{\n}\n')
    await repo.write(FILE, '{\r\n}\r\n')
    await (await open(repo)).add([entry('one')])
    expect(await staged(repo)).toContain('\r\n')
    const other = await tempRepo()
    await other.stage(FILE, '{\r\n}\r\n')
    await other.write(FILE, '{\n}\n')
    expect((await open(other)).config).not.toBeNull()
  })

  it('a file that Git does not know, one that is gone, and one that cannot be read', async () => {
    const repo = await tempRepo()
    await repo.write(FILE, '{}\n')
    await expect(open(repo)).rejects.toThrow(`${FILE} is not staged; they would be`)
    await repo.git('add', FILE)
    await rm(repo.path(FILE))
    await expect(open(repo)).rejects.toMatchObject({
      message: `${FILE} is staged, but gone from the disk`,
      cure: `Run: git checkout -- ${FILE}`,
    })
    await symlink(FILE, repo.path(FILE))
    await expect(open(repo)).rejects.toMatchObject({
      message: `${FILE} is not a plain file, so it is left alone`,
      cure: 'Look at what it is: a folder, a link or a pipe.',
    })
  })
})

it('entries are not written where their place is locked away', async () => {
  const repo = await tempRepo()
  const store = await open(repo)
  const lock = repo.path('.git', 'index.lock')
  await repo.write('.git/index.lock', '')
  await expect(store.add([entry('one')])).rejects.toMatchObject({ name: 'UserError' })
  await rm(lock)
  await expect(readFile(repo.path(FILE))).rejects.toMatchObject({ code: 'ENOENT' })
  expect(await repo.git('status', '--porcelain')).toBe('')
})
