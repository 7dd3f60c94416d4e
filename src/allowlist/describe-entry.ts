import type { AllowEntry } from '../config/allow-entry.ts'
import { printable } from '../printable.ts'

/** What an entry covers, in few words; a value is not shown. */
export function describeEntry({ covers }: Pick<AllowEntry, 'covers'>): string {
  if (covers.kind === 'fingerprint') return covers.fingerprint
  if (covers.kind === 'value') return 'value ****'
  return `${printable(covers.path)} (${covers.rules === '*' ? 'all rules' : covers.rules.join(', ')})`
}
