import { placeholderReason } from '../detect/judge/values/placeholder.ts'
import { EMPTY } from '../detect/judge/values/reference.ts'
import { isReference } from './is-reference.ts'

/**
 * Whether a value may stand under a secret's name where everybody reads it: nothing, a placeholder, a reference, a switch,
 * a number too short for a password, or the place of a key file.
 */
export function isHarmlessValue(value: string): boolean {
  const text = value.trim()
  return isPlainHarmless(text) || isReference(text, isPlainHarmless)
}

/** What is no secret by itself; a default inside of a reference must be so, too. */
function isPlainHarmless(text: string): boolean {
  return (
    text === '' ||
    EMPTY.has(text.toLowerCase()) ||
    (!/\{\{|\{%|<%|\$[({]/.test(text) && placeholderReason(text) !== undefined) || // else `isReference` decides
    /^-?\d{1,5}$/.test(text) ||
    KEY_PATH.test(text)
  )
}

/** `/etc/app/jwt.pem`, Symfony's `%kernel.project_dir%/config/jwt/private.pem`. */
const KEY_PATH =
  /^(?:%[a-z_.]{1,40}%|\.{0,2}|~)(?:\/[a-z\d_.-]{1,40}){1,8}\.(?:pem|key|crt|cer|json|p12|pfx|jks|txt|pub|asc|gpg)$/i

/** Switches, ports, stages and log levels, which may stand beside references. */
export function isSetting(value: string): boolean {
  return /^(?:|true|false|yes|no|on|off|\d{1,5}|dev|development|prod|production|stage|staging|test|testing|local|localhost|127\.0\.0\.1|0\.0\.0\.0|trace|debug|info|notice|warn|warning|error)$/i.test(
    value.trim(),
  )
}
