import { formerIds, RENAMED } from '../rules/renamed.ts'
import { nearest } from './nearest.ts'
import { checked, type Shape, text } from './parse/shape.ts'
import { quote } from './quote.ts'

/** A rule id, or a group: the beginning of several ids up to a hyphen. */
export function ruleName(ids: readonly string[]): Shape<string> {
  const names = withGroups(ids)
  const former = withGroups(Object.keys(RENAMED))
  return checked(text(100), (name, node, complain) => {
    if (names.includes(name) || former.includes(name)) return true
    const near = nearest(name, names)
    complain(
      node,
      `no rule or group is called ${quote(name)}`,
      near ? `Write "${near}".` : 'See them all: hushkey rules',
    )
    return false
  })
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
