/** A secret in each way in which it could leave the program: as it is, and in what other programs would read back. */
export function needlesOf(secret: string): string[] {
  const core = secret.split(/\r?\n/).reduce((longest, line) => (line.length > longest.length ? line : longest), '')
  const bytes = Buffer.from(core)
  const hex = bytes.toString('hex')
  const shifted = [0, 1, 2].map((by) => bytes.subarray(by, by + Math.floor((bytes.length - by) / 3) * 3))
  const utf16 = Buffer.from(core, 'utf16le')
  const all = [
    core,
    core.slice(-Math.max(12, Math.ceil(core.length * 0.6))), // a preview may show the public beginning
    JSON.stringify(core).slice(1, -1),
    encodeURIComponent(core),
    hex,
    hex.toUpperCase(),
    eachByte(bytes, (byte) => `%${twoDigits(byte)}`),
    eachByte(bytes, (byte) => `\\x${twoDigits(byte)}`),
    eachByte(bytes, (byte) => `\\u00${twoDigits(byte)}`),
    eachByte(bytes, (byte) => `&#${byte};`),
    eachByte(bytes, (byte) => `${byte},`), // a Buffer as JSON
    utf16.toString('latin1'),
    Buffer.from(utf16).swap16().toString('latin1'),
    ...[1, 4, 8].map((size) => inChunks(core, size).reverse().join('')),
    ...shifted.flatMap((part) => [part.toString('base64'), part.toString('base64url')]),
  ]
  return [...new Set(all)].filter((needle) => needle.length >= SHORTEST)
}

/**
 * Prepares the search for many secrets at once, in every way in which `needlesOf` writes them.
 * @returns a function that gives the secrets that stand in a text, in about the time that reading it takes
 */
export function createLeakSearch(secrets: Iterable<string>): (text: string) => string[] {
  const byHead = new Map<string, { needle: string; secret: string }[]>()
  const mayBegin = new Uint8Array(2 ** 20)
  for (const secret of new Set(secrets))
    for (const needle of needlesOf(secret)) {
      const head = needle.slice(0, SHORTEST)
      byHead.set(head, [...(byHead.get(head) ?? []), { needle, secret }])
      mayBegin[hashAt(needle, 0)] = 1
    }
  return (text) => {
    const found = new Set<string>()
    for (let at = 0; at + SHORTEST <= text.length; at++) {
      if (!mayBegin[hashAt(text, at)]) continue
      for (const { needle, secret } of byHead.get(text.slice(at, at + SHORTEST)) ?? [])
        if (text.startsWith(needle, at)) found.add(secret)
    }
    return [...found]
  }
}

const SHORTEST = 8

function hashAt(text: string, at: number): number {
  let hash = 0
  for (let next = at; next < at + 5; next++) hash = (Math.imul(hash, 31) + text.charCodeAt(next)) | 0
  return Math.imul(hash, 0x9e3779b1) >>> 12
}

function eachByte(bytes: Buffer, write: (byte: number) => string): string {
  return [...bytes].map(write).join('')
}

function twoDigits(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}

function inChunks(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size))
}
