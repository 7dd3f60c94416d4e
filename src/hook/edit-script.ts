import { UserError } from '../errors.ts'
import { callsHushkey } from './call.ts'
import type { HookName } from './hook-name.ts'
import { appendLines, splitLines } from './text.ts'

interface ScriptEdit {
  /** Shown in errors. */
  readonly path: string
  readonly hook: HookName
  /** The command that runs the check. */
  readonly command: string
  /** Whether the script ends at the first command that fails, as husky's do (`sh -e`). */
  readonly stopsOnFailure: boolean
}

/**
 * Adds the check to a hook script as its last command, so that it sees what formatters staged (N30); ahead of an
 * `exit` or `exec` at the end, behind which nothing runs. What failed before still fails the hook.
 * @returns the text unchanged when it runs the check already
 * @throws UserError when it is no shell script
 */
export function addToScript(text: string, eol: string, { path, hook, command, stopsOnFailure }: ScriptEdit): string {
  const lines = splitLines(text)
  if (lines.some((line) => callsHushkey(line, hook))) return text
  refuseOtherLanguages(lines[0] ?? '', path, command, text.includes('\0'))
  const careful = !stopsOnFailure && !/^\s*set\s+(?:-[a-z]*e|-o\s+errexit)|^#!.*\s-[a-z]*e/m.test(text)
  const last = lastCommand(lines)
  if (/^(?:exit|exec)\b/.test(lines[last] ?? '')) {
    const ours = careful ? `${command} || exit $?` : command
    return [...lines.slice(0, last), ours + eol, ...lines.slice(last)].join('')
  }
  // Without `set -e` the hook's exit code is that of its last command, until now another one.
  const ours = careful && last >= 0 ? `[ $? -eq 0 ] && ${command}` : command
  return appendLines(text, [ours], eol)
}

/** The index of the line where the last command begins, -1 when there is none. */
function lastCommand(lines: readonly string[]): number {
  let index = lines.findLastIndex((line) => /^\s*[^\s#]/.test(line))
  while (index > 0 && /\\\r?\n$/.test(lines[index - 1] ?? '')) index--
  return index
}

function refuseOtherLanguages(first: string, path: string, command: string, binary: boolean): void {
  if (!binary && (!first.startsWith('#!') || /\b(?:ba|da|k|z)?sh\b/.test(first))) return
  const what = binary ? 'a binary' : `written for ${first.slice(2).trim()}`
  throw new UserError(
    `${path} is ${what}, so it cannot be extended`,
    `Make it run this and stop when it fails: ${command}`,
  )
}
