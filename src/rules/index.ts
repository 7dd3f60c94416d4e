import * as generic from './generic/index.ts'
import * as longTail from './long-tail/index.ts'
import * as providers from './providers/index.ts'
import type { ShippedRule } from './rule.ts'

/** Every rule that ships. A new file adds its line to the `index.ts` of its folder. */
export const RULES: readonly ShippedRule[] = [providers, generic, longTail].flatMap((files) =>
  Object.values(files).flat(),
)
