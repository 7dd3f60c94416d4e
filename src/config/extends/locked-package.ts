import type { GitContext } from '../../git/run-git.ts'
import { readTexts } from '../../git/texts/read-texts.ts'

/** What a commit says of a package: which version is to be installed. */
export interface LockedPackage {
  /** Null where no lock file has it. */
  readonly version: string | null
  /** The file that says so and its line; null where nothing names it. */
  readonly place: { readonly path: string; readonly line: number } | null
  /** All that is said of it, to be compared: the same version may come from elsewhere. */
  readonly text: string
}

/** Lock files first: they say what is installed, `package.json` only what may be. */
const FILES = ['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'package.json']

/**
 * What the lock files of a commit say of a package. They are written by machines, entry by entry with indentation, so
 * that no parser is needed: one that looks otherwise is compared as a whole.
 * @param commit an object id, or `''` for the index
 */
export async function lockedPackage(git: GitContext, commit: string, name: string): Promise<LockedPackage> {
  const texts = await readTexts(
    git,
    FILES.map((file) => `${commit}:${file}`),
  )
  const entries = FILES.flatMap((path, index) =>
    entriesOf(texts[index] ?? '', name).map((entry) => ({ ...entry, path, version: versionIn(entry.text, name) })),
  )
  const best = entries.find(({ version }) => version !== null) ?? entries[0]
  return {
    version: best?.version ?? null,
    place: best ? { path: best.path, line: best.line } : null,
    text: JSON.stringify(entries.map(({ path, text }) => [path, text])),
  }
}

interface Entry {
  readonly text: string
  readonly line: number
}

/** Each line that names the package, with those below that are indented further. */
function entriesOf(text: string, name: string): Entry[] {
  if (!text.includes(name)) return []
  const lines = text.split(/\r?\n/)
  const names = new RegExp(`(?:^|["'/ ])${name.replaceAll(/[.$]/g, '\\$&')}(?=["'@:,]|$)`)
  return lines.flatMap((line, index) => {
    if (!names.test(line)) return []
    const length = lines.slice(index + 1).findIndex((next) => next.trim() !== '' && indentOf(next) <= indentOf(line))
    const end = length < 0 ? lines.length : index + 1 + length
    const block = lines.slice(index, end).map((each) => each.replace(/,?\s*$/, '')) // a comma belongs to the next entry
    return [{ text: block.join('\n'), line: index + 1 }]
  })
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** `"version": "1.2.0"`, `version: 1.2.0(react@19)`, `version "1.2.0"`, or `["@acme/config@1.2.0", …]`. */
function versionIn(text: string, name: string): string | null {
  const field = /\bversion"?:? *["']?(\d[\w.+-]*)/.exec(text)?.[1]
  if (field !== undefined) return field
  const [, after = ''] = text.split(`["${name}@`)
  return /^\d[\w.+-]*/.exec(after)?.[0] ?? null
}
