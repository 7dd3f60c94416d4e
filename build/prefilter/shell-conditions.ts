import { encodedCondition } from '../../src/detect/decode/encoded.ts'
import type { ShellCondition } from '../../src/detect/decode/reading.ts'
import { READERS } from '../../src/detect/decode/readings.ts'

/** What the hooks' shell looks for on behalf of all readers, and of the runs that may be encoded. */
export const SHELL_CONDITIONS: readonly ShellCondition[] = [...READERS.map(({ shell }) => shell), encodedCondition]
