import { readConfig } from '../../config/read-config.ts'
import { reasoningOf } from '../../detect/reasoning-of.ts'
import { UserError } from '../../errors.ts'
import { openRepository } from '../../git/repository.ts'
import { addedTexts } from '../../git/texts/added-texts.ts'
import { createChecker, createEnvPolicy, RULE_IDS } from '../decide/create-checker.ts'
import type { ScanOptions } from '../scan-options.ts'
import { changesOf } from './list-changes.ts'

/** One thing that was looked at on a line, safe to print. */
export interface Reasoning {
  readonly rule: string
  readonly outcome: string
  readonly column: number
  readonly preview: string
  readonly evidence: readonly string[]
}

/**
 * Judges a line of a staged file and keeps what is dismissed too.
 * @param path relative to `options.cwd` or absolute
 * @throws UserError when the file is not staged
 */
export async function whyLine(options: ScanOptions, path: string, line: number): Promise<Reasoning[]> {
  const repository = await openRepository(options)
  const changes = await changesOf(repository, { ...options, paths: [path] })
  if (!changes.length) throw new UserError(`${path} is not staged`, `Run: git add ${path}`)
  const { config } = await readConfig(repository, RULE_IDS)
  const checker = await createChecker(config, await createEnvPolicy(config), [], options)
  const found: Reasoning[] = []
  for await (const item of addedTexts(repository.git, changes)) {
    if ('unreadable' in item) throw new UserError(`${path} could not be read: ${item.unreadable}`)
    const source = { ...item, path: item.change.path, browser: null }
    found.push(...reasoningOf(checker.detect(source), source, line))
  }
  return found
}
