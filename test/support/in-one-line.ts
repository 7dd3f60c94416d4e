/** A screen without its line breaks, for sentences that are broken at 80 columns. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
