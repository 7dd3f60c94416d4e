import { createPublicKey, type KeyObject, sign } from 'node:crypto'

/**
 * A certificate of version 1 for an Ed25519 key (RFC 5280, RFC 8410), made when a test runs.
 * @param signer the key and the name of whoever issues it; the key itself where it is self-signed
 */
export function certificateOf(key: KeyObject, name: string, signer = { key, name }): string {
  const algorithm = der(0x30, Buffer.from('06032b6570', 'hex'))
  const issued = der(
    0x30,
    der(0x02, Buffer.of(1)),
    algorithm,
    nameOf(signer.name),
    der(0x30, der(0x17, Buffer.from('250101000000Z')), der(0x17, Buffer.from('450101000000Z'))),
    nameOf(name),
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
  )
  const signature = der(0x03, Buffer.of(0), sign(null, issued, signer.key))
  const lines = der(0x30, issued, algorithm, signature)
    .toString('base64')
    .match(/.{1,64}/g)
  return `-----BEGIN CERTIFICATE-----\n${lines?.join('\n')}\n-----END CERTIFICATE-----\n`
}

/** `CN=name` */
function nameOf(name: string): Buffer {
  const commonName = der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from(name)))
  return der(0x30, der(0x31, commonName))
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.of(tag, ...size), content])
}
