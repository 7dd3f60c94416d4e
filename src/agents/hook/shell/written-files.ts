import type { Redirection } from 'unbash'
import type { State } from './shell-state.ts'
import { LANGUAGES } from './started-by-code.ts'
import type { ExpandWord } from './words/values.ts'

/** A file that the output of a command takes the place of, or is added to. */
export interface Write {
  readonly path: string
  readonly isAdded: boolean
  /** Null where only a run can tell. */
  readonly text: string | null
}

/** What `>` and `>>` write to. */
export function targets(redirects: readonly Redirection[], expand: ExpandWord, text: string | null): Write[] {
  return redirects.flatMap((redirect) =>
    redirect.type === 'Redirect' && redirect.operator.includes('>') && redirect.target
      ? [{ path: expand(redirect.target).join(' '), isAdded: redirect.operator.includes('>>'), text }]
      : [],
  )
}

/** Programs that hand on what they read, as it is; what others print is not known. */
const PRINTS = /^(?:echo|printf|cat|tee)$/

/** The same with what `tee` writes. */
export function writtenTo(words: readonly string[], redirected: readonly Write[], text: string | null): Write[] {
  const [program = '', ...rest] = words
  const known = PRINTS.test(program) ? text : null
  const isAdded = rest.some((word) => /^(?:-a|--append)$/.test(word))
  const paths = program === 'tee' ? rest.filter((word) => !word.startsWith('-')) : []
  return [
    ...redirected.map((write) => ({ ...write, text: known })),
    ...paths.map((path) => ({ path, isAdded, text: known })),
  ]
}

/** What a command writes into a file, where that is known: another one may run it. */
export function noteFile(writes: readonly Write[], { files }: State): void {
  for (const { path, text } of writes) if (text !== null) files.set(plainPath(path), text)
}

/** The script that a command runs out of such a file; null where it runs none. */
export function writtenScript([program = '', ...rest]: readonly string[], { files }: State): string | null {
  const isShell = /^(?:.*\/)?(?:(?:ba|da|z|k|a)?sh|source|\.)$/.test(program)
  const path = isShell ? rest.find((word) => !/^[-+]/.test(word)) : program
  return path === undefined ? null : (files.get(plainPath(path)) ?? null)
}

/** The code in another language that a command runs out of such a file. */
export function writtenCode([program = '', ...rest]: readonly string[], { files }: State): string | null {
  if (!LANGUAGES.test(program.replace(/^.*[\\/]/, ''))) return null
  const path = rest.find((word) => files.has(plainPath(word)))
  return path === undefined ? null : (files.get(plainPath(path)) ?? null)
}

function plainPath(path: string): string {
  return path.replace(/^\.\//, '')
}
