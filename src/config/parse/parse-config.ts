import { UserError } from '../../errors.ts'
import { type Config, DEFAULTS } from '../config.ts'
import type { ReadExtended } from '../extends/extended-file.ts'
import { stricterPart } from '../extends/stricter-part.ts'
import { layersToConfig, type ReadLayer } from '../layers-to-config.ts'
import { type ConfigSource, readSource } from './config-source.ts'
import { extendedNames, refuseNested } from './extends-shape.ts'
import { parseGiven } from './parse-given.ts'

/**
 * Reads a config, JSON with comments and trailing commas, and what it extends.
 * @param file its path, for messages
 * @param ruleIds the ids of the rules that ship
 * @param key the key of `package.json` that holds it
 * @param readExtended gets what it extends; null where there is nothing to get it from
 * @throws UserError that lists every mistake with line, column and correction
 */
export async function parseConfig(
  text: string,
  file: string,
  ruleIds: readonly string[],
  key: string | null = null,
  readExtended: ReadExtended | null = null,
): Promise<Config> {
  const source = readSource(text, file, key)
  if (!source) return DEFAULTS
  const layers = await extendedLayers(source, ruleIds, readExtended)
  const ids = layers.flatMap(({ given }) => (given.customRules ?? []).map(({ id }) => id))
  return layersToConfig(layers, parseGiven(source, [...ruleIds, ...ids]))
}

/** In order: settings of a later file may name rules of an earlier one. */
async function extendedLayers(source: ConfigSource, ruleIds: readonly string[], read: ReadExtended | null) {
  const layers: ReadLayer[] = []
  let ids = ruleIds
  for (const name of extendedNames(source)) {
    if (!read)
      throw new UserError(`${source.file}: "extends" needs a repository to read from`, 'Give the settings themselves.')
    const { text, ...layer } = await read(name, source.file)
    const part = readSource(text, layer.file, null) as ConfigSource
    refuseNested(part, source.file)
    const whole = parseGiven(part, ids)
    const given = layer.isPending ? stricterPart(whole) : whole
    ids = [...ids, ...(given.customRules ?? []).map(({ id }) => id)]
    layers.push({ layer, given })
  }
  return layers
}
