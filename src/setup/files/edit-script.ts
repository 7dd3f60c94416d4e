import { UserError } from '../../errors.ts'
import { callsHushkey } from '../hooks/call.ts'
import type { HookName } from '../hooks/hook-name.ts'
import { pushLines } from './push-lines.ts'
import { hidesIndex, type Sourced, type TopStatement, topStatements } from './shell-script.ts'
import { appendLines, splitLines } from './text.ts'

interface ScriptEdit {
  /** Shown in errors. */
  readonly path: string
  readonly hook: HookName
  /** The command that runs the check. */
  readonly command: string
  /** Whether the script ends at the first command that fails, as husky's do (`sh -e`). */
  readonly stopsOnFailure: boolean
  /** The scripts that it takes as part of its own. */
  readonly sourced?: Sourced
}

/**
 * Adds the check to a hook script where it always runs: as its last command, so that it sees what formatters staged (N30);
 * where the script can end earlier, before the first statement by which it can (N49). What failed before still fails the
 * hook. A push is checked before all else.
 * @returns the text unchanged when it runs the check already
 * @throws UserError when it is no shell script
 */
export function addToScript(
  text: string,
  eol: string,
  { path, hook, command, stopsOnFailure, sourced }: ScriptEdit,
): string {
  const lines = splitLines(text)
  if ((topStatements(text) ?? lines.map((line) => ({ text: line }))).some((one) => callsHushkey(one.text, hook)))
    return text
  refuseOtherLanguages(lines[0] ?? '', path, command, text.includes('\0'))
  if (hook === 'pre-push') return addPushCheck(text, eol, command)
  const careful = !stopsOnFailure && !/^\s*set\s+(?:-[a-z]*e|-o\s+errexit)|^#!.*\s-[a-z]*e/m.test(text)
  const place = placeInScript(text, sourced)
  if (place.at !== null) {
    const ours = careful ? guarded(command, place.readsStatus) : command
    return `${text.slice(0, place.at)}${ours}${eol}${text.slice(place.at)}`
  }
  // Without `set -e` the hook's exit code is that of its last command, until now another one.
  const ours = careful && place.hasCommands ? `[ $? -eq 0 ] && ${command}` : command
  // an empty line ends a last line that would go on in the next
  const rest = /\\\r?\n?$/.test(text) ? ['', ours] : [ours]
  return appendLines(text, rest, eol)
}

/** A push is checked first: nothing that a hook does changes what is pushed, but any command may read it. */
function addPushCheck(text: string, eol: string, command: string): string {
  const first = topStatements(text)?.find((statement) => !prepares(statement))
  const at = first?.start ?? (topStatements(text) === null ? startOfCommands(text) : null)
  const lines = pushLines(command)
  if (at === null) return appendLines(text, /\\\r?\n?$/.test(text) ? ['', ...lines] : lines, eol)
  return `${text.slice(0, at)}${lines.join(eol)}${eol}${text.slice(at)}`
}

/** Whether a statement only sets things up for those behind it, such as the PATH. */
function prepares({ text, programs, mayEnd }: TopStatement): boolean {
  if (mayEnd || /\b(?:read|mapfile|readarray|cat|head|tail|grep|sort|uniq|cut|tr|wc)\b|\/dev\/stdin|<&0/.test(text))
    return false
  return programs.every((program) => program === '.' || program === 'source')
}

/** Where the check goes in a hook script. */
export interface ScriptPlace {
  /** The offset of the statement before which it stands; null for the end. */
  readonly at: number | null
  /** Whether that statement asks how the command before it ended. */
  readonly readsStatus: boolean
  readonly hasCommands: boolean
  /** The line by which the script can end early, where commands follow that the check then comes before. */
  readonly early: string | null
  /** Whether that line hides which index is committed. */
  readonly hides?: boolean
}

/** Finds where in a script the check always runs. Pure. */
export function placeInScript(text: string, sourced?: Sourced): ScriptPlace {
  const statements = topStatements(text, sourced)
  if (statements === null) {
    const at = startOfCommands(text)
    return { at, readsStatus: false, hasCommands: true, early: 'a form that hushkey cannot read' }
  }
  const index = statements.findIndex((statement) => statement.mayEnd || hidesIndex(statement))
  const found = statements[index]
  if (!found) return { at: null, readsStatus: false, hasCommands: statements.length > 0, early: null }
  const follows = statements.slice(index).some(({ programs }) => programs.length > 0)
  return {
    at: found.start,
    readsStatus: index > 0 && asksForStatus(found),
    hasCommands: true,
    early: follows ? (found.text.split('\n')[0] ?? '') : null,
    hides: !found.mayEnd,
  }
}

function asksForStatus({ text }: TopStatement): boolean {
  return /\$\?|^exit\s*(?:#|$)/.test(text)
}

function guarded(command: string, readsStatus: boolean): string {
  return readsStatus ? `{ [ $? -eq 0 ] && ${command}; } || exit $?` : `${command} || exit $?`
}

/** Behind the line that names the shell and the comments below it. */
function startOfCommands(text: string): number {
  const lines = splitLines(text)
  const index = lines.findIndex((line) => /^\s*[^\s#]/.test(line))
  return lines.slice(0, Math.max(0, index)).join('').length
}

function refuseOtherLanguages(first: string, path: string, command: string, binary: boolean): void {
  if (!binary && (!first.startsWith('#!') || /\b(?:ba|da|k|z)?sh\b/.test(first))) return
  const what = binary ? 'a binary' : `written for ${first.slice(2).trim()}`
  throw new UserError(
    `${path} is ${what}, so it cannot be extended`,
    `Make it run this and stop when it fails: ${command}`,
  )
}
