import type { BareFinding, Fix } from '../finding.ts'

/** Where a commit stands: the last one, the very first, between them, or on a branch that is not checked out. */
export type CommitPlace = 'last' | 'first' | 'between' | 'elsewhere'

/**
 * The fix of a commit that is not pushed yet: it is made anew, because a later commit that takes the secret away
 * leaves it in the history.
 */
export function rewriteCommit({ commit = '', path, line, inMessage }: BareFinding, place: CommitPlace): Fix {
  const kind = 'rewrite'
  if (inMessage && path === 'TAG_EDITMSG') return { kind, text: 'delete the tag and make it anew: git tag -d TAG' }
  const short = commit.slice(0, 12)
  const change = line === null ? 'git rm --cached the file' : 'change the file, git add it'
  const amend = inMessage ? 'git commit --amend, and write it anew' : `${change}, git commit --amend`
  if (place === 'last') return { kind, text: amend }
  const from = place === 'first' ? '--root' : `${short}~`
  const marked = (word: string) => `git rebase -i ${from}\nchange "pick" to "${word}" for ${short}`
  const rebase = inMessage ? marked('reword') : `${marked('edit')}\nthere: ${amend}\nthen: git rebase --continue`
  return { kind, text: place === 'elsewhere' ? `git switch to the branch that has ${short}\n${rebase}` : rebase }
}
