import { andThen } from '../hooks/call.ts'
import { dependsOn, type Project, scriptsOf } from '../project.ts'

/**
 * Exits 0, and prints nothing, wherever hushkey is not installed: in production, in Docker, in a CI that omits development
 * packages (N38, N52).
 */
const REGISTER = `node -e "try{require('hushkey/package.json')}catch{process.exit(1)}" && hushkey init --prepare || exit 0`

/** The npm script that registers the hooks in each clone. */
export interface PrepareScript {
  readonly name: 'prepare' | 'postinstall'
  /** What it is to become; null when it can stay. */
  readonly script: string | null
  readonly notes: readonly string[]
}

/** What the project's script has to be, so that an install registers husky's hooks and never fails by it. */
export function prepareScript(project: Project): PrepareScript {
  const scripts = scriptsOf(project)
  const name = project.manager.berry ? 'postinstall' : 'prepare' // N44
  const all = Object.values(scripts).filter((script) => typeof script === 'string')
  const registered = all.some((script) => script.includes('hushkey init --prepare'))
  if (registered || (dependsOn(project.package, 'husky') && all.some((script) => /\bhusky\b/.test(script))))
    return { name, script: null, notes: [] }
  if (name === 'postinstall' && project.package.private !== true) return { name, script: null, notes: [PUBLISHED] }
  const existing = scripts[name]
  const script = typeof existing === 'string' && existing.trim() !== '' ? andThen(existing, `(${REGISTER})`) : REGISTER
  return { name, script, notes: [] }
}

const PUBLISHED =
  'Yarn runs no "prepare", and a "postinstall" would run at those who install this package: run `yarn hushkey init --prepare` once in each clone.'
