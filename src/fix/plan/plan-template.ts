import { readEnvEntries } from '../../env-files/env-entries.ts'
import type { Finding } from '../../finding.ts'
import { readText } from '../file-text.ts'
import { FIXED, type Outcome, type Planning } from './planning.ts'
import { storeValue } from './store-value.ts'

/** A real value in a template: the name stays, the value goes to the env file beside it. */
export async function planTemplate(planning: Planning, { path, line, preview }: Finding): Promise<Outcome> {
  const { draft, facts, secrets } = planning
  const file = await draft.file(path)
  if (line === null || !file.after.index) return { reason: 'no automatic fix for this: see the advice above' }
  const { text: staged, encoding } = readText(file.after.index)
  if (encoding !== 'utf8' || staged.includes('\0')) return { reason: 'the file is not UTF-8 text: save it as UTF-8' }
  const found = entryAt(staged, line)
  if (!found) return { reason: 'it is in a comment: take it out there' }
  const { parseEnv } = await import('../../env-files/parse-env.ts')
  const value = parseEnv(found.text)[found.name] ?? ''
  secrets.add(value, preview)
  secrets.add(found.written.trim(), preview)
  const stored = await storeValue(planning, { envFile: facts.envFileFor(path), wanted: found.name, value, fixed: true })
  if ('reason' in stored) return stored
  await draft.edit(path, 'template', (text) => emptied(text, found))
  return FIXED
}

type Found = ReturnType<typeof readEnvEntries>[number]

function entryAt(text: string, line: number): Found | null {
  let first = 1
  for (const entry of readEnvEntries(text.replace(/^\uFEFF/, ''))) {
    const lines = entry.text.split('\n').length - 1 || 1
    if (line >= first && line < first + lines) return entry.kind === 'name' ? entry : null
    first += lines
  }
  return null
}

/** The same text with nothing behind the `=` of that entry; where it is not to be found as it was, all stays. */
function emptied(text: string, { text: old, written }: Found): string {
  const eol = /\r?\n$/.exec(old)?.[0] ?? ''
  return text.replace(old, () => old.slice(0, old.length - eol.length - written.length) + eol)
}
