import { UserError } from '../../errors.ts'

/** What is about to be pushed, as Git tells its `pre-push` hook (https://git-scm.com/docs/githooks#_pre_push). */
export interface Push {
  /** The remote's name, or its URL where it has none; null for the one that there is. */
  readonly remote: string | null
  /** Empty where nobody says what is pushed: then it is all that the remote is not known to have. */
  readonly refs: readonly PushedRef[]
  /** Whether these are branches of this repository itself, which are about to be updated. */
  readonly isLocal?: boolean
}

/** One ref that the push changes. Ids are object ids; zeros stand for nothing. */
export interface PushedRef {
  /** The local name, `(delete)` where the remote's ref is to be deleted, or whatever else was typed, `HEAD~2` say. */
  readonly local: string
  readonly localId: string
  readonly remote: string
  /** What the remote has there now; this clone need not know it. */
  readonly remoteId: string
}

const LINE = /^(.+) ([0-9a-f]{40,64}) (\S+) ([0-9a-f]{40,64})$/

/**
 * Reads what Git writes to the hook's standard input, a line for each ref:
 * `refs/heads/main <id> refs/heads/main <id>`.
 * @throws UserError for anything else, since what it meant would be pushed unseen
 */
export function parsePush(lines: string): PushedRef[] {
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const found = LINE.exec(line)
      if (!found)
        throw new UserError(
          'standard input is not what Git gives to a pre-push hook, so nothing was checked',
          'Give the hook its input: in lefthook that is use_stdin: true. By hand: npx hushkey scan --range origin/main..HEAD',
        )
      const [, local, localId, remote, remoteId] = found as unknown as [string, string, string, string, string]
      return { local, localId, remote, remoteId }
    })
}

/** Whether an id stands for nothing: a ref that is new, or one that is to be deleted. */
export function isNothing(id: string): boolean {
  return /^0+$/.test(id)
}
