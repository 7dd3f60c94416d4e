/**
 * Whether less than half of a private key is there, as in documentation: its first bytes say how long it is.
 * https://www.itu.int/rec/T-REC-X.690 (8.1.3), https://www.rfc-editor.org/rfc/rfc7468
 */
export function isTruncatedKey(text: string): boolean {
  const body = /-----\s*([A-Za-z0-9+/][A-Za-z0-9+/=\s]{24,})/.exec(
    text.replaceAll(/["'`]\s*[+.]?|\\[nr]|[.,\\]/g, ''),
  )?.[1]
  if (!body) return false
  const bytes = Buffer.from(body, 'base64')
  const long = bytes[0] === 0x30 && bytes[1] === 0x82
  return long && bytes.length < bytes.readUInt16BE(2) / 2
}
