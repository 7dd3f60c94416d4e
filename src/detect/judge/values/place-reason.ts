/** Why a value is an address or a path, without a password in it; undefined where it is neither. */
export function placeReason(value: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(value))
    return /:\/\/[^/\s]*:[^/@\s]+@/.test(value) ? undefined : 'it is an address'
  if (
    /^(?:\.{0,2}|~|[A-Za-z]:)[\\/][\w@.~ -]+(?:[\\/][\w@.~ -]*)*$/.test(value) &&
    !/^\/[A-Za-z0-9+/]{30,}=*$/.test(value)
  )
    return 'it is a path'
  if (
    /^[\w.-]+(?:\/[\w.-]+)*\.(?:pem|key|crt|cer|json|ya?ml|txt|html?|php|[jt]sx?|py|rb|go|java|md|p12|pfx|jks|conf|cfg|ini|env|svg|png|css|s?ql|sh|gpg|asc|pub|xml|properties|erb|vue|toml)$/i.test(
      value,
    )
  )
    return 'it is a file name'
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(value)) return 'it is a mail address'
  if (/^\d{1,4}([-/.:])\d{1,2}\1\d{1,4}/.test(value)) return 'it is a date or a version'
  if (
    /^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?$|^(?:[\w-]+\.)+(?:com|org|net|io|dev|local|localhost|internal)(?::\d+)?(?:\/|$)/.test(
      value,
    )
  )
    return 'it is a host'
  return undefined
}
