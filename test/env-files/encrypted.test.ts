import { describe, expect, it } from 'vitest'
import { encryptionOf, isEncryptedFile, withoutCiphertext } from '../../src/env-files/encrypted.ts'
import { fakeSecret } from '../support/fake-secret.ts'

const random = Array.from({ length: 300 }, (_, at) => String.fromCharCode((at * 37) % 128)).join('')
const AGE = fakeSecret('age-encryption.org/v1\n-> X25519 {b64:43}\n{b64:64}\n{b64:43}\n--- {b64:43}\n')
const DOTENVX = fakeSecret('encrypted:{b64:120}==')
const SOPS = fakeSecret('ENC[AES256_GCM,data:{b64:20},iv:{b64:43}=,tag:{b64:22}==,type:str]')
const armored = (kind: string, body: string, end = kind) => `-----BEGIN ${kind}-----\n${body}\n-----END ${end}-----\n`
const BODY = fakeSecret('{b64:64}\n{b64:64}\n{b64:20}==')

describe('N32: a file that is encrypted from its first byte to its last', () => {
  it.each([
    ['git-crypt', `\0GITCRYPT\0${random}`],
    ['age', AGE + random],
    ['age for several', AGE.replace('\n---', fakeSecret('\n-> ssh-ed25519 {b64:6} {b64:43}\n{b64:43}\n---')) + random],
    ['Ansible Vault', fakeSecret('$ANSIBLE_VAULT;1.1;AES256\n{hex:80}\n{hex:80}\n{hex:10}\n')],
    ['Ansible Vault of Windows, with an id', fakeSecret('$ANSIBLE_VAULT;1.2;AES256;my-id\r\n{hex:80}\r\n{hex:10}')],
    ['age in letters', armored('AGE ENCRYPTED FILE', BODY)],
    ['PGP', armored('PGP MESSAGE', `Version: GnuPG v2\nComment: ours\n\n${BODY}\n=abcd`)],
    ['PGP of Windows', armored('PGP MESSAGE', `\n${BODY}`).replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => expect(isEncryptedFile(text)).toBe(true))

  it.each([
    ['plain lines behind the header of git-crypt', '\0GITCRYPT\0A=1\nSECRET=abc\n'],
    ['the header of git-crypt further down', `A=1\n\0GITCRYPT\0${random}`],
    ['plain lines behind the header of age', `${AGE}A=1\nSECRET=abc\nOTHER=def\n`],
    ['plain lines within the header of age', AGE.replace('\n---', '\nA=1\n---') + random],
    ['the header of age without its end', `${AGE.split('---')[0]}${random}`],
    ['the header of age further down', `A=1\n${AGE}${random}`],
    ['a tenth of strange characters', `\0GITCRYPT\0${'abcdefghi\x01'.repeat(30)}`],
    ['plain lines below the hex of Ansible Vault', fakeSecret('$ANSIBLE_VAULT;1.1;AES256\n{hex:80}\nA=1\n')],
    ['plain lines above Ansible Vault', fakeSecret('A=1\n$ANSIBLE_VAULT;1.1;AES256\n{hex:80}\n')],
    ['Ansible Vault without content', '$ANSIBLE_VAULT;1.1;AES256\n'],
    ['plain lines below a PGP message', `${armored('PGP MESSAGE', BODY)}A=1\n`],
    ['plain lines above a PGP message', `A=1\n${armored('PGP MESSAGE', BODY)}`],
    ['plain lines within a PGP message', armored('PGP MESSAGE', `${BODY}\nKEY: 1`)],
    ['another end', armored('PGP MESSAGE', BODY, 'AGE ENCRYPTED FILE')],
    ['a private key, which is no message', armored(`${'PRIVATE'} KEY`, BODY)],
    ['nothing', ''],
  ])('not: %s', (_, text) => expect(isEncryptedFile(text)).toBe(false))

  it('more than a tenth of strange characters is ciphertext, wherever a long file has its plain ones', () => {
    expect(isEncryptedFile(`\0GITCRYPT\0${'abcdefgh\x01'.repeat(30)}`)).toBe(true)
    expect(isEncryptedFile(`\0GITCRYPT\0${'\x01'.repeat(500)}${'a'.repeat(10_000)}`)).toBe(true)
    expect(isEncryptedFile(`\0GITCRYPT\0${'a'.repeat(4096)}${'\x01'.repeat(500)}`)).toBe(false)
  })
})

describe('N32: an env file whose values are encrypted', () => {
  it.each([
    ['dotenvx', [['API_SECRET', DOTENVX]]],
    ['SOPS', [['API_SECRET', SOPS]]],
    ['dotenv-vault', [['DOTENV_VAULT_PRODUCTION', fakeSecret('{b64:80}==')]]],
  ] as const)('%s', (_, entries) => expect(encryptionOf(entries)).toEqual({ encrypted: true, plain: [] }))

  it('its own names beside them are meant to be read, and an empty value is none', () => {
    const own = ['DOTENV_PUBLIC_KEY', 'DOTENV_PUBLIC_KEY_CI', 'sops_version', 'DOTENV_VAULT', 'DOTENV_VAULT_CI']
    const entries = [...own.map((name) => [name, 'abc'] as const), ['EMPTY', ''] as const]
    expect(encryptionOf(entries)).toEqual({ encrypted: false, plain: [] })
    const others = ['MY_DOTENV_PUBLIC_KEY', 'DOTENV_PUBLIC_KEYS', 'DOTENV_PUBLIC_KEY_', 'xsops_version', 'sops_', 'A']
    expect(encryptionOf(others.map((name) => [name, 'abc'] as const)).plain).toEqual(others)
  })

  it('names those that are plain', () => {
    expect(
      encryptionOf([
        ['A', DOTENVX],
        ['DB_PASSWORD', 'abc'],
        ['B', SOPS],
      ]),
    ).toEqual({ encrypted: true, plain: ['DB_PASSWORD'] })
  })

  it.each([
    ['too short for dotenvx', 'A', fakeSecret('encrypted:{b64:79}')],
    ['something behind it', 'A', `${DOTENVX} x`],
    ['something before it', 'A', `x ${DOTENVX}`],
    ['SOPS without its tag', 'A', fakeSecret('ENC[AES256_GCM,data:{b64:20},iv:{b64:43}=,type:str]')],
    ['something behind SOPS', 'A', `${SOPS}x`],
    ['something before SOPS', 'A', `x${SOPS}`],
    ['base64 under another name', 'MY_DOTENV_VAULT_CI', fakeSecret('{b64:80}==')],
    ['too short for dotenv-vault', 'VAULT', fakeSecret('{b64:39}')],
  ])('%s is plain', (_, name, value) =>
    expect(encryptionOf([[name, value]])).toEqual({ encrypted: false, plain: [name] }),
  )

  it('a short value of dotenv-vault is no ciphertext', () => {
    const encrypted = (value: string) => encryptionOf([['DOTENV_VAULT_CI', fakeSecret(value)]]).encrypted
    expect(['{b64:40}', '{b64:39}', '{b64:40}=x', ' {b64:40}'].map(encrypted)).toEqual([true, false, false, false])
  })

  it('blanks ciphertext out and keeps every other character in its place', () => {
    const text = `A="${DOTENVX}" # one\nB=${SOPS}\nC=encrypted:no\n`
    const left = withoutCiphertext(text)
    expect(left).toHaveLength(text.length)
    expect(left.replace(/ +/g, ' ')).toBe('A=" " # one\nB= \nC=encrypted:no\n')
  })
})
