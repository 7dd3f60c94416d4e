import { createLocator } from '../../detect/finding-of.ts'
import { envUses } from '../../detect/match/env-uses.ts'
import { templateNames } from '../../env-files/env-example.ts'
import { type BareFinding, pathFinding } from '../../finding.ts'
import { pathFingerprint } from '../../fingerprint.ts'
import type { Repository } from '../../git/repository.ts'
import { overlaps } from '../../git/texts/added-lines.ts'
import type { AddedText } from '../../git/texts/added-text.ts'
import { readStaged } from '../../git/texts/read-staged.ts'
import { ENV_NAME_UNDOCUMENTED } from '../../rules/policy.ts'
import { readEnvFiles } from './env-files.ts'

/** Collects uses of environment variables while the texts go by, and compares them with the templates at the end. */
export interface EnvNames {
  /** @returns whether there was one */
  readonly see: (item: AddedText) => boolean
  /** A quiet finding for each name that an added line reads and no template from its folder up to the root names. */
  readonly findings: () => Promise<BareFinding[]>
}

interface Seen {
  readonly path: string
  readonly name: string
  readonly line: number
  readonly column: number
}

const DOCUMENTS =
  /\.(?:md|mdx|txt|rst|adoc|json|lock|snap|map|html?|svg)$|(?:^|\/)(?:tests?|__tests__|spec|e2e|fixtures|vendor|node_modules)\//i

/** @param templates the paths of the templates in the folders of what is checked, and above; not empty */
export function createEnvNames(repository: Repository, templates: readonly string[], salt: string): EnvNames {
  const seen: Seen[] = []
  return {
    see({ change: { path }, text, firstLine, firstColumn, added, primary, binary }) {
      if (!primary || binary || DOCUMENTS.test(path)) return false
      const known = seen.length
      const place = createLocator({ path, text, firstLine, firstColumn })
      for (const { name, start } of envUses(text)) {
        const { line, column } = place(start)
        if (overlaps(added, line, line)) seen.push({ path, name, line, column })
      }
      return seen.length > known
    },
    async findings() {
      if (!seen.length) return []
      const named = await namesIn(repository, templates)
      const found = new Map<string, BareFinding>()
      for (const use of seen) {
        const above = templates.filter((path) => use.path.startsWith(folderOf(path)))
        const nearest = above.toSorted((one, other) => folderOf(other).length - folderOf(one).length)[0]
        if (!nearest || above.some((path) => named.get(path)?.has(use.name))) continue
        const id = `${folderOf(nearest)}${use.name}`
        if (!found.has(id)) found.set(id, finding(use, nearest, pathFingerprint(ENV_NAME_UNDOCUMENTED.id, id, salt)))
      }
      return [...found.values()]
    },
  }
}

/** What each template names, as it is staged; as it is in the working tree where Git does not track it. */
async function namesIn(repository: Repository, templates: readonly string[]): Promise<Map<string, Set<string>>> {
  const staged = await readStaged(repository, templates)
  const inTree = await readEnvFiles(repository.root, templates)
  const texts = templates.map((path, at) => staged[at] ?? inTree.find((file) => file.path === path)?.text ?? '')
  return new Map(templates.map((path, at) => [path, templateNames(texts[at] as string)]))
}

function finding({ path, name, line, column }: Seen, template: string, fingerprint: string): BareFinding {
  const message = `${name} is read here, but ${template} does not name it`
  const whole = pathFinding(ENV_NAME_UNDOCUMENTED, path, fingerprint, message, [name])
  return { ...whole, line, column, endLine: line, endColumn: column + name.length, name }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
