import { printableJson } from '../../printable.ts'
import { wrap } from '../../report/wrap.ts'
import type { CommandContext } from '../command.ts'
import type { Line } from './line.ts'

const WORDS = { ok: 'ok', warning: 'warning', failure: 'FAILURE', unknown: 'unknown' } as const
const COLOURS = { ok: '\u001b[32m', warning: '\u001b[33m', failure: '\u001b[31m', unknown: '\u001b[33m' } as const
const INDENT = ' '.repeat(9)

type Look = Pick<CommandContext, 'color' | 'columns'>

/** The page for people: a line a check, the cure below it. Words are wrapped; a command is left whole to be copied. */
export function formatPage(lines: readonly Line[], look: Look): string {
  const shown = lines.map((line) => formatLine(line, look))
  const count = (state: Line['state']) => lines.filter((line) => line.state === state).length
  const summary = `${counted(count('failure'), 'failure')}, ${counted(count('warning'), 'warning')}, ${count('ok')} ok`
  const unknown = count('unknown') ? `, ${count('unknown')} unknown` : ''
  return `${shown.join('')}\n${summary}${unknown}\n`
}

/** One line of it, with its line end. */
export function formatLine({ state, text, cure }: Line, { color, columns }: Look): string {
  const width = Math.min(columns, 80)
  const word = WORDS[state].padEnd(INDENT.length)
  const said = wrap(text, width, INDENT).slice(INDENT.length)
  return `${color ? `${COLOURS[state]}${word}\u001b[39m` : word}${said}${cure === null ? '' : formatCure(cure, width)}`
}

/** The same for programs. */
export function formatLines(lines: readonly Line[]): string {
  const count = (state: Line['state']) => lines.filter((line) => line.state === state).length
  const summary = { ok: count('ok'), warnings: count('warning'), failures: count('failure'), unknown: count('unknown') }
  return printableJson({ version: 1, checks: lines, summary })
}

/** A sentence begins with a capital letter; anything else is a command. */
function formatCure(cure: string, width: number): string {
  const said = /^[A-Z]/.test(cure) ? wrap(cure, width, `${INDENT}   `).slice(INDENT.length + 3) : `${cure}\n`
  return `${INDENT}-> ${said}`
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
