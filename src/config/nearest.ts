import { distance } from 'fastest-levenshtein'

/** The known name that a misspelt one most likely means, or null where none is near. */
export function nearest(name: string, known: readonly string[]): string | null {
  const simple = simplify(name)
  const ranked = known.map((each) => ({ each, far: distance(simple, simplify(each)) })).sort((a, b) => a.far - b.far)
  const best = ranked[0]
  return best && best.far <= Math.max(2, name.length / 3) ? best.each : null
}

/** `block-on` and `BLOCK_ON` are one edit away from nothing but `blockOn`. */
function simplify(name: string): string {
  return name
    .slice(0, 100)
    .toLowerCase()
    .replaceAll(/[-_ .]/g, '')
}
