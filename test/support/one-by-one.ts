/** A case for each sample of the last column, where rows hold several with ` ¦ ` between: a failure names the one. */
export function oneByOne<Row extends readonly [...unknown[], string]>(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) =>
    String(row.at(-1))
      .split(' ¦ ')
      .map((sample) => [...row.slice(0, -1), sample] as unknown as Row),
  )
}
