import { stripsTypes } from './node-version.ts'
import { hasAny, type Project } from './project.ts'

/** The names of files that start a program. */
const ENTRY = /(?:^|\/)(?:app|bot|cli|index|main|run|server|start|worker)\.[cm]?[jt]sx?$/

/**
 * The command that starts a program with an option of Node's, where no script does: by tsx where the project has it, and
 * never a TypeScript file by a Node that cannot run one.
 * @param nodes the least versions of Node that the project runs on
 */
export function nodeStart(file: string, flag: string, project: Project, nodes: readonly number[]): string {
  const entry = entryOf(file, project)
  if (/\.[cm]?js$/.test(entry ?? file)) return `node ${flag} ${entry ?? 'YOUR-PROGRAM.js'}`
  if (hasAny(project, 'tsx')) return `npx tsx ${flag} ${entry ?? 'YOUR-PROGRAM.ts'}`
  const isRun = entry?.endsWith('ts') && nodes.every(stripsTypes)
  return `node ${flag} ${isRun ? entry : 'YOUR-PROGRAM.js'}`
}

/** The file that starts the program: the one itself, if it is called so or stands at the top; else one that does. */
function entryOf(file: string, { files }: Project): string | undefined {
  if (!file.includes('/') || ENTRY.test(file)) return file
  return [...files].find((name) => ENTRY.test(name))
}
