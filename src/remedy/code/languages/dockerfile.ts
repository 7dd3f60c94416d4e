import { type Refusal, type Replacement, refuse, type Spot } from '../replacement.ts'
import type { TextEdit } from '../text-edits.ts'
import { expansion, stateAt } from './shell.ts'

/**
 * Docker's build file: the value comes in as a build argument, declared before the instruction that reads it
 * (https://docs.docker.com/reference/dockerfile/#arg).
 */
export function dockerfile(spot: Spot): Replacement | Refusal {
  const { text, start, end } = spot
  const value = text.slice(start, end)
  const from = instructionStart(text, start)
  const before = text.slice(from, start)
  if (!/^FROM\s/im.test(text.slice(0, from))) return refuse('an argument before FROM is not known behind it: move it')
  if (/[\\$]/.test(value)) return refuse('it is written with escapes: put the value into the env file by hand')
  if (/^\s*(?:CMD|ENTRYPOINT|RUN|SHELL)\s*\[/i.test(before))
    return refuse('a list is not expanded: use the form without brackets')
  const own = /^\s*ARG\s+([A-Za-z_]\w*)=["']?$/i.exec(before)
  const note = (name: string) =>
    `build with: docker build --build-arg ${name} . (it stays in the image: prefer --secret)`
  if (own) {
    const name = own[1] as string
    const closing = /["']$/.test(before) ? 1 : 0
    return {
      value,
      variable: () => name,
      edits: () => [{ start: start - 1 - closing, end: end + closing, text: '' }],
      note,
    }
  }
  const isRun = /^\s*RUN\s/i.test(before)
  const { quoting } = stateAt(text, from, start)
  const edit = (name: string) => (isRun || quoting === "'" ? expansion(spot, name, quoting) : inEnv(spot, name))
  return { value, edits: (name) => [...declare(text, from, name), edit(name)], note }
}

/** `ENV` and the like expand `$NAME` with and without double quotes. */
function inEnv({ text, start, end }: Spot, name: string): TextEdit {
  return { start, end, text: /\w/.test(text[end] ?? '') ? `\${${name}}` : `$${name}` }
}

function declare(text: string, at: number, name: string): TextEdit[] {
  const stage = text
    .slice(0, at)
    .split(/^FROM\s/im)
    .at(-1) as string
  if (new RegExp(`^\\s*ARG\\s+${name}\\b`, 'im').test(stage)) return []
  return [{ start: at, end: at, text: `ARG ${name}${text.includes('\r\n') ? '\r\n' : '\n'}` }]
}

/** The first line of the instruction around `at`: a `\` at a line's end continues it. */
function instructionStart(text: string, at: number): number {
  let from = text.lastIndexOf('\n', at - 1) + 1
  while (from > 1 && /\\[ \t]*\r?\n$/.test(text.slice(Math.max(0, from - 40), from)))
    from = text.lastIndexOf('\n', from - 2) + 1
  return from
}
