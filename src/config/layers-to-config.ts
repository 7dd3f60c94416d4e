import { type Config, DEFAULTS, type PathOverride } from './config.ts'
import type { ExtendedLayer } from './extends/extended-file.ts'
import type { GivenConfig } from './given-config.ts'
import { settingOrigins } from './setting-origins.ts'

/** A file that is extended, and what it says. */
export interface ReadLayer {
  readonly layer: ExtendedLayer
  readonly given: GivenConfig
}

/**
 * The config that several files make together. Of single settings that of the later file counts, and of all the project's
 * own; lists are joined. Of two entries of the allowlist for the same, and of two overrides for one glob, the later
 * replaces or completes the earlier.
 * @param extended in the order of "extends"
 */
export function layersToConfig(extended: readonly ReadLayer[], own: GivenConfig): Config {
  const all = [...extended.map(({ given }) => given), own]
  const single = Object.assign({}, ...all) as GivenConfig
  return {
    ...DEFAULTS,
    ...single,
    file: own.file,
    layers: extended.map(({ layer }) => layer),
    origins: extended.length ? settingOrigins(all) : [],
    rules: Object.assign({}, ...all.map(({ rules }) => rules)),
    customRules: all.flatMap(({ customRules = [] }) => customRules),
    env: {
      allow: distinct(all.flatMap(({ env }) => env?.allow ?? [])),
      deny: distinct(all.flatMap(({ env }) => env?.deny ?? [])),
    },
    templates: distinct(all.flatMap(({ templates = [] }) => templates)),
    paths: joinPaths(all.flatMap(({ paths = [] }) => paths)),
    limits: Object.assign({}, DEFAULTS.limits, ...all.map(({ limits }) => limits)),
    inline: Object.assign({}, DEFAULTS.inline, ...all.map(({ inline }) => inline)),
    agents: Object.assign({}, DEFAULTS.agents, ...all.map(({ agents }) => agents)),
    allow: lastOf(
      all.flatMap(({ allow = [] }) => allow),
      ({ covers }) => JSON.stringify(covers),
    ),
  }
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}

/** The last of each that are the same, in the order of these. */
function lastOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const last = new Map(items.map((item) => [keyOf(item), item]))
  return items.filter((item) => last.get(keyOf(item)) === item)
}

function joinPaths(paths: readonly PathOverride[]): PathOverride[] {
  const joined = new Map<string, PathOverride>()
  for (const { glob, rules, blockOn } of paths) {
    const before = joined.get(glob)
    joined.delete(glob)
    joined.set(glob, { glob, rules: { ...before?.rules, ...rules }, blockOn: blockOn ?? before?.blockOn ?? null })
  }
  return [...joined.values()]
}
