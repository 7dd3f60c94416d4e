import { crc32, deflateRawSync } from 'node:zlib'

/** How a file is packed, where that is out of the ordinary. */
interface Packing {
  /** Says that it needs a password, without enciphering it. */
  readonly password?: boolean
  /** The size that the archive claims. */
  readonly claims?: number
  readonly stored?: boolean
}

/** A zip with these files (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3). */
export function zipOf(files: Readonly<Record<string, string | Buffer>>, packing: Packing = {}): Buffer {
  const locals: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    const packed = packing.stored ? bytes : deflateRawSync(bytes)
    const path = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(packing.password ? 1 : 0, 2)
    common.writeUInt16LE(packing.stored ? 0 : 8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(packing.claims ?? bytes.length, 18)
    common.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, packed])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(at, 10)
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, where, path]))
    locals.push(local)
    at += local.length
  }
  const contents = Buffer.concat(list)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(list.length, 4)
  end.writeUInt16LE(list.length, 6)
  end.writeUInt32LE(contents.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...locals, contents, Buffer.from('PK\x05\x06'), end])
}
