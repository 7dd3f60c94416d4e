/** Values that were read while planning, and what is shown in their place. They are kept for this run alone. */
export interface Secrets {
  add(value: string, preview: string): void
  shown(): ReadonlyMap<string, string>
}

export function createSecrets(): Secrets {
  const known = new Map<string, string>()
  return {
    add(value, preview) {
      // A secret of several lines is shown line by line, so each of its lines must be known.
      for (const line of [value, ...value.split(/\r?\n/)])
        if (line.trim().length > 2) known.set(line, preview || '****')
    },
    shown: () => known,
  }
}

/** A text with every known secret in it replaced, the longest first. */
export function redact(text: string, secrets: ReadonlyMap<string, string>): string {
  const longestFirst = [...secrets].sort(([one], [other]) => other.length - one.length)
  return longestFirst.reduce((shown, [value, preview]) => shown.replaceAll(value, preview), text)
}
