import { type Piece, parsePattern } from '../config/pattern-tree.ts'
import { BASE64_OF_ASCII, HEX_OF_ASCII } from '../detect/decode.ts'
import { percentEncoded } from '../detect/encoded.ts'
import { MENTIONED } from '../detect/judge-logged.ts'
import { NAME as KEY_NAME, MAGIC } from '../detect/key-file.ts'
import { kubernetesSecret } from '../detect/kubernetes-secret.ts'
import { SECRET_WORDS } from '../detect/secret-words.ts'
import { valueApart } from '../detect/value-apart.ts'
import { OPENER } from '../detect/value-below.ts'
import { ENV_NAME } from '../dotenv/env-path.ts'
import type { Rule } from '../rules/rule.ts'
import { assignedPatterns } from './assigned.ts'
import { bracket, ereOf, ereOfTree } from './ere.ts'
import { windowsOf } from './window.ts'

/** The files that the shell hands to `grep -E -f`, by name; each line is a pattern of bytes. */
export interface ShellPatterns {
  /** A change of a path that is for the engine, whatever stands in it. */
  readonly paths: readonly string[]
  /** Quick to search: a line that none of these fits holds nothing that the others want. */
  readonly first: readonly string[]
  /** A line that fits is for the engine. */
  readonly sure: readonly string[]
  /** The same, for what a provider's name beside it tells; apart because they are many. */
  readonly nearby: readonly string[]
  /** A line near an added one, old or new, that fits is for the engine. */
  readonly around: readonly string[]
}

/** Longer patterns are those of `nearby`: a provider's names, then words for a credential, then its value. */
const LONG = 700

const SURE = { repeats: 12, exact: 64 }
const QUICK = { repeats: 6 }
const JOINED = { repeats: 12, exact: 40, joined: true }
/** Stands between lines that were joined. */
const JOINT = '\u0002'
/** Stands at the beginning of an added line. */
const ADDED = '\u0003'
const CR = '\r'
const BLANKS = ' \t'
const NEARBY = { repeats: 12, exact: 40 }
const NAMES = { repeats: 6 }
/** A window that tells less, in bits, stands in too many lines. */
const LEAST_BITS = 34
/** Longer patterns are too slow to look for in every line. */
const MOST_QUICK = 160
const KEPT = { repeats: 2, keepEnds: true }
const MIDDLE = { repeats: 2, keepEnds: true }

/** Makes the patterns of the shell from the rules and from what else detection starts from. */
export function shellPatterns(rules: readonly Rule[]): ShellPatterns {
  const { first, sure, ...others } = linePatterns(rules)
  const whole = [...headPatterns(), ...CONFIG]
  return { paths: pathPatterns(), first: [RAW, ...whole, ...first], sure: [...whole, ...sure], ...others }
}

/** A change as `git diff --raw` prints it, whose new path has a name that some policy knows, or that is no file. */
function pathPatterns(): string[] {
  const staysOrComes = '^:[0-7]{6} (100|120)[0-7]{3} [^\t]*\t(.*[/\t])?[" ]*'
  const name = (pattern: RegExp) => ereOf(new RegExp(pattern.source, 'i'), { repeats: 12, keepEnds: true })
  return [
    `${staysOrComes}${name(ENV_NAME)}[" ]*$`,
    `${staysOrComes}.*${name(KEY_NAME)}"?$`,
    '^:[0-7]{6} 160',
    '^:.* U[0-9]*\t',
    '^:[0-7]{6} (100|120)[0-7]{3} [^\t]*\t(.*\t)?"?([.]hushkeyrc[.]json)"?$',
  ]
}

/** The first bytes of key containers, as far as they stand in one line. */
function headPatterns(): string[] {
  return MAGIC.map(([hex]) => {
    const bytes = Buffer.from(hex.replace(/x.*$/, '').replace(/^((?:..)*).?$/, '$1'), 'hex')
    const text = [...bytes.subarray(0, 8)].map((byte) => (byte === 0 ? 1 : byte))
    const end = text.indexOf(10)
    return `^[+]${text
      .slice(0, end < 0 ? undefined : end)
      .map((byte) =>
        /[A-Za-z0-9]/.test(String.fromCharCode(byte)) || byte > 126 || byte < 32
          ? String.fromCharCode(byte)
          : `[${String.fromCharCode(byte)}]`,
      )
      .join('')}`
  })
}

/** The changes themselves are always wanted: the hook reads the folders from them. */
const RAW = '^:(end$|[0-7])'

/** What the hook prints where there is a configuration, and where something failed; NUL, and marks of wide encodings. */
const CONFIG = ['^:config$', '^[+].*\u0001', '^[+](\xff\xfe|\xfe\xff)']

function linePatterns(rules: readonly Rule[]): Omit<ShellPatterns, 'paths'> {
  const shaped = rules.filter(({ assigned, span }) => !assigned && span !== 'block')
  const first = new Set<string>()
  const sure = new Set<string>()
  const split: Split[] = []
  for (const rule of shaped) {
    const tree = treeOf(anchored(rule.pattern), rule.pattern.ignoreCase)
    const ere = ereOfTree(tree, SURE)
    if (ere === null) continue
    if (rule.id === 'logged-secret') {
      const call = ereOfTree(tree, KEPT) as string
      const logged = `${call}.*${ereOf(MENTIONED)}|${call.replace(/\.\{2,\}$/, '')}.*${ereOf(MENTIONED)}`
      sure.add(logged)
      first.add(logged)
      continue
    }
    const parts = ere.length > LONG ? splitAtName(tree) : null
    if (parts?.kind && isQuick(parts)) split.push(parts)
    else {
      const free = treeOf(rule.pattern.source, rule.pattern.ignoreCase)
      for (const pattern of parts?.kind ? [namesAndWords(parts)] : quickest(free)) first.add(pattern)
      sure.add(ownEnd(anchored(rule.pattern), tree) ?? ere)
    }
  }
  const assigned = [...assignedPatterns(), ...encodedPatterns()]
  return {
    first: [...first, ...quickKinds(split), ...assigned],
    sure: [...sure, ...assigned],
    nearby: nearbyPatterns(split),
    around: aroundPatterns(rules),
  }
}

const treeOf = parsePattern

/** A pattern with `+` for each `^`: that is what stands before an added line in a diff. */
function anchored({ source }: RegExp): string {
  return source.replaceAll(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\^/g, (token) => (token === '^' ? '\\+' : token))
}

/** A pattern of `nearby` taken apart. */
interface Split {
  /** Up to the provider's names. */
  readonly name: readonly Piece[]
  /** What follows them. */
  readonly rest: readonly Piece[]
  /** Of that, the words for a credential, where the pattern wants one, and what stands between them and the value. */
  readonly kind: Piece | null
  readonly between: readonly Piece[]
  readonly value: Piece
}

function splitAtName(tree: readonly (readonly Piece[])[]): Split | null {
  const [all = [], ...others] = tree
  const pieces = all.filter(({ zeroWidth }) => !zeroWidth)
  const at = pieces.findIndex(isGroup)
  const value = pieces.at(-1)
  if (others.length || at < 0 || !value || !isGroup(value) || at === pieces.length - 1) return null
  const rest = pieces.slice(at + 1)
  const kindAt = rest.findIndex(isGroup)
  const kind = kindAt < rest.length - 1 ? (rest[kindAt] ?? null) : null
  return { name: pieces.slice(0, at + 1), rest, kind, between: kind ? rest.slice(kindAt + 1, -1) : [], value }
}

function isGroup({ group, min, max }: Piece): boolean {
  return group !== null && min === 1 && max === 1
}

/** Whether the words for a credential are words, and the value a run of token characters. */
function isQuick({ kind, value }: Split): boolean {
  const words = windowsOf([[kind as Piece]]).windows
  const isRun = (charsIn(value) & ~TOKEN) === 0n && leastLength(value) >= 8
  return isRun && words.length > 0 && words.every((word) => word.length >= 3)
}

const TOKEN = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_.:-|~%').reduce(
  (set, letter) => set | (1n << BigInt(letter.charCodeAt(0))),
  0n,
)

/** One pattern for all words for a credential, whatever value follows: of its signs, as many as the shortest value has. */
function quickKinds(split: readonly Split[]): string[] {
  const groups = new Map<string, Split[]>()
  for (const row of split) {
    const between = ereOfTree([row.between], MIDDLE) as string
    const key = `${Math.min(16, leastLength(row.value))} ${between}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups].map(([key, rows]) => {
    const words = new Set(rows.flatMap(({ kind }) => spelled([[kind as Piece]])))
    const signs = rows.reduce((all, { value }) => all | charsIn(value), 0n)
    const [length, between] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)]
    return `(${[...words].join('|')})${between}${bracket(signs)}{${length}}`
  })
}

/** The patterns of `nearby`, those with the same words and value as one. */
function nearbyPatterns(split: readonly Split[]): string[] {
  const groups = new Map<string, Set<string>>()
  for (const { name, rest } of split) {
    const end = ereOfTree([rest], { ...NEARBY, keepEnds: true }) as string
    groups.set(end, (groups.get(end) ?? new Set()).add(ereOfTree([name], NAMES) as string))
  }
  return [...groups].map(([end, names]) => `(${[...names].join('|')})${end}`)
}

function charsIn({ chars, group }: Piece): bigint {
  return chars ?? (group ?? []).flat().reduce((all, piece) => (piece.zeroWidth ? all : all | charsIn(piece)), 0n)
}

function leastLength({ chars, group, min, zeroWidth }: Piece): number {
  if (zeroWidth) return 0
  const once =
    chars !== null
      ? 1
      : Math.min(...(group ?? []).map((pieces) => pieces.reduce((sum, piece) => sum + leastLength(piece), 0)))
  return once * min
}

function distinct(eres: readonly (string | null)[]): string[] {
  return [...new Set(eres.filter((ere) => ere !== null))]
}

/** A provider's name, and behind it a word for a credential. */
function namesAndWords({ name, kind }: Split): string {
  return `(${spelled([name]).join('|')}).*(${spelled([[kind as Piece]]).join('|')})`
}

/** The whole pattern with what the engine demands of every match: behind a secret that ends in a letter or digit is none. */
function ownEnd(source: string, tree: readonly (readonly Piece[])[]): string | null {
  const [pieces = [], ...others] = tree
  const last = pieces.findLast(({ zeroWidth }) => !zeroWidth)
  if (others.length || !last || last.min === 0 || !endsInLetter(last)) return null
  const named = source.indexOf('(?<secret>')
  if (named >= 0 && !(last.group && source.startsWith('(?<secret>', last.at))) return null
  const ere = ereOfTree(tree, { ...SURE, keepEnds: true })
  return ere === null ? null : `${ere}([^0-9A-Za-z]|$)`
}

function endsInLetter({ chars, group }: Piece): boolean {
  if (chars !== null) return (chars & ~LETTERS) === 0n
  return (group ?? []).every((pieces) => {
    const last = pieces.findLast(({ zeroWidth }) => !zeroWidth)
    return last !== undefined && last.min > 0 && endsInLetter(last)
  })
}

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789').reduce(
  (set, letter) => set | (1n << BigInt(letter.charCodeAt(0))),
  0n,
)

/** The windows of a pattern, or the pattern itself where they are too common. */
function quickest(tree: readonly (readonly Piece[])[]): string[] {
  const { windows, bits } = windowsOf(tree)
  const whole = ereOfTree(tree, QUICK)
  if (bits >= LEAST_BITS || (windows.length && (whole ?? '').length > MOST_QUICK))
    return windows.map((window) => window.map((chars) => bracket(chars)).join(''))
  return distinct([whole])
}

function spelled(tree: readonly (readonly Piece[])[]): string[] {
  const { windows } = windowsOf(tree)
  return windows.map((window) => window.map((chars) => bracket(chars)).join(''))
}

/**
 * What makes lines below or above it a secret, or part of one, in text whose lines are joined by `\\002`: blocks such as
 * keys, a name whose value stands on the next line, strings joined over lines, entries of a Kubernetes Secret.
 */
function aroundPatterns(rules: readonly Rule[]): string[] {
  const blocks = rules.filter(({ span }) => span === 'block')
  const eres = blocks.map(({ pattern }) => ereOfTree(treeOf(pattern.source, pattern.ignoreCase), JOINED))
  const below = new RegExp(OPENER.source.replace(/\\r\?\\n$/, ''))
  const opener = `(${SECRET_WORDS.map(anyCase).join('|')})${ereOf(below, { repeats: 4, joined: true, keepEnds: true })}${CR}?`
  const token = `[${BLANKS}]*[^"'${JOINT}${ADDED}[:space:]]{4,}[${BLANKS}${CR}]*`
  const piece = `(["][^"[:space:]\\]*["]|['][^'[:space:]\\]*[']|[\`][^\`[:space:]\\]*[\`])`
  const blank = `[${BLANKS}${CR}${JOINT}${ADDED}_\\]*`
  const within = `[${BLANKS}${CR}_\\]*`
  const operator = '([+][+]?|[.][.]?|&|[|][|]|<>)'
  const gap = `${blank}${operator}?${blank}[rRbBuUfF]?`
  const added = `${ADDED}[^${JOINT}]*`
  return distinct([
    `${ADDED}:hushkey:end`,
    ...eres,
    `${opener}${JOINT}${ADDED}[${BLANKS}]*[rbuf@$]{0,2}(["][^"[:space:]]{4,}["]|['][^'[:space:]]{4,}[']|[\`][^\`[:space:]]{4,}[\`])`,
    `${opener}(${JOINT}${ADDED}?${token})*${JOINT}${ADDED}${token}(${JOINT}|$|["'])`,
    `${added}${piece}${within}${operator}${blank}${JOINT}${blank}[rRbBuUfF]?${piece}`,
    `${piece}${within}${operator}${blank}${ADDED}${within}[rRbBuUfF]?${piece}`,
    `${added}${piece}${blank}${JOINT}${blank}${operator}${blank}[rRbBuUfF]?${piece}`,
    `${piece}${blank}${ADDED}${within}${operator}${blank}[rRbBuUfF]?${piece}`,
    `(${SECRET_WORDS.map(anyCase).join('|')})[A-Za-z0-9_.$"'-]*[[:space:]]*[:=][ (\\${JOINT}${ADDED}${BLANKS}]*[rRbBuUfF]?${piece}${gap}${piece}`,
    ...kubernetesSecret.keywords.map(anyCase),
    `(${valueApart.keywords.map(anyCase).join('|')})["']?[${BLANKS}]*(=>|[:=>])[${BLANKS}${CR}]*(${JOINT}[${BLANKS}${CR}]*)*${JOINT}${ADDED}[${BLANKS}]*(["'][^"'[:space:]]{6}|[^"'<>[:space:]]{6,}[${BLANKS}]*</)`,
  ])
}

function anyCase(literal: string): string {
  return [...literal]
    .map((letter) => {
      const upper = letter.toUpperCase()
      if (upper !== letter) return `[${upper}${letter}]`
      return /[A-Za-z0-9"'%<>: &#;_-]/.test(letter) ? letter : `[${letter}]`
    })
    .join('')
}

const VALUES = ['value', 'default', '<string'].map(anyCase).join('|')

/** Lines that are encoded text, or say so, or a value that is read together with a name in another line. */
function encodedPatterns(): string[] {
  return [
    `[^A-Za-z0-9+/_-]${ereOf(BASE64_OF_ASCII)}`,
    `^[+]${ereOf(BASE64_OF_ASCII)}`,
    `[^A-Za-z0-9+/_-]${ereOf(HEX_OF_ASCII)}`,
    `^[+]${ereOf(HEX_OF_ASCII)}`,
    `^[+][ >*#"'\t]*[A-Za-z0-9+/]{40,}={0,2}(\\\\n)?["',;]?[ \r+]*$`,
    ...percentEncoded.keywords.map(anyCase),
    `(${VALUES})["']?[[:space:]]*(=>|[:=])[[:space:]]*["'][^"'[:space:]]{6}`,
    `(${VALUES}):[ \t]+[^"'[:space:]{|>&*!#<$[][^[:space:]]{5,}[[:space:]]*([[:space:]]#.*)?$`,
    `<[A-Za-z]*(${['value', 'string'].map(anyCase).join('|')})[[:space:]]*>[[:space:]]*[^<>[:space:]]{6}`,
  ]
}
