import { findNodeAtLocation, type Node } from 'jsonc-parser'
import { UnsafePattern } from '../../regex/parse-pattern.ts'
import { refuseRunaway } from '../../regex/refuse-runaway.ts'
import type { CustomRule } from '../config.ts'
import { quote } from '../quote.ts'
import { BoundedPattern } from './bounded-pattern.ts'
import { FOR_ENGINE } from './outline.ts'
import { bool, type Complain, checked, choice, described, fields, list, type Shape, text } from './shape.ts'

const raw = fields(
  {
    id: described(
      'Permanent, kebab-case, such as "acme-token": entries of the allowlist refer to it.',
      checked(text(100), checkId),
    ),
    name: described('A noun phrase for people, such as "Acme token".', text(100)),
    description: described('What somebody who has it can do.', text(1000)),
    keywords: described(
      'Texts of at least 3 characters of which one stands on the same line as the secret. Letter case is ignored.',
      checked(list(checked(text(100), checkKeyword)), checkFilled),
    ),
    pattern: described(
      'A JavaScript regular expression. The group (?<secret>…), where there is one, is the secret. Every repetition needs an upper bound.',
      text(1000),
    ),
    ignoreCase: described('Whether the pattern ignores letter case (false).', bool),
    confidence: choice(['high', 'medium', 'low']),
    env: described('The environment variable it is read from, such as ACME_TOKEN.', text(100)),
    revoke: described('The page where it is revoked.', text(500)),
    examples: described(
      'Lines that the pattern must and must not match; checked whenever the configuration is read.',
      fields({ match: checked(list(text(5000)), checkFilled), noMatch: list(text(5000)) }, ['match']),
    ),
  },
  ['id', 'keywords', 'pattern', 'examples'],
)

/** A rule of the project's own. Its pattern must run in linear time, and its examples must hold. */
export const customRule: Shape<CustomRule> = {
  schema: raw.schema,
  outline: FOR_ENGINE,
  read(node, complain) {
    const given = raw.read(node, complain)
    if (!given) return undefined
    const pattern = compile(given, at(node, 'pattern'), complain)
    if (!pattern) return undefined
    const name = given.name ?? given.id
    const rule: CustomRule = {
      id: given.id,
      name,
      risk: given.description ?? `Acts as its owner: whatever the ${name} is allowed to read or change.`,
      keywords: given.keywords.map((keyword) => keyword.toLowerCase()),
      pattern,
      confidence: given.confidence ?? 'medium',
      // without a shape that is sure, what stands there may be anything that a person typed
      ...((given.confidence ?? 'medium') === 'medium' && { judge: 'password' as const }),
      env: given.env ?? given.id.toUpperCase().replaceAll('-', '_'),
      revoke: given.revoke ?? null,
      source: given.revoke ?? '',
      examples: { match: given.examples.match, noMatch: given.examples.noMatch ?? [] },
    }
    return checkExamples(rule, node, complain) ? rule : undefined
  },
}

function checkId(id: string, node: Node, complain: Complain): boolean {
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id)) return true
  const better = id
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
  complain(
    node,
    `a rule id is kebab-case with at least two parts, not ${quote(id)}`,
    `Write ${quote(better.includes('-') ? better : `${better}-token`)}.`,
  )
  return false
}

function checkKeyword(keyword: string, node: Node, complain: Complain): boolean {
  if (/^[\x20-\x7e]{3,}$/.test(keyword)) return true
  complain(
    node,
    'a keyword has at least 3 characters, all of them ASCII',
    'Take a longer part of what always stands there.',
  )
  return false
}

function checkFilled(items: readonly string[], node: Node, complain: Complain): boolean {
  if (items.length > 0) return true
  complain(node, 'at least one is needed here', 'Add one.')
  return false
}

type Given = { readonly id: string; readonly pattern: string; readonly ignoreCase?: boolean }

function compile(
  { id, pattern: source, ignoreCase = false }: Given,
  node: Node,
  complain: Complain,
): RegExp | undefined {
  const flag = /^\(\?([a-z]+)\)/.exec(source)
  if (flag)
    return void complain(
      node,
      `a pattern begins without ${flag[0]}`,
      flag[1] === 'i' ? 'Write "ignoreCase": true.' : 'Remove it.',
    )
  try {
    const pattern = new BoundedPattern(source, ignoreCase ? 'gi' : 'g', id)
    refuseRunaway(source, ignoreCase)
    if (!pattern.test('')) return pattern
    complain(node, 'the pattern matches an empty text', 'Say what it needs at least.')
  } catch (error) {
    if (error instanceof UnsafePattern)
      complain(
        node,
        `the pattern of ${quote(id)} could run away at character ${error.at + 1}: ${error.message}`,
        error.cure,
      )
    else if (error instanceof SyntaxError)
      complain(node, `the pattern is no JavaScript regular expression (${error.message.replace(/^.*\/[a-z]*: /, '')})`)
    else throw error
  }
  return undefined
}

function checkExamples(rule: CustomRule, node: Node, complain: Complain): boolean {
  const wrong = [
    ...rule.examples.match.map((example, index) => ({ index, kind: 'match', fine: matches(rule, example) })),
    ...rule.examples.noMatch.map((example, index) => ({ index, kind: 'noMatch', fine: !matches(rule, example) })),
  ].filter((each) => !each.fine)
  for (const { index, kind } of wrong) {
    const example = at(node, 'examples', kind, index)
    if (kind === 'match')
      complain(
        example,
        `${quote(rule.id)} does not match this example`,
        'Fix the pattern, or a keyword: one must stand in the line.',
      )
    else complain(example, `${quote(rule.id)} matches this example`, 'Narrow the pattern.')
  }
  return wrong.length === 0
}

function matches(rule: CustomRule, example: string): boolean {
  const lower = example.toLowerCase()
  return rule.keywords.some((keyword) => lower.includes(keyword)) && example.search(rule.pattern) >= 0
}

function at(node: Node, ...path: (string | number)[]): Node {
  return findNodeAtLocation(node, path) ?? node
}
