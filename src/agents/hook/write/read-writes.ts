import type { Payload } from '../hosts.ts'
import { objectOf, textOf } from '../payload.ts'
import type { PlannedWrite } from './planned-write.ts'
import { readPatch } from './read-patch.ts'

/**
 * What a call would write. Assistants name the same things differently: `file_path` or `path`, `content` or `file_text`,
 * `old_string` or `old_str`.
 */
export function readWrites(payload: Payload): PlannedWrite[] {
  const tool = textOf(payload.tool_name) ?? textOf(payload.toolName) ?? ''
  const given = payload.tool_input ?? payload.toolArgs
  const input = objectOf(given)
  const patch = /^(?:apply_?patch)$/i.test(tool) ? (firstText(input, PATCH) ?? textOf(given)) : null
  if (patch) return readPatch(patch)
  if (!input) return []
  const steps = LISTS.flatMap((name) => (Array.isArray(input[name]) ? input[name] : [])).map(objectOf)
  return steps.length > 0 ? inOrder(steps.flatMap((step) => readOne({ ...input, ...step }))) : readOne(input)
}

/** Where one call has several changes: `MultiEdit`, `multi_replace_string_in_file`. */
const LISTS = ['edits', 'replacements']

/** The changes of one file, each made to what the one before it leaves. */
function inOrder(writes: readonly PlannedWrite[]): PlannedWrite[] {
  const paths = [...new Set(writes.map(({ path }) => path))]
  return paths.map((path) => ({
    path,
    make: (current) =>
      writes.filter((write) => write.path === path).reduce((text: string | null, { make }) => make(text), current) ??
      '',
  }))
}

function readOne(input: Record<string, unknown>): PlannedWrite[] {
  const path = firstText(input, PATH)
  if (!path) return []
  const [old, next, content] = [firstText(input, OLD), firstText(input, NEXT), firstText(input, CONTENT)]
  if (content !== null) return [{ path, make: () => content }]
  if (next === null) return []
  if (old === null) return [{ path, make: (current) => `${current ?? ''}\n${next}` }]
  const isEach = input.replace_all === true || input.replaceAll === true
  return [{ path, make: (current) => edited(current ?? '', old, next, isEach) }]
}

const PATH = ['file_path', 'filePath', 'path', 'notebook_path']
const CONTENT = ['content', 'contents', 'file_text']
const OLD = ['old_string', 'oldString', 'old_str']
const NEXT = ['new_string', 'newString', 'new_str', 'new_source', 'code']
const PATCH = ['command', 'input', 'patch']

function firstText(input: Record<string, unknown> | null, names: readonly string[]): string | null {
  for (const name of names) if (typeof input?.[name] === 'string') return input[name]
  return null
}

/** Where the old text is not to be found, the new one still counts as what is about to be written. */
function edited(current: string, old: string, next: string, isEach: boolean): string {
  if (old === '' || !current.includes(old)) return `${current}\n${next}`
  return isEach ? current.replaceAll(old, () => next) : current.replace(old, () => next)
}
