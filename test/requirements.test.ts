import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

interface Row {
  readonly number: string
  readonly promise: string
  /** Paths of tests, relative to `docs/`; empty where it is planned. */
  readonly tests: readonly string[]
  readonly cell: string
}

let rows: readonly Row[]
/** The numbers in the titles of each test file. */
let titles: ReadonlyMap<string, ReadonlySet<string>>
/** The numbers that comments in the source cite, each with its file. */
let comments: readonly (readonly [string, string])[]

beforeAll(async () => {
  rows = (await readFile(join(ROOT, 'docs/requirements.md'), 'utf8')).split('\n').flatMap((line) => {
    const [, number, promise, cell] = /^\| (N\d+) \| (.+) \| (.+) \|$/.exec(line) ?? []
    if (!number || !promise || !cell) return []
    return [
      { number, promise, cell, tests: [...cell.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path]) => path as string) },
    ]
  })
  const tests = (await filesIn('test')).filter((path) => /\.(?:test|long|matrix)\.ts$/.test(path))
  titles = new Map(await Promise.all(tests.map(async (path) => [path, titleNumbers(await read(path))] as const)))
  const sources = (await Promise.all(['src', 'build'].map(filesIn))).flat().filter((path) => /\.ts$/.test(path))
  comments = (
    await Promise.all(
      sources.map(async (path) =>
        [...(await read(path)).matchAll(/^\s*(?:\*|\/\*\*|\/\/).*$/gm)].flatMap(([line]) =>
          (line.match(/\bN\d\d\b/g) ?? []).map((number) => [path, number] as const),
        ),
      ),
    )
  ).flat()
})

it('each requirement has one number, in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(
    Array.from({ length: 74 }, (_, at) => `N${String(at + 1).padStart(2, '0')}`),
  )
})

it('each is proved by a test that carries its number, or is planned', () => {
  const wrong = rows.flatMap(({ number, tests, cell }) =>
    tests.length > 0
      ? tests.filter((path) => !titles.get(path)?.has(number)).map((path) => `${number}: ${path}`)
      : cell === 'planned'
        ? []
        : [`${number}: ${cell}`],
  )
  expect(wrong).toEqual([])
})

it('each number that a title or a comment cites is a requirement', () => {
  const known = new Set(rows.map(({ number }) => number))
  const cited = [
    ...[...titles].flatMap(([path, all]) => [...all].map((number) => [path, number] as const)),
    ...comments,
  ]
  expect(cited.filter(([, number]) => !known.has(number))).toEqual([])
  expect(comments.length, 'comments are read').toBeGreaterThan(10)
})

const read = (path: string) => readFile(join(ROOT, path), 'utf8')

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'))
}

/** `'E30, N24: a merge …'`: the numbers with which a string begins, up to the colon. */
function titleNumbers(text: string): ReadonlySet<string> {
  const starts = text.match(/(?<=['"`])(?:[EN]\d\d(?:,? | to )?)+(?=:)/g) ?? []
  return new Set(starts.flatMap((start) => start.match(/N\d\d/g) ?? []))
}
