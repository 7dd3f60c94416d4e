/** A key that got into the wrong place. */
const LIKE_A_KEY = /(?=\S{0,200}[a-z])(?=\S{0,200}[A-Z])(?=\S{0,200}\d)^[^\s.*/]{20,}$/

/** A name out of a config in double quotes, safe to print. */
export function quote(name: unknown): string {
  return `"${printable(LIKE_A_KEY.test(String(name)) ? '****' : String(name), 60).replaceAll('"', '\\"')}"`
}

/** A text that people wrote, made safe to print: short, and without characters that steer a terminal. */
export function printable(text: string, most = 500): string {
  const short = text.length > most ? `${text.slice(0, most)}…` : text
  return short.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
