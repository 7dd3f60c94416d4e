import { gzipSync } from 'node:zlib'
import { createTar } from 'nanotar'
import { expect, it } from 'vitest'
import { type ArchiveKind, archiveKind, unreadKind } from '../../src/archives/archive-kind.ts'
import { BOUNDS } from '../../src/archives/bounds.ts'
import { openArchive } from '../../src/archives/open-archive.ts'
import { zipOf } from '../support/zip.ts'

const MIB = 1 << 20

/** `path: text` of each file, and `unread: …`. */
async function inside(bytes: Buffer, name = 'a.zip'): Promise<string[]> {
  const found: string[] = []
  for await (const file of openArchive(bytes, archiveKind(bytes) as ArchiveKind, name))
    found.push('unread' in file ? `unread: ${file.unread}` : `${file.path}: ${file.bytes.toString('latin1', 0, 20)}`)
  return found
}

function tarOf(files: Readonly<Record<string, string>>): Buffer {
  return Buffer.from(createTar(Object.entries(files).map(([name, data]) => ({ name, data }))))
}

it('zips, tars, and what gzip packed', async () => {
  const files = { 'a.txt': 'one', 'b/c.txt': 'two' }
  const read = ['a.txt: one', 'b/c.txt: two']
  expect(await inside(zipOf(files))).toEqual(read)
  expect(await inside(zipOf(files, { stored: true }))).toEqual(read)
  expect(await inside(tarOf(files))).toEqual(read)
  expect(await inside(gzipSync(tarOf(files)), 'x/a.tar.gz')).toEqual(read)
  expect(await inside(gzipSync('one'), 'x/dump.sql.gz')).toEqual(['dump.sql: one'])
})

it('archives in archives, to a depth', async () => {
  const two = zipOf({ 'b.zip': zipOf({ 'a.txt': 'one' }) })
  expect(await inside(two)).toEqual(['b.zip!a.txt: one'])
  expect(await inside(zipOf({ 'c.tgz': gzipSync(tarOf({ 'a.txt': 'one' })) }))).toEqual(['c.tgz!a.txt: one'])
  expect(await inside(zipOf({ 'c.zip': two }))).toEqual(['c.zip!b.zip!a.txt: one'])
  expect(await inside(zipOf({ 'd.zip': zipOf({ 'c.zip': two }), 'e.txt': 'two' }))).toEqual([
    'e.txt: two',
    'unread: a file in it is an archive, 3 deep in others',
  ])
})

it('a bomb is never unpacked whole', async () => {
  const zeros = Buffer.alloc(BOUNDS.file)
  expect(await inside(zipOf({ 'a.txt': zeros, 'b.txt': 'two' }))).toEqual([
    'b.txt: two',
    `unread: a file in it is unpacked more than ${BOUNDS.ratio} times as large`,
  ])
  expect(await inside(zipOf({ 'a.txt': Buffer.alloc(BOUNDS.file + 1) }))).toEqual([
    'unread: a file in it is larger than 16 MiB',
  ])
  expect(await inside(zipOf({ 'a.txt': zeros }, { claims: 10 }))).toEqual(['unread: a file in it is broken'])
  expect(await inside(gzipSync(zeros), 'a.gz')).toEqual(['unread: a file in it is unpacked larger than the bounds'])
})

it('the bound on all files together', async () => {
  const part = Buffer.alloc(BOUNDS.file - MIB, 'some text ')
  const files = Object.fromEntries([1, 2, 3, 4, 5].map((at) => [`${at}.txt`, part]))
  const read = await inside(zipOf(files, { stored: true }))
  expect(read.slice(0, 4).map((line) => line.slice(0, 5))).toEqual(['1.txt', '2.txt', '3.txt', '4.txt'])
  expect(read.slice(4)).toEqual(['unread: a file in it is behind the first 64 MiB'])
})

it('the bound on how many there are', async () => {
  const files = Object.fromEntries(Array.from({ length: BOUNDS.files + 1 }, (_, at) => [`${at}.txt`, '']))
  expect((await inside(zipOf(files))).at(-1)).toBe('unread: it holds more than 10000 files')
  expect((await inside(tarOf(files))).at(-1)).toBe('unread: it holds more than 10000 files')
})

it('what is behind a password, and what is broken, is said', async () => {
  expect(await inside(zipOf({ 'a.txt': 'one', 'b.txt': 'two' }, { password: true }))).toEqual([
    'unread: 2 files in it are behind a password',
  ])
  const zip = zipOf({ 'a.txt': 'one' })
  expect(await inside(zip.subarray(0, 40))).toEqual(['unread: it begins like an archive (zip), but is broken'])
  expect(await inside(gzipSync('one two three').subarray(0, 15), 'a.gz')).toEqual([
    'unread: it begins like an archive (gzip), but is broken',
  ])
  const tar = tarOf({ 'a.txt': 'one', 'b.txt': 'two' })
  tar[1024 + 126] = 0x39 // a size that is no octal number, behind which nothing could be found
  expect(await inside(tar)).toEqual(['unread: it begins like an archive (tar), but is broken'])
  expect(await inside(zipOf({ 'b.zip': zip.subarray(0, 40), 'c.txt': 'two' }))).toEqual([
    'c.txt: two',
    'unread: a file in it is an archive that is broken',
  ])
})

it.each([
  ['PK\x03\x04', 'zip'],
  ['\x1f\x8b\x08', 'gzip'],
  ['PK and a text', null],
  ['', null],
])('%j', (head, kind) => {
  expect(archiveKind(Buffer.from(head, 'latin1'))).toBe(kind)
})

it.each([
  ['Rar!\x1a\x07', 'RAR'],
  ["7z\xbc\xaf'\x1c", '7z'],
  ['\xfd7zXZ\0', 'xz'],
  ['(\xb5/\xfd', 'Zstandard'],
  ['BZh91AY&SY', 'bzip2'],
  ['BZhello', null],
])('%j is said, and not read', (head, kind) => {
  expect(unreadKind(Buffer.from(head, 'latin1'))).toBe(kind)
})
