/** How long the longest runs are: of letters, digits, `_` and `-`; and of those and the other signs of tokens. */
export interface Runs {
  readonly narrow: number
  readonly wide: number
}

/** What may stand in the longest run of a token: `1` letters, digits, `_` and `-`; `2` the signs of base64, dots and the like. */
export const RUN_KINDS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code)
  return /[\w-]/.test(letter) ? 1 : /[+/=.~!@#$%^&*:]/.test(letter) ? 2 : 0
})

/** Measures the runs in `text[start, end)`. */
export function runsIn(text: string, start: number, end: number): Runs {
  let narrow = 0
  let wide = 0
  let narrowest = 0
  let widest = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    const kind = code < 128 ? RUN_KINDS[code] : 0
    narrow = kind === 1 ? narrow + 1 : 0
    wide = kind === 0 ? 0 : wide + 1
    if (narrow > narrowest) narrowest = narrow
    if (wide > widest) widest = wide
  }
  return { narrow: narrowest, wide: widest }
}
