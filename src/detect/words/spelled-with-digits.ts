/** Words by which people say that a password is for nothing, and what programs call versions and products. */
const NO_PASSWORD = /pass|pwd|pw\d|test|admin|demo|exam|sample|secret|default|local|dummy|fake|foo|bar|token|key/i
/** A word with a digit in the place of a letter, and no more of them: `L0ch`, `Br1tt3n`, but neither `s3` nor `base64`. */
const SPELLED = /^(?=[A-Za-z]*[013457][A-Za-z])[A-Za-z]+(?:[013457][A-Za-z]+)+$/
/** What opens the name of a package or a class: `com.acme.Neo4jConfig`. */
const PACKAGE = /^(?:com|org|io|net|dev|de|app|java|javax|system|microsoft)\./i

/**
 * Whether words that dots, hyphens or underscores tie together are spelled with digits, as in `L0ch_Moss.Trail` and
 * `Br1tt3n.ordner`: a password that somebody chose, though it is built like a name of code.
 */
export function isSpelledWithDigits(value: string): boolean {
  if (value.length < 10 || value.length > 40 || !/[A-Z]/.test(value) || !/[a-z]/.test(value)) return false
  if (!/^[A-Za-z\d!$*?^~_-]+(?:[._-][A-Za-z\d!$*?^~_-]+){1,4}$/.test(value)) return false
  if (NO_PASSWORD.test(value) || PACKAGE.test(value)) return false
  const words = value.split(/[^A-Za-z\d]+/).filter(Boolean)
  return words.some((word) => word.length >= 4 && SPELLED.test(word)) && words.every((word) => !/\d{3}/.test(word))
}
