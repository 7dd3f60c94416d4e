const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '\\': '\\',
  '"': '"',
  "'": "'",
  '`': '`',
  $: '$',
  '/': '/',
}

/**
 * What a string literal's content means, for the escapes that C's children share.
 * @returns null where it holds any other, whose meaning differs from language to language
 */
export function readEscapes(content: string): string | null {
  let known = true
  const text = content.replace(/\\([\s\S])/g, (_, character: string) => {
    known &&= character in ESCAPES
    return ESCAPES[character] ?? ''
  })
  return known ? text : null
}
