import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { UserError } from '../../errors.ts'
import { CONFIG_FILE } from '../config.ts'
import { quote } from '../quote.ts'
import { isMissingComma } from './missing-comma.ts'
import { type Position, positionIn } from './position.ts'
import { refuseDeep } from './refuse-deep.ts'

/** A config as JSON, before it is known whether it is right. */
export interface ConfigSource {
  /** Its path, for messages. */
  readonly file: string
  readonly node: Node
  readonly position: (offset: number) => Position
}

/**
 * Reads a text as JSON with comments and trailing commas.
 * @param key the key of `package.json` that holds the config
 * @returns null where nothing stands at the key
 * @throws UserError for what is not JSON
 */
export function readSource(text: string, file: string, key: string | null): ConfigSource | null {
  const position = positionIn(text)
  const root = readTree(text, file)
  if (key !== null) refuseTwice(root, key, position, file)
  const node = key === null ? root : findNodeAtLocation(root, [key])
  return node ? { file, node, position } : null
}

/** Two configs would leave open which one counts. @throws UserError always */
export function refuseTwo(packageText: string): never {
  const offset = findNodeAtLocation(readTree(packageText, 'package.json'), ['hushkey'])?.parent?.offset ?? 0
  const { line, column } = positionIn(packageText)(offset)
  throw new UserError(
    `package.json:${line}:${column}: there is a configuration in ${CONFIG_FILE} and another one here`,
    'Merge the two into one of them.',
  )
}

/** Which of two counts is for each parser to say: Node takes the last. */
function refuseTwice(root: Node, key: string, position: (offset: number) => Position, file: string): void {
  const [, second] = (root.children ?? []).filter(({ children }) => children?.[0]?.value === key)
  if (!second) return
  const { line, column } = position(second.offset)
  throw new UserError(`${file}:${line}:${column}: ${quote(key)} stands here twice`, 'Merge the two into one.')
}

function readTree(text: string, file: string): Node {
  refuseDeep(text, file)
  const errors: ParseError[] = []
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true })
  const first = errors.find((error) => !root || !isMissingComma(error, findNodeAtLocation(root, ['allow'])))
  if (root && !first) return root
  const { line, column } = positionIn(text)(first?.offset ?? 0)
  const what = first
    ? printParseErrorCode(first.error)
        .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toLowerCase()
    : 'it is empty'
  throw new UserError(
    `${file}:${line}:${column}: this is not JSON: ${what}`,
    root ? 'Fix it there.' : 'Write at least: {}',
  )
}
