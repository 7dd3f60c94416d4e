import type { Match } from '../types.ts'

/** A name with a domain of its own, or an address; what stands before it is cut off at the end of a string. */
const HOST = '(?:[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?\\.){1,7}[a-z][a-z\\d-]{1,23}|\\d{1,3}(?:\\.\\d{1,3}){3}'
const BEHIND_AT = new RegExp(`^@(${HOST})(?=[:/?"'\`\\s,;]|$)`, 'i')
const SERVER = new RegExp(
  `(?:server|data source|datasource|address|addr|network address|host|hostname|endpoint)\\s{0,2}=\\s{0,2}["']?(?:tcp:)?(${HOST})(?=[,;:\\\\"'\\s])`,
  'gi',
)
const MAILBOX = new RegExp(`["'\`][\\w.+-]{1,64}@(${HOST})["'\`]\\s{0,4},\\s{0,8}["'\`]$`, 'i')

/** Endings of no public domain: https://www.rfc-editor.org/rfc/rfc6761, https://www.rfc-editor.org/rfc/rfc8375, and what networks use. */
const PRIVATE_END =
  /\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|private|test|invalid|example|svc|cluster|docker)$/i

/** https://www.rfc-editor.org/rfc/rfc1918, https://www.rfc-editor.org/rfc/rfc5737, https://www.rfc-editor.org/rfc/rfc3927 */
const PRIVATE_ADDRESS =
  /^(?:0|10|127)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^192\.0\.2\.|^198\.51\.100\.|^203\.0\.113\.|^255\./

/** What documentation calls a host: `myserver.database.windows.net`, `cluster0.abcde.mongodb.net`, `db.example.com`. */
const MADE_UP =
  /(?:^|[.-])(?:my|your|the|some|any)[a-z-]{2,}\.|(?:^|[.-])(?:example|sample|domain|company|host|hostname|server|servername|dbserver|cluster\d?|xx+|abcd?e?f?|foo|bar|acme|demo|test|placeholder)\.(?:com|net|org|io|co|[a-z]+\.windows\.net|mongodb\.net)|\.(?:x{3,}|abcde|abc123|example|mongo)\./i

/** Whether a password is for a service that anybody can reach: the host beside it is no name of a network and not made up. */
export function isForPublicHost({ start, end, rule }: Match, text: string): boolean {
  const behind = BEHIND_AT.exec(text.slice(end, end + 300))?.[1]
  const before = text.slice(Math.max(0, start - 400), start)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const host = behind ?? (rule.isBehindUser ? MAILBOX.exec(line)?.[1] : [...line.matchAll(SERVER)].at(-1)?.[1])
  if (host === undefined || MADE_UP.test(host)) return false
  return /^[\d.]+$/.test(host) ? !PRIVATE_ADDRESS.test(host) : !PRIVATE_END.test(host)
}
