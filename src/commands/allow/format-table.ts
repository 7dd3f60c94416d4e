/** A table for people: in columns, or as Markdown. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[], format: string): string {
  if (format === 'markdown') {
    const line = (row: readonly string[]) =>
      `| ${row.map((cell) => cell.replaceAll(/[\\|<>*_`[\]]/g, '\\$&')).join(' | ')} |\n`
    return line(head) + line(head.map(() => '---')) + rows.map(line).join('')
  }
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  const padded = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
  return all.map((row) => `${padded(row).trimEnd()}\n`).join('')
}
