import { findNodeAtLocation } from 'jsonc-parser'
import { UserError } from '../../errors.ts'
import { parseExtendedName } from '../extends/extended-name.ts'
import type { ConfigSource } from './config-source.ts'
import { FOR_ENGINE } from './outline.ts'
import { checked, list, type Shape, text } from './shape.ts'

const name = checked(text(300), (value, node, complain) => {
  if (parseExtendedName(value)) return true
  complain(
    node,
    'what is extended is a file of the repository or an installed package',
    'Write "./config/hushkey.json", or a package such as "@acme/hushkey-config".',
  )
  return false
})

const names = list(name)

/** One name or a list of them. What they bring is for the engine: the hooks' shell reads one file alone. */
export const extendsShape: Shape<readonly string[]> = {
  schema: { anyOf: [name.schema, names.schema] },
  outline: FOR_ENGINE,
  read(node, complain) {
    if (node.type === 'array') return names.read(node, complain)
    const only = name.read(node, complain)
    return only === undefined ? undefined : [only]
  },
}

/** The names that a config extends; of those that are wrong, none: reading the config says why. */
export function extendedNames({ node }: ConfigSource): readonly string[] {
  const given = findNodeAtLocation(node, ['extends'])
  let isRight = true
  const found = given && extendsShape.read(given, () => (isRight = false))
  return isRight ? (found ?? []) : []
}

/** One level only, so that one look at the repository's own file says what counts. @throws UserError */
export function refuseNested(part: ConfigSource, by: string): void {
  const nested = findNodeAtLocation(part.node, ['extends'])
  if (!nested) return
  const { line, column } = part.position(nested.parent?.offset ?? nested.offset)
  throw new UserError(
    `${part.file}:${line}:${column}: a file that is extended cannot extend another one`,
    `Name both in ${by}, this one last.`,
  )
}
