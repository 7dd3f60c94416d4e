import { surprise, wordShare } from './language.ts'

/** Without what code ends with, as in `password=read(Env2);`. */
export const WHOLE = /[^\s"'`\\]{7,63}[^\s"'`\\,;)({]/y
const REFERENCE = /^(?:[$#%@]?\{|\$\(|<.*>$|\[.*\]$|\{.*\}$)|:\/\//

/** Whether a value has letters of both cases, digits and punctuation in such an order that it can only be a password. */
export function isMixedPassword(value: string): boolean {
  return (
    value.length >= 8 &&
    /\d/.test(value) &&
    /[A-Z]/.test(value) &&
    /[a-z]/.test(value) &&
    /[^\w.\s-]/.test(value) &&
    !REFERENCE.test(value) &&
    surprise(value) >= 6.5 &&
    wordShare(value) < 0.3
  )
}
