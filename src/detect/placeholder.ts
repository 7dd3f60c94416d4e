const WORDS =
  /(?:^|[^A-Za-z])(?:your|example|sample|placeholder|changeme|change[_-]me|dummy|insert|replace|here|fake|redacted)(?:$|[^A-Za-z])/i

/** Whether a value only stands for a secret, such as `your_api_key_here`, `xxxx` or `<token>`. */
export function isPlaceholder(value: string): boolean {
  return WORDS.test(value) || /(.)\1{7,}/.test(value) || /^[<[{(].*[>\]})]$/.test(value)
}
