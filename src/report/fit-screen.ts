import { TYPED, TYPED_AT_END, wrap } from './wrap.ts'

const WIDTH = 80
/** A name, and behind a gap what it is about. */
const ROW = /^( *\S(?:\S| (?! ))* {2,})(\S.*)$/

/** A text for people, its sentences and rows broken to 80 columns; a command at the end of one stands by itself. */
export function fitScreen(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.length <= WIDTH || TYPED.test(line) ? line : fitLine(line)))
    .join('\n')
}

function fitLine(line: string): string {
  const [, head = '', rest = line] = ROW.exec(line) ?? []
  const [lead = ''] = /^ */.exec(rest) ?? []
  const indent = ' '.repeat(head.length + lead.length)
  const [, prose = rest, command] = TYPED_AT_END.exec(rest) ?? []
  const said =
    head.length > WIDTH / 2 ? line : head + wrap(prose.trimStart(), WIDTH, indent).slice(head.length).trimEnd()
  return command === undefined || said === line ? said : `${said}\n${indent}  ${command}`
}
