import { RULES } from '../../../src/rules/index.ts'
import { disguise } from '../disguises.ts'
import type { MadeUpValue } from '../made-up-values.ts'
import { type Random, randomOf, seedOf } from '../random.ts'
import { splitChange } from '../splits.ts'
import type { StagedSample } from '../staged-sample.ts'
import { assigned, joined, valueApart, valueBelow } from './assignments.ts'
import { encoded, keyBlock, kubernetesSecret, percentEncoded } from './encodings.ts'
import { envName, localEnv, type TextWithFiles } from './local-env.ts'
import { type TextParts, textParts } from './text-parts.ts'

/** A sample made from the grammar of what the engine reads. */
export interface GrammarSample extends StagedSample {
  readonly number: number
  /** Of which of the ways below it is. */
  readonly way: string
}

type Way = (parts: TextParts) => string | TextWithFiles

/** One for each way in which the engine reads a text. */
const WAYS: Readonly<Record<string, Way>> = {
  assigned,
  valueBelow,
  valueApart,
  joined,
  encoded,
  percentEncoded,
  kubernetesSecret,
  keyBlock,
  localEnv,
  envName,
  rule: ({ random, like }) => `${random.pick(['', 'x ', '"', '// '])}${like(random.pick(RULES).pattern)}`,
  'rule over lines': ({ random, like }) => like(random.pick(BLOCKS).pattern),
}

const BLOCKS = RULES.filter(({ span }) => span === 'block')

const PATHS =
  'a.py,a.js,a.ts,a.go,a.kt,A.java,a.cs,a.rb,a.php,a.c,a.vb,a.yml,b.yaml,a.json,a.tf,a.toml,a.xml,a.sh,a.md,a.txt,Dockerfile,my a.yaml'

/** @returns a function that makes the sample with a number */
export function createGrammar(
  makeUp: (random: Random) => MadeUpValue,
  seed: number,
): (number: number) => GrammarSample {
  const ways = Object.entries(WAYS)
  return (number) => {
    const random = randomOf(seedOf(seed, number))
    const [way, make] = ways[number % ways.length] as (typeof ways)[0]
    const made = make(textParts(random, makeUp))
    const { text, ...beside } = typeof made === 'string' ? { text: made } : made
    const lines = edited(text, random).split('\n')
    const [above, below] = [surrounding(random), surrounding(random)]
    const { isSplit: _, ...sample } = splitChange(
      {
        path: random.pick(PATHS.split(',')),
        original: [...above, ...below, ''].join('\n'),
        text: [...above, ...lines, ...below, ''].join('\n'),
        from: above.length,
        to: above.length + lines.length,
      },
      random,
    )
    return { ...disguise({ ...sample, ...beside }, random), number, way }
  }
}

/** With a character more, less or another one here and there. */
function edited(text: string, random: Random): string {
  let now = text
  for (let times = random.pick([0, 0, 0, 1, 1, 2]); times > 0; times--) {
    const at = random.below(now.length + 1)
    now = `${now.slice(0, at)}${random.chance(0.6) ? random.pick(INSERTED) : ''}${now.slice(at + random.below(2))}`
  }
  return now
}

const INSERTED = [...' \n"\'`\\()[]{}<>=:;,.+-|&#/*%_$@!?\t0aAzZ9', '\r\n', '  ', '"""', '//', '=>']

const AROUND = [
  ...[
    '',
    '',
    '  ',
    'const a = 1',
    '# a note',
    '// see below',
    '{',
    '}',
    'import os',
    'name: app',
    '"""',
    "'''",
    '`',
    '---',
    '- x',
  ],
  ...[
    '  "name": "DB_PASSWORD",',
    'if (user.token === key) {',
    'password: ${PASSWORD}',
    'key = load(path)',
    '<a>',
    '</a>',
    'x'.repeat(300),
  ],
]

function surrounding(random: Random): string[] {
  return Array.from({ length: random.chance(0.05) ? random.below(500) : random.pick([0, 1, 1, 2, 4, 12]) }, () =>
    random.pick(AROUND),
  )
}
