import * as apart from '../../../src/detect/decode/detached-value.ts'
import { OPERATOR } from '../../../src/detect/decode/string-operators.ts'
import { OPENER } from '../../../src/detect/decode/value-on-next-line.ts'
import * as assignment from '../../../src/detect/match/assignment-forms.ts'
import type { TextParts } from './text-parts.ts'

/** Every pattern that stands between a name and its value. */
const BETWEEN = Object.values(assignment).filter((each) => each instanceof RegExp)

/** A name and its value on one line. */
export function assigned({ name, value, like, pick }: TextParts): string {
  const quote = pick(['"', "'", '`', '', '\\"'])
  return `${pick(['', 'export ', '- ', '"', '<', '$', '--'])}${name()}${like(assignment.CLOSE)}${pick(BETWEEN)}${quote}${value()}${quote}`
}

/** A name, and its value on the lines below it. */
export function valueBelow({ random, name, value, like, pick }: TextParts): string {
  const opener = random.chance(0.6) ? like(OPENER) : pick(OPENERS)
  const pad = pick(['', '  ', '    ', '\t', '      '])
  const quote = pick(['"', "'", '`', '', '', 'r"', '"""'])
  const close = quote.replace(/^r/, '')
  const lines = Array.from(
    { length: random.chance(0.7) ? 1 : 2 + random.below(4) },
    () => `${pad}${quote}${value()}${close}`,
  )
  return `${pick(['', '', '<', '  ', '- '])}${name()}${opener}${lines.join('\n')}${pick(BEHIND)}`
}

const OPENERS = [
  ...[
    ' = """\n',
    " = '''\n",
    ' = `\n',
    ' = (\n',
    ' = \\\n',
    ' = \\\n(\n',
    ' =\n',
    ':\n',
    ': |\n',
    ': >-\n',
    '": \n',
    '":\n\n',
  ],
  ...[
    ' = <<EOT\n',
    ' = <<~"EOT"\n',
    '>\n',
    ' := `\n',
    ' => \n',
    ' = @"\n',
    ' || \n',
    ' ?? (\n',
    ': str = """\\\n',
    ' = """  # note\n',
  ],
]
const BEHIND = [
  ...[
    '',
    '',
    ',',
    ';',
    ')',
    '\n',
    '\n)',
    '\n"""',
    '\n`;',
    '"""',
    '`',
    "'''",
    '\n</token>',
    '\nEOT',
    ' # note',
    ' // note',
  ],
  ...[
    '""" if PROD else ""',
    '`.trim()',
    '""".trimIndent()',
    ', "name": "apiToken"',
    ' if x else y',
    ' + suffix',
    '\n  "more"',
    ' }',
    '];',
  ],
]

/** A name and its value in fields of their own. */
export function valueApart({ random, name, value, like, pick }: TextParts): string {
  const nameField = `${pick(['"', '', "'"])}${pick(['name', 'key', 'variable', 'parameter_name', 'envVar', 'field', 'header'])}${pick(IS)}${pick(['"', ''])}${name()}${pick(['"', ''])}`
  const word = pick([
    'value',
    'default',
    'defaultValue',
    'stringValue',
    'parameterValue',
    'Value',
    '"value',
    '"defaultValue',
  ])
  const valueField = random.chance(0.4)
    ? `${word}${pick(IS)}${pick(['"', "'", ''])}${value()}${pick(['"', "'", ''])}`
    : `${word}${like(random.pick([apart.QUOTED, apart.PLAIN, apart.ELEMENT]))}`
  const owner = `${pick(['variable ', '', '"'])}"${name()}" ${pick(['= ', ': ', ''])}{`
  const fields = random.chance(0.5) ? [nameField, valueField] : [valueField, nameField]
  const between = pick([
    ', ',
    ',\n',
    '\n',
    '\n  ',
    '\n\n',
    ' }, { ',
    ',\n  "type": "x",\n',
    '\n    description: none of these\n    ',
  ])
  if (random.chance(0.3)) return `${owner}\n  ${valueField}\n}`
  if (random.chance(0.2)) return `<key>${name()}</key>${pick(['', '\n', '\n  '])}<string>${value()}</string>`
  return `${pick(['{ ', '- ', '{\n', '  - ', '<add ', '('])}${fields.join(between)}${pick([' }', '\n}', '', ' />'])}`
}

const IS = ['": ', '":', '": \n    ', ':\n  ', ': ', ' = ', '=', "' => ", '" :\n"', ' => ']

/** A value in pieces that the program joins. */
export function joined({ random, name, value, like, pick }: TextParts): string {
  const whole = value()
  const cuts = Array.from({ length: 1 + random.below(3) }, () => random.below(whole.length)).sort(
    (one, other) => one - other,
  )
  const pieces = [0, ...cuts].map((from, at) => whole.slice(from, cuts[at]))
  const quote = pick(['"', "'", '`'])
  const gap = () =>
    `${pick(BLANKS)}${random.chance(0.6) ? pick(['+', '.', '..', '&', '||', '<>', '++', '']) : like(OPERATOR)}${pick(BLANKS)}`
  const literals = pieces.map((piece) => `${quote}${piece}${quote}`)
  const text = literals.reduce((before, literal) => `${before}${gap()}${literal}`)
  return `${random.chance(0.6) ? name() : 'x'}${pick([' = ', ': ', ' := ', ' = (', ' = (\n  ', ' = \\\n  ', ' = \\\n(\n', '(', ' =\n'])}${text}${pick([')', ';', '', '\n)', ' + x', ', y'])}`
}

const BLANKS = ['', ' ', '\n', '\n    ', ' \n', ' \\\n  ', ' _\n', '\r\n  ', '\n\n', '\n\n  ']
