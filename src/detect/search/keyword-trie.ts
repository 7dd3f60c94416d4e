/**
 * Keywords as a trie, in plain arrays: it is made when the package is built and read from its file as it is, because
 * making it costs more than scanning a commit. Nodes are numbered level by level, 0 is the root, so that the children of
 * one stand side by side.
 */
export interface KeywordTrie {
  /** The children of node `n` are those from `firstChild[n]` up to `firstChild[n + 1]`. */
  readonly firstChild: Int32Array
  /** For each node the code of the character that leads to it (see `CODES`), and above its lowest seven bits the keyword that ends there, or -1. */
  readonly nodes: Int32Array
}

/** The code of each UTF-16 unit; upper and lower case share one, those of other alphabets stand in no keyword. */
export const CODES: Uint8Array = codes()

/** The code of the character that leads to a node. */
export function characterOf({ nodes }: KeywordTrie, node: number): number {
  return (nodes[node] as number) & 127
}

/** The keyword that ends at a node, or -1. */
export function keywordOf({ nodes }: KeywordTrie, node: number): number {
  return (nodes[node] as number) >> 7
}

interface Node {
  readonly children: Map<number, Node>
  keyword: number
}

/** @param keywords lower-case ASCII literals of at least two characters; of two that are the same, the first counts */
export function buildKeywordTrie(keywords: readonly string[]): KeywordTrie {
  const root: Node = { children: new Map(), keyword: -1 }
  keywords.forEach((keyword, index) => {
    if (keyword.length < 2) throw new Error(`a keyword has two characters: ${keyword}`)
    let node = root
    for (const character of keyword) node = childOf(node, codeOf(character, keyword))
    if (node.keyword < 0) node.keyword = index
  })
  const all = [{ node: root, character: 0 }]
  const firstChild = [1]
  for (const { node } of all) {
    for (const [character, child] of node.children) all.push({ node: child, character })
    firstChild.push(all.length)
  }
  return {
    firstChild: Int32Array.from(firstChild),
    nodes: Int32Array.from(all, ({ node, character }) => (node.keyword << 7) | character),
  }
}

function childOf({ children }: Node, character: number): Node {
  const known = children.get(character)
  if (known) return known
  const node: Node = { children: new Map(), keyword: -1 }
  children.set(character, node)
  return node
}

function codeOf(character: string, keyword: string): number {
  const code = CODES[character.charCodeAt(0)]
  if (!code || character !== character.toLowerCase()) throw new Error(`not a lower-case ASCII keyword: ${keyword}`)
  return code
}

function codes(): Uint8Array {
  const found = new Uint8Array(2 ** 16)
  let next = 1
  for (const code of [9, 10, 13]) found[code] = next++
  for (let code = 32; code < 127; code++) if (code < 65 || code > 90) found[code] = next++
  for (let code = 65; code <= 90; code++) found[code] = found[code + 32] as number
  return found
}
