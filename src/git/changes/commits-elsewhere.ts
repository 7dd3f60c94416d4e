import type { Repository } from '../repository.ts'
import { runGit, tryGit } from '../run-git.ts'
import { isNothing, type Push } from './push.ts'
import { peel, remoteOf } from './pushed-commits.ts'

/**
 * Which of some commits that are about to be pushed another remote has already: after `git pull upstream main` all that
 * came from there. Branches of the remote that is pushed to do not count here: what they have is not sent at all, and
 * where they are out of date, a history that was cleaned must not come back. Nor do remotes that are folders of this
 * machine, such as a backup: what they have has not left it.
 * @param ids of commits, tags and files, as findings name them
 */
export async function commitsElsewhere(
  { git }: Repository,
  push: Push,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const objects = await peel(
    git,
    ids.map((id) => ({ id, ref: id })),
  )
  const commits = objects.flatMap(({ id, type, isTag }) => (type === 'commit' && !isTag ? [id] : []))
  const tips = commits.length ? await tipsElsewhere(git, push) : []
  if (!tips.length) return new Set()
  const input = [...commits, ...tips.map((tip) => `^${tip}`)].join('\n')
  const fresh = new Set((await runGit(git, ['rev-list', '--stdin'], `${input}\n`)).toString().split('\n'))
  return new Set(commits.filter((id) => !fresh.has(id)))
}

/** What remote-tracking branches of other remotes point to; where the push goes to a URL, of all but what it contradicts. */
async function tipsElsewhere(git: Repository['git'], push: Push): Promise<string[]> {
  const { name, isKnown, all } = await remoteOf(git, push)
  const rows = (await runGit(git, ['for-each-ref', '--format=%(objectname) %(refname)', 'refs/remotes'])).toString()
  const folders = await remotesInFolders(git)
  const pushed = push.refs.filter(({ remote, remoteId }) => remote.startsWith('refs/heads/') && !isNothing(remoteId))
  return rows
    .split('\n')
    .filter(Boolean)
    .map((row) => ({ id: row.slice(0, row.indexOf(' ')), ref: row.slice(row.indexOf(' ') + 1) }))
    .filter(({ id, ref }) => {
      const owner = ownerOf(ref, all)
      if (owner === undefined || folders.has(owner)) return false
      if (isKnown) return owner !== name
      return pushed.every(({ remote, remoteId }) => !ref.endsWith(remote.slice('refs/heads'.length)) || remoteId === id)
    })
    .map(({ id }) => id)
}

/** The remotes whose URL is a path, as the user wrote it (https://git-scm.com/docs/git-clone#_git_urls). */
async function remotesInFolders(git: Repository['git']): Promise<ReadonlySet<string>> {
  const found = await tryGit(git, ['config', '-z', '--get-regexp', '^remote\\..*\\.url$'])
  const entries = found.stdout.toString().split('\0').filter(Boolean)
  return new Set(
    entries.flatMap((entry) => {
      const [, name = '', url = ''] = /^remote\.([^\n]*)\.url\n(.*)$/s.exec(entry) ?? []
      return isFolder(url) ? [name] : []
    }),
  )
}

/** `../mirror.git`, `/srv/git/x`, `C:\\git\\x` and `file:///srv/git/x`; not `host:x` and no other scheme. */
function isFolder(url: string): boolean {
  return /^file:\/\//i.test(url) || /^(?:[a-z]:[\\/]|[^:]*(?:[\\/]|$))/i.test(url)
}

/** The remote whose branch this is: the longest name that fits, as names may hold slashes. */
function ownerOf(ref: string, remotes: readonly string[]): string | undefined {
  return remotes
    .filter((name) => ref.startsWith(`refs/remotes/${name}/`))
    .toSorted((a, b) => b.length - a.length)
    .at(0)
}
