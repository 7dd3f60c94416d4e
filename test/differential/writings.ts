import type { PlaceOfValue } from './places.ts'
import type { Random } from './random.ts'

/** What stands in a text in place of a value: from where to where, and what. */
export interface Writing {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Whether the value stands there as it is, in one piece. */
  readonly isPlain: boolean
}

/** A place with the value to be written there. */
interface Site {
  readonly text: string
  readonly place: PlaceOfValue
  readonly value: string
  readonly random: Random
  /** The white space at the beginning of the line. */
  readonly indent: string
}

type Write = (site: Site) => Omit<Writing, 'isPlain'>

/** Ways to write a value in the place of another, each as often as it stands here. */
export function write(text: string, place: PlaceOfValue, value: string, random: Random): Writing {
  const lineStart = text.lastIndexOf('\n', place.start - 1) + 1
  const indent = /^[ \t]*/.exec(text.slice(lineStart, place.start))?.[0] ?? ''
  const site = { text, place, value, random, indent }
  if (random.chance(0.5)) return { ...plain(site), isPlain: true }
  return { ...random.pick(place.quote ? QUOTED_WAYS : BARE_WAYS)(site), isPlain: false }
}

/** In the quotes, or bare, of the value that stood there. */
const plain: Write = ({ place, value, random }) => {
  const body =
    place.quote.length === 1 && value.includes('\n') && random.chance(0.7) ? value.replaceAll('\n', '\\n') : value
  return inPlace(place, place.quote ? body.replaceAll(place.quote, `\\${place.quote}`) : body)
}

/** With the same quotes, but something before and behind them. */
const around =
  (before: (site: Site) => string, behind: (site: Site) => string = () => ''): Write =>
  (site) =>
    withQuotes(site.place, `${before(site)}${quoted(site, site.value)}${behind(site)}`)

const joinedBy =
  (operator: string): Write =>
  (site) => {
    const { value, random, indent } = site
    const first = 1 + random.below(Math.max(1, value.length - 1))
    const second = random.chance(0.4) ? first + random.below(value.length - first) : value.length
    const pieces = [value.slice(0, first), value.slice(first, second), value.slice(second)].filter((piece) => piece)
    return withQuotes(
      site.place,
      pieces.map((piece) => quoted(site, piece)).join(operator.replaceAll('\n', `\n${indent}    `)),
    )
  }

/** Over lines in quotes that hold several. */
const inBlock =
  (open: string, close = open): Write =>
  ({ place, value, random, indent }) => {
    const pad = random.chance(0.5) ? '' : `${indent}  `
    return withQuotes(place, `${open}\n${pad}${value}\n${random.chance(0.5) ? pad : ''}${close}`)
  }

const encoded =
  (encode: (value: string, random: Random) => string): Write =>
  (site) =>
    plain({ ...site, value: encode(site.value, site.random) })

const ENCODED: readonly Write[] = [
  encoded((value) => Buffer.from(value).toString('base64')),
  encoded((value, random) =>
    Buffer.from(value)
      .toString('base64')
      .replace(/=*$/, () => random.pick(['', 'A', 'AB', '=', '=='])),
  ),
  encoded((value, random) => Buffer.from(value).toString('hex') + random.pick(['', '0', 'a', 'f0', '0a1'])),
  encoded((value) => Buffer.from(value).toString('hex').toUpperCase()),
  encoded((value) => encodeURIComponent(value)),
  encoded((value) => `https://api.acme.com/v1?x=1&access_token=${encodeURIComponent(value)}&y=2`),
  encoded((value, random) => {
    const text = `{"note":"0123456789","value":"${value}"}`
    return (
      Buffer.from(text)
        .toString('base64')
        .match(/.{1,64}/g) ?? []
    ).join(random.pick(['\n', '\n    ', '\r\n']))
  }),
]

const QUOTED_WAYS: readonly Write[] = [
  ...ENCODED,
  around(({ indent }) => `\n${indent}    `),
  around(({ indent }) => `\\\n${indent}    `),
  around(
    ({ indent }) => `(\n${indent}    `,
    ({ indent }) => `\n${indent})`,
  ),
  around(
    ({ indent }) => `(\n${indent}    `,
    ({ indent }) => ` if x else ""\n${indent})`,
  ),
  around(
    ({ indent }) => `\\\n${indent}(\n${indent}  `,
    ({ indent }) => `\n${indent})`,
  ),
  around(
    () => '',
    () => ' + suffix',
  ),
  around(() => 'x || '),
  around(() => 'process.env.X ?? '),
  around(
    () => '["a", ',
    () => ', "b"]',
  ),
  around(() => '"--token", '),
  joinedBy(' + '),
  joinedBy(' +\n'),
  joinedBy('\n+ '),
  joinedBy('\n'),
  joinedBy(' '),
  joinedBy(' . '),
  joinedBy(' ..\n'),
  joinedBy(' & _\n'),
  joinedBy(' \\\n'),
  joinedBy(' <> '),
  inBlock('"""'),
  inBlock("'''"),
  inBlock('`'),
  inBlock('<<EOT', 'EOT'),
  inBlock('@"', '"'),
  ({ place, value, random, indent }) => {
    const [gap, colon] = [random.pick([' ', `\n${indent}  `]), random.pick([': ', ':', ':\n  ', ' => ', ' = '])]
    const fields = [
      `"name"${colon}"apiToken"`,
      `"${random.pick(['value', 'defaultValue', 'default'])}"${colon}"${value}"`,
    ]
    return withQuotes(place, `{${gap}${(random.chance(0.5) ? fields : fields.reverse()).join(`,${gap}`)}${gap}}`)
  },
]

const BARE_WAYS: readonly Write[] = [
  ...ENCODED,
  bare(({ value, indent }) => `|\n${indent}  ${value.replaceAll('\n', `\n${indent}  `)}`),
  bare(({ value, indent }) => `>-\n${indent}  ${value}`),
  bare(({ value, indent }) => `\n${indent}  ${value}`),
  bare(({ value }) => `"${value}"`),
  bare(({ value }) => `'${value}'`),
  bare(({ value }) => `!!str ${value}`),
  bare(({ value }) => `${value} # note`),
  bare(({ value, indent }) => `\\\n${indent}  ${value}`),
  bare(({ value, indent }) => `\n${indent}- name: API_TOKEN\n${indent}  value: ${value}`),
  bare(({ value, indent }) => `\n${indent}- value: "${value}"\n${indent}  name: DB_PASSWORD`),
]

function bare(of: (site: Site) => string): Write {
  return (site) => inPlace(site.place, of(site))
}

function quoted({ place }: Site, value: string): string {
  const quote = place.quote.length === 1 ? place.quote : place.quote.slice(0, 1)
  return `${quote}${value.replaceAll('\n', '\\n').replaceAll(quote, `\\${quote}`)}${quote}`
}

function inPlace({ start, end }: PlaceOfValue, text: string) {
  return { start, end, text }
}

function withQuotes({ start, end, quote }: PlaceOfValue, text: string) {
  return { start: start - quote.length, end: end + quote.length, text }
}
