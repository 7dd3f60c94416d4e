import { expect, it } from 'vitest'
import { keyFileFinding } from '../../src/detect/key-file.ts'

const said = (path: string, hex: string) => {
  const finding = keyFileFinding(path, Buffer.from(hex, 'hex'), 'salt')
  return finding ? `${finding.confidence} ${finding.message}` : '-'
}

// By the bytes that it begins with, else by its name.
it.each([
  ['a.bin', 'feedfeed00000002', 'high This file is a Java keystore'],
  ['debug.keystorex', 'feedfeed00000002', 'high This file is a Java keystore'],
  ['a.bin', 'feedfeed00000012', '-'],
  ['a.bin', '03d9a29a66fb4bb5', '-'],
  ['a.bin', '3082123402010430', '-'],
  ['a.bin', '30770201010421', '-'],
  ['a.bin', '', '-'],
  ['a.bin', '00', '-'],
  ['x/a.p12x', '0001', '-'],
  ['xwallet.dat', '0001', '-'],
  ['wallet.datx', '0001', '-'],
  ['ap12', '0001', '-'],
  ['a.jks', '61620a', '-'],
  ['a.jks', '090a0d207e', '-'],
  ['debug.keystore', 'feedfeed00000002', '-'],
  ['x/DEBUG.keystore', '0001', '-'],
  ['a.jks/x', '0001', '-'],
  ['a.bin', 'cececece00000002', 'high This file is a Java keystore (JCEKS)'],
  ['a.bin', '03d9a29a67fb4bb5', 'high This file is a KeePass database'],
  ['a.bin', '03d9a29a65fb4bb5', 'high This file is a KeePass database'],
  ['a.bin', '3082123402010330', 'high This file is a PKCS #12 container'],
  ['a.bin', '3080020103', 'high This file is a PKCS #12 container'],
  ['a.bin', '3082ffff020100300d06092a864886f70d010101', 'high This file is a private key (PKCS #8)'],
  ['a.bin', '308200ff0201000282', 'high This file is a private key (PKCS #1)'],
  ['a.bin', '30770201010420', 'high This file is a private key (SEC 1)'],
  ['x/a.p12', '0001', 'high This file is a key container'],
  ['x/a.pfx', '0001', 'high This file is a key container'],
  ['x/a.pkcs12', '0001', 'high This file is a key container'],
  ['x/a.jks', '0001', 'high This file is a key container'],
  ['x/a.jceks', '0001', 'high This file is a key container'],
  ['x/a.bks', '0001', 'high This file is a key container'],
  ['x/a.keystore', '0001', 'high This file is a key container'],
  ['x/a.kdb', '0001', 'high This file is a key container'],
  ['x/a.kdbx', '0001', 'high This file is a key container'],
  ['x/a.keychain', '0001', 'high This file is a key container'],
  ['x/a.keychain-db', '0001', 'high This file is a key container'],
  ['x/a.agilekeychain', '0001', 'high This file is a key container'],
  ['x/a.mobileprovision.key', '0001', 'high This file is a key container'],
  ['wallet.dat', '0001', 'high This file is a key container'],
  ['x/secring.gpg', '0001', 'high This file is a key container'],
  ['.htdigest', '0001', 'high This file is a key container'],
  ['htdigest', '0001', 'high This file is a key container'],
  ['ntds.dit', '0001', 'high This file is a key container'],
  ['otr.private_key', '0001', 'high This file is a key container'],
  ['a.jks', '617f', 'high This file is a key container'],
  ['a.jks', '611f', 'high This file is a key container'],
  ['a.jks', '6108', 'high This file is a key container'],
  ['a.jks', '610b', 'high This file is a key container'],
  ['a.jks', '610c', 'high This file is a key container'],
  ['a.jks', '', 'high This file is a key container'],
  ['xdebug.keystore', '0001', 'high This file is a key container'],
  ['test/a.jks', '0001', 'low This file is a key container'],
  ['examples/a.jks', '0001', 'low This file is a key container'],
])('%s that begins with %s: %s', (path, hex, expected) => {
  expect(said(path, hex)).toBe(expected)
})

it('is a finding on the whole file, with a fingerprint of its path', () => {
  const finding = keyFileFinding('a.jks', Buffer.from([0]), 'salt')
  expect(finding).toMatchObject({ rule: 'key-file', path: 'a.jks', line: null })
  expect(finding?.fingerprint).not.toBe(keyFileFinding('b.jks', Buffer.from([0]), 'salt')?.fingerprint)
})
