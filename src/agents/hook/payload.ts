/** An object, or the JSON text of one, as some assistants give it. */
export function objectOf(value: unknown): Record<string, unknown> | null {
  if (typeof value === 'string') {
    try {
      const parsed: unknown = JSON.parse(value)
      return typeof parsed === 'string' ? null : objectOf(parsed)
    } catch {
      return null
    }
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
