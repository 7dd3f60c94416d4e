import { modulesFor } from '../../project/env-module.ts'
import type { Spot } from '../spot.ts'
import { envSchema } from './env-schema.ts'
import { isOutside } from './javascript-env.ts'
import { settingsClass } from './settings-class.ts'

/** What checks the whole environment, in whatever library; settings that merely read it are none. */
const CHECKS =
  /\b(?:createEnv|cleanEnv)\(|\b(?:parse|safeParse|validate|validateSync|assert|from|load)\(\s*(?:\w+\s*,\s*)?process\.env\b/

/**
 * The project's module that checks the environment, where it is written in a way that is not understood, so that the
 * variable has to be named in it by hand.
 * @returns its path; null where there is none
 */
export function unknownModule({ path, project }: Spot): string | null {
  if (!/\.(?:[cm]?[jt]sx?|vue|svelte|astro|py)$/.test(path) || isOutside(path)) return null
  const found = modulesFor(path, project?.envModules ?? []).find(({ path: module, text }) =>
    module.endsWith('.py') ? settingsClass(text) === null : CHECKS.test(text) && envSchema(text) === null,
  )
  return found?.path ?? null
}
