/**
 * Whether a file is encrypted as a whole, from its first byte to its last: plain lines behind a header are not.
 * git-crypt (https://github.com/AGWA/git-crypt, header `\0GITCRYPT\0`), Ansible Vault
 * (https://docs.ansible.com/ansible/latest/vault_guide/vault_using_encrypted_content.html),
 * age and armored PGP messages (https://age-encryption.org/v1).
 * @param text of bytes that are no UTF-8, what they are read as
 */
export function isEncryptedFile(text: string): boolean {
  if (/^\0GITCRYPT\0/.test(text)) return looksRandom(text.slice(10))
  const [age] = AGE_HEADER.exec(text) ?? []
  if (age) return looksRandom(text.slice(age.length))
  return ANSIBLE_VAULT.test(text) || ARMORED.test(text) || isLaravelPayload(text.trim())
}

/** Who may open it, some lines each, then their seal; nothing else may stand between. */
const AGE_HEADER =
  /^age-encryption\.org\/v1\n(?:-> [!-~ ]{1,500}\n(?:[A-Za-z0-9+/]{64}\n){0,100}[A-Za-z0-9+/]{0,63}\n){1,100}--- [A-Za-z0-9+/]{43}\n/
const ANSIBLE_VAULT =
  /^\$ANSIBLE_VAULT;1\.\d;AES256(?:;[\w.@-]{1,200})?\r?\n(?:[0-9a-f]{1,200}\r?\n)*[0-9a-f]{1,200}\r?\n?$/
const ARMORED =
  /^-----BEGIN (AGE ENCRYPTED FILE|PGP MESSAGE)-----\r?\n(?:(?:Version|Comment|Hash|Charset): [^\n]{0,200}\n)*(?:[A-Za-z0-9+/=]{0,100}\r?\n)+-----END \1-----\s*$/

/** Ciphertext holds bytes that no text holds; a line of plain text does not. */
function looksRandom(text: string): boolean {
  const strange = text.slice(0, 4096).match(/[\0-\x08\x0e-\x1f\x7f\ufffd]/g)?.length ?? 0
  return strange > Math.min(text.length, 4096) * 0.1
}

/**
 * A value that is ciphertext: dotenvx (`encrypted:…`, never shorter than its key, nonce and tag), SOPS
 * (`ENC[AES256_GCM,data:…,iv:…,tag:…,type:str]`).
 */
const CIPHERTEXT =
  /^(?:encrypted:[A-Za-z0-9+/]{80,}={0,2}|ENC\[AES256_GCM,data:[A-Za-z0-9+/=]*,iv:[A-Za-z0-9+/=]+,tag:[A-Za-z0-9+/=]+,type:\w+\])$/

/**
 * What Laravel's encrypter makes of a file or, with `--readable`, of a value: JSON in base64, whose `value` is ciphertext
 * (https://laravel.com/docs/configuration#encrypting-environment-files).
 */
function isLaravelPayload(text: string): boolean {
  if (!/^eyJpdiI6[A-Za-z0-9+/]{60,}={0,2}$/.test(text)) return false
  const json = Buffer.from(text, 'base64').toString('latin1')
  const [, iv = '', value = ''] = LARAVEL.exec(json) ?? []
  return iv !== '' && [iv, value].every((part) => /[\x80-\xff]/.test(Buffer.from(part, 'base64').toString('latin1')))
}

/** The ways to write a slash and the end of base64 in JSON, `\\/` and `=`, count. */
const LARAVEL =
  /^\{"iv":"((?:[A-Za-z0-9+/=]|\\\/){16,40})","value":"((?:[A-Za-z0-9+/=]|\\\/)+)","mac":"(?:[0-9a-f]{64})?"(?:,"tag":"(?:[A-Za-z0-9+/=]|\\\/){0,32}")?\}$/

/** Blanks ciphertext out, so that only what is plain is left to be looked at; every other character keeps its place. */
export function withoutCiphertext(text: string): string {
  return text.replace(
    /encrypted:[A-Za-z0-9+/]{80,}={0,2}|ENC\[AES256_GCM,[A-Za-z0-9+/=,:_]+\]|eyJpdiI6[A-Za-z0-9+/]+={0,2}/g,
    (value) => (value.startsWith('eyJ') && !isLaravelPayload(value) ? value : ' '.repeat(value.length)),
  )
}

/** dotenv-vault's value is base64 of at least nonce and tag. */
function isVault(name: string, value: string): boolean {
  return /^DOTENV_VAULT_/.test(name) && /^[A-Za-z0-9+/]{40,}={0,2}$/.test(value)
}

/** Names that dotenvx, SOPS and dotenv-vault write beside the values, and that are meant to be read. */
const OWN_NAMES = /^(?:DOTENV_PUBLIC_KEY(?:_[A-Z0-9_]+)?|sops_\w+|DOTENV_VAULT(?:_[A-Z0-9_]+)?)$/

/** What an env file's values say about its encryption. */
export interface Encryption {
  /** At least one value is ciphertext. */
  readonly encrypted: boolean
  /** The names whose values are plain although others are encrypted (N32). */
  readonly plain: readonly string[]
}

/** Looks at each value of an env file; the values themselves are not kept. */
export function encryptionOf(entries: Iterable<readonly [name: string, value: string]>): Encryption {
  const plain: string[] = []
  let encrypted = false
  for (const [name, value] of entries) {
    if (CIPHERTEXT.test(value) || isVault(name, value) || isLaravelPayload(value)) encrypted = true
    else if (value !== '' && !OWN_NAMES.test(name)) plain.push(name)
  }
  return { encrypted, plain }
}
