import { CONFIG_FILE } from '../config/config.ts'
import { isNothing, type Push, type PushedRef } from '../git/changes/push.ts'
import { openRepository } from '../git/repository.ts'
import { readTexts } from '../git/texts/read-texts.ts'
import { mergeResults } from './merge-results.ts'
import type { ScanOptions, ScanResult } from './scan-options.ts'

/** Checks a push of several refs: those that bring the same settings together, the others each with its own. */
export async function scanPushed(
  options: ScanOptions,
  push: Push,
  scan: (options: ScanOptions) => Promise<ScanResult>,
): Promise<ScanResult> {
  const groups = await groupBySettings(options, push)
  const results: ScanResult[] = []
  for (const refs of groups) results.push(await scan({ ...options, push: { ...push, refs } }))
  return mergeResults(results)
}

async function groupBySettings(options: ScanOptions, { refs }: Push): Promise<PushedRef[][]> {
  const { git } = await openRepository(options)
  const names = refs.flatMap(({ localId }) => [`${localId}:${CONFIG_FILE}`, `${localId}:package.json`])
  const texts = await readTexts(git, names)
  const groups = new Map<string, PushedRef[]>()
  for (const [at, ref] of refs.entries()) {
    const key = isNothing(ref.localId) ? '' : settingsIn(ref, texts[2 * at] ?? null, texts[2 * at + 1] ?? null)
    groups.set(key, [...(groups.get(key) ?? []), ref])
  }
  const deletions = groups.get('')
  const rest = [...groups].flatMap(([key, group]) => (key === '' ? [] : [group]))
  return rest.length > 0 || !deletions ? rest : [deletions]
}

/** What tells settings apart: their own file, the part of `package.json` that holds them, and the commit of what they extend. */
function settingsIn({ localId }: PushedRef, own: string | null, inPackage: string | null): string {
  if ((own ?? inPackage)?.includes('"extends"')) return `extending at ${localId}`
  if (own !== null) return `own ${own}`
  if (!inPackage?.includes('"hushkey"')) return 'none'
  try {
    return `package ${JSON.stringify(JSON.parse(inPackage).hushkey ?? null)}`
  } catch {
    return `package ${inPackage}`
  }
}
