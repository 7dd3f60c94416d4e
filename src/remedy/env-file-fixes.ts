import { allowGlob } from '../env-files/allow-glob.ts'
import { isPrivateName } from '../env-files/local-twin.ts'
import type { Fix } from '../finding.ts'
import { quoteForPasting } from '../shell-quote.ts'
import { DOTENVX } from './dotenvx.ts'
import type { Facts } from './facts.ts'
import { hasAny } from './project/project.ts'

/** The fixes of a staged env file, in the order in which to take them; a template only lacks its placeholders. */
export function envFileFixes(path: string, names: readonly string[], facts: Facts): Fix[] {
  if (facts.isTemplate(path) && names.length)
    return [{ kind: 'placeholder', text: names.map((name) => `${name}=your_${name.toLowerCase()}_here`).join('\n') }]
  if (facts.isOptedIn(path)) return [...keep(path), ...takeOut(path, facts), ...nameKeys(path, names, facts)]
  return [
    ...takeOut(path, facts),
    ...ignore(path, facts),
    ...nameKeys(path, names, facts),
    ...encrypt(path, facts),
    ...keep(path),
  ]
}

/** Where the project commits encrypted values already, the file may be committed so. */
function encrypt(path: string, { production, projectFor }: Facts): Fix[] {
  const quoted = quoteForPasting(path)
  const used = hasAny(projectFor(path), '@dotenvx/dotenvx') ? 'dotenvx:' : production // its keys are never in Git
  const [tool = ''] = /^(?:dotenvx|SOPS)(?=:)/.exec(used ?? '') ?? []
  if (!tool || !quoted || isPrivateName(path)) return []
  // https://dotenvx.com/docs/advanced/encrypt, https://getsops.io/docs/#encrypting-a-document
  const command = tool === 'SOPS' ? `sops encrypt -i ${quoted}` : `${DOTENVX} encrypt -f ${quoted}`
  return [fix('encrypt', 'or commit it encrypted, as the project does', command)]
}

/** The two ways to settle a file that is tracked, and that lets a commit pass until then. */
export function settleFixes(path: string, facts: Facts): Fix[] {
  return [...keep(path), ...takeOut(path, facts).filter(({ kind }) => kind !== 'rotate')]
}

/** For what a team commits on purpose; never for what is local by its name, or a key. */
function keep(path: string): Fix[] {
  if (isPrivateName(path)) return []
  const quoted = allowGlob(path) === null ? null : quoteForPasting(path) // what no glob names alone is entered by hand
  return [
    fix(
      'keep',
      `add it to "env.allow", and it is read for secrets instead`,
      quoted && `npx hushkey allow --env ${quoted}`,
    ),
  ]
}

function takeOut(path: string, facts: Facts): Fix[] {
  const quoted = quoteForPasting(pathspec(path))
  if (facts.isCommitted(path)) {
    const rotate = { kind: 'rotate', text: 'earlier commits hold it: replace every key in it' }
    return [
      fix('untrack', 'take it out of Git, keep the file', quoted && `git rm --cached -- ${quoted}`),
      { kind: 'others', text: pullNote(path).replace('back: ', 'back:\n') },
      rotate,
    ]
  }
  return [fix('unstage', 'take it out of the commit', unstage(path, facts))]
}

/** The command that leaves what is staged of a path out of the commit; null where no shell takes its name. */
export function unstage(path: string, { hasCommits }: Facts): string | null {
  const quoted = quoteForPasting(pathspec(path))
  const command = hasCommits ? 'git restore --staged --' : 'git rm --cached -f --'
  return quoted && `${command} ${quoted}`
}

/** What happens to everybody else once a file is untracked, and how they keep it (N57). */
export function pullNote(path: string): string {
  const quoted = quoteForPasting(pathspec(path)) ?? 'FILE'
  return `the next pull deletes it in other clones; back: git restore --source=ORIG_HEAD -- ${quoted}`
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
  return name.replace(/^[!#]|[*?[\\]|\s+$/g, (special) => [...special].map((character) => `\\${character}`).join(''))
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
