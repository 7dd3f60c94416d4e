/**
 * Keywords as a trie behind their first three characters, in plain arrays: it is made when the package is built and
 * read from its file as it is, because making it costs more than scanning a commit.
 */
export interface KeywordTable {
  /**
   * Where a look is worth it: a bit for four characters in a row (see `fourWith`). It is set where the third of them may
   * end the head of a keyword that goes on with the fourth, or the second and third are a keyword of two.
   */
  readonly likely: Int32Array
  /** The same bits, but only those of keywords with fewer than six characters. */
  readonly brief: Int32Array
  /** Which six characters in a row (see `sixOf`) may begin one of the others. */
  readonly six: Int32Array
  /** Which three characters (see `CODES`) lead to which node: pairs in the slots of a hash table, -1 in empty ones. */
  readonly heads: Int32Array
  /** Keywords of two characters: which two, which keyword, in pairs. */
  readonly pairs: Int32Array
  /**
   * The nodes, each in one place: the keyword that ends there or -1, how many edges follow, then for each edge its letter
   * in the lowest seven bits and above these where its node stands.
   */
  readonly nodes: Int32Array
}

/** How many codes there are: 0 for all that stands in no keyword, then printable ASCII without upper case, tab, CR, LF. */
export const WIDTH = 73

/** The code of each ASCII character; upper and lower case share one. */
export const CODES: Uint8Array = codes()

/** The character that a keyword has in place of this one: ASCII letters in lower case. */
export const LOWER: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) =>
  code >= 65 && code <= 90 ? code + 32 : code,
)

/** The code of each byte; those of other alphabets stand in no keyword. */
export const BYTE_CODES: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => CODES[byte] ?? 0)

/** How many bits of `likely` there are, less one: four codes of which each is shifted by five bits, one over another. */
export const FOUR = 0xfffff

/** The bit of the four characters that end with this code, out of that of the place before. */
export function fourWith(before: number, code: number): number {
  return ((before << 5) ^ code) & FOUR
}

/** How many bits of `six` there are: so many that one in fifty is set. */
const SIX_BITS = 17

/**
 * The bit of six characters in a row.
 * @param four of the first four (see `fourWith`)
 * @param last of the last four
 */
export function sixOf(four: number, last: number): number {
  return (Math.imul(four, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b)) >>> (32 - SIX_BITS)
}

interface Node {
  readonly edges: Map<number, number>
  keyword: number
}

/** @param keywords lower-case ASCII literals of at least two characters; of two that are the same, the first counts */
export function buildKeywordTable(keywords: readonly string[]): KeywordTable {
  const nodes: Node[] = []
  const heads = new Map<number, number>()
  const pairs = new Map<number, number>()
  const likely = new Int32Array((FOUR + 1) / 32)
  const brief = new Int32Array((FOUR + 1) / 32)
  const six = new Int32Array(2 ** SIX_BITS / 32)
  keywords.forEach((keyword, index) => {
    markLikely(keyword.length < 6 ? brief : likely, keyword)
    if (keyword.length >= 6) markSix(six, keyword)
    const [first, second, third, ...rest] = [...keyword].map((letter) => codeOf(letter, keyword))
    if (first === undefined || second === undefined) throw new Error(`a keyword has two characters: ${keyword}`)
    const pair = first * WIDTH + second
    if (third === undefined) {
      if (!pairs.has(pair)) pairs.set(pair, index)
      return
    }
    let node = childOf(heads, pair * WIDTH + third, nodes)
    for (let at = 0; at < rest.length; at++) node = childOf(node.edges, keyword.charCodeAt(at + 3), nodes)
    if (node.keyword < 0) node.keyword = index
  })
  brief.forEach((bits, at) => {
    likely[at] = (likely[at] as number) | bits
  })
  const starts = startsOf(nodes.map(({ edges }) => 2 + edges.size))
  return {
    likely,
    brief,
    six,
    heads: hashed(new Map([...heads].map(([head, node]) => [head, starts[node] as number]))),
    pairs: flat(pairs),
    nodes: Int32Array.from(nodes.flatMap((node) => packed(node, starts))),
  }
}

function packed({ keyword, edges }: Node, starts: readonly number[]): number[] {
  return [keyword, edges.size, ...[...edges].map(([letter, node]) => ((starts[node] as number) << 7) | letter)]
}

/** Marks the places of a keyword's third character, with what may stand before or after it. */
function markLikely(likely: Int32Array, keyword: string): void {
  const [first = 0, second = 0, third, fourth] = [...keyword.slice(0, 4)].map((letter) => codeOf(letter, keyword))
  const mark = (one: number, two: number, three: number, four: number) =>
    setBit(likely, fourWith(fourWith(fourWith(one, two), three), four))
  for (let any = 0; any < WIDTH; any++) {
    if (third === undefined) for (let next = 0; next < WIDTH; next++) mark(any, first, second, next)
    else mark(first, second, third, fourth ?? any)
  }
}

function markSix(six: Int32Array, keyword: string): void {
  const codes = [...keyword.slice(0, 6)].map((letter) => codeOf(letter, keyword))
  const four = codes.slice(0, 4).reduce(fourWith, 0)
  setBit(six, sixOf(four, codes.slice(4).reduce(fourWith, four)))
}

function setBit(bits: Int32Array, at: number): void {
  bits[at >> 5] = (bits[at >> 5] as number) | (1 << (at & 31))
}

/** The slot of a key in a table of `size` slots, a power of two, if no other key has taken it. */
export function slotOf(key: number, size: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 8) & (size - 1)
}

/** A map in the slots of a hash table, pairs of key and value; a key whose slot is taken stands in the next free one. */
function hashed(map: ReadonlyMap<number, number>): Int32Array {
  let size = 16
  while (size < 3 * map.size) size *= 2
  const slots = new Int32Array(2 * size).fill(-1)
  for (const [key, value] of map) {
    let slot = slotOf(key, size)
    while (slots[2 * slot] !== -1) slot = (slot + 1) & (size - 1)
    slots.set([key, value], 2 * slot)
  }
  return slots
}

function childOf(children: Map<number, number>, key: number, nodes: Node[]): Node {
  const known = children.get(key)
  if (known !== undefined) return nodes[known] as Node
  const node: Node = { edges: new Map(), keyword: -1 }
  children.set(key, nodes.push(node) - 1)
  return node
}

function codeOf(letter: string, keyword: string): number {
  const code = CODES[letter.charCodeAt(0)]
  if (!code || letter !== letter.toLowerCase()) throw new Error(`not a lower-case ASCII keyword: ${keyword}`)
  return code
}

function flat(map: ReadonlyMap<number, number>): Int32Array {
  return Int32Array.from([...map].flat())
}

/** Where each begins, where they stand one behind another. */
function startsOf(sizes: readonly number[]): number[] {
  let sum = 0
  return sizes.map((size) => {
    sum += size
    return sum - size
  })
}

function codes(): Uint8Array {
  const found = new Uint8Array(128)
  let next = 1
  for (const code of [9, 10, 13]) found[code] = next++
  for (let code = 32; code < 127; code++) if (code < 65 || code > 90) found[code] = next++
  for (let code = 65; code <= 90; code++) found[code] = found[code + 32] as number
  return found
}
