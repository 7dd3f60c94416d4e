type Alphabet = 'digit' | 'hex' | 'lower' | 'a36' | 'A36' | 'b32' | 'b58' | 'b62' | 'b64' | 'b64url'

/**
 * A value's alphabet and its length or range of lengths: `hex32`, `a36_25`, `b62_20-40`, `b64_44`; or `uuid`.
 * `hex` takes lower or upper case, `a36` is lower case and digits, `A36` upper case and digits; `b64` counts its `=`.
 */
export type Shape = 'uuid' | `${Alphabet}${number}` | `${Alphabet}_${number}` | `${Alphabet}_${number}-${number}`

const CLASSES: Readonly<Record<Alphabet, string>> = {
  digit: '0-9',
  hex: '0-9a-f',
  lower: 'a-z',
  a36: 'a-z0-9',
  A36: 'A-Z0-9',
  b32: 'A-Z2-7',
  b58: '1-9A-HJ-NP-Za-km-z',
  b62: 'A-Za-z0-9',
  b64: 'A-Za-z0-9+/',
  b64url: 'A-Za-z0-9_-',
}

/** The alphabet of a shape and its lengths. */
export function parseShape(shape: Exclude<Shape, 'uuid'>) {
  const [, alphabet = '', least = '', most = least] =
    /^(digit|hex|lower|[aA]36|b32|b58|b62|b64url|b64)_?(\d+)(?:-(\d+))?$/.exec(shape) ?? []
  if (!least) throw new Error(`no shape named ${shape}`)
  return { alphabet: alphabet as Alphabet, least: Number(least), most: Number(most) }
}

/** A named shape as a pattern. @returns `more`: the characters beside letters, digits, `_` and `-` that would go on with such a value */
export function namedShape(shape: Shape): { source: string; entropy: number; more: string; direct: boolean } {
  if (shape === 'uuid')
    return { source: '[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}', entropy: 2.8, more: '', direct: true }
  const { alphabet, least, most } = parseShape(shape)
  const letters = CLASSES[alphabet]
  const length = least === most ? `{${least}}` : `{${least},${most}}`
  const source = {
    [alphabet]: `[${letters}]${length}`,
    hex: `(?:[0-9a-f]${length}|[0-9A-F]${length})`,
    b64: `[${letters}]{${least - 2},${most}}={0,2}`,
  }[alphabet] as string
  const more = alphabet === 'b64' ? '+/=' : ''
  return {
    source: needsDigit(alphabet, least) + source,
    entropy: leastEntropy(alphabet, least),
    more,
    direct: !['digit', 'hex', 'lower'].includes(alphabet) && least >= 20,
  }
}

/** Long random text has a digit, an identifier mostly has none: at 30 characters of `b62` one in 200 values is lost. */
function needsDigit(alphabet: Alphabet, length: number): string {
  const long = alphabet === 'a36' || alphabet === 'A36' ? 20 : 30
  return !['digit', 'lower', 'hex'].includes(alphabet) && length >= long ? `(?=[A-Za-z_/+-]{0,${length - 1}}[0-9])` : ''
}

/** Short text repeats fewer characters, so its entropy is low by chance. */
function leastEntropy(alphabet: Alphabet, length: number): number {
  if (alphabet === 'digit') return 1.8
  if (alphabet === 'hex') return length < 24 ? 2.2 : 2.8
  return length < 20 ? 2.5 : 3
}
