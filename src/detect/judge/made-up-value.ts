import { HEADS } from '../match/assignment-name.ts'
import type { Match, Source } from '../types.ts'
import { isCommonWord, wordShare, wordsOf } from '../words/language.ts'
import { randomnessOf } from '../words/randomness.ts'
import { fileKindOf } from './file-kind.ts'
import { isLocalName } from './values/local-service.ts'
import { isListed } from './values/made-for-test.ts'
import { isUserAgain } from './values/user-again.ts'
import type { EvidenceId } from './weights.ts'

/** What no provider issues so short in letters alone; people do type such passwords. */
const ISSUED: readonly EvidenceId[] = [
  'name-token',
  'name-secret',
  'name-strong-key',
  'name-some-key',
  'name-plain-key',
]

/** With what databases and emulators of clouds are started for development, as their documentation has it. */
const DEFAULTS = new Set(
  'postgres mysql mariadb redis mongo rabbitmq localstack minioadmin opensearch keycloak'.split(' '),
)

/** Words of which values for tests are made. */
const TEST_WORDS =
  /^(?:my|super|strong|very|secure|simple|test|tests|testing|example|sample|user|admin|new|old|other|first|second|another|secret|pass|password|passwd|pwd|token|key|word|passw0rd)$/

/** The same without anything between them, one of which says that it is a secret: `supersecretpassword`, `mysecretkey`, `somepwd`. */
const GLUED_TEST_WORDS =
  /^(?=.*(?:secret|pass|pwd|token|key))(?:my|super|strong|very|secure|simple|test|example|sample|some|other|more|new|old|user|admin|secret|password|passwd|pass|pwd|token|key){2,5}$/i

/** Why a value that would be no more than a warning is none: nobody has issued it, or it is a key of another kind. */
export function madeUpReason(match: Match, source: Source, found: readonly EvidenceId[]) {
  const { start, secret, assignment } = match
  const { path, text } = source
  const name = assignment?.name ?? ''
  const { isCode, isConfig, isTest, isDocs, isExample } = fileKindOf(path)
  if (isLocalName(path, text, start, secret, assignment?.name)) return 'it names the service that it is for'
  if (isUserAgain(match, text, secret)) return 'it is the name of its user, as in development'
  if (DEFAULTS.has(secret.toLowerCase())) return 'it is what a service is started with in development'
  if (isCode && secret.length < 8 && found.includes('name-token')) return 'it is shorter than any token'
  if (isCode && !isTest && /^[A-Za-z]{1,7}$/.test(secret) && found.some((id) => ISSUED.includes(id)))
    return 'it is shorter than any key'
  if (repeatsName(secret, name)) return 'it repeats a part of its name'
  if (/^(.{2,8}?)\1{2,}$/.test(secret)) return 'it is one part over and over'
  if ((isConfig || isCode || (!isDocs && /-[a-z]+-/.test(secret))) && namesSecret(secret))
    return 'it names a secret that is kept elsewhere'
  if (isTest && secret.length < 8 && isCommonWord(secret.toLowerCase())) return 'it is a word in a test'
  if ((isTest || isDocs || isExample) && isOfTestWords(secret)) return 'it is made of words for tests'
  if (found.some((id) => id === 'name-strong-key' || id === 'name-token') && isWordsAlone(secret))
    return 'it consists of words alone, and no provider issues such a key'
  if (isCode && found.includes('name-plain-key') && found.includes('shape-uuid'))
    return 'it is an id under the name "key"'
  if (isTest && isListed(name, text) && randomnessOf(secret).words > 0.5)
    return 'it is one of many that data for tests lists'
  return found.includes('name-some-key') && isListed(name, text)
    ? 'it is one of many keys that tell entries apart'
    : undefined
}

/** `mysqlPassword = 'mysql'`, `${ACME_MASTER_PASSWORD:acme}`; the other way round, `"PASS": "Blockpass"` in a list of coins. */
function repeatsName(value: string, name: string): boolean {
  const [short, long] = [value.toLowerCase(), name.toLowerCase()]
  if (/^[A-Z]{4,12}$/.test(name)) return /^[a-z]+(?: [a-z]+)*$/.test(short) && short.includes(long)
  return /^[a-z]{4,20}$/.test(short) && long.includes(short)
}

/** `longStringFromAcmeApi`, `upstream-access-token` */
function isWordsAlone(value: string): boolean {
  return /^[A-Za-z]+(?:[ ._-][A-Za-z]+)*$/.test(value) && wordsOf(value).length > 1 && wordShare(value) >= 0.8
}

/** `pushSecret: ghcr-secret`, as objects of Kubernetes are called. */
function namesSecret(value: string): boolean {
  return /^[a-z]+(?:[-_][a-z]+)+$/.test(value) && HEADS.has(/[a-z]+$/.exec(value)?.[0] ?? '')
}

/** `MyTestPassword1`, `SecureP@ss123!` */
export function isOfTestWords(value: string): boolean {
  if (GLUED_TEST_WORDS.test(value)) return true
  const words = wordsOf(value.replaceAll('@', 'a'))
    .map((word) => word.replace(/\d+$/, ''))
    .filter(Boolean)
  return words.length > 1 && words.every((word) => TEST_WORDS.test(word))
}
