import { createECDH, createHmac, pbkdf2Sync } from 'node:crypto'

const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n

/**
 * The private keys of the first Ethereum accounts of a mnemonic (m/44'/60'/0'/0/n), as development chains derive them.
 * https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki
 */
export function accountsOf(mnemonic: string, count: number): string[] {
  const seed = pbkdf2Sync(mnemonic, 'mnemonic', 2048, 64, 'sha512')
  const root = createHmac('sha512', 'Bitcoin seed').update(seed).digest()
  const parent = [44 + 2 ** 31, 60 + 2 ** 31, 2 ** 31, 0].reduce(child, root)
  return Array.from({ length: count }, (_, at) => child(parent, at).subarray(0, 32).toString('hex'))
}

/** A node is 32 bytes of key and 32 bytes of chain code. */
function child(node: Buffer, index: number): Buffer {
  const [key, code] = [node.subarray(0, 32), node.subarray(32)]
  const number = Buffer.alloc(4)
  number.writeUInt32BE(index)
  const data = index >= 2 ** 31 ? Buffer.concat([Buffer.alloc(1), key]) : publicKeyOf(key)
  const hash = createHmac('sha512', code).update(data).update(number).digest()
  const sum = (BigInt(`0x${hash.subarray(0, 32).toString('hex')}`) + BigInt(`0x${key.toString('hex')}`)) % ORDER
  return Buffer.concat([Buffer.from(sum.toString(16).padStart(64, '0'), 'hex'), hash.subarray(32)])
}

function publicKeyOf(key: Buffer): Buffer {
  const curve = createECDH('secp256k1')
  curve.setPrivateKey(key)
  return curve.getPublicKey(null, 'compressed') as Buffer
}
