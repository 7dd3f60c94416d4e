import { mergeExample } from '../../env-files/env-example.ts'
import type { Finding } from '../../finding.ts'
import { pullNote } from '../../remedy/env-file-fixes.ts'
import { quoteForPasting } from '../../shell-quote.ts'
import { ignorePath } from './ignore-path.ts'
import { keepOutOfImage } from './keep-out-of-image.ts'
import { FIXED, type Outcome, type Planning } from './planning.ts'

/** A staged env file is ignored, named in its template, and taken out of the commit; it stays on the disk. */
export async function planEnvFile(planning: Planning, { path, rule }: Finding): Promise<Outcome> {
  const { draft, facts, notes, prepared, envKind, ruleInfo } = planning
  const { remedy, file: fileKind } = ruleInfo(rule)
  if (envKind(path) === 'template') return { reason: 'it is a template: put placeholders in the place of its values' }
  if (facts.isOptedIn(path))
    return {
      reason: `a .gitignore takes it in on purpose: npx hushkey allow --env ${quoteForPasting(path) ?? 'FILE'}, or take that line out`,
    }
  const file = await draft.file(path)
  const isEnv = fileKind === 'env file'
  const template = isEnv ? facts.templateFor(path) : null
  const isNew = template !== null && !(await draft.file(template)).entry
  const keeps = await ignorePath(planning, path, isNew ? template : null)
  // Below a folder that is ignored as a whole no template can be kept: then there is none.
  if (!keeps && !(await ignorePath(planning, path, null)))
    return { reason: 'a later rule in a .gitignore takes every new line back: ignore it there by hand' }
  if (remedy === 'ignore-env-file') return FIXED
  const texts = [file.before.index, file.before.disk].flatMap((bytes) => (bytes ? [bytes.toString('utf8')] : []))
  if (template !== null && keeps && texts.some((text) => mergeExample('', text) !== ''))
    await draft.edit(template, 'template', (text) => texts.reduce(mergeExample, text))
  await draft.takeOut(path)
  if (isEnv) await keepOutOfImage(planning, path)
  if (isEnv) prepared.set(path, keeps ? 'with template' : 'without template')
  if (facts.isCommitted(path)) {
    notes.add(`earlier commits hold ${path}: replace every key in it at its provider`)
    notes.add(pullNote(path))
  }
  return FIXED
}
