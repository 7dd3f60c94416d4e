import { describe, expect, it } from 'vitest'
import { openRepository } from '../../../src/git/repository.ts'
import { readBlob } from '../../../src/git/texts/read-blob.ts'
import { type Blob, readBlobs } from '../../../src/git/texts/read-blobs.ts'
import { readEarly } from '../../../src/git/texts/read-early.ts'
import { readStaged } from '../../../src/git/texts/read-staged.ts'
import { readTexts } from '../../../src/git/texts/read-texts.ts'
import { faultyGit } from '../../support/faulty-git.ts'
import { sharedRepo } from '../../support/temp-repo.ts'

const BIG = 'x'.repeat(300_000)
const repo = sharedRepo(async (each) => {
  await each.stage('a', 'one\n')
  await each.stage('empty', '')
  await each.stage('big', BIG)
  await each.stage('b', 'a \u00e4\n\nb')
  await each.commit()
  await each.stage('a', 'two')
})
const context = () => ({ cwd: repo().root, env: repo().env })
const faulty = async (fault: string) => {
  const { repo: each, calls } = await faultyGit(repo(), fault)
  return { context: { cwd: each.root, env: each.env }, calls }
}

async function contents(blobs: AsyncIterable<Blob>) {
  const found: [string, number | null, string][] = []
  for await (const { name, size, pieces } of blobs) {
    const bytes: Buffer[] = []
    for await (const piece of pieces) bytes.push(piece)
    found.push([name, size, Buffer.concat(bytes).toString()])
  }
  return found
}

describe('objects', () => {
  it('are read in their order, each whole, by one Git', async () => {
    const { context: counted, calls } = await faulty('')
    const names = [':a', ':empty', ':none', 'HEAD:a', ':big', 'x\ny', ':b', ':a']
    expect(await contents(readBlobs(counted, names))).toEqual([
      [':a', 3, 'two'],
      [':empty', 0, ''],
      [':none', null, ''],
      ['HEAD:a', 4, 'one\n'],
      [':big', 300_000, BIG],
      ['x\ny', null, ''],
      [':b', 7, 'a \u00e4\n\nb'],
      [':a', 3, 'two'],
    ])
    expect(await calls()).toBe(1)
    expect(await contents(readBlobs(counted, []))).toEqual([])
    expect(await calls()).toBe(1)
  })

  it('come in pieces', async () => {
    let pieces = 0
    for await (const blob of readBlobs(context(), [':big'])) for await (const _ of blob.pieces) pieces++
    expect(pieces).toBeGreaterThan(1)
  })

  it('are asked for by their ids, which Git must repeat', async () => {
    const id = (await repo().git('rev-parse', ':a')).trim()
    expect(await contents(readBlobs(context(), [id]))).toEqual([[id, 3, 'two']])
    const other = await faulty(`read -r x; echo "${'1'.repeat(40)} blob 0"; echo; exit 0`)
    await expect(contents(readBlobs(other.context, [id]))).rejects.toMatchObject({
      message: 'git cat-file gave an answer that cannot be read',
      cure: 'Run: git fsck',
    })
    expect(await contents(readBlobs(other.context, [':a']))).toEqual([[':a', 0, '']])
  })

  it('whoever has enough before the end leaves no Git behind', async () => {
    for await (const { size } of readBlobs(context(), [':a', ':big', ':b'])) {
      expect(size).toBe(3)
      break
    }
  })

  it.each(['no answer', ':a blob 3', 'a b missing', `${'1'.repeat(40)} blob`, `${'1'.repeat(40)} link 3`])(
    '%j is no answer',
    async (answer) => {
      const { context: strange } = await faulty(`read -r x; echo "${answer}"; exit 0`)
      await expect(contents(readBlobs(strange, [':a']))).rejects.toThrow('gave an answer that cannot be read')
    },
  )

  it('a name that could mean two is not there', async () => {
    const { context: strange } = await faulty('read -r x; echo "$x ambiguous"; exit 0')
    expect(await contents(readBlobs(strange, [':a']))).toEqual([[':a', null, '']])
  })

  it('a Git that ends too early, or badly, is a failure', async () => {
    const early = await faulty(`read -r x; echo "${'1'.repeat(40)} blob 9"; echo half; exit 0`)
    await expect(contents(readBlobs(early.context, [':a']))).rejects.toMatchObject({
      message: 'git cat-file ended too early',
      cure: 'Run the command again.',
    })
    const silent = await faulty('read -r x; echo "fatal: made up" >&2; exit 7')
    await expect(contents(readBlobs(silent.context, [':a']))).rejects.toThrow(
      'git cat-file failed with exit code 7: fatal: made up',
    )
    const late = await faulty(`read -r x; echo "${'1'.repeat(40)} blob 1"; echo x; echo late >&2; exit 7`)
    await expect(contents(readBlobs(late.context, [':a']))).rejects.toThrow('failed with exit code 7: late')
  })

  it.each(['lazy fetching disabled', 'could not fetch 12ab from promisor remote'])(
    'in a partial clone Git gives up at what it lacks (%s), and another one goes on',
    async (words) => {
      const give = `read -r x; [ "$x" = :empty ] && { echo "fatal: ${words}" >&2; exit 128; }; echo "$x"`
      const script = `(${give}; cat) > "$0.$$"; s=$?; [ $s = 0 ] || exit $s; exec "$GIT" "$@" < "$0.$$"`
      const { context: partial, calls } = await faulty(script)
      expect(await contents(readBlobs(partial, [':empty', ':a', ':b']))).toEqual([
        [':empty', null, ''],
        [':a', 3, 'two'],
        [':b', 7, 'a \u00e4\n\nb'],
      ])
      expect(await calls()).toBe(2)
    },
  )
})

it('small ones are read as text', async () => {
  expect(await readTexts(context(), [':b', 'HEAD:a', ':none'])).toEqual(['a \u00e4\n\nb', 'one\n', null])
  const repository = await openRepository(context())
  expect(await readStaged(repository, ['a', 'none'])).toEqual(['two', null])
  expect(await readBlob(context(), ':big')).toEqual(Buffer.from(BIG))
  expect(await readBlob(context(), ':empty')).toEqual(Buffer.alloc(0))
  expect(await readBlob(context(), ':none')).toBeNull()
})

describe('a Git that is started before all questions are known', () => {
  it('answers the first at once and the last ones later, by one process', async () => {
    const { context: counted, calls } = await faulty('')
    const early = readEarly(counted, [':a', ':none', ':b'])
    expect(await early.texts).toEqual(['two', null, 'a \u00e4\n\nb'])
    const reader = await early.take(2)
    expect(await contents(readBlobs(counted, [':big', 'HEAD:a'], reader))).toEqual([
      [':big', 300_000, BIG],
      ['HEAD:a', 4, 'one\n'],
    ])
    expect(await calls()).toBe(1)
    expect(await early.take(2)).toBeNull()
    early.end()
  })

  it.each([
    [0, false],
    [64, true],
    [65, false],
  ])('is taken for %i objects: %s', async (count, isTaken) => {
    const early = readEarly(context(), [':a'])
    const reader = await early.take(count)
    expect(reader !== null).toBe(isTaken)
    early.end()
    reader?.git.stdin.end()
    if (reader) expect(await reader.exit).toBe(0)
  })

  it('is ended if nobody takes it', async () => {
    const { context: noted } = await faulty('trap "echo ended > $0.ended; exit 143" TERM; sleep 5 & wait')
    const early = readEarly(noted, [])
    expect(await early.texts).toEqual([])
    early.end()
    expect(await early.take(1)).toBeNull()
  })

  it('where it gives up in a partial clone, another one answers the rest', async () => {
    const give = 'read -r x; read -r y; echo "$x missing"; [ "$y" ] && { echo "lazy fetching disabled" >&2; exit 128; }'
    const { context: partial } = await faulty(`case "$*" in *--buffer) ;; *) ${give} ;; esac`)
    const early = readEarly(partial, [':none', ':empty', ':a'])
    expect(await early.texts).toEqual([null, null, 'two'])
    expect(await early.take(1)).toBeNull()
  })

  it('a failure is told to whoever waits for the texts', async () => {
    const early = readEarly((await faulty('exit 7')).context, [':a'])
    await expect(early.texts).rejects.toThrow('failed with exit code 7')
    await expect(early.take(1)).rejects.toThrow('failed with exit code 7')
  })
})
