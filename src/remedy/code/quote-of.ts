/**
 * The quotes that a file writes most.
 * @param usual where it writes as many of either
 */
export function quoteOf(text: string, usual: "'" | '"'): "'" | '"' {
  const [single, double] = [text.split("'").length, text.split('"').length]
  if (single === double) return usual
  return single > double ? "'" : '"'
}
