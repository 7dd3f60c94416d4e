/** A secret in each way in which it could leave the program: as it is, and in what other programs would read back. */
export function needlesOf(secret: string): string[] {
  const core = secret.split(/\r?\n/).reduce((longest, line) => (line.length > longest.length ? line : longest), '')
  const bytes = Buffer.from(core)
  const shifted = [0, 1, 2].map((by) => bytes.subarray(by, by + Math.floor((bytes.length - by) / 3) * 3))
  const utf16 = Buffer.from(core, 'utf16le')
  const all = [
    core,
    core.slice(-Math.max(12, Math.ceil(core.length * 0.6))), // a preview may show the public beginning
    JSON.stringify(core).slice(1, -1),
    encodeURIComponent(core),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    utf16.toString('latin1'),
    Buffer.from(utf16).swap16().toString('latin1'),
    [...core].reverse().join(''),
    ...shifted.flatMap((part) => [part.toString('base64'), part.toString('base64url')]),
  ]
  return [...new Set(all)].filter((needle) => needle.length >= 8)
}
