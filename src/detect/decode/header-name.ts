/** Postman keeps a key and the header that carries it in two objects: https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html */
const HEADER = /"key"\s{0,4}:\s{0,4}"key"\s{0,4},\s{0,80}"value"\s{0,4}:\s{0,4}"(?<name>[A-Za-z_][\w.:-]{1,100})"/

/** Without the header's name the list says what it holds. */
const API_KEY_LIST = /"(?<name>apikey)"\s{0,4}:\s{0,4}\[[^\]]*$/

/** The name of the header that carries the key whose value stands at `at`, looked for as far as `reach`. */
export function headerName(text: string, at: number, reach: number): { start: number; end: number } | null {
  const from = Math.max(0, at - reach)
  const hit = HEADER.exec(text.slice(from, at + reach)) ?? API_KEY_LIST.exec(text.slice(from, at))
  if (!hit) return null
  const name = hit.groups?.name as string
  const start = from + hit.index + hit[0].lastIndexOf(name)
  return { start, end: start + name.length }
}
