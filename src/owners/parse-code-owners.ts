import picomatch from 'picomatch'

/** The owners of a path, as CODEOWNERS has them: `@acme/security`, `ada@example.org`. */
export type OwnersOf = (path: string) => readonly string[]

/**
 * Reads a CODEOWNERS file. Of the lines that match a path the last one counts; in GitLab's sections, the last one of each.
 * https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 * https://docs.gitlab.com/user/project/codeowners/reference/
 */
export function parseCodeOwners(text: string): OwnersOf {
  const lines: Line[] = []
  let section = ''
  let defaults: readonly string[] = []
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/(?:^|\s)#.*$/, '').trim()
    const heading = /^\^?\[([^\]]+)\](?:\[\d+\])?\s*(.*)$/.exec(line)
    if (heading) {
      section = (heading[1] as string).toLowerCase()
      defaults = ownersIn(heading[2] as string)
    } else if (line) lines.push(parseLine(line, section, defaults))
  }
  return (path) => {
    const last = new Map<string, readonly string[]>()
    for (const { section: of, covers, owners } of lines) if (covers(path)) last.set(of, owners)
    return [...new Set([...last.values()].flat())]
  }
}

interface Line {
  readonly section: string
  readonly covers: (path: string) => boolean
  readonly owners: readonly string[]
}

/** A blank within a pattern has a backslash before it. A line without owners takes them away. */
function parseLine(line: string, section: string, defaults: readonly string[]): Line {
  const [pattern = ''] = /^(?:\\.|\S)+/.exec(line) ?? []
  const rest = line.slice(pattern.length)
  const owners = rest.trim() ? ownersIn(rest) : defaults
  return { section, covers: coversBy(pattern.replaceAll('\\ ', ' ').replaceAll('\\#', '#')), owners }
}

function ownersIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word.includes('@'))
}

/** As in `.gitignore`, but `docs/*` is no folder below `docs`, and there is neither `!` nor `[ ]`. */
function coversBy(pattern: string): Line['covers'] {
  if (/^!|[[\]]/.test(pattern)) return () => false
  const folder = pattern.replace(/\/$/, '')
  const anchored = folder.includes('/') ? folder.replace(/^\//, '') : `**/${folder}`
  const isOneLevel = /\/\*$/.test(pattern)
  const globs = isOneLevel ? [anchored] : pattern.endsWith('/') ? [`${anchored}/**`] : [anchored, `${anchored}/**`]
  return picomatch(globs, { dot: true, nobrace: true, noextglob: true, nonegate: true })
}
