import { createLocalEnvSearch } from '../../src/detect/local-env/local-env.ts'
import { readLocalEnv } from '../../src/env-files/read-local-env.ts'
import { readings } from '../../src/git/texts/decode-text.ts'
import { fires, type Sample } from './fires.ts'
import { lineOf } from './reported.ts'

/** Env files and a staged change. */
export interface LocalSample {
  readonly env: readonly string[]
  readonly staged: Sample
}

type Random = () => number

const NAMES = ['API_KEY', 'DB_PASSWORD', 'DATABASE_URL', 'SECRET', 'X', 'app.secret', 'my-token', 'PORT', 'CREDENTIALS']
const WORDS = ['hello', 'password', 'Summer', 'admin', 'production', 'us', 'key', 'server', 'ab', 'The', 'x', 'url']
const PUNCTUATION = [
  ...'=;:,/@.-_ +!$%&*?^~|()[]{}<>',
  '#',
  '"',
  "'",
  '`',
  '\\',
  '\\n',
  '\\"',
  "\\'",
  '  ',
  '\t',
  '${A}',
  '://',
]
const ODD = ['é', '\u00a0', '\u2028', '\ufeff', '\u3000', 'ß', '\u200b', '\u001f', '\u0001', '\u0002', '\u0004']
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** Makes env files and a staged text that, more often than not, holds something of them. */
export function localSamples(random: Random): () => LocalSample {
  const upTo = (most: number) => Math.floor(random() * most)
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T
  const many = (most: number, make: () => string) => Array.from({ length: upTo(most) + 1 }, make)
  const letters = () => many(14, () => pick([...LETTERS])).join('')
  const piece = () => (random() < 0.4 ? letters() : pick(WORDS) + (random() < 0.3 ? upTo(2000) : ''))
  const character = () => (random() < 0.03 ? pick(ODD) : pick(PUNCTUATION))
  const mixed = () => many(5, () => piece() + (random() < 0.6 ? character() : '')).join('')
  const value = () =>
    pick([
      mixed,
      mixed,
      letters,
      () => `postgres://${piece()}:${mixed().replaceAll(/[\s/@]/g, '')}@db.example.com/app`,
      () => `Server=db;User Id=${piece()};Password=${mixed().replaceAll(';', '')};Timeout=30`,
      () => many(4, mixed).join('\n'),
      () => `-----BEGIN X-----\n${many(3, mixed).join('\n')}\n-----END X-----`,
      () => JSON.stringify({ type: 'service_account', key: mixed(), name: piece() }),
    ])()
  const written = (text: string) =>
    pick([
      () => text,
      () => `"${text}"`,
      () => `'${text}'`,
      () => `\`${text}\``,
      () => JSON.stringify(text),
      () => `"${text.replaceAll('\n', '\\n')}"`,
      () => `"${text}" # ${mixed()}`,
      () => `${text} #${mixed()}`,
    ])()
  const assignment = (text: string) =>
    `${pick(['', '', 'export ', '  ', '\u00a0', '# '])}${pick(NAMES)}${pick(['=', '=', ' = ', ': ', '=\n', '\n='])}${written(text)}`
  const fileOf = (values: readonly string[]) =>
    values
      .map(
        (text) =>
          (random() < 0.15 ? `${pick(["# it's ", '# a "quoted" ', '', '#'])}${mixed()}\n` : '') + assignment(text),
      )
      .join(pick(['\n', '\n', '\n', '\r\n', '\r', '\n\n'])) + pick(['', '\n', '\r\n'])
  return () => {
    const env = Array.from({ length: 1 + upTo(2) }, () => fileOf(many(3, value)))
    const known = readLocalEnv(env.map((text, at) => ({ path: `.env.${at}`, text }))).map((entry) => entry.value)
    const secret = known.length ? pick(known) : value()
    const part = random() < 0.3 ? (pick(secret.split(/[:;@=\n]/)) ?? secret) : secret
    const put = pick([
      (text: string) => text,
      (text: string) => `const a = "${text}"`,
      (text: string) => `call('${text.replaceAll('\n', '\\n')}')`,
      (text: string) => `mysql -p${text} app`,
      (text: string) => `url: ${text}`,
      (text: string) => text.replaceAll(' ', '\u00a0'),
    ])
    const text = `export {}\n${put(part)}\n${pick(['', 'more of it\n', `${mixed()}\n`])}`
    const count = text.split('\n').length
    const old = new Set(random() < 0.5 ? [] : Array.from({ length: count }, (_, at) => at).filter(() => random() < 0.5))
    return { env, staged: { path: 'src/sample.txt', text, old } }
  }
}

/** Whether the engine reports a value of the env files on a new line of the staged text. */
export function isLocalReported({ env, staged: { path, text, old } }: LocalSample): boolean {
  const search = createLocalEnvSearch(readLocalEnv(env.map((content, at) => ({ path: `.env.${at}`, text: content }))))
  return readings(Buffer.from(text)).some((reading) =>
    search({ path, text: reading.text }).some(({ match }) => {
      const [first, last] = [lineOf(reading.text, match.start), lineOf(reading.text, match.end)]
      return Array.from({ length: last - first + 1 }, (_, at) => first + at).some((line) => !old?.has(line))
    }),
  )
}

/** Those of the samples for which the shell would not start the engine. */
export async function passed(samples: readonly LocalSample[], awk: readonly string[]): Promise<LocalSample[]> {
  const answers = await fires(
    samples.map(({ env, staged }) => ({ ...staged, env })),
    awk,
  )
  return samples.filter((_, at) => !answers[at])
}
