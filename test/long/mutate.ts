/** What trips parsers up: ends, marks, escapes, other alphabets' blanks, the syntax of all that is read here. */
const PIECES = [
  ...['\0', '\r', '\n', '\r\n', '\t', '\u2028', '\u2029', '\u0085', '\v', '\f', '\ufeff', '\u200b', '\u200d', '\u00ad'],
  ...[
    '\u001b[31m',
    '\u001b]8;;http://x\u001b\\',
    '\u009b',
    '\u202e',
    '\u2066',
    '\ud800',
    '\udc00',
    '\u{1f511}',
    '\ufffd',
  ],
  ...[
    '"',
    "'",
    '`',
    '\\',
    '\\"',
    '\\\\',
    '${',
    '}',
    '$(',
    ')',
    '{{',
    '}}',
    '[',
    ']',
    '{',
    '(',
    '<',
    '>',
    '<!--',
    '-->',
  ],
  ...[
    '=',
    ':',
    ': ',
    ',',
    ';',
    '#',
    '//',
    '/*',
    '*/',
    '--',
    '|',
    '&',
    '%',
    '@',
    '::error::',
    '%0A',
    'export ',
    'const ',
  ],
  ...['API_KEY=', 'password: ', 'apiKey = "', 'Authorization: Bearer ', 'https://u:p@h/', '-----BEGIN ', '-----END '],
  ...['PRIVATE KEY-----', 'hushkey:allow ', 'stripe-secret-key', ' -- reason', 'encrypted:', 'ENC[', 'sops', 'null'],
  ...['__proto__', 'constructor', 'true', '1e999', '-0', '9'.repeat(40), 'a'.repeat(300), '\\u0061', 'ß', 'İ', 'K'],
  ...['data:image/png;base64,', 'eyJ', '0x', 'sha512-', '.env', '@@ -1,2 +3,4 @@', '+++ b/a', ':100644 100644 '],
]

/**
 * Makes inputs out of seeds, the same ones for the same numbers.
 * @param again how often one begins with an input that was kept; without it, a few are kept by chance
 */
export function createMutator(random: () => number, seeds: readonly string[], again: number | null = null) {
  const upTo = (count: number) => Math.floor(random() * count)
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T
  const kept: string[] = []
  const next = (): string => {
    let text = pick(kept.length && random() < (again ?? 0.3) ? kept : seeds)
    for (let times = 1 + upTo(6); times > 0; times--) text = change(text)
    if (again === null && random() < 0.02) kept[kept.length < 500 ? kept.length : upTo(500)] = text
    return text.slice(0, 20_000)
  }
  const change = (text: string): string => {
    const at = upTo(text.length + 1)
    const to = at + upTo(Math.min(40, text.length - at + 1))
    switch (upTo(9)) {
      case 0:
        return text.slice(0, at) + pick(PIECES) + text.slice(at)
      case 1:
        return text.slice(0, at) + text.slice(to)
      case 2:
        return text.slice(0, at) + text.slice(at, to).repeat(1 + upTo(8)) + text.slice(to)
      case 3:
        return text.slice(0, at) + String.fromCharCode(upTo(random() < 0.8 ? 256 : 65_536)) + text.slice(at + 1)
      case 4:
        return text.slice(0, at) + pick(seeds).slice(upTo(20))
      case 5:
        return text.slice(0, at) + pick(PIECES).repeat(1 + upTo(random() < 0.05 ? 2000 : 12)) + text.slice(to)
      case 6:
        return text.slice(0, at)
      case 7:
        return text.slice(0, at) + text.slice(at, to).toUpperCase() + text.slice(to)
      default:
        return `${text.slice(at)}${pick(['', '\n', ' '])}${text.slice(0, at)}`
    }
  }
  return { next, pick, upTo, keep: (text: string) => void kept.push(text) }
}
