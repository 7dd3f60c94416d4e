import { createHmac, randomBytes } from 'node:crypto'
import type { Fingerprinter } from '../../fingerprint.ts'

/**
 * Fingerprints that are computed only once a report shows them: each costs some hundredths of a second by design, and a report
 * shows a few of a thousand findings. Until then each finding has a placeholder, the same for the same rule and secret.
 */
export interface LateFingerprints {
  /** Gives placeholders for what `fingerprint` would compute. */
  readonly putOff: (fingerprint: Fingerprinter) => Fingerprinter
  /** Puts fingerprints where a text shows placeholders. */
  readonly fillIn: (text: string) => Promise<string>
}

const PLACEHOLDER = /~[0-9a-f]{15}/g

export function createLateFingerprints(): LateFingerprints {
  let key: Buffer | null = null // of this run alone, so that a placeholder says nothing of its secret
  const late = new Map<string, () => Promise<string>>()
  return {
    putOff: (fingerprint) => async (rule, secret) => {
      key ??= randomBytes(32)
      const digest = createHmac('sha256', key).update(`${rule}\0${secret}`).digest('hex')
      const placeholder = `~${digest.slice(0, 15)}` // as long as a fingerprint, so that lines break alike
      late.set(placeholder, () => fingerprint(rule, secret))
      return placeholder
    },
    async fillIn(text) {
      const shown = [...new Set(text.match(PLACEHOLDER))].filter((each) => late.has(each))
      const computed = await Promise.all(shown.map((each) => late.get(each)?.()))
      const fingerprints = new Map(shown.map((each, at) => [each, computed[at]]))
      return text.replace(PLACEHOLDER, (each) => fingerprints.get(each) ?? each)
    },
  }
}
