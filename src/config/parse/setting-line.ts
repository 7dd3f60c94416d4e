import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser'
import { positionIn } from './position.ts'

/**
 * Finds the line of a setting, or of what is left of the place where it stood.
 * @param at keys and indexes @param key the key of `package.json` that holds the config
 * @returns 1-based; null where nothing of it is there
 */
export function settingLines(
  text: string | null,
  key: string | null,
): (at: readonly (string | number)[]) => number | null {
  const root = text === null ? undefined : parseTree(text.replace(/^\uFEFF/, ' '), [], { allowTrailingComma: true })
  const position = positionIn(text ?? '')
  return (at) => {
    const whole = key === null ? [] : [key]
    const narrower = at.map((_, index) => at.slice(0, at.length - index))
    // what is nowhere here comes from a file that this one extends
    for (const place of [...narrower, ['extends'], []]) {
      const node = root && findNodeAtLocation(root, [...whole, ...place])
      if (node) return position(withKey(node).offset).line
    }
    return root ? position(root.offset).line : null
  }
}

/** A value may begin on a line below its key. */
function withKey(node: Node): Node {
  return node.parent?.type === 'property' ? node.parent : node
}
