import { isAscii } from 'node:buffer'
import { BLANKS, INVISIBLE, unusualIn } from './unusual-characters.ts'

/** One way to read bytes as text. */
export interface Reading {
  readonly text: string
  /** The bytes are no text (a picture, an archive): only what cannot be chance is reported from them. */
  readonly binary: boolean
}

/** Encodings by their byte order mark, longest mark first (https://www.unicode.org/faq/utf_bom.html). */
const MARKS: readonly { readonly mark: Buffer; readonly decode: (bytes: Buffer) => string }[] = [
  { mark: Buffer.from([0xff, 0xfe, 0, 0]), decode: (bytes) => decodeUtf32(bytes, (at) => bytes.readUInt32LE(at)) },
  { mark: Buffer.from([0, 0, 0xfe, 0xff]), decode: (bytes) => decodeUtf32(bytes, (at) => bytes.readUInt32BE(at)) },
  { mark: Buffer.from([0xff, 0xfe]), decode: (bytes) => bytes.toString('utf16le') },
  { mark: Buffer.from([0xfe, 0xff]), decode: (bytes) => evenPart(bytes).swap16().toString('utf16le') },
]

/** Whether the bytes at the start of a blob name an encoding of more than one byte a character (N27). */
export function hasWideMark(head: Buffer): boolean {
  return MARKS.some(({ mark }) => head.subarray(0, mark.length).equals(mark))
}

/**
 * Reads bytes in every way that could make sense of them. What is text is decided by content, never by attributes or
 * names (N26). Bytes that hold NULs are read as they are and once more without the NULs, which makes ASCII out of
 * UTF-16 and UTF-32 without a mark, wherever it begins, so that a few NULs put in front switch nothing off (N27).
 * Likewise once more without invisible characters in the middle of words.
 * @param isStart whether they are the beginning of a blob, where alone a byte order mark counts
 */
export function readings(bytes: Buffer, isStart = true): Reading[] {
  if (!isStart) return narrowReadings(bytes)
  const wide = MARKS.find(({ mark }) => bytes.subarray(0, mark.length).equals(mark))
  const unmarked = UTF8_MARK.equals(bytes.subarray(0, 3)) ? bytes.subarray(3) : bytes
  if (wide) return [{ text: wide.decode(bytes.subarray(wide.mark.length)), binary: false }, ...narrowReadings(unmarked)]
  return narrowReadings(unmarked)
}

function narrowReadings(bytes: Buffer): Reading[] {
  const hasNull = bytes.includes(0)
  if (isAscii(bytes) && !hasNull) return [{ text: bytes.toString('latin1'), binary: false }]
  const unusual = unusualIn(bytes)
  const raw = bytes.toString('utf8')
  const text = unusual.blank ? raw.replace(BLANKS, ' ') : raw
  if (!hasNull) return [{ text, binary: false }, ...(unusual.invisible ? withoutInvisible(text) : [])]
  const bare = text.replaceAll('\0', '')
  const binary = looksBinary(bytes, bare)
  return [
    { text, binary },
    { text: bare, binary: binary && !looksWide(bytes) },
  ]
}

const UTF8_MARK = Buffer.of(0xef, 0xbb, 0xbf)

function withoutInvisible(text: string): Reading[] {
  const bare = text.replace(INVISIBLE, '')
  return bare.length === text.length ? [] : [{ text: bare, binary: false }]
}

/** A text into which a few NULs fell is a text: without them, next to nothing else in it is no character of a text. */
function looksBinary(bytes: Buffer, bare: string): boolean {
  const head = bytes.subarray(0, SAMPLE)
  let nulls = 0
  // byte by byte: to ask for each NUL where the next one is takes longer than to read all
  for (let at = 0; at < head.length; at++) if (head[at] === 0) nulls++
  return nulls > head.length * 0.1 || holdsStrange(bare.slice(0, SAMPLE))
}

/** Whether more than one of a hundred characters stands in no text. */
function holdsStrange(sample: string): boolean {
  const most = sample.length * 0.01
  let strange = 0
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    if ((code < 0x20 && IN_NO_TEXT[code] === 1) || code === 0xfffd) strange++
    if (strange > most) return true
  }
  return false
}

/** Of the control characters all but NUL, those of lines and blanks, and the escape of terminals. */
const IN_NO_TEXT = Uint8Array.from({ length: 0x20 }, (_, code) =>
  Number(code > 0 && (code < 0x08 || code > 0x0d) && code !== 0x1b),
)

const SAMPLE = 64 * 1024

/** Whether every other byte (or three of four) is mostly NUL, as in UTF-16 and UTF-32 of Western text. */
function looksWide(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 4096)
  const nulls = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) nulls[at % 2] = (nulls[at % 2] as number) + 1
  })
  const [even = 0, odd = 0] = nulls
  return Math.max(even, odd) > sample.length * 0.3
}

function evenPart(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
}

function decodeUtf32(bytes: Buffer, read: (at: number) => number): string {
  let text = ''
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = read(at)
    text += code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  }
  return text
}
