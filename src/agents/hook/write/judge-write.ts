import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allowsEntries } from '../allows-entries.ts'
import { isHookPath } from '../shell/judge/hook-path.ts'
import { loosensSettings } from './loosens-settings.ts'
import { MOST_CHARACTERS, type Place, placeOfWrite } from './place-of-write.ts'
import type { PlannedWrite } from './planned-write.ts'
import { findingReason, type WriteFinding } from './write-reason.ts'

/** `scanText` of the API, as far as it is used here. */
export type ScanText = (
  text: string,
  options: {
    readonly path: string
    readonly config?: string
    readonly repository: { readonly root: string; readonly env: WriteContext['env'] }
  },
) => Promise<{ readonly findings: readonly WriteFinding[] }>

/** What may be asked besides the write itself. */
export interface WriteContext {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly scanText: ScanText
}

/**
 * Why a file must not be written as it is planned: it would bring a finding that stops a commit and that the file does not
 * have yet. What Git ignores passes, so that a value may go into `.env`.
 */
export async function judgeWrite(write: PlannedWrite, { cwd, env, scanText }: WriteContext): Promise<string | null> {
  const place = await placeOfWrite(write.path, cwd, env)
  if (!place) return hookReason(write.path)
  const after = write.make(place.current)
  if (after.length > MOST_CHARACTERS || after === place.current) return null
  return hookChange(place, after) ?? decision(place, after) ?? (await newFinding(place, after, { env, scanText }))
}

/** Hooks that Git does not track; what `placeOfWrite` does not name may be one. */
function hookReason(path: string): string | null {
  const isShim = /(?:^|[\\/])(?:\.husky[\\/]_|\.git[\\/](?:hooks|hushkey))[\\/]/.test(path)
  return isShim ? `hushkey: ${shown(path)} is part of this repository's check, and stays as it is. Ask the user.` : null
}

function hookChange({ path, current }: Place, after: string): string | null {
  if (!isHookPath(path) || !current?.includes('hushkey') || after.includes('hushkey')) return null
  return `hushkey: this would take hushkey out of ${shown(path)}. Keep its line; ask the user if it is in the way.`
}

/** What a person decides: comments that allow a finding, and settings that let more pass. */
function decision({ root, path, current }: Place, after: string): string | null {
  if (allowsEntries(root)) return null
  const count = (text: string | null) => text?.split('hushkey:allow').length ?? 1
  const isComment = count(after) > count(current) && !/\.(?:md|mdx|rst|txt)$/.test(path)
  if (!isComment && !(path === '.hushkeyrc.json' && loosensSettings(current ?? '{}', after))) return null
  const what = isComment ? `a comment in ${shown(path)} that allows a finding` : `${path} that lets more pass`
  return `hushkey: ${what} is for a person to decide. Take the secret out of the file; else ask the user.`
}

async function newFinding(
  { root, path, current, isTracked }: Place,
  after: string,
  { env, scanText }: Pick<WriteContext, 'env' | 'scanText'>,
) {
  const file = join(root, '.hushkeyrc.json')
  const options = {
    path,
    repository: { root, env },
    ...(existsSync(file) ? { config: readFileSync(file, 'utf8') } : {}),
  }
  const blocking = (await scanText(after, options)).findings.filter(({ blocks }) => blocks)
  if (blocking.length === 0) return null
  const before = current === null ? [] : (await scanText(current, options)).findings
  const known = new Set(before.filter(({ line }) => line !== null || isTracked).map(keyOf))
  const fresh = blocking.filter((finding) => !known.has(keyOf(finding)))
  return fresh.length === 0 ? null : findingReason(fresh)
}

function keyOf({ rule, fingerprint, line }: WriteFinding): string {
  return line === null ? rule : fingerprint
}

function shown(path: string): string {
  return path.replace(/[^\x20-\x7e]/g, '?').slice(-120)
}
