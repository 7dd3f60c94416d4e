import type { Rule } from './rule.ts'

/** What a rule says of itself. A policy is a rule without a pattern: it judges a path, or what is missing beside one. */
export interface Policy
  extends Pick<Rule, 'id' | 'name' | 'risk' | 'confidence' | 'env' | 'revoke' | 'source' | 'remedy' | 'nameHas'> {
  /** The kind of file, where a finding is about all of one. */
  readonly file?: 'env file' | 'key file'
}

export const ENV_FILE: Policy = {
  id: 'env-file',
  name: 'env file',
  risk: 'Everybody who can read the repository, now or later, reads every key in it.',
  confidence: 'high',
  env: 'SECRET',
  revoke: null,
  source: 'https://12factor.net/config',
  remedy: 'untrack-env-file',
  file: 'env file',
}

export const ENV_FILE_PARTLY_ENCRYPTED: Policy = {
  id: 'env-file-partly-encrypted',
  name: 'plain secret in an encrypted env file',
  risk: 'The file looks encrypted, so nobody looks twice, but these values can be read by everybody.',
  confidence: 'high',
  env: 'SECRET',
  revoke: null,
  source: 'https://dotenvx.com/docs/quickstart/encryption',
  remedy: 'encrypt-values',
  file: 'env file',
}

export const ENV_FILE_UNIGNORED: Policy = {
  id: 'env-file-unignored',
  name: 'env file that Git does not ignore',
  risk: 'The next `git add .` stages it.',
  confidence: 'low',
  env: 'SECRET',
  revoke: null,
  source: 'https://git-scm.com/docs/gitignore',
  remedy: 'ignore-env-file',
  file: 'env file',
}

export const KEY_FILE: Policy = {
  id: 'key-file',
  name: 'key container',
  risk: 'Holds private keys; its password, if it has one, can be guessed at leisure.',
  confidence: 'high',
  env: 'PRIVATE_KEY_PATH',
  revoke: null,
  source: 'https://www.rfc-editor.org/rfc/rfc7292',
  remedy: 'untrack-file',
  file: 'key file',
}

export const ASSISTANT_LOCAL_SETTINGS: Policy = {
  id: 'assistant-local-settings',
  name: 'local settings of a coding assistant',
  risk: 'They hold the commands that its user once allowed, as they were typed, and the environment of its tools, keys included.',
  confidence: 'high',
  env: 'SECRET',
  revoke: null,
  source: 'https://code.claude.com/docs/en/settings#settings-files',
  remedy: 'untrack-file',
}

export const LOCAL_ENV_VALUE: Policy = {
  id: 'local-env-value',
  name: 'value of your local env file',
  risk: 'Whatever the secret opens: it is in use on this machine, so it is real.',
  confidence: 'high',
  env: 'SECRET',
  revoke: null,
  source: 'https://12factor.net/config',
}

export const ENV_NAME_UNDOCUMENTED: Policy = {
  id: 'env-name-undocumented',
  name: 'variable that no template names',
  risk: 'None by itself: the next person to set the project up does not know that it exists.',
  confidence: 'low',
  env: 'NAME',
  revoke: null,
  source: 'https://12factor.net/config',
  remedy: 'name-in-template',
}

export const POLICIES: readonly Policy[] = [
  ENV_FILE,
  ENV_FILE_PARTLY_ENCRYPTED,
  ENV_FILE_UNIGNORED,
  KEY_FILE,
  ASSISTANT_LOCAL_SETTINGS,
  LOCAL_ENV_VALUE,
  ENV_NAME_UNDOCUMENTED,
]
