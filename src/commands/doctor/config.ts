import type { Check } from './doctor-context.ts'
import { failure, ok, warning } from './line.ts'

/** The config is valid, and what counts is what stands on the disk. */
export const config: Check = async ({ config: { file }, configError, configNotes }) => {
  if (configError) return failure(configError.message, configError.cure ?? 'Fix it')
  const [note] = configNotes
  const [text = '', cure] = note?.split(/\. Run: /) ?? []
  if (note) return warning(text, cure ?? 'git status')
  return ok(file ? `${file} is valid` : 'no config: the defaults count')
}
