import { parsePattern } from '../../../src/regex/parse-pattern.ts'
import { textOf } from '../../prefilter/text-of-pattern.ts'
import { randomSecret } from '../../support/fake-secret.ts'
import type { MadeUpValue } from '../made-up-values.ts'
import type { Random } from '../random.ts'
import { secretName } from '../secret-names.ts'

/** What a sample is put together from. */
export interface TextParts {
  readonly random: Random
  /** A made-up value on one line. */
  value(): string
  /** A name that says that its value is secret. */
  name(): string
  /** A text that a pattern of the engine fits. */
  like(pattern: RegExp): string
  /** One of them; a pattern is one of the texts that fit it. */
  pick(list: readonly (string | RegExp)[]): string
}

const STYLES = ['a_b', 'aB', 'A_B', 'a-b', 'a.b', 'AB']

export function textParts(random: Random, makeUp: (random: Random) => MadeUpValue): TextParts {
  const like = (pattern: RegExp) => textOf(treeOf(pattern), random)
  return {
    random,
    like,
    value: () => {
      const { text } = makeUp(random)
      return text.includes('\n') || text.length > 600 ? randomSecret('{b62:32}', random) : text
    },
    name: () => secretName(random, random.pick(STYLES)),
    pick: (list) => {
      const one = random.pick(list)
      return typeof one === 'string' ? one : like(one)
    },
  }
}

type Tree = ReturnType<typeof parsePattern>

const trees = new Map<RegExp, Tree>()

function treeOf(pattern: RegExp): Tree {
  const tree = trees.get(pattern) ?? parsePattern(pattern.source, pattern.ignoreCase)
  trees.set(pattern, tree)
  return tree
}
