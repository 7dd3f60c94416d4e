/** A name out of a config in double quotes, safe to print: short, and without characters that steer a terminal. */
export function quote(name: unknown): string {
  const text = String(name)
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text
  return JSON.stringify(short).replace(
    /\p{C}/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
