import { describe, expect, it } from 'vitest'
import type { Change } from '../../../src/git/changes/change.ts'
import { isPartialClone } from '../../../src/git/is-partial-clone.ts'
import type { AddedText, Unreadable } from '../../../src/git/texts/added-text.ts'
import { addedTexts } from '../../../src/git/texts/added-texts.ts'
import { messageChange, messageTexts } from '../../../src/git/texts/message-texts.ts'
import { readEarly, readThrough } from '../../../src/git/texts/read-early.ts'
import { faultyGit } from '../../support/faulty-git.ts'
import { sharedRepo, tempRepo } from '../../support/temp-repo.ts'

const repo = sharedRepo((each) => each.commit('a message\n\nwith more\n'))
const context = () => ({ cwd: repo().root, env: repo().env })
const store = async (content: string) =>
  (await repo().run('git', ['hash-object', '-w', '--stdin'], { input: content })).stdout.trim()

/** A change of one file, from these contents to that. */
async function change(content: string, ...before: string[]): Promise<Change> {
  const ids = await Promise.all(before.map((each) => store(each)))
  return { path: 'a', kind: 'file', blob: await store(content), before: ids.map((blob) => ({ path: 'a', blob })) }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

const texts = async (changes: Change[], most: number | null = null) =>
  (await all(addedTexts(context(), changes, most))) as (AddedText & Unreadable)[]

describe('the lines that a change adds', () => {
  it.each([
    ['a new file', 'one\ntwo\n', [], [[1, 2]]],
    ['a new file without a last line end', 'one\ntwo', [], [[1, 2]]],
    ['one line', 'one', [], [[1, 1]]],
    ['an empty line first', '\nkey\n', [], [[1, 2]]],
    [
      'lines between old ones',
      'one\nnew\ntwo\nnewer\n',
      ['one\ntwo\n'],
      [
        [2, 2],
        [4, 4],
      ],
    ],
    ['nothing', 'two\none\n', ['one\ntwo\n'], []],
    ['what no parent has', 'one\ntwo\nthree\n', ['one\n', 'two\n'], [[3, 3]]],
  ] as const)('%s', async (_, content, before, added) => {
    const one = await change(content, ...before)
    expect(await texts([one])).toEqual([
      {
        change: one,
        text: content,
        firstLine: 1,
        firstColumn: 0,
        added,
        binary: false,
        primary: true,
        head: Buffer.from(content),
      },
    ])
  })

  it('an empty file adds none, and is reported all the same', async () => {
    const one = await change('', 'one\n')
    const nothing = { text: '', firstLine: 1, firstColumn: 0, added: [], binary: false, primary: true }
    expect(await texts([one])).toEqual([{ change: one, ...nothing, head: Buffer.alloc(0) }])
  })

  it('several changes come in their order', async () => {
    const changes = [await change('x\n'), await change('y\n', 'x\n'), await change('x\n', 'x\n')]
    expect((await texts(changes)).map(({ text, added }) => [text, added.length])).toEqual([
      ['x\n', 1],
      ['y\n', 1],
      ['x\n', 0],
    ])
  })

  it('the head of a file is its first 64 bytes', async () => {
    expect((await texts([await change('x'.repeat(100))]))[0]?.head).toEqual(Buffer.alloc(64, 'x'))
  })

  it('each further reading shows the same lines once more', async () => {
    const read = await texts([await change('a\0b\nc\n', 'c\n')])
    expect(read.map(({ text, primary, head, added }) => [text, primary, head !== null, added])).toEqual([
      ['a\0b\nc\n', true, true, [[1, 1]]],
      ['ab\nc\n', false, false, [[1, 1]]],
    ])
  })

  it('N04: an old line is added in no reading, and a further copy of it in each', async () => {
    const added = async (now: string, before: string) =>
      (await texts([await change(now, before)])).map((each) => each.added)
    expect(await added('key\nse\u200bcret\n', 'key\nsecret\n')).toEqual([[[2, 2]], []])
    expect(await added('x\0\nkey\nkey\n', 'x\0\nkey\n')).toEqual([[[3, 3]], [[3, 3]]])
    expect(await added('\0key\nkey\n', 'key\nkey\n')).toEqual([[[1, 1]], []])
  })

  it('a further copy of a line where a long file is cut is an added line', async () => {
    const lines = Array.from({ length: 5_000 }, (_, at) => `${at}${'x'.repeat(90)}\n`)
    const [, second] = await texts([await change(lines.join(''))])
    const near = second?.text.split('\n')[1] as string
    const read = await texts([await change(`${lines.join('')}${near}\n`, lines.join(''))])
    expect(read.flatMap((each) => each.added)).toEqual([[5_001, 5_001]])
  })

  it('a long file comes in parts, which say where they begin', async () => {
    const lines = Array.from({ length: 5_000 }, (_, at) => `${at}${'x'.repeat(90)}\n`)
    const whole = ['new\n', ...lines, 'newer\n']
    const parts = await texts([await change(whole.join(''), lines.join(''))])
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.flatMap(({ added }) => added)).toEqual([
      [1, 1],
      [5_002, 5_002],
    ])
    expect(parts.slice(1).map(({ head, primary }) => [head, primary])).toEqual(parts.slice(1).map(() => [null, true]))
    for (const { text, firstLine, firstColumn } of parts.slice(1))
      expect(text.startsWith((whole[firstLine - 1] as string).slice(firstColumn))).toBe(true)
  })

  it('the lines of a new file are reported once, and carried over where a part repeats them', async () => {
    const parts = await texts([await change(`${'x'.repeat(99)}\n`.repeat(5_000))])
    expect(parts[0]?.carriedOver).toBeUndefined()
    const added = parts.map((part) => part.added[0] as readonly [number, number])
    expect(added.map(([first]) => first)).toEqual([1, ...added.slice(0, -1).map(([, last]) => last + 1)])
    expect(added.at(-1)?.[1]).toBe(5_000)
    parts.slice(1).forEach(({ carriedOver, firstLine, from }, at) => {
      expect(carriedOver?.[0]?.[0]).toBeLessThanOrEqual(firstLine)
      expect(carriedOver?.at(-1)?.[1]).toBe((added[at + 1]?.[0] as number) - 1)
      expect(from).toEqual(parts[at]?.until)
    })
  })

  it('N04: an old line of a megabyte is not added, wherever the parts are cut', async () => {
    const line = `${Array.from({ length: 100_000 }, (_, at) => `f${at}()`).join(';')}\n`
    const parts = await texts([await change(`const more = 1\n${line}`, line)])
    expect(parts.flatMap(({ added }) => added)).toEqual([[1, 1]])
  })
})

describe('what is not looked at', () => {
  it('files above the limit, which are said to be', async () => {
    const [big, small] = [await change('123456'), await change('12345')]
    const read = await texts([big, small], 5)
    expect(read[0]).toEqual({ change: big, unreadable: 'larger than limits.fileBytes (5)' })
    expect(read[1]).toMatchObject({ text: '12345' })
  })

  const lost: Change = { path: 'a', kind: 'file', blob: '1'.repeat(40), before: [] }

  it('a lost object is a failure', async () => {
    await expect(texts([lost])).rejects.toMatchObject({
      message: 'the content of a is missing from the repository',
      cure: 'Run: git fsck, then git add the file again',
    })
    await expect(texts([{ ...lost, commit: '2'.repeat(40) }])).rejects.toMatchObject({
      message: `the content of a in commit ${'2'.repeat(12)} is not in this clone`,
      cure: 'Clone without --filter where ranges are checked.',
    })
  })

  it('a parent that is lost counts as empty: all lines are new', async () => {
    const one = { ...(await change('x\n')), before: [{ path: 'a', blob: '1'.repeat(40) }] }
    expect((await texts([one]))[0]?.added).toEqual([[1, 1]])
  })

  it('in a partial clone it is not added', async () => {
    const partial = await tempRepo()
    const git = { cwd: partial.root, env: partial.env }
    expect(await isPartialClone(git)).toBe(false)
    await partial.git('config', 'remote.some.promisor', 'true')
    expect(await isPartialClone(git)).toBe(true)
    expect(await all(addedTexts(git, [lost]))).toEqual([
      { change: lost, unreadable: 'its content is not in this repository' },
    ])
    await expect(all(addedTexts(git, [{ ...lost, commit: '2'.repeat(40) }]))).rejects.toThrow('is not in this clone')
  })

  it('a Git that fails at the end is a failure', async () => {
    const { repo: faulty } = await faultyGit(repo(), '"$GIT" "$@"; exit 3')
    const git = { cwd: faulty.root, env: faulty.env }
    await expect(all(addedTexts(git, [await change('x\n')]))).rejects.toThrow('exit code 3')
  })
})

it('a Git that runs already is used up', async () => {
  const { repo: counted, calls } = await faultyGit(repo(), '')
  const git = { cwd: counted.root, env: counted.env }
  const early = readEarly(git, ['HEAD:none'])
  const read = await all(addedTexts(git, [await change('y\n', 'x\n')], null, readThrough(early, git)))
  expect(read).toMatchObject([{ text: 'y\n', added: [[1, 1]] }])
  expect([await calls(), await early.take(1)]).toEqual([1, null])
})

describe('messages', () => {
  it('of commits and tags are what stands behind the first empty line', async () => {
    const id = (await repo().git('rev-parse', 'HEAD')).trim()
    await repo().git('tag', '-a', 'v1', '-m', 'of a tag')
    const tag = (await repo().git('rev-parse', 'v1')).trim()
    const changes = [messageChange('COMMIT_EDITMSG', id), messageChange('TAG_EDITMSG', tag)]
    expect(changes[0]).toEqual({ path: 'COMMIT_EDITMSG', kind: 'message', blob: id, before: [], commit: id })
    const message = { firstLine: 1, firstColumn: 0, binary: false, primary: false, head: null }
    expect(await all(messageTexts(context(), changes))).toEqual([
      { change: changes[0], text: 'a message\n\nwith more\n', added: [[1, 4]], ...message },
      { change: changes[1], text: 'of a tag\n', added: [[1, 2]], ...message },
    ])
  })

  it('a commit without any has none; one that is lost is a failure', async () => {
    const empty = messageChange('COMMIT_EDITMSG', await store('tree x'))
    expect(await all(messageTexts(context(), [empty]))).toMatchObject([{ text: '', added: [[1, 1]] }])
    const short = messageChange('COMMIT_EDITMSG', await store('\n\nx'))
    expect(await all(messageTexts(context(), [short]))).toMatchObject([{ text: 'x' }])
    await expect(all(messageTexts(context(), [messageChange('TAG_EDITMSG', '1'.repeat(40))]))).rejects.toMatchObject({
      message: `the message of ${'1'.repeat(12)} is not in this repository`,
      cure: 'Run: git fsck',
    })
  })
})
