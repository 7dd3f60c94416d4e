import type { Config, PathOverride } from '../config.ts'
import { quote } from '../quote.ts'
import { namesRule } from '../rule-names.ts'
import { firstSetting, RANK } from '../settings.ts'
import { isLaxer } from './laxer-rules.ts'
import type { LaxerSetting } from './laxer-setting.ts'

type Overridden = Pick<Config, 'rules' | 'blockOn' | 'paths'>

/**
 * The overrides for paths that let more pass there. One glob is compared with what counted there before. Where several
 * may fit one path, what they do together depends on their order: then a change counts as laxer unless it cannot be.
 */
export function laxerPaths(before: Overridden, after: Overridden, ids: readonly string[]): LaxerSetting[] {
  const [old, now] = [before.paths.map(textOf), after.paths.map(textOf)]
  if (old.join() === now.join()) return []
  const globs = [...new Set([...before.paths, ...after.paths].map(({ glob }) => glob))]
  const found = globs.flatMap((glob) => {
    const [was, is] = [before.paths.find((each) => each.glob === glob), after.paths.find((each) => each.glob === glob)]
    const isNew = is !== undefined && !old.includes(textOf(is))
    const isGone = was !== undefined && !now.includes(textOf(was))
    const overlaps = globs.length > 1
    const may = overlaps && ((isNew && !isStrictest(is)) || (isGone && !isMildest(was)))
    if (!may && !isLaxerThere({ ...before, here: was }, { ...after, here: is }, ids)) return []
    return [laxer(glob, is ? `"paths" has ${quote(glob)}` : `"paths" no longer has ${quote(glob)}`)]
  })
  const kept = old.filter((text) => now.includes(text))
  const isMoved = kept.join() !== now.filter((text) => old.includes(text)).join()
  return isMoved ? [...found, { kind: 'paths', at: ['paths'], message: '"paths" has another order' }] : found
}

function laxer(glob: string, message: string): LaxerSetting {
  return { kind: 'paths', at: ['paths', glob], message }
}

function textOf({ glob, rules, blockOn }: PathOverride): string {
  return JSON.stringify([glob, Object.entries(rules).toSorted(), blockOn])
}

function isStrictest({ rules, blockOn }: PathOverride): boolean {
  return (blockOn === null || blockOn === 'low') && Object.values(rules).every((setting) => setting === 'high')
}

function isMildest({ rules, blockOn }: PathOverride): boolean {
  return (blockOn === null || blockOn === 'none') && Object.values(rules).every((setting) => setting === 'off')
}

type There = Overridden & { readonly here: PathOverride | undefined }

/** Changes of the settings for all paths are reported by themselves, so that here those of `after` count on both sides. */
function isLaxerThere(before: There, after: There, ids: readonly string[]): boolean {
  const [least, now] = [before.here?.blockOn ?? after.blockOn, after.here?.blockOn ?? after.blockOn]
  if (RANK[now] > RANK[least]) return true
  const names = [before, after].flatMap(({ here }) => Object.keys(here?.rules ?? {}))
  const named = ids.filter((id) => names.some((name) => namesRule(name, id)))
  return named.some((id) => {
    const old = firstSetting([before.here?.rules ?? {}, after.rules], id)
    const setting = firstSetting([after.here?.rules ?? {}, after.rules], id)
    return [least, now].some((blockOn) => isLaxer(old, setting, blockOn))
  })
}
