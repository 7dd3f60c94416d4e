import { surprise, wordShare } from '../../words/language.ts'

/**
 * Whether a value begins with the name of a variable, as in `$DB_PASSWORD`, `$dbPassword/x` and `%APPDATA%`. `$` also
 * begins passwords, and stands in them for an S: what follows it is then no name that anybody would give.
 */
export function isVariable(value: string): boolean {
  if (/^\$\$?\d$/.test(value)) return true
  const dollar = /^["']*\\?\$\$?(?:env:|ENV\{)?([A-Za-z_]\w*)([!#^*~]|&\d)?/.exec(value)
  if (dollar) return namesVariable(dollar[1] as string, dollar[2])
  const percent = /%([A-Za-z_][\w.():]+)%/.exec(value)?.[1] ?? ''
  return /^[A-Z_]|\w{4}/.test(percent) && namesVariable(percent)
}

/** Whether a name is one that people give to variables. @param behind what surrounds it and is part of no name: `$ecr3t!` */
export function namesVariable(name: string, behind = ''): boolean {
  if (/^[A-Z_][A-Z0-9]*(?:_[A-Z0-9]+)*$/.test(name)) return name.length < 24 || name.includes('_')
  if (!/\d/.test(name)) return name !== ''
  if (behind) return false
  return name.length < 8 || surprise(name) < 6.5 || wordShare(name) > 0.5
}
