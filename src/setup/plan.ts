import type { Change } from './files/change.ts'
import { readBytes } from './files/read-bytes.ts'
import { editText } from './files/text.ts'
import type { HookName } from './hooks/hook-name.ts'
import type { HooksFolder } from './hooks/hooks-folder.ts'
import type { Project } from './project.ts'

/** All that a way of setting up the hook needs to know. */
export interface Setting {
  readonly project: Project
  readonly hooks: HooksFolder
  /** The hook that is to be set up. */
  readonly hook: HookName
  /** What it is to run, from the Git root. */
  readonly command: string
  /** What was planned so far, by path: several hooks may stand in one file. */
  readonly draft: Map<string, Change>
}

/** The command that makes Git run these hooks in this clone. */
export type ArmCommand = (hooks: readonly HookName[]) => string

/** Hooks that will be in a manager's settings while Git runs them not yet, and the command that makes it. */
export interface Unarmed {
  readonly hooks: readonly HookName[]
  readonly command: string
}

/** What `init` is going to do. Nothing is written before all of it is known. */
export interface Plan {
  /** What runs the hooks, for people: `husky`, `lefthook`, … */
  readonly manager: string
  /** Files that change; empty when all is in place. */
  readonly changes: readonly Change[]
  /** husky's folder, relative to the Git root, when its hooks have yet to be registered in this clone. */
  readonly register: string | null
  /** What the user has to know or do. */
  readonly notes: readonly string[]
  /** Null where Git runs all of them once this is done. */
  readonly unarmed: Unarmed | null
}

/** The same for one hook. */
export interface HookPlan extends Omit<Plan, 'unarmed'> {
  /** What makes Git run the hook, where the manager has to be told; null where this plan does it. */
  readonly arm: ArmCommand | null
}

/** A change to one file, or none when the edit leaves it as it is. */
export async function changeFile(
  { project, draft }: Pick<Setting, 'project'> & Partial<Pick<Setting, 'draft'>>,
  { path, why, mode }: Pick<Change, 'path' | 'why' | 'mode'>,
  edit: (text: string, eol: string) => string,
): Promise<Change[]> {
  const drafted = draft?.get(path)
  const before = drafted ? drafted.before : await readBytes(project.repository.root, path)
  const current = drafted?.after ?? before
  const after = editText(current, edit)
  if (current?.equals(after)) return []
  const change = {
    path,
    why: drafted ? bothReasons(drafted.why, why) : why,
    before,
    after,
    ...(mode === undefined ? {} : { mode }),
  }
  draft?.set(path, change)
  return [change]
}

/** `runs hushkey at each commit` and `runs hushkey at each push`: `runs hushkey at each commit, push`. */
function bothReasons(first: string, second: string): string {
  const at = second.lastIndexOf(' each ') + 6
  return first.startsWith(second.slice(0, at)) ? `${first}, ${second.slice(at)}` : `${first}, ${second}`
}

/** A file as it will be by what was planned so far; empty when there is none. */
export async function plannedText({ project, draft }: Setting, path: string): Promise<string> {
  return (draft.get(path)?.after ?? (await readBytes(project.repository.root, path)) ?? '').toString()
}
