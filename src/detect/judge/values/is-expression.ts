import { HEADS } from '../../match/assignment-name.ts'
import type { Literal } from '../../match/literal.ts'
import { surprise, wordsOf } from '../../words/language.ts'
import { isMixedPassword } from '../../words/mixed-password.ts'
import { isSpelledWithDigits } from '../../words/spelled-with-digits.ts'

/** Whether bare text is what a program reads as code: calls, members, operators, identifiers. */
export function isExpression({ value, rest }: Literal, isCode: boolean): boolean {
  if (!isCode && rest.trim() === '' && (isMixedPassword(value) || isSpelledWithDigits(value))) return false
  if (/^[[({]/.test(rest) || /^[&*!-]?[A-Za-z_$][\w$]*(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*)+[;,)]?$/.test(value))
    return /^[[({]/.test(rest) || (surprise(value) < 6 && (isCode || wordsOf(value).length > 1))
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value) || /^[[({]|\w\(|\)$|=>|->/.test(value)) return true
  if (isCode && /^[A-Za-z_]\w*(?:\[(?:\w*\])?|[})])$/.test(value)) return true
  if (/^[a-z_]\w*\[:[a-z]\w*\]$/i.test(value)) return true // `options[:keyPassword]` of Ruby
  // `{password: newPw, password2: newPw2}`
  if (isCode && /^[a-z]+(?:[A-Z][a-z]+)+\d?$/.test(value) && /^\s*[,})]/.test(rest) && endsInHead(value)) return true
  return isCode && /^[A-Za-z_$]*$/.test(value) && surprise(value) < 6
}

function endsInHead(name: string): boolean {
  return HEADS.has((wordsOf(name).at(-1) as string).replace(/\d$/, ''))
}
