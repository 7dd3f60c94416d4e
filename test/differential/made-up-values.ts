import { createDetector } from '../../src/detect/detect.ts'
import { RULES } from '../../src/rules/index.ts'
import { exampleTemplates } from '../prefilter/examples.ts'
import { fakeSecret, randomSecret } from '../support/fake-secret.ts'
import type { Random } from './random.ts'

/** A made-up secret. */
export interface MadeUpValue {
  readonly kind: string
  /** The id of its rule, for what a provider issues. */
  readonly rule?: string
  readonly text: string
  /** The name that its provider gives to it, where only that tells what it is. */
  readonly name?: string
}

/** Words that people make passwords from. */
const WORDS = 'sunset,Magic,river,Dragon,coffee,Falcon,winter,Turtle,yellow,Rocket,silver,Pepper'.split(',')

/** Values that nobody issued, as templates of `fakeSecret`. */
const GENERATED: Readonly<Record<string, (random: Random) => string>> = {
  'password, generated': (random) => password(random),
  'password, of words': (random) =>
    `${random.pick(WORDS)}${random.pick(['', '-', '_', '.'])}${random.pick(WORDS)}{digit:${1 + random.below(4)}}${random.pick(['', '!', '#', '$', '?'])}`,
  hex: (random) => `{${random.pick(['hex', 'hex', 'HEX'])}:${random.pick([32, 40, 48, 64, 128])}}`,
  base64: (random) => random.pick(['{b64:32}', '{b64:43}=', '{b64:86}==', '{b64url:43}', '{b64url:64}']),
  alphanumeric: (random) => `{${random.pick(['b62', 'a36', 'A36'])}:${16 + random.below(33)}}`,
  UUID: (random) => random.pick(['{=uuid}', '{=uuid}', '{=UUID}']),
  JWT: () => '{=jwt}',
  'URL with a password': (random) =>
    `${random.pick(['postgres', 'mysql', 'mongodb+srv', 'redis', 'amqp', 'https'])}://${random.pick(['admin', 'app', 'svc_user', ''])}:${random.pick(['{b62:14}', '{a36:20}', '{b62:8}-{b62:8}', 'Xk%40{b62:9}'])}@${random.pick(['db.prod.acme.io:5432/app', '10.2.3.4/main', 'cache.acme.com:6379/0'])}`,
  'connection string': (random) =>
    `Server=db.acme.io;Database=app;User Id=svc;${random.pick(['Password', 'Pwd'])}={b62:${12 + random.below(10)}};`,
  'Authorization header': (random) => random.pick(['Bearer {b62:40}', 'Basic {b64:32}', 'Token {hex:40}']),
  'private key': (random) => privateKey(random),
}

const PUNCTUATION = '!#%&*+-./:;<=>?@^_~$|,()[]{}'

function password(random: Random): string {
  const letters = Array.from({ length: 9 + random.below(12) }, () =>
    random.chance(0.15) ? random.pick([...PUNCTUATION]) : randomSecret('{b62:1}', random),
  )
  return letters.join('').replace(/\{/g, '(') // a brace would open a filler
}

function privateKey(random: Random): string {
  const label = random.pick(['RSA ', 'EC ', '', 'OPENSSH '])
  const lines = Array.from({ length: 3 + random.below(20) }, () => '{b64:64}')
  return [
    `-----BEGIN ${label}PRIVATE KEY-----`,
    ...lines,
    `{b64:${4 + random.below(56)}}==`,
    `-----END ${label}PRIVATE KEY-----`,
  ].join('\n')
}

/** How often each kind is drawn, beside the tokens of providers. */
const PROVIDERS = 0.5

/** @returns a function that makes up a value */
export async function createMadeUpValues(): Promise<(random: Random) => MadeUpValue> {
  known ??= providers()
  const { byShape, byName } = await known
  return (random) => {
    if (random.chance(PROVIDERS)) {
      const value = random.chance(0.75) ? issued(random.pick(byShape), random) : issued(random.pick(byName), random)
      if (value) return value
    }
    const [kind, template] = random.pick(Object.entries(GENERATED))
    return { kind, text: randomSecret(template(random), random) }
  }
}

interface Template {
  readonly id: string
  readonly template: string
  readonly kind: 'provider token' | 'provider key, by name'
}

const detect = createDetector(RULES)
const ruleOf = new Map(RULES.map((rule) => [rule.id, rule]))

/** Takes a second, so it is done once. */
let known: ReturnType<typeof providers> | undefined

/** The examples of providers' rules: those whose value its rule knows anywhere, and those where a name must tell. */
async function providers() {
  const templates = exampleTemplates().filter(({ id }) => isIssued(id))
  const all = templates.map(({ id, template }): Template => {
    const token = secretIn(id, fakeSecret(template))
    const isKnown = token !== null && secretIn(id, `x: "${token}"`) === token
    return { id, template, kind: isKnown ? 'provider token' : 'provider key, by name' }
  })
  return {
    byShape: all.filter(({ kind }) => kind === 'provider token'),
    byName: all.filter(({ kind }) => kind !== 'provider token'),
  }
}

/** Whether a rule is about what a provider issues to be kept secret, and blocks. */
function isIssued(id: string): boolean {
  const rule = ruleOf.get(id)
  return Boolean(rule && rule.confidence !== 'low' && !rule.publishable && !rule.assigned && rule.revoke)
}

function issued({ id, template, kind }: Template, random: Random): MadeUpValue | null {
  const text = secretIn(id, randomSecret(template, random))
  if (text === null) return null
  const rule = ruleOf.get(id)
  return { kind, rule: id, text, ...(kind === 'provider token' || !rule ? {} : { name: rule.env }) }
}

function secretIn(id: string, text: string): string | null {
  const found = detect({ path: 'src/a.txt', text }).find(
    ({ match, verdict }) => match.rule.id === id && verdict !== 'dismissed',
  )
  return found?.match.secret ?? null
}
