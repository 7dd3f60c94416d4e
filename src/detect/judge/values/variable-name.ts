import { surprise, wordShare } from '../../words/language.ts'
import { isNameWithNumber } from './value-strength.ts'

/**
 * Whether a value begins with the name of a variable, as in `$DB_PASSWORD`, `$dbPassword/x` and `%APPDATA%`. `$` also
 * begins passwords, and stands in them for an S: what follows it is then no name that anybody would give.
 */
export function isVariable(value: string): boolean {
  if (/^\$\$?\d$/.test(value)) return true
  const dollar = /^["']*\\?\$\$?(?:env:|ENV\{)?([A-Za-z_]\w*)([!#^*~]|&\d)?/.exec(value)
  if (dollar) return !isNumbered(value) && namesVariable(dollar[1] as string, dollar[2])
  const percent = /%([A-Za-z_][\w.():]+)%/.exec(value)?.[1] ?? ''
  return /^[A-Z_]+\d?$|[A-Za-z_]{3}/.test(percent) && namesVariable(percent)
}

/** Sizes, versions and standards, as names of variables have: `$Sha512Digest`, `$Base64`. */
const TECHNICAL = /\d*(?:16|32|64|128|256|384|512|1024|2048|4096|8601)(?!\d)/

/** `$Velvet233x`, `$tormy88Harbor`: a word with a number that no variable has. */
function isNumbered(value: string): boolean {
  const name = value.replace(/^\$/, '')
  return !TECHNICAL.test(name) && (isNameWithNumber(name) || isNameWithNumber(`S${name}`))
}

/** Whether a name is one that people give to variables. @param behind what surrounds it and is part of no name: `$ecr3t!` */
export function namesVariable(name: string, behind = ''): boolean {
  if (/^[A-Z_][A-Z0-9]*(?:_[A-Z0-9]+)*$/.test(name)) return name.length < 24 || name.includes('_')
  if (!/\d/.test(name)) return name !== ''
  if (behind) return false
  return name.length < 8 || surprise(name) < 6.5 || wordShare(name) > 0.5
}
