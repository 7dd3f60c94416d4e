import { expect, it } from 'vitest'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { tempRepo } from '../support/temp-repo.ts'

const TEXT = CLEAN_LINE + KEY_LINE
const LE = Buffer.from(TEXT, 'utf16le')
const BE = Buffer.from(LE).swap16()
const utf32 = (text: string) => Buffer.concat([...text].map((letter) => Buffer.from([letter.charCodeAt(0), 0, 0, 0])))

const ENCODINGS: [name: string, bytes: Buffer][] = [
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16 LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), LE])],
  ['UTF-16 BE with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), BE])],
  ['UTF-16 LE without', LE],
  ['UTF-16 BE without', BE],
  ['UTF-32 LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), utf32(TEXT)])],
  ['UTF-32 LE without', utf32(TEXT)],
  ['Latin-1', Buffer.from(`// caf\xe9\n${KEY_LINE}`, 'latin1')],
  ['a NUL in front', Buffer.concat([Buffer.from([0]), Buffer.from(TEXT)])],
  ['sixteen bytes that look like UTF-16', Buffer.concat([Buffer.from('a\0a\0a\0a\0a\0a\0a\0a\0'), Buffer.from(TEXT)])],
  ['a false mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT)])],
  ['ASCII first, UTF-16 after', Buffer.concat([Buffer.from(CLEAN_LINE), Buffer.from(KEY_LINE, 'utf16le')])],
]

it.each(ENCODINGS)('N27: a key in %s is found, on its line', async (_, bytes) => {
  const repo = await tempRepo()
  await repo.stage('a.js', bytes)
  expect((await repo.scan()).findings).toMatchObject([{ rule: 'stripe-secret-key', line: 2, blocks: true }])
})

it('N27: only what was added to a UTF-16 file counts', async () => {
  const repo = await tempRepo()
  const marked = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  await repo.stage('a.reg', marked(KEY_LINE))
  await repo.commit()
  await repo.stage('a.reg', marked(KEY_LINE + CLEAN_LINE))
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [], summary: { addedLines: 1 } })
})

it.each([
  ['CRLF', TEXT.replaceAll('\n', '\r\n'), 2],
  ['no newline at the end', TEXT.trimEnd(), 2],
  ['a line of 1 MB', `${'x = 1; '.repeat(150_000)}${KEY_LINE}`, 1],
  ['a file of 9 MB', `${CLEAN_LINE.repeat(360_000)}${KEY_LINE}`, 360_001],
  ['a line of 9 MB', `${'x = 1; '.repeat(1_300_000)}${KEY_LINE}`, 1],
] as const)('N40: %s', async (_, text, line) => {
  const repo = await tempRepo()
  await repo.stage('a.js', text)
  const { findings } = await repo.scan()
  const lastLine = text.split('\n').filter(Boolean).at(-1) as string
  expect(findings).toMatchObject([{ rule: 'stripe-secret-key', line, column: lastLine.indexOf('sk_') + 1 }])
})

it('N42: a key inside a binary file is found', async () => {
  const repo = await tempRepo()
  await repo.stage(
    'app.bin',
    Buffer.concat([Buffer.from([0, 1, 2, 255]), Buffer.from(KEY_LINE), Buffer.from([0, 0, 3])]),
  )
  expect((await repo.scan()).findings).toMatchObject([{ path: 'app.bin', blocks: true }])
})
