import { CONFIG_FILE, type Config, DEFAULTS } from './config.ts'
import type { ReadExtended } from './extends/extended-file.ts'

/** The files at the Git root that may hold the config, as the index has them; null for one that is not there. */
export interface ConfigTexts {
  readonly '.hushkeyrc.json': string | null
  readonly 'package.json': string | null
}

/**
 * The config of a project, from the files that may hold it. Having none is the normal case and loads nothing.
 * @param ruleIds the ids of the rules that ship, which settings and entries may name
 * @param readExtended gets what the config extends
 * @throws UserError for every mistake, with file, line, column and the correction
 */
export async function configFrom(
  texts: ConfigTexts,
  ruleIds: readonly string[],
  readExtended: ReadExtended | null = null,
): Promise<Config> {
  const own = texts[CONFIG_FILE]
  const inPackage = packageHasConfig(texts['package.json'])
  if (own === null && !inPackage) return DEFAULTS
  const [{ parseConfig }, { refuseTwo }] = await Promise.all([
    import('./parse/parse-config.ts'),
    import('./parse/config-source.ts'),
  ])
  if (own !== null && inPackage) refuseTwo(texts['package.json'] as string)
  if (own !== null) return parseConfig(own, CONFIG_FILE, ruleIds, null, readExtended)
  return parseConfig(texts['package.json'] as string, 'package.json', ruleIds, 'hushkey', readExtended)
}

/** A `package.json` that Git holds may be broken, which is not ours to report; it then brings no config. */
function packageHasConfig(text: string | null): boolean {
  if (!text?.includes('"hushkey"')) return false
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return typeof value === 'object' && value !== null && 'hushkey' in value
  } catch {
    return /"hushkey"\s*:\s*[{[]/.test(text)
  }
}
