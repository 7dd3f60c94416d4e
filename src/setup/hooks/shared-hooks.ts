import { type Project, scriptsOf } from '../project.ts'
import type { HooksFolder } from './hooks-folder.ts'

/** Whether the hooks folder is one that a team commits. Git shares neither its own folder nor the setting that leads there. */
export function isShared({ configured, inside, path }: HooksFolder): boolean {
  return configured !== null && inside && !/^(?:\.\.\/|\.git\/)/.test(path)
}

/** Whether a script of the project, such as `prepare`, leads Git to the hooks folder at an install. */
export function armsHooksFolder(project: Project): boolean {
  const scripts = Object.entries(scriptsOf(project)).filter(([name]) => /^(?:pre|post)?(?:prepare|install)$/.test(name))
  return scripts.some(([, script]) => typeof script === 'string' && /\bcore\.hooksPath\b/i.test(script))
}
