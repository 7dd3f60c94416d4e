import type { Line } from './line.ts'

const WORDS = { ok: 'ok', warning: 'warning', failure: 'FAILURE' } as const
const COLOURS = { ok: '\u001b[32m', warning: '\u001b[33m', failure: '\u001b[31m' } as const
const INDENT = ' '.repeat(9)

/** The page for people: a line a check, the cure below it. Words are wrapped; a command is left whole to be copied. */
export function formatPage(lines: readonly Line[], { color, columns }: { color: boolean; columns: number }): string {
  const width = Math.min(columns, 80)
  const shown = lines.flatMap(({ state, text, cure }) => {
    const [first = '', ...rest] = wrap(text, width - INDENT.length)
    const word = WORDS[state].padEnd(INDENT.length)
    const head = `${color ? `${COLOURS[state]}${word}\u001b[39m` : word}${first}`
    return [head, ...rest.map((line) => INDENT + line), ...(cure === null ? [] : formatCure(cure, width))]
  })
  const count = (state: Line['state']) => lines.filter((line) => line.state === state).length
  const summary = `${counted(count('failure'), 'failure')}, ${counted(count('warning'), 'warning')}, ${count('ok')} ok`
  return `${[...shown, '', summary].join('\n')}\n`
}

/** A sentence begins with a capital letter; anything else is a command. */
function formatCure(cure: string, width: number): string[] {
  const lines = /^[A-Z]/.test(cure) ? wrap(cure, width - INDENT.length - 3) : [cure]
  return lines.map((line, index) => `${INDENT}${index === 0 ? '-> ' : '   '}${line}`)
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
