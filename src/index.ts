/** The public API; `docs/api.md` describes it. Nothing it returns holds a secret, and importing it changes nothing. */

import { resolve } from 'node:path'
import { interruptible } from './scan/interruptible.ts'
import { scanText as scanGivenText, scan as scanRepository } from './scan/scan.ts'
import type { ScanOptions, ScanResult, ScanTextOptions } from './scan/scan-options.ts'
import { requireOptions, requireText } from './scan/targets/require-text.ts'

export { UserError } from './errors.ts'
export type { Allowed, Decision, Excerpt, Finding, Fix, Skipped } from './finding.ts'
export type { Push, PushedRef } from './git/changes/push.ts'
export type { Confidence } from './rules/rule.ts'
export type { ExtendsRepository, ScanOptions, ScanResult, ScanTextOptions, Summary } from './scan/scan-options.ts'
export type { Weakening } from './weakening.ts'

/**
 * Checks what is staged in a repository, or what `options` name, as `hushkey scan` does. It asks Git, reads the env
 * files near what it checks, and changes nothing.
 * @throws UserError when it could not check: no repository, a mistake in the configuration, Git failed, nothing could be
 * read, or `options.signal` was aborted (then `cause` is the signal's reason); Git is stopped with it
 */
export async function scan(options: ScanOptions): Promise<ScanResult> {
  requireOptions(options, 'what scan is given')
  requireText(options.cwd, 'options.cwd')
  requireOptions(options.env, 'options.env')
  return interruptible(options.signal, () => scanRepository({ ...options, ...absolute(options) }))
}

/** Paths are meant from where the scan is to run, not from where this program does. */
function absolute({ cwd, config, message }: ScanOptions): Partial<ScanOptions> {
  return {
    ...(config === undefined ? {} : { config: resolve(cwd, config) }),
    ...(message === undefined ? {} : { message: resolve(cwd, message) }),
  }
}

/**
 * Checks a text as if a commit added all of it, with the same rules and fingerprints. It asks neither Git nor the disk,
 * unless `options.config` extends something and `options.repository` says where that is.
 * @throws UserError for a text that is none, for a mistake in `options.config`, and when `options.signal` was aborted
 */
export async function scanText(text: string, options: ScanTextOptions = {}): Promise<ScanResult> {
  requireText(text, 'the text for scanText', 'Decode bytes first, as buffer.toString() does.')
  requireOptions(options, 'the second argument of scanText')
  if (options.path !== undefined) requireText(options.path, 'options.path')
  return interruptible(options.signal, () => scanGivenText(text, options))
}
