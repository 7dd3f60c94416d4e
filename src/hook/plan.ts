import type { Change } from './change.ts'
import type { HooksFolder } from './hooks-folder.ts'
import type { Project } from './project.ts'
import { readBytes } from './read-bytes.ts'
import { editText } from './text.ts'

/** All that a way of setting up the hook needs to know. */
export interface Setting {
  readonly project: Project
  readonly hooks: HooksFolder
  /** What the hook is to run, from the Git root. */
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
}

/** A change to one file, or none when the edit leaves it as it is. */
export async function changeFile(
  { project }: Pick<Setting, 'project'>,
  { path, why, mode }: Pick<Change, 'path' | 'why' | 'mode'>,
  edit: (text: string, eol: string) => string,
): Promise<Change[]> {
  const before = await readBytes(project.repository.root, path)
  const after = editText(before, edit)
  if (before?.equals(after)) return []
  return [{ path, why, before, after, ...(mode === undefined ? {} : { mode }) }]
}
