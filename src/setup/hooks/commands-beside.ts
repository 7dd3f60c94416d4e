import { readBytes } from '../files/read-bytes.ts'
import { topStatements } from '../files/shell-script.ts'
import { callsHushkey } from './call.ts'
import type { Steps } from './steps.ts'

/** What a hook runs besides hushkey at a commit that hushkey stops. */
export interface CommandsBeside {
  /** The file that names them, relative to the root. */
  readonly path: string
  readonly commands: readonly string[]
}

/**
 * The commands of a hook that run before hushkey does, or in spite of what it says; those that only look do not count.
 * @returns null where nothing but hushkey would run
 */
export async function commandsBeside(root: string, { path, manager, steps }: Steps): Promise<CommandsBeside | null> {
  const others = steps.filter(({ ours }) => !ours).map(({ text }) => text)
  const isScript = ['husky', 'simple-git-hooks', 'a plain hook'].includes(manager)
  const isCommand = manager === 'husky 4'
  const commands = isCommand
    ? steps.flatMap(({ text, programs = [], ours }) => (programs.length > (ours ? 1 : 0) ? [text] : []))
    : isScript
      ? await besideInScript(root, path, manager === 'husky')
      : others
  return commands.length > 0 ? { path, commands } : null
}

async function besideInScript(root: string, path: string, stopsOnFailure: boolean): Promise<readonly string[]> {
  const text = (await readBytes(root, path))?.toString() ?? ''
  const statements = topStatements(text)
  if (statements === null) return ['commands in a form that hushkey cannot read']
  const ours = statements.findIndex((statement) => callsHushkey(statement.text, 'pre-commit'))
  const runs = ({ programs }: { programs: readonly string[] }) => programs.length > 0
  const isAlone = (statements[ours]?.programs.length ?? 0) <= 1 // `npx lint-staged && …` is not
  const before = ours < 0 ? statements : statements.slice(0, isAlone ? ours : ours + 1)
  const stops =
    stopsOnFailure || /^\s*set\s+-\w*e|^#!.*\s-\w*e/m.test(text) || /\bexit\b/.test(statements[ours]?.text ?? '')
  const behind = ours < 0 || stops ? [] : statements.slice(ours + 1)
  return [...before, ...behind].filter(runs).map((statement) => statement.text.split('\n')[0] ?? '')
}
