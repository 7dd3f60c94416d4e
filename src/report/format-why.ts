import { printable } from '../printable.ts'
import type { Reasoning } from '../scan/targets/why-line.ts'

/** What was seen on a line, each with its outcome and the evidence. */
export function formatWhy(all: readonly Reasoning[], path: string, line: number): string {
  const place = `${printable(path)}:${line}`
  if (!all.length) return `${place}: nothing here looks like a secret to any rule\n`
  return all
    .map(({ rule, outcome, column, preview, evidence }) =>
      [
        `${place}:${column}  ${printable(preview)}  ${rule}: ${outcome}\n`,
        ...evidence.map((reason) => `  ${printable(reason)}\n`),
      ].join(''),
    )
    .join('')
}
