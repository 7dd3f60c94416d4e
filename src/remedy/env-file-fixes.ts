import type { Fix } from '../finding.ts'
import type { Facts } from './facts.ts'
import { shellQuote } from './shell-quote.ts'

/** The ways out for a staged env file, in the order in which to take them; a template only lacks its placeholders. */
export function envFileFixes(path: string, names: readonly string[], facts: Facts): Fix[] {
  if (facts.isTemplate(path) && names.length)
    return [{ kind: 'placeholder', text: names.map((name) => `${name}=your_${name.toLowerCase()}_here`).join('\n') }]
  return [...takeOut(path, facts), ...ignore(path, facts), ...nameKeys(path, names, facts)]
}

function takeOut(path: string, { isCommitted, hasCommits }: Facts): Fix[] {
  const quoted = shellQuote(pathspec(path))
  if (isCommitted(path)) {
    const rotate = { kind: 'rotate', text: 'earlier commits hold it: replace every key in it' }
    return [fix('untrack', 'take it out of Git, keep the file', quoted && `git rm --cached -- ${quoted}`), rotate]
  }
  const command = hasCommits ? 'git restore --staged --' : 'git rm --cached -f --'
  return [fix('unstage', 'take it out of the commit', quoted && `${command} ${quoted}`)]
}

/** A path that Git would read as a pattern or as magic (`a*.env`, `:x.env`) is marked as the name that it is. */
function pathspec(path: string): string {
  return /^:|[*?[\\]/.test(path) ? `:(literal)${path}` : path
}

function ignore(path: string, facts: Facts): Fix[] {
  return facts.isIgnored(path) ? [] : [ignoreLine(path, facts)]
}

/** The line that the root `.gitignore` lacks. */
export function ignoreLine(path: string, { fixCommand }: Facts): Fix {
  return { ...fix('gitignore', ignorePattern(path), fixCommand), file: '.gitignore' }
}

/** The narrowest line for the root `.gitignore` that covers a path: its name, which counts in every folder. */
export function ignorePattern(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.replace(/^[!#]|[*?[\\]|\s+$/g, (special) => [...special].map((letter) => `\\${letter}`).join(''))
}

/** The lines that the template lacks. */
export function nameKeys(path: string, names: readonly string[], { templateFor, fixCommand }: Facts): Fix[] {
  if (!names.length) return []
  const lines = names.map((name) => `${name}=`)
  return [{ ...fix('env-example', lines.join('\n'), fixCommand), file: templateFor(path) }]
}

export function fix(kind: string, text: string, command: string | null): Fix {
  return command ? { kind, text, command } : { kind, text }
}
