/**
 * Where the lines of one text stand in another, of which parts were edited; line endings make no difference.
 * @returns a function from 0-based line to 0-based line, null for a line that was edited
 */
export async function lineMap(from: string, to: string): Promise<(line: number) => number | null> {
  const lines = (text: string) => text.split('\n').map((line) => line.replace(/\r$/, ''))
  if (from === to) return (line) => line
  const { diffArrays } = await import('diff')
  const map = new Map<number, number>()
  let [at, other] = [0, 0]
  for (const { value, added, removed } of diffArrays(lines(from), lines(to))) {
    if (added) other += value.length
    else if (removed) at += value.length
    else for (const _ of value) map.set(at++, other++)
  }
  return (line) => map.get(line) ?? null
}
