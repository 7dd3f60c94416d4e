import type { Enclosing } from '../enclosing-code.ts'

/** `name:`, `name?:` and what of a union stands before the literal: the head of an annotation. */
const ANNOTATED =
  /^\s*(?:(?:public|private|protected|readonly|static|declare|override)\s+)*(?:\.\.\.)?[\w$]+[?!]?\s*:(?!:)[^=?]*$/
const DECLARED = /(?:^|\n)\s*(?:export\s+)?(?:declare\s+)?(?:const|let|var)\s+[\w$]+\s*:[^=]*$/
const TYPE_WORD =
  /\b(?:keyof|extends|satisfies|is|as|infer|typeof)\s*$|(?:^|\s)type\s+[\w$]+(?:<[^=]*>)?\s*=(?!=|>)[^;]*$/
const TYPE_BLOCK = /(?:^|\s)(?:interface\s+[\w$]|declare\s|type\s+[\w$]+(?:<[^=]*>)?\s*=(?!=|>))[^;]*$/

/**
 * Whether a literal of TypeScript stands where a type does, which cannot depend on a variable: `key: 'a' | 'b'`,
 * `Exclude<T, 'a'>`, `Model['id']`, a property of an interface.
 * @param around what it stands in
 * @param after the text behind it
 */
export function isTypePosition(around: readonly [Enclosing, ...Enclosing[]], after: string): boolean {
  if (/^\s*(?:\|(?!\|)|&(?!&)|\]?\s*>[ \t]*(?:[({;,)\]|&=]|\r?\n|$))/.test(after) || /^\s*\]\s*\[/.test(after))
    return true
  const [{ bracket, lead }, ...outer] = around
  if (TYPE_WORD.test(lead) || DECLARED.test(lead) || /[|&<]\s*$/.test(lead.replace(/\|\||&&/g, ''))) return true
  if (/\)\s*:\s*[\w$.]*$/.test(lead) && /^\s*(?:=>|\{)/.test(after)) return true // what a function returns
  const [next] = outer
  if (!next) return false
  const rest = outer as unknown as readonly [Enclosing, ...Enclosing[]]
  if (bracket === '(') return ANNOTATED.test(lead) && !/\b(?:if|while|switch|for|catch)\s*$/.test(next.lead)
  if (bracket === '[') return /[\w$>\]]\s*$/.test(next.lead) && isTypePosition(rest, after.replace(/^\s*\]/, ''))
  if (/\bclass\b[^{}]*$/.test(next.lead)) return ANNOTATED.test(lead)
  return isTypeBlock(rest)
}

/** Whether a `{` opens the body of a type; `around` is what stands around the bracket. */
function isTypeBlock(around: readonly [Enclosing, ...Enclosing[]]): boolean {
  const [{ bracket, lead, item }, ...outer] = around
  if (/^\s*:\s*$/.test(lead) && bracket === '(' && /^\s*[{[]/.test(item)) return true // `({ key }: { key: 'a' })`
  if (TYPE_BLOCK.test(lead) || DECLARED.test(lead) || /[<|&]\s*$/.test(lead.replace(/\|\||&&/g, ''))) return true
  if (!outer.length) return false
  if (bracket === '(') return ANNOTATED.test(lead)
  if (bracket === '{' && /:\s*$/.test(lead)) return isTypeBlock(outer as unknown as typeof around)
  return false
}
