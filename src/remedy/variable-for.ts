import type { BareFinding } from '../finding.ts'
import type { RuleInfo } from '../rules/rule-info.ts'
import { enclosingName } from './code/enclosing-name.ts'
import type { Spot } from './code/spot.ts'
import { upperSnake, variableName } from './variable-name.ts'

/** Prefixes by which a bundler copies a variable into what browsers get: none for a secret. */
const PUBLIC_PREFIX =
  /^(?:(?:NEXT|EXPO|NUXT|PLASMO)_PUBLIC|VITE|(?:P?REACT|VUE|NG)_APP|GATSBY|STORYBOOK|SANITY_STUDIO|PUBLIC)_(?=[A-Z])/

/** Names that say what a value is and not what it is for. */
const BARE =
  /^(?:PASSWORD|PASSWD|PWD|PASS|SECRET|TOKEN|KEY|API_?KEY|SECRET_?KEY|ACCESS_?TOKEN|AUTH_?TOKEN|CLIENT_?SECRET|PRIVATE_?KEY)$/

/**
 * The variable for a finding's value: by the name on its line; a bare `password` gets the name of what it stands in, such
 * as `DB_PASSWORD`. A public prefix goes.
 * @param spot its place, where the text is at hand
 */
export function variableFor(finding: BareFinding, rule: RuleInfo, spot?: Spot): string {
  const name = variableName(finding.name, rule.env, rule.isGeneric)
  const around = spot && BARE.test(name) && BARE.test(upperSnake(finding.name ?? '')) ? enclosingName(spot) : ''
  const full = around ? upperSnake(`${around}_${name}`) : name
  return /^[A-Z][A-Z0-9_]*$/.test(full) ? withoutPublicPrefix(full) : name
}

/** `STRIPE_SECRET_KEY` for the same name behind `VITE_`. */
export function withoutPublicPrefix(name: string): string {
  return name.replace(PUBLIC_PREFIX, '')
}
