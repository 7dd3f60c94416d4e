/** `1 file`, `2,000 files`. */
export function plural(count: number, noun: string): string {
  return `${thousands(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** `1,234,567`. Not by `toLocaleString`, which loads every language that Node knows: a tenth of the whole run. */
export function thousands(count: number): string {
  return String(count).replace(/\d(?=(?:\d{3})+$)/g, '$&,')
}
