/**
 * Rules that were renamed: the id until then, and today's. Entries, comments and settings that name the old one go on
 * working. Only appended to; test/rules/ids.txt lists every id that ever was. Policies (`env-file`) are never renamed.
 */
export const RENAMED: Readonly<Record<string, string>> = {}

/** What a rule was called before. */
export function formerIds(id: string): string[] {
  return Object.keys(RENAMED).filter((former) => RENAMED[former] === id)
}

/** What a rule that was called `id` is called today; `id` itself where it was never renamed. */
export function currentId(id: string): string {
  return Object.hasOwn(RENAMED, id) ? (RENAMED[id] as string) : id
}
