/** One pattern, for `grep -E` and awk, for many literals, whose common beginnings are looked at once. */
export function anyOf(literals: readonly string[]): string {
  const groups = new Map<string, string[]>()
  for (const literal of [...new Set(literals)].sort()) {
    const first = literal.slice(0, 1)
    groups.set(first, [...(groups.get(first) ?? []), literal.slice(1)])
  }
  if (groups.has('')) return '' // what follows the shortest literal makes no difference
  const ways = [...groups].map(([first, rest]) => `${plain(first)}${anyOf(rest)}`)
  return ways.length === 1 ? (ways[0] as string) : `(${ways.join('|')})`
}

function plain(character: string): string {
  if (character === '\\' || character === '^') return `\\${character}`
  return /[A-Za-z0-9"'%<>: &#;_,/=`@!~-]/.test(character) ? character : `[${character}]`
}
