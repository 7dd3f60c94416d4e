/** A name out of a config in double quotes, safe to print. */
export function quote(name: unknown): string {
  return `"${printable(String(name), 60).replaceAll('"', '\\"')}"`
}

/** A text that people wrote, made safe to print: short, and without characters that steer a terminal. */
export function printable(text: string, most = 500): string {
  const short = text.length > most ? `${text.slice(0, most)}…` : text
  return short.replace(/\p{C}/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
