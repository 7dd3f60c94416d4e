/** `20260802120000`: a second of a day of this century, as migrations are numbered. */
const TIMESTAMP = /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])(?:[0-5]\d){2}$/

/** Why a value is an address or a path, without a password in it; undefined where it is neither. */
export function placeReason(value: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(value))
    return /:\/\/[^/\s]*:[^/@\s]+@/.test(value) ? undefined : 'it is an address'
  if (
    /^(?:\.{0,2}|~|[A-Za-z]:)[\\/][\w@.~ -]+(?:[\\/][\w@.~ -]*)*$/.test(value) &&
    !/^\/[A-Za-z0-9+/]{30,}=*$/.test(value)
  )
    return 'it is a path'
  // https://www.rfc-editor.org/rfc/rfc6901#section-6
  if (/^#(?:\/[\w.-]{1,80}){2,8}$/.test(value)) return 'it is a path'
  // `uploads/2023/06/16/d80b736e…`: where a store of files keeps what was uploaded that day
  if (/^(?:[\w.-]{1,40}\/){0,4}(?:19|20)\d\d\/(?:0[1-9]|1[0-2])\/(?:0[1-9]|[12]\d|3[01])\/[\w./-]+$/.test(value))
    return 'it is a path'
  if (
    /^[\w.-]+(?:\/[\w.-]+)*\.(?:pem|key|crt|cer|json|ya?ml|txt|html?|php|[jt]sx?|py|rb|go|java|md|p12|pfx|jks|conf|cfg|ini|env|svg|png|css|s?ql|sh|gpg|asc|pub|xml|properties|erb|vue|toml)$/i.test(
      value,
    )
  )
    return 'it is a file name'
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(value)) return 'it is a mail address'
  if (/^\d{1,4}([-/.:])\d{1,2}\1\d{1,4}/.test(value) || TIMESTAMP.test(value)) return 'it is a date or a version'
  if (
    /^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?$|^localhost(?::\d+)?$|^(?:[\w-]+\.)+(?:com|org|net|io|dev|local|localhost|internal)(?::\d+)?(?:\/|$)/.test(
      value,
    )
  )
    return 'it is a host'
  return undefined
}
