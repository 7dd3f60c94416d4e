import { GIT_FLOOR, NODE_FLOOR } from './acceptance.mjs'
import { ENVIRONMENT } from './scratch.mjs'

export const HOOK = 'sh node_modules/hushkey/hooks/pre-commit'
export const HUSHKEY = 'hushkey'

/** What the hook starts when it has to. */
const PROGRAM = 'node_modules/hushkey/dist/start.cjs'

export const ENGINE = 'hushkey, engine alone'

/** What nobody can be faster than, in a repository. */
export function floors(cwd, env = ENVIRONMENT) {
  return [
    { label: NODE_FLOOR, command: ['node', '-e', '0'], cwd, env, exits: [0] },
    { label: GIT_FLOOR, command: ['git', 'diff', '--cached'], cwd, env, exits: [0] },
  ]
}

/** The hook as Git calls it, outside of a commit. */
export function hook(cwd, exits, env = ENVIRONMENT) {
  return { label: HUSHKEY, command: ['sh', '-c', HOOK], cwd, env, exits }
}

/** The engine, whatever the hook's own look at the change would say. */
export function engine(cwd, exits, { env = ENVIRONMENT, label = ENGINE, program = PROGRAM } = {}) {
  return { label, command: ['node', program, 'scan'], cwd, env, exits }
}
