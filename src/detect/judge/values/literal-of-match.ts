import type { Literal } from '../../match/literal.ts'
import type { Match } from '../../types.ts'

/** A match as a literal with its quote, if it stands directly behind one, and what follows it. */
export function literalOfMatch({ secret, start, end }: Match, text: string): Literal {
  const quote = /["'`]/.exec(text[start - 1] ?? '')?.[0] ?? ''
  return {
    value: secret,
    start,
    end,
    quote,
    wrapper: '',
    isDefault: false,
    rest: text.slice(end, end + 60).split('\n', 1)[0] ?? '',
  }
}
