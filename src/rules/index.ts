import type { Rule } from './rule.ts'
import { stripe } from './stripe.ts'

/** Every rule that ships, in the order of `hushkey rules`. The only list: a new provider file adds its line here. */
export const RULES: readonly Rule[] = [...stripe]
