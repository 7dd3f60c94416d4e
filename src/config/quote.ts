import { printableStart } from '../printable.ts'

/** What no setting, rule or folder is called: letters and digits mixed, long runs, capitals where no word begins. */
const LIKE_A_KEY = [
  /(?=[A-Za-z]{0,99}\d[A-Za-z]{0,99}\d)(?=\d{0,99}[A-Za-z]\d{0,99}[A-Za-z])[A-Za-z0-9]{12}|[A-Za-z0-9]{25}|\d{12}/,
  /(?=[A-Za-z0-9]{12})[A-Za-z0-9]{0,99}[A-Za-z]\d{1,99}[A-Za-z]|^(?=.{16})(?=(?:\D*\d){3})[^*/]*$/s,
  /[a-z][A-Z][a-z]?[A-Z]|[A-Z]{2}[a-z][A-Z]|[bcdfghjklmnpqrstvwxz]{7}|[BCDFGHJKLMNPQRSTVWXZ]{7}|[a-z]{20}/,
]

/** A name out of a config in double quotes, safe to print. */
export function quote(name: unknown): string {
  const isKey = LIKE_A_KEY.some((pattern) => pattern.test(String(name).slice(0, 1000)))
  return `"${printableStart(isKey ? '****' : String(name), 60).replaceAll('"', '\\"')}"`
}
