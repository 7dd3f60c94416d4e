import { BASE64_OF_ASCII, HEX_OF_ASCII } from '../../src/detect/decode.ts'
import { READ } from '../../src/detect/env-uses.ts'
import { OPERATOR } from '../../src/detect/joined.ts'
import { NAME as KEY_NAME } from '../../src/detect/key-file.ts'
import { kubernetesSecret } from '../../src/detect/kubernetes-secret.ts'
import { EMPTY } from '../../src/detect/reference.ts'
import { RUN_DEPTH } from '../../src/detect/runs.ts'
import { SECRET_WORDS } from '../../src/detect/secret-words.ts'
import { ELEMENT, PLAIN, QUOTED, TELLING, valueApart } from '../../src/detect/value-apart.ts'
import { OPENER } from '../../src/detect/value-below.ts'
import { ENV_NAME } from '../../src/dotenv/env-path.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { ereOf } from './ere.ts'
import { LONG_RUN } from './keywords.ts'
import { anyOf } from './literals.ts'
import { specialCharacters } from './special.ts'

const SPELLED = { repeats: 6, keepEnds: true, spelled: true }
const BLANK = '[ \t]*'
const QUOTE = '["\'`]'
/** A string literal without blanks, as `detect/joined.ts` joins them. */
const PIECE = `${QUOTE}[^"'\` \t\\\\]*${QUOTE}`
const PLAIN_PIECE = PIECE.replaceAll('`', '')
const PREFIX = '[rRbBuUfF]?'

function ere(pattern: RegExp): string {
  const found = ereOf(pattern, SPELLED)
  if (!found) throw new Error(`no pattern for the shell: ${pattern.source}`)
  return found
}

/**
 * The questions that `hooks/prefilter.awk` asks of a line, by name, as patterns for any awk (no `{3}`, no escapes that
 * only some know). Those named in lower case letters are asked of the line in lower case.
 */
export function gates(numbers: ReadonlyMap<Rule, number>): Record<string, string> {
  const blocks = [...numbers].filter(([{ span }]) => span === 'block')
  const special = specialCharacters()
  const operator = `(${ere(OPERATOR).replace(/\?$/, '')})`
  const words = `(${valueApart.keywords.join('|')})`
  return {
    // NUL reaches awk as \001, and \002 joins lines; no text holds the others
    SPECIAL: ['[\u0001\u0002\u0003\xfe\xff]', ...Object.values(special).flat().map(bytesOf)].join('|'),
    BLANKS: special.blanks.map(bytesOf).join('|'),
    INVISIBLE: special.invisible.map(bytesOf).join('|'),
    EQUALS: bytesOf('＝'),
    COLON: bytesOf('：'),
    MARK: '^\xef\xbb\xbf',
    HIGH: '[\x80-\xff]',
    FOLLOWS: '[\x80-\xbf]',
    CONTROL: '[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]',
    NARROW: runOf(1),
    WIDE: runOf(0),
    long: `${LONG_RUN}`,
    RUN: `${'[A-Za-z0-9+/_-]'.repeat(20)}[A-Za-z0-9+/_-]*`,
    BASE64: `^${ere(BASE64_OF_ASCII)}`,
    HEX: `^${ere(HEX_OF_ASCII)}`,
    block: anyOf(blocks.flatMap(([{ keywords }]) => keywords)),
    kubernetes: anyOf(kubernetesSecret.keywords),
    opens: `${anyOf(SECRET_WORDS)}${ere(withoutLineEnd(OPENER))}$`,
    opensvalue: `${words}["']?${BLANK}(=>|[:=>])${BLANK}$`,
    endsvalue: `${words}["']?${BLANK}$`,
    value: `${words}(${ere(QUOTED)}|${ere(ELEMENT)})`,
    plainvalue: `${words}${ere(withoutLineEnd(PLAIN))}`,
    telling: ere(TELLING),
    // a bare value behind a blank that is never reported; the word goes on where the literals share a beginning
    empty: `[:=][ \t]+(${[...EMPTY].join('|')})[ \t]*[,;]?$`,
    uses: ere(new RegExp(READ.source, 'i')),
    secret: anyOf(SECRET_WORDS),
    // only `+` joins what is in backticks, unless a secret's name stands before it
    JOINED: `${PIECE}${BLANK}[+][+]?${BLANK}${PREFIX}${PIECE}|${PLAIN_PIECE}${BLANK}${operator}${BLANK}${PREFIX}${PLAIN_PIECE}`,
    NEIGHBOURS: `${PIECE}${BLANK}${operator}?${BLANK}${PREFIX}${PIECE}`,
    JOINSNEXT: `${PIECE}${BLANK}${operator}?[ \t_\\\\]*$`,
    OPERATES: `${QUOTE}${BLANK}[+][+]?[ \t_\\\\]*$|["']${BLANK}${operator}[ \t_\\\\]*$`,
    OPERATED: '^[ \t_\\\\]*[+]',
    JOINSLAST: `^${BLANK}${operator}?${BLANK}${PREFIX}${PIECE}`,
    BETWEEN: `^[ \t_\\\\]*${operator}?[ \t_\\\\]*$`,
    env: `^[ ]*${ereOf(ENV_NAME, SPELLED)}[ ]*$`,
    keyfile: ere(new RegExp(KEY_NAME.source, 'i')),
    blocks: blocks.map(([, number]) => number).join(' '),
  }
}

/** Twelve signs in a row of the run's kind, and all that follow. */
function runOf(kind: number): string {
  const signs = [...RUN_DEPTH].flatMap((depth, code) => (depth > kind ? [String.fromCharCode(code)] : []))
  const inner = `${signs.filter((sign) => !/[\]^-]/.test(sign)).join('')}${signs.includes('^') ? '^' : ''}-`
  return `${`[${inner}]`.repeat(12)}[${inner}]*`
}

/** A pattern up to the end of its first line. */
function withoutLineEnd({ source, flags }: RegExp): RegExp {
  return new RegExp(source.replace(/(?:\(\?:)?\\r\?\\n.*$/, ''), flags)
}

/** UTF-8, one letter a byte: the files of the shell are written as Latin-1. */
function bytesOf(letter: string): string {
  return Buffer.from(letter).toString('latin1')
}
