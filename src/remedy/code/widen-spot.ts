import type { Spot } from './replacement.ts'

/**
 * A password inside a URL or connection string goes to the environment with all of it, as `DATABASE_URL` holds a whole
 * URL by convention.
 * @param variable the name that the value would get
 * @returns the spot of the whole, or the spot itself where the name wants no URL or the whole is not written out
 */
export function widenSpot(spot: Spot, variable: string): Spot {
  if (!/(?:^|_)(?:URL|URI|DSN|CONNECTION_STRING)$/.test(variable)) return spot
  const { text, start, end } = spot
  const before = text.slice(Math.max(0, start - 1000), start)
  const after = text.slice(end, end + 1000)
  const url = /[A-Za-z][A-Za-z\d+.-]{1,30}:\/\/[^\s"'`<>\\]{0,300}$/.exec(before)?.[0]
  const head =
    url ??
    /["'`]((?:[^\s"'`=;\\][^"'`=;\n\\]{0,60}=[^"'`;\n\\]{0,200};[ ]?){0,20}[^"'`=;\n\\]{0,60}=)$/.exec(before)?.[1]
  if (head === undefined) return spot
  const [tail = ''] = (url === undefined ? /^[^"'`\n\\]*/ : /^[^\s"'`<>\\,;)\]}]*/).exec(after) ?? []
  if (/[${}]/.test(head + tail)) return spot
  return { ...spot, start: start - head.length, end: end + tail.length }
}
