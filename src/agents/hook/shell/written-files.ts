import type { State } from './shell-state.ts'

/** What a command writes into a file, where that is known: another one may run it. */
export function noteFile(
  words: readonly string[],
  writes: readonly { readonly path: string }[],
  text: string | null,
  { files }: State,
): void {
  if (text === null) return
  const paths = words[0] === 'tee' ? words.slice(1).filter((word) => !word.startsWith('-')) : []
  for (const path of [...writes.map((write) => write.path), ...paths]) files.set(plainPath(path), text)
}

/** The script that a command runs out of such a file; null where it runs none. */
export function writtenScript([program = '', ...rest]: readonly string[], { files }: State): string | null {
  const isShell = /^(?:.*\/)?(?:(?:ba|da|z|k|a)?sh|source|\.)$/.test(program)
  const path = isShell ? rest.find((word) => !/^[-+]/.test(word)) : program
  return path === undefined ? null : (files.get(plainPath(path)) ?? null)
}

function plainPath(path: string): string {
  return path.replace(/^\.\//, '')
}
