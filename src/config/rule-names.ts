import { formerIds, RENAMED } from '../rules/renamed.ts'
import { nearest } from './nearest.ts'
import { checked, type Shape, text } from './parse/shape.ts'
import { quote } from './quote.ts'

/** A rule id, or a group: the beginning of several ids up to a hyphen. */
export function ruleName(ids: readonly string[]): Shape<string> {
  const known = knownNames(ids)
  return checked(
    text(100),
    (name, node, complain) => {
      if (known.includes(name)) return true
      const near = nearest(name, withGroups(ids))
      complain(
        node,
        `no rule or group is called ${quote(name)}`,
        near ? `Write "${near}".` : 'See them all: hushkey rules',
      )
      return false
    },
    { kind: 'text', most: 100, sure: 'rule name' },
  )
}

/** All names of rules and groups, those of before as well. */
export function knownNames(ids: readonly string[]): string[] {
  return [...withGroups(ids), ...withGroups(Object.keys(RENAMED))]
}

function withGroups(ids: readonly string[]): string[] {
  return [...new Set([...ids, ...ids.flatMap(groupsOf)])]
}

/** `aws-access-key` is of the groups `aws` and `aws-access`. */
export function groupsOf(id: string): string[] {
  const parts = id.split('-')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('-'))
}

/** Whether `name`, an id or a group, means the rule, by what it is called or was called before. */
export function namesRule(name: string, id: string): boolean {
  return [id, ...formerIds(id)].some((each) => each === name || each.startsWith(`${name}-`))
}
