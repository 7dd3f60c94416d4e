import type { Match, Source } from '../types.ts'
import { fileKindOf, isComment } from './file-kind.ts'
import { isFromMachine, isStrong } from './values/value-strength.ts'

/** Programs that send a request which is written out. */
const COMMAND = /(?:^|[\s$>`"'(;&|])(?:curl|wget|https?|xh|curlie|httpie)(?:\.exe)?\s/
const ADDRESS = /\bhttps?:\/\/([^\s/"'`\\?#]+)/gi

/** What stands before a value in the query of an address. */
const QUERY = /\bhttps?:\/\/[^\s"'`<>]{1,300}[?&][\w.-]{1,40}=$/i
/** A page that is no documentation works as it is: what its scripts send, and what it loads. */
const PAGE = /^(?!(?:.*\/)?(?:docs?|documentation|wiki|javadoc|apidocs?|examples?|samples?)\/).*\.html?$/i
const REQUEST = /\b(?:fetch|axios(?:\.\w{1,10})?|\$\.\w{1,10}|open)\(|\s(?:src|href|action)=/i

/**
 * Hosts that nobody but the reader has, and those that are reserved for documentation and tests.
 * https://www.rfc-editor.org/rfc/rfc2606, https://www.rfc-editor.org/rfc/rfc6761, https://www.rfc-editor.org/rfc/rfc5737
 */
const NOBODYS_HOST =
  /(?:^|[.-])(?:your|my|our|some|any|example|sample|demo|domain|localhost|placeholder)[\w-]*(?:\.|:|$)|(?:^|\.)(?:example|test|invalid|local|localhost|internal|lan)(?::\d+)?$|^(?:127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|\[)|^[\w-]+(?::\d+)?$|[<>{}$%*]/i

/** How far a command is followed, in characters each way. */
const REACH = 1500

/**
 * Whether documentation shows a command that sends this value to a host which exists: then it was copied from a terminal
 * where it worked, if a machine has issued it.
 */
export function isSentByCommand(match: Match, { path, text }: Source): boolean {
  const { isDocs, isTest } = fileKindOf(path)
  const isReal = match.rule.judge === 'password' ? isStrong(match.secret) : isFromMachine(match.secret)
  if (isTest || !(isDocs || isComment(text, match.start)) || !isReal) return false
  if (!match.rule.isSent && !QUERY.test(text.slice(Math.max(0, match.start - 400), match.start))) return false
  const command = commandAround(match, text)
  if (!COMMAND.test(command) && !(PAGE.test(path) && REQUEST.test(command))) return false
  const hosts = [...command.matchAll(ADDRESS)].map(([, host = '']) => host)
  return hosts.length > 0 && !hosts.some((host) => NOBODYS_HOST.test(host.replace(/^[^@]*@/, '')))
}

/** Whether documentation shows a command that sends a value to nobody: to a reserved host, or the reader's own machine. */
export function isSentToNobody(match: Match, { path, text }: Source): boolean {
  if (!fileKindOf(path).isDocs) return false
  const command = commandAround(match, text)
  const hosts = COMMAND.test(command) ? [...command.matchAll(ADDRESS)].map(([, host = '']) => host) : []
  return hosts.length > 0 && hosts.every((host) => NOBODYS_HOST.test(host))
}

/** The line, and those that a backslash, a caret or a backtick at the end of a line joins to it. */
function commandAround({ start, end }: Match, text: string): string {
  const before = text.slice(Math.max(0, start - REACH), start).split(/\r?\n/)
  const after = text.slice(end, end + REACH).split(/\r?\n/)
  let first = before.length - 1
  while (first > 0 && joinsNext(before[first - 1] as string)) first--
  let last = 0
  while (last < after.length - 1 && joinsNext(after[last] as string)) last++
  return `${before.slice(first).join(' ')} ${after.slice(0, last + 1).join(' ')}`
}

function joinsNext(line: string): boolean {
  return /[\\^`][ \t]*$/.test(line) && !/^\s*```/.test(line)
}
