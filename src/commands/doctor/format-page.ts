import { wrap } from '../../report/wrap.ts'
import type { Line } from './line.ts'

const WORDS = { ok: 'ok', warning: 'warning', failure: 'FAILURE' } as const
const COLOURS = { ok: '\u001b[32m', warning: '\u001b[33m', failure: '\u001b[31m' } as const
const INDENT = ' '.repeat(9)

/** The page for people: a line a check, the cure below it. Words are wrapped; a command is left whole to be copied. */
export function formatPage(lines: readonly Line[], { color, columns }: { color: boolean; columns: number }): string {
  const width = Math.min(columns, 80)
  const shown = lines.map(({ state, text, cure }) => {
    const word = WORDS[state].padEnd(INDENT.length)
    const said = wrap(text, width, INDENT).slice(INDENT.length)
    return `${color ? `${COLOURS[state]}${word}\u001b[39m` : word}${said}${cure === null ? '' : formatCure(cure, width)}`
  })
  const count = (state: Line['state']) => lines.filter((line) => line.state === state).length
  const summary = `${counted(count('failure'), 'failure')}, ${counted(count('warning'), 'warning')}, ${count('ok')} ok`
  return `${shown.join('')}\n${summary}\n`
}

/** A sentence begins with a capital letter; anything else is a command. */
function formatCure(cure: string, width: number): string {
  const said = /^[A-Z]/.test(cure) ? wrap(cure, width, `${INDENT}   `).slice(INDENT.length + 3) : `${cure}\n`
  return `${INDENT}-> ${said}`
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
