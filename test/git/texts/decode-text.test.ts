import { describe, expect, it } from 'vitest'
import { hasWideMark, readings } from '../../../src/git/texts/decode-text.ts'

const TEXT = 'key = "añb" 😀\n'
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()
const utf32 = (text: string, isLittle: boolean) => {
  const points = [...text].map((letter) => letter.codePointAt(0) as number)
  const bytes = Buffer.alloc(points.length * 4)
  for (const [at, point] of points.entries()) {
    if (isLittle) bytes.writeUInt32LE(point, at * 4)
    else bytes.writeUInt32BE(point, at * 4)
  }
  return bytes
}
const MARKED: [string, number[], Buffer][] = [
  ['UTF-16, little end first', [0xff, 0xfe], Buffer.from(TEXT, 'utf16le')],
  ['UTF-16, big end first', [0xfe, 0xff], swapped(TEXT)],
  ['UTF-32, little end first', [0xff, 0xfe, 0, 0], utf32(TEXT, true)],
  ['UTF-32, big end first', [0, 0, 0xfe, 0xff], utf32(TEXT, false)],
]

describe('N27: encodings of more than one byte a character', () => {
  it.each(MARKED)('%s is recognised by its mark', (_, mark, bytes) => {
    const marked = Buffer.concat([Buffer.from(mark), bytes])
    const [first, ...others] = readings(marked)
    expect(first).toEqual({ text: TEXT, binary: false })
    expect(others.length).toBeGreaterThan(0)
    expect(hasWideMark(marked)).toBe(true)
    expect(hasWideMark(marked.subarray(1))).toBe(false)
    const torn = readings(Buffer.concat([marked, Buffer.from([0x61])]))[0]?.text ?? ''
    expect(torn.startsWith(TEXT)).toBe(true)
    expect(torn.length - TEXT.length).toBeLessThanOrEqual(1)
  })

  it('a number that is no character leaves the others readable', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), utf32('ab', true)])
    bytes.writeUInt32LE(0x110000, 4)
    expect(readings(bytes)[0]).toEqual({ text: '\ufffdb', binary: false })
    bytes.writeUInt32LE(0x10ffff, 4)
    expect(readings(bytes)[0]?.text).toBe('\u{10ffff}b')
  })

  it.each([
    ['UTF-16', Buffer.from('key = "abcdef"\n', 'utf16le')],
    ['UTF-16, big end first', swapped('key = "abcdef"\n')],
    ['UTF-32', utf32('key = "abcdef"\n', true)],
  ])('%s without a mark is read without its NULs', (_, bytes) => {
    const [raw, bare, ...others] = readings(bytes)
    expect(raw).toMatchObject({ text: bytes.toString('latin1'), binary: true })
    expect([bare, others]).toEqual([{ text: 'key = "abcdef"\n', binary: false }, []])
    expect(hasWideMark(bytes)).toBe(false)
  })

  it('a few NULs switch nothing off', () => {
    const text = `\0\0key = "abcdef"\n${'more words\n'.repeat(10)}`
    expect(readings(Buffer.from(text))).toEqual([
      { text, binary: false },
      { text: text.replaceAll('\0', ''), binary: false },
    ])
  })

  it('bytes that are no text are read too, and said to be none', () => {
    const picture = Buffer.from(Array.from({ length: 1000 }, (_, at) => (at * 37) % 256))
    expect(readings(picture).map(({ binary }) => binary)).toEqual([true, true])
    const sparse = Buffer.from(`${'\x01'.repeat(2)}\0${'a'.repeat(97)}`)
    expect(readings(sparse).map(({ binary }) => binary)).toEqual([true, true])
    const hardly = Buffer.from(`\x01\0${'a'.repeat(200)}`)
    expect(readings(hardly).map(({ binary }) => binary)).toEqual([false, false])
    const steering = Buffer.from(`\0\t\r\n\x08\x1b[31m${'a'.repeat(20)}`)
    expect(readings(steering).map(({ binary }) => binary)).toEqual([false, false])
  })

  it('one in ten bytes may be NUL, in the beginning of a file', () => {
    const text = (nulls: number, others: number) => Buffer.from('\0'.repeat(nulls) + 'a'.repeat(others))
    expect(readings(text(10, 90))[0]?.binary).toBe(false)
    expect(readings(text(11, 89))[0]?.binary).toBe(true)
    const late = Buffer.concat([Buffer.alloc(65_536, 'a'), Buffer.alloc(65_536)])
    expect(readings(late)[0]?.binary).toBe(false)
  })

  it('NULs all at one end of a file make it no wide text', () => {
    const zipped = Buffer.concat([Buffer.alloc(20), Buffer.from('a'.repeat(20))])
    expect(readings(zipped).map(({ binary }) => binary)).toEqual([true, true])
    const thirty = Buffer.from(`${'a\0'.repeat(31)}${'a'.repeat(38)}`)
    expect(readings(thirty).map(({ binary }) => binary)).toEqual([true, false])
    const fewer = Buffer.from(`${'a\0'.repeat(30)}${'a'.repeat(40)}`)
    expect(readings(fewer).map(({ binary }) => binary)).toEqual([true, true])
  })
})

describe('bytes of a character each', () => {
  it('ASCII and UTF-8 are read as they are, without their mark', () => {
    expect(readings(Buffer.from('a\nb'))).toEqual([{ text: 'a\nb', binary: false }])
    expect(readings(Buffer.from(TEXT))).toEqual([{ text: TEXT, binary: false }])
    expect(readings(Buffer.from(`\ufeff${TEXT}`))).toEqual([{ text: TEXT, binary: false }])
    expect(readings(Buffer.from([0xff, 0x61]))).toEqual([{ text: '\ufffda', binary: false }])
    expect(hasWideMark(Buffer.from('\ufeffa'))).toBe(false)
  })

  it('blanks of web pages are blanks', () => {
    expect(readings(Buffer.from('a\u00a0=\u2003b\u202f\u205f\u3000'))[0]?.text).toBe('a = b   ')
  })

  it('words are read once more without what nobody sees in them', () => {
    expect(readings(Buffer.from('se\u200bcr\u00ad\u2060et = 1'))).toEqual([
      { text: 'se\u200bcr\u00ad\u2060et = 1', binary: false },
      { text: 'secret = 1', binary: false },
    ])
    expect(readings(Buffer.from('a \u200b b'))).toHaveLength(1)
  })
})
