/** The words of `{a,b}` and `{a..c}`, those within each other too; null where the shell has more to replace in it. */
export function braceWords(text: string): string[] | null {
  if (/[$`]/.test(text)) return null
  const inner = text.slice(1, -1)
  const [, from, to] = /^(\w)\.\.(\w)$/.exec(inner) ?? []
  if (from && to) {
    const [a, b] = [from.charCodeAt(0), to.charCodeAt(0)]
    return Array.from({ length: Math.abs(b - a) + 1 }, (_, at) => String.fromCharCode(a < b ? a + at : a - at))
  }
  const alternatives = splitTop(inner)
  return alternatives.flatMap((each) => expandNested(each.replaceAll(/["'\\]/g, '')))
}

function splitTop(inner: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of inner) {
    if (character === '{') depth++
    if (character === '}') depth--
    if (character === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts
}

function expandNested(text: string): string[] {
  const [whole, before = '', braces = '', behind = ''] = /^([^{]*)(\{[^{}]*,[^{}]*\})(.*)$/s.exec(text) ?? []
  if (whole === undefined) return [text]
  return splitTop(braces.slice(1, -1))
    .flatMap((each) => expandNested(before + each + behind))
    .slice(0, 50)
}
