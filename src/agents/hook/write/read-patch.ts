import type { PlannedWrite } from './planned-write.ts'

interface Hunk {
  readonly old: string[]
  readonly next: string[]
}

/**
 * Reads a patch as Codex and others write it: `*** Add File: a`, `*** Update File: b` with lines that begin with a space,
 * `-` or `+` and perhaps `*** Move to: c`. Deletions bring nothing.
 */
export function readPatch(patch: string): PlannedWrite[] {
  const writes: PlannedWrite[] = []
  let hunks: Hunk[] = []
  for (const line of patch.split(/\r?\n/)) {
    const [, action, path = ''] = /^\*\*\* (Add File|Update File|Move to|Delete File): (.+)$/.exec(line) ?? []
    if (action) hunks = []
    if (action === 'Add File') writes.push({ path, make: withHunks(hunks, true) })
    if (action === 'Update File') writes.push({ path, make: withHunks(hunks, false) })
    if (action === 'Move to') {
      const before = writes.pop()
      if (before) writes.push({ path, make: withHunks(hunks, false) })
    }
    if (action) continue
    if (line.startsWith('@@') || hunks.length === 0) hunks.push({ old: [], next: [] })
    const hunk = hunks.at(-1)
    if (line.startsWith('+')) hunk?.next.push(line.slice(1))
    if (line.startsWith('-')) hunk?.old.push(line.slice(1))
    if (line.startsWith(' ')) {
      hunk?.old.push(line.slice(1))
      hunk?.next.push(line.slice(1))
    }
  }
  return writes
}

function withHunks(hunks: readonly Hunk[], isNew: boolean): PlannedWrite['make'] {
  return (current) => hunks.reduce((text, { old, next }) => replaced(text, old, next), isNew ? '' : (current ?? ''))
}

function replaced(text: string, old: readonly string[], next: readonly string[]): string {
  const [from, to] = [old.join('\n'), next.join('\n')]
  if (from === '' || !text.includes(from)) return text === '' ? `${to}\n` : `${text}\n${to}\n`
  return text.replace(from, () => to)
}
