import type { Match } from '../../types.ts'

/** `postgres:postgres@`, `-u root -p root`, `user ada password 'ada'`: the same word is the user; `redis@redis:6379`: or the host. */
export function isUserAgain({ start, end }: Match, text: string, password: string): boolean {
  if (!/^[a-z][a-z_-]{2,30}$/i.test(password)) return false
  const before = text.slice(Math.max(0, start - 60), start).toLowerCase()
  const user = password.toLowerCase()
  return (
    new RegExp(`(?:[/\\s"']|-u)${user}(?::|["']?\\s{1,2}(?:-p|--password)[=\\s]?)["']?$`).test(before) ||
    new RegExp(`\\buser\\s{1,2}["']?${user}["']?\\s[^;\\n]{0,20}password\\s{0,2}["']$`).test(before) ||
    new RegExp(`\\b(?:user ?name|user ?id|user|uid)=${user};(?:password|pwd)=$`).test(before) ||
    text
      .slice(end, end + user.length + 2)
      .toLowerCase()
      .replace(/[:/]$/, '') === `@${user}`
  )
}
