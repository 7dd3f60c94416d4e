import { posix } from 'node:path'
import { isPlausibleName } from '../../../detect/words/plausible-name.ts'
import { templateNames } from '../../../env-files/env-example.ts'
import { envNames } from '../../../env-files/env-names.ts'
import { readEnvFiles } from '../../../scan/collect/env-files.ts'
import type { Check, DoctorContext } from '../doctor-context.ts'
import { listed, ok, type Verdict, warning } from '../line.ts'

/** In each folder the template names what the env files do, no less and no more. */
export const envExample: Check = async (context) => {
  const local = [...context.env.ignored, ...context.env.unignored]
  const folders = [...new Set(local.map((path) => posix.dirname(path)))]
  const verdicts = await Promise.all(
    folders.map((folder) =>
      compare(
        context,
        folder,
        local.filter((path) => posix.dirname(path) === folder),
      ),
    ),
  )
  const wrong = verdicts.filter((verdict) => verdict !== null)
  if (wrong.length > 0) return wrong
  if (folders.length > 0) return ok('the templates name what the env files do')
  return ok(context.env.tracked.length > 0 ? 'Git tracks each env file here' : 'there are no env files here')
}

async function compare(
  { repository: { root }, env }: DoctorContext,
  folder: string,
  files: readonly string[],
): Promise<Verdict | null> {
  const templates = env.templates.filter((path) => posix.dirname(path) === folder)
  const held = new Set((await readEnvFiles(root, files)).flatMap(({ text }) => envNames(text).map(({ name }) => name)))
  const named = new Set((await readEnvFiles(root, templates)).flatMap(({ text }) => [...templateNames(text)]))
  const path = templates[0] ?? posix.join(folder, '.env.example')
  const missing = [...held].filter((name) => !named.has(name))
  if (missing.length > 0) {
    const add = `In ${path}, a line each: ${missing.map((name) => `${name}=`).join(', ')}`
    const what =
      templates.length > 0 ? `${path} lacks ${listed(missing)}` : `there is no ${path} for ${listed(missing)}`
    return warning(what, add)
  }
  const surplus = files.some((file) => posix.basename(file) === '.env')
    ? [...named].filter((name) => !held.has(name) && isPlausibleName(name))
    : []
  if (surplus.length === 0) return null
  return warning(
    `${path} names ${listed(surplus)}, which no env file has`,
    `Add it to ${posix.join(folder, '.env')}, or take it out`,
  )
}
