/**
 * Whether a file is encrypted as a whole:
 * git-crypt (https://github.com/AGWA/git-crypt, header `\0GITCRYPT\0`), Ansible Vault
 * (https://docs.ansible.com/ansible/latest/vault_guide/vault_using_encrypted_content.html),
 * age and armored PGP messages (https://age-encryption.org/v1).
 */
export function isEncryptedFile(text: string): boolean {
  return /^(?:\0?GITCRYPT\0?|\$ANSIBLE_VAULT;|age-encryption\.org\/v1\n|-----BEGIN (?:AGE ENCRYPTED FILE|PGP MESSAGE)-----)/.test(
    text,
  )
}

/** A value that is ciphertext: dotenvx (`encrypted:…`), SOPS (`ENC[AES256_GCM,…]`). */
const CIPHERTEXT = /^(?:encrypted:[A-Za-z0-9+/=]{40,}|ENC\[[A-Z0-9_]+,data:[^\]]*\])$/

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
    if (CIPHERTEXT.test(value) || /^DOTENV_VAULT_/.test(name)) encrypted = true
    else if (value !== '' && !OWN_NAMES.test(name)) plain.push(name)
  }
  return { encrypted, plain }
}
