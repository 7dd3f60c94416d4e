import type { FileChange, Kind, Plan } from '../../fix/change.ts'
import { printable } from '../../printable.ts'

/** What stands in a file now; `fix` wrote all of it, also what Git ignores. */
const DONE: Readonly<Record<Kind, string>> = {
  gitignore: 'keeps env files out',
  template: 'names the variables, without values',
  'take-out': 'taken out of the commit, stays on the disk',
  env: 'has the values now; Git ignores it',
  code: 'reads the variables',
}

/** A line for each file that was written: what is in it now. */
export function whatWasDone({ changes }: Plan): string {
  const names = changes.map(({ path }) => printable(path))
  const wide = Math.min(40, Math.max(...names.map((name) => name.length)))
  const lines = changes.map((change, at) => `  ${(names[at] as string).padEnd(wide)}  ${inWords(change)}\n`)
  return `Done:\n${lines.join('')}To take it back: npx hushkey fix --undo\n`
}

function inWords({ path, kind, disk }: FileChange): string {
  if (kind === 'env' && !disk?.before) return 'new, has the values; Git ignores it'
  if (kind === 'code' && path.endsWith('package.json')) return 'its scripts load the env file'
  return DONE[kind]
}
