import { encryptionOf } from '../../env-files/encrypted.ts'
import { addNames } from '../../env-files/env-example.ts'
import { trackedInOtherCase } from '../../git/paths/path-questions.ts'
import { DOTENVX } from '../../remedy/dotenvx.ts'
import { quoteForPasting } from '../../shell-quote.ts'
import { readText } from '../file-text.ts'
import { ignorePath } from './ignore-path.ts'
import { keepOutOfImage } from './keep-out-of-image.ts'
import type { Planning, Prepared } from './planning.ts'

/** A value on its way into the env file. */
export interface Value {
  readonly envFile: string
  readonly wanted: string
  readonly value: string
  /** Whether the name cannot be another one, because the code dictates it. */
  readonly fixed: boolean
}

/**
 * Puts a value into the local env file, which is ignored first, and its name into the template.
 * @returns the name it got, or why it cannot be put there
 */
export async function storeValue(
  planning: Planning,
  { envFile, wanted, value, fixed }: Value,
): Promise<{ readonly name: string } | { readonly reason: string }> {
  const { repository, draft, facts, notes, mustBeIgnored, prepared } = planning
  const file = await draft.file(envFile)
  if (file.entry && file.after.index)
    return {
      reason: `Git tracks ${envFile}: take it out first (git rm --cached ${quoteForPasting(envFile) ?? 'FILE'}), then run fix again`,
    }
  const other = file.entry || mustBeIgnored.has(envFile) ? null : await trackedInOtherCase(repository, envFile)
  if (other !== null)
    return { reason: `Git tracks ${other}, which is the same file on this disk: take it out first (git rm --cached)` }
  const { text, encoding } = readText(file.after.disk ?? Buffer.alloc(0))
  if (encoding !== 'utf8' || text.includes('\0')) return { reason: `${envFile} is not UTF-8 text: save it as UTF-8` }
  const { parseEnv } = await import('../../env-files/parse-env.ts')
  const values = parseEnv(text.replace(/^\uFEFF/, ''))
  if (encryptionOf(Object.entries(values)).encrypted)
    return { reason: `${envFile} is encrypted: add the value with ${DOTENVX} set ${wanted}` }
  const { addToEnv, freeName } = await import('../../env-files/env-value.ts')
  const name = fixed ? wanted : freeName(text, wanted, value)
  if (fixed && values[name] && values[name] !== value)
    return { reason: `${envFile} has another value for ${name} already: settle by hand which one counts` }
  const after = addToEnv(text, name, value)
  if (after === null) return { reason: `no way of quoting keeps the value in ${envFile}: put it there by hand` }
  const template = facts.templateFor(envFile)
  const ignored = prepared.get(envFile) ?? (await ignoreEnvFile(planning, envFile, template))
  prepared.set(envFile, ignored)
  if (ignored === 'impossible')
    return { reason: `${envFile} cannot be ignored: a later rule in a .gitignore takes every new line back` }
  mustBeIgnored.add(envFile)
  const before = parseEnv(readText(file.before.disk ?? Buffer.alloc(0)).text.replace(/^\uFEFF/, ''))
  if (before[name] === value) notes.add(`${envFile} has this value already, as ${name}`)
  else if (name !== wanted)
    notes.add(
      values[name] === value
        ? `${envFile} gets one value as ${name}, for ${wanted} too`
        : `${wanted} has another value in ${envFile}, so the new one is called ${name}`,
    )
  await draft.edit(envFile, 'env', () => after)
  if (ignored === 'with template')
    await draft.edit(template, 'template', (old) => addNames(old, [{ name, heading: [] }]))
  return { name }
}

/** Keeps an env file out of Git and of images; its template stays in Git where that can be. */
async function ignoreEnvFile(planning: Planning, envFile: string, template: string): Promise<Prepared> {
  const isNew = !(await planning.draft.file(template)).entry
  const keeps = await ignorePath(planning, envFile, isNew ? template : null)
  if (!keeps && !(await ignorePath(planning, envFile, null))) return 'impossible'
  await keepOutOfImage(planning, envFile)
  return keeps ? 'with template' : 'without template'
}
