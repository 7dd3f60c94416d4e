import { reasoningOf } from '../../detect/reasoning-of.ts'
import { UserError } from '../../errors.ts'
import type { ScanOptions } from '../scan-options.ts'
import { withRepositoryTarget } from './repository-target.ts'

/** One thing that was looked at on a line, safe to print. */
export interface Reasoning {
  readonly rule: string
  readonly outcome: string
  readonly column: number
  readonly preview: string
  readonly evidence: readonly string[]
}

function notStaged(path: string): UserError {
  if (path.includes('!')) return new UserError(`${path} is not staged`, 'Of a file in an archive: unpack and stage it.')
  return new UserError(
    `nothing of ${path} is staged, and only staged lines are judged here`,
    `Run: git add ${path}, or for the whole tree: npx hushkey scan --all`,
  )
}

/**
 * Judges a line of a staged file and keeps what is dismissed too.
 * @param path relative to `options.cwd` or absolute
 * @throws UserError when the file is not staged
 */
export function whyLine(options: ScanOptions, path: string, line: number): Promise<Reasoning[]> {
  return withRepositoryTarget(
    { ...options, paths: [path] },
    { division: { threads: 1 } },
    async ({ changes, texts, checker }) => {
      if (!changes.length) throw notStaged(path)
      const found: Reasoning[] = []
      for await (const item of texts) {
        if ('suspects' in item) throw new Error('other threads leave out what is dismissed')
        if ('unreadable' in item) throw new UserError(`${path} could not be read: ${item.unreadable}`)
        const source = { ...item, path: item.change.path, browser: null }
        found.push(...reasoningOf(checker.detect(source), source, line))
      }
      return found
    },
  )
}
