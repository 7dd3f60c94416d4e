import type { Foreign, Left } from './foreign.ts'

const FILE = '.gitleaksignore'

/** A line of `.gitleaksignore`: `[commit:]path:rule:line` (https://github.com/gitleaks/gitleaks#gitleaksignore). */
export interface IgnoredPlace {
  readonly commit: string | null
  readonly path: string
  readonly line: number
}

/** Reads the places; comments and blank lines aside. */
export function ignoredPlaces(text: string): { places: IgnoredPlace[]; left: Left[] } {
  const places: IgnoredPlace[] = []
  const left: Left[] = []
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (!line || line.startsWith('#')) continue
    const found = /^(?:([0-9a-f]{7,64}):)?(.+):[^:]+:(\d+)$/.exec(line)
    if (found) places.push({ commit: found[1] ?? null, path: found[2] as string, line: Number(found[3]) })
    else left.push({ what: line, why: 'it is not of the form commit:path:rule:line' })
  }
  return { places, left }
}

/** What those places hold; lines of a commit are looked up in that commit (`import-allowed.ts`). */
export function importGitleaksIgnore(text: string): Foreign {
  const { places, left } = ignoredPlaces(text)
  const here = new Set(places.filter(({ commit }) => !commit).map(({ path, line }) => `${line}:${path}`))
  return {
    source: FILE,
    entries: [],
    left,
    allows: ({ path, line }) => (here.has(`${line}:${path}`) ? 'ignored in .gitleaksignore' : null),
  }
}
