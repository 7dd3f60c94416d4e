import { UserError } from '../../errors.ts'
import type { Repository } from '../repository.ts'
import { type GitContext, runGit, tryGit } from '../run-git.ts'
import { knownToBranches } from './branch-updates.ts'
import { isNothing, type Push } from './push.ts'

/** What a push sends that is not on the remote yet. */
export interface Pushed {
  /** The oldest first, and none before its parents. */
  readonly commits: readonly string[]
  /** Annotated tags, whose messages are sent too. */
  readonly tags: readonly string[]
  /** Files and folders that a ref names without any commit, which Git allows. */
  readonly loose: readonly { readonly id: string; readonly ref: string; readonly type: 'blob' | 'tree' }[]
}

/**
 * What the refs of a push bring that the remote is not known to have: neither by what it said of these refs nor by what
 * was last fetched from it. Where both disagree, what was fetched is old and does not count: a history that was cleaned
 * on the remote must not come back unseen.
 * @throws UserError when an object that is to be pushed is not here, or an id is none
 */
export async function pushedCommits({ git }: Repository, push: Push): Promise<Pushed> {
  const strange = push.refs.find(({ localId, remoteId }) => ![localId, remoteId].every((id) => OBJECT_ID.test(id)))
  if (strange) throw new UserError(`${strange.local} is to be pushed, but not as an object id`, 'Give ids in full.')
  const sent = push.refs.filter(({ localId }) => !isNothing(localId))
  if (push.refs.length && !sent.length) return { commits: [], tags: [], loose: [] } // only deletions
  const tips = push.refs.length ? sent.map(({ local, localId }) => ({ ref: local, id: localId })) : await localTips(git)
  const [known, objects] = await Promise.all([
    push.isLocal ? knownToBranches(git) : knownToRemote(git, push),
    peel(git, tips),
  ])
  const missing = objects.find(({ type }) => type === null)
  if (missing)
    throw new UserError(
      `${missing.ref} is to be pushed, but its object ${missing.id.slice(0, 12)} is not in this repository`,
      'Run: git fsck',
    )
  const ends = objects.filter(({ type }) => type === 'commit').map(({ id }) => id)
  return {
    commits: await listCommits(git, ends, known),
    tags: objects.filter(({ isTag }) => isTag).map(({ tag }) => tag),
    loose: objects.flatMap(({ id, ref, type }) => (type === 'blob' || type === 'tree' ? [{ id, ref, type }] : [])),
  }
}

const OBJECT_ID = /^[0-9a-f]{40,64}$/

interface Tip {
  readonly ref: string
  readonly id: string
}

/** All that could be pushed. */
async function localTips(git: GitContext): Promise<Tip[]> {
  const [refs, head] = await Promise.all([
    runGit(git, ['for-each-ref', '--format=%(objectname) %(refname)', 'refs/heads', 'refs/tags']),
    tryGit(git, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']),
  ])
  const tips = linesOf(refs).map((line) => ({ id: line.split(' ')[0] ?? '', ref: line.slice(line.indexOf(' ') + 1) }))
  return head.code === 0 ? [...tips, { id: head.stdout.toString().trim(), ref: 'HEAD' }] : tips
}

/** Object ids of commits that the remote has, as far as they are here too. */
async function knownToRemote(git: GitContext, push: Push): Promise<string[]> {
  const { name, all } = await remoteOf(git, push)
  const fetched = name === undefined ? [] : await fetchedFrom(git, name, all)
  const pushed = new Map(push.refs.map(({ remote: ref, remoteId }) => [ref.replace(/^refs\/heads\//, ''), remoteId]))
  const current = fetched.filter(({ branch, id }) => (pushed.get(branch) ?? id) === id)
  const ids = [...current.map(({ id }) => id), ...pushed.values()].filter((id) => !isNothing(id))
  return commitsHere(git, [...new Set(ids)])
}

/** The remote that is pushed to: its name, or a URL that has none. */
export async function remoteOf(git: GitContext, push: Push) {
  const all = linesOf(await runGit(git, ['remote']))
  const name = push.remote ?? (all.length === 1 ? all[0] : all.find((remote) => remote === 'origin'))
  return { name, isKnown: name !== undefined && all.includes(name), all }
}

/** Of some ids those whose commits are here. A partial clone gives up at the first that is not, instead of saying so. */
async function commitsHere(git: GitContext, ids: readonly string[]): Promise<string[]> {
  const tips = ids.map((id) => ({ id, ref: id }))
  const ofEach = () => Promise.all(tips.map((tip) => peel(git, [tip]).catch(() => [])))
  const objects = await peel(git, tips).catch(async () => (await ofEach()).flat())
  return objects.filter(({ type }) => type === 'commit').map(({ id }) => id)
}

/** The branches of a remote as they were when it was last asked. */
async function fetchedFrom(git: GitContext, remote: string, remotes: readonly string[]) {
  const format = '--format=%(objectname) %(symref) %(refname)'
  const refs = linesOf(await runGit(git, ['for-each-ref', format, 'refs/remotes']))
  const prefix = `refs/remotes/${remote}/`
  const others = remotes.filter((name) => name.startsWith(`${remote}/`)).map((name) => `refs/remotes/${name}/`)
  return refs.flatMap((line) => {
    const [id = '', symref, ...name] = line.split(' ')
    const ref = name.join(' ')
    if (symref || !ref.startsWith(prefix) || others.some((other) => ref.startsWith(other))) return []
    return [{ id, branch: ref.slice(prefix.length) }]
  })
}

/** What stands behind ids once tags are taken off; type null where it is not here. */
export async function peel(git: GitContext, tips: readonly Tip[]) {
  if (!tips.length) return []
  const asked = tips.flatMap(({ id }) => [id, `${id}^{}`]).join('\n')
  const answers = linesOf(await runGit(git, ['cat-file', '--batch-check=%(objectname) %(objecttype)'], `${asked}\n`))
  return tips.map(({ ref, id }, at) => {
    const isTag = answers[at * 2] === `${id} tag`
    const [, peeled, type] = /^([0-9a-f]{40,64}) (blob|tree|commit)$/.exec(answers[at * 2 + 1] ?? '') ?? []
    return { ref, tag: id, isTag, id: peeled ?? id, type: (type ?? null) as 'blob' | 'tree' | 'commit' | null }
  })
}

async function listCommits(git: GitContext, tips: readonly string[], known: readonly string[]): Promise<string[]> {
  if (!tips.length) return []
  const input = [...tips, ...known.map((id) => `^${id}`)].map((line) => `${line}\n`).join('')
  const { code, stdout, stderr } = await tryGit(git, ['rev-list', '--reverse', '--date-order', '--stdin'], input)
  if (code === 0) return linesOf(stdout)
  throw new UserError(`Git cannot list the commits to be pushed: ${stderr.trim().split('\n')[0]}`, 'Run: git fsck')
}

function linesOf(output: Buffer): string[] {
  return output.toString().split('\n').filter(Boolean)
}
