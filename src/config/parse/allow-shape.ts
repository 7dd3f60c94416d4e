import { findNodeAtLocation, type Node } from 'jsonc-parser'
import type { AllowEntry } from '../allow-entry.ts'
import { globMistake } from '../glob.ts'
import { ruleName } from '../rule-names.ts'
import type { FieldsOutline } from './outline.ts'
import { type Complain, checked, choice, described, fields, list, type Shape, text } from './shape.ts'

/** `src/**`, `*.test.ts`, `packages/*`: folders, and few stars. */
const SURE_GLOB =
  /^\/?(?:(?:\*\*|\.?[\w@-]+(?:\.[\w@-]+)*)\/)*(?:\*\/)?(?:\.?[\w@-]+(?:\.[\w@-]+)*\/)*(?:\*\*|[\w@-]*\*?(?:\.[\w@-]+)+|[\w@-]+\*?|\*)\/?$/

export const glob: Shape<string> = checked(
  text(300),
  (value, node, complain) => {
    const mistake = globMistake(value)
    if (mistake) complain(node, mistake.sentence, mistake.cure)
    return mistake === null
  },
  { kind: 'text', most: 300, sure: SURE_GLOB },
)

/** A day that its month has in every year. */
const SURE_DAY =
  /^2\d{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$/

const day = checked(
  text(10),
  (value, node, complain) => {
    if (isDay(value)) return true
    complain(node, 'a date is a day of the calendar as year-month-day', 'Write it like "2027-01-31".')
    return false
  },
  { kind: 'text', most: 10, sure: SURE_DAY },
)

/** Whether a text is a day that exists, such as `2028-02-29`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value)
}

export const FINGERPRINT = /^[a-z2-7]{16}$/

const fingerprint = checked(
  text(100),
  (value, node, complain) => {
    if (FINGERPRINT.test(value)) return true
    complain(
      node,
      'a fingerprint is 16 letters and digits, as hushkey prints them',
      'Copy it anew, or run: hushkey allow PATH:LINE --reason "…"',
    )
    return false
  },
  { kind: 'text', most: 100, sure: FINGERPRINT },
)

/** An entry whose file is not known here. */
export type PlacedEntry = Omit<AllowEntry, 'file'>

/** An entry of `allow`: exactly one of `fingerprint`, `value`, `path` with `rules`. `lineOf` gives a node's line. */
export function allowShape(ruleIds: readonly string[], lineOf: (node: Node) => number): Shape<PlacedEntry> {
  const raw = fields(
    {
      fingerprint: described('One secret under one rule, as hushkey prints it.', fingerprint),
      value: described('A whole secret that is public anyway; never a part of one.', text(5000)),
      path: described('A glob from the Git root; needs "rules".', glob),
      rules: described('The rules that do not count below "path", or "*" for all.', either(ruleIds)),
      reason: described('Why this is fine; a reviewer reads it.', text(500)),
      owner: described('Who answers for it.', text(100)),
      expires: described('The last day on which it counts, as 2027-01-31.', day),
    },
    ['reason'],
  )
  const kinds = ['fingerprint', 'value', 'path'] as const
  return {
    outline: outlineOf(raw.outline as FieldsOutline),
    schema: {
      ...raw.schema,
      oneOf: kinds.map((kind) => ({ required: kind === 'path' ? ['path', 'rules'] : [kind] })),
    },
    read(node, complain) {
      const given = raw.read(node, complain)
      if (!given || !checkKinds(given, node, complain)) return undefined
      const covers = given.fingerprint
        ? ({ kind: 'fingerprint', fingerprint: given.fingerprint } as const)
        : given.value
          ? ({ kind: 'value', value: given.value } as const)
          : ({ kind: 'path', path: given.path as string, rules: given.rules as readonly string[] | '*' } as const)
      const { reason, owner = null, expires = null } = given
      return { covers, reason: reason.trim(), owner, expires, line: lineOf(node) }
    },
  }

  function checkKinds(given: { readonly [key: string]: unknown }, node: Node, complain: Complain): boolean {
    const named = kinds.filter((kind) => given[kind] !== undefined)
    if (named.length !== 1) {
      const wrong =
        named.length === 0 ? 'does not say what it covers' : `has ${named.map((each) => `"${each}"`).join(' and ')}`
      complain(node, `an entry of "allow" ${wrong}`, 'Give exactly one of "fingerprint", "value", "path" with "rules".')
      return false
    }
    if (given.path !== undefined && given.rules === undefined) {
      complain(
        node,
        'an entry for a path must name its rules',
        'Add "rules": ["…"], or spell out "rules": "*" for all of them.',
      )
      return false
    }
    const rules = findNodeAtLocation(node, ['rules'])
    if (given.path !== undefined || !rules) return true
    complain(rules, '"rules" goes with "path" only', 'Remove it.')
    return false
  }
}

/** No two entries cover the same. */
function outlineOf(raw: FieldsOutline): FieldsOutline {
  const { fingerprint, value, path } = raw.fields
  const unique = Object.entries({ fingerprint, value, path }).map(([key, outline]) => [
    key,
    { ...outline, isUnique: true },
  ])
  return {
    ...raw,
    fields: { ...raw.fields, ...Object.fromEntries(unique) },
    oneOf: [['fingerprint'], ['value'], ['path', 'rules']],
  }
}

/** `"*"`, or a list of rule ids and groups that is not empty. */
function either(ruleIds: readonly string[]): Shape<readonly string[] | '*'> {
  const names = checked(list(ruleName(ruleIds)), (value, node, complain) => {
    if (value.length === 0) complain(node, '"rules" is empty', 'Name a rule, or write "rules": "*" for all of them.')
    return value.length > 0
  })
  const all = choice(['*'])
  return {
    schema: { anyOf: [all.schema, names.schema] },
    outline: { kind: 'list', item: ruleName(ruleIds).outline, isFilled: true, orWord: '*' },
    read(node, complain) {
      if (node.type === 'array') return names.read(node, complain)
      if (node.value === '*') return '*'
      const cure =
        node.type === 'string'
          ? `Write ["${/^[\w-]+$/.test(node.value) ? node.value : '…'}"], or "*" for all rules.`
          : undefined
      return void complain(node, '"rules" must be a list of rules, or "*"', cure)
    },
  }
}
