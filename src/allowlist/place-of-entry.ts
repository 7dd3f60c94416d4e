import type { AllowEntry } from '../config/allow-entry.ts'

/** Where an entry stands, as `.hushkeyrc.json:3`; no two stand at one place. */
export function placeOfEntry({ file, line }: Pick<AllowEntry, 'file' | 'line'>): string {
  return `${file}:${line}`
}
