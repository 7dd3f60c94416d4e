/** Vowels that sound like "you" or "w": `a Unix socket`, `a UPS token`, `a OneDrive link`. */
const SOUNDS_LIKE_CONSONANT = /^(?:uni(?![nm])|us(?:e|b?$|da)|ups$|u[rs]l|uuid|eu|one)/i

/** Letters whose names begin with a vowel: an "em", an "ess". */
const SPELLED = /^[FHLMNRSX]/

/** Initialisms with a vowel that are spelled all the same, and names whose first letter stands for itself. */
const SPELLED_NAMES = /^(?:LDAP|RSA|npm|ngrok|n8n|hCaptcha|xAI)$/

/** A name with the article that English gives it by its sound: `an SNMP community string`, `a NATS seed`. */
export function withArticle(name: string): string {
  return `${takesAn(name) ? 'an' : 'a'} ${name}`
}

function takesAn(name: string): boolean {
  const [word = ''] = /^[A-Za-z0-9]+/.exec(name) ?? []
  if (SPELLED_NAMES.test(word)) return true
  if (/^[aeiou]/i.test(word)) return !SOUNDS_LIKE_CONSONANT.test(word)
  const [capitals = ''] = /^[A-Z]+(?![a-z])/.exec(word) ?? []
  return SPELLED.test(capitals) && !/[AEIOU]/.test(capitals)
}
