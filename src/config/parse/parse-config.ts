import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { UserError } from '../../errors.ts'
import type { AllowEntry } from '../allow-entry.ts'
import { CONFIG_FILE, type Config, type CustomRule, DEFAULTS } from '../config.ts'
import { quote } from '../quote.ts'
import { configShape } from './config-shape.ts'
import { isMissingComma } from './missing-comma.ts'
import { type Position, positionIn } from './position.ts'
import { refuseDeep } from './refuse-deep.ts'
import type { Complain } from './shape.ts'

interface Mistake extends Position {
  readonly sentence: string
  readonly cure: string | null
}

/**
 * Reads a config: JSON with comments and trailing commas.
 * @param file its path, for messages
 * @param ruleIds the ids of the rules that ship
 * @param key the key of `package.json` that holds it
 * @throws UserError that lists every mistake with line, column and correction
 */
export async function parseConfig(
  text: string,
  file: string,
  ruleIds: readonly string[],
  key: string | null = null,
): Promise<Config> {
  const position = positionIn(text)
  const root = readTree(text, file)
  if (key !== null) refuseTwice(root, key, position, file)
  const node = key === null ? root : findNodeAtLocation(root, [key])
  if (!node) return DEFAULTS
  const mistakes: Mistake[] = []
  const complain: Complain = ({ offset }, sentence, cure) =>
    mistakes.push({ ...position(offset), sentence, cure: cure ?? null })
  const ids = [...ruleIds, ...customIds(node)]
  const given = configShape(ids, ({ offset }) => position(offset).line).read(node, complain)
  refuseTwins(node, given?.customRules ?? [], given?.allow ?? [], ruleIds, complain)
  if (mistakes.length || !given) throw mistakesError(file, mistakes)
  const { $schema: _schema, version: _version, paths = [], rules = [], ...rest } = given
  return {
    ...DEFAULTS,
    ...rest,
    file,
    rules: Object.fromEntries(rules),
    env: { ...DEFAULTS.env, ...rest.env },
    limits: { ...DEFAULTS.limits, ...rest.limits },
    inline: { ...DEFAULTS.inline, ...rest.inline },
    paths: paths.map(([glob, override]) => ({
      glob,
      blockOn: override.blockOn ?? null,
      rules: Object.fromEntries(override.rules ?? []),
    })),
  }
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

/** Settings and entries may name the project's own rules, wherever these stand in the file. */
function customIds(node: Node): string[] {
  const items = findNodeAtLocation(node, ['customRules'])?.children ?? []
  return items.flatMap((item) => {
    const id: unknown = findNodeAtLocation(item, ['id'])?.value
    return typeof id === 'string' ? [id] : []
  })
}

function refuseTwins(
  node: Node,
  rules: readonly CustomRule[],
  entries: readonly AllowEntry[],
  ruleIds: readonly string[],
  complain: Complain,
): void {
  const at = (list: string, index: number, key?: string) =>
    findNodeAtLocation(node, key ? [list, index, key] : [list, index]) ?? node
  const seenIds = new Set(ruleIds)
  rules.forEach(({ id }, index) => {
    if (seenIds.has(id))
      complain(at('customRules', index, 'id'), `there is a rule ${quote(id)} already`, 'Choose another id.')
    seenIds.add(id)
  })
  const seen = new Map<string, number>()
  entries.forEach(({ covers, line }, index) => {
    const same = JSON.stringify(covers)
    const first = seen.get(same)
    if (first) complain(at('allow', index), `this entry repeats the one of line ${first}`, 'Remove one of them.')
    seen.set(same, first ?? line)
  })
}

/** One mistake is shown as a sentence and its cure; several as a list, so that one run shows them all. */
function mistakesError(file: string, mistakes: readonly Mistake[]): UserError {
  const sorted = mistakes.toSorted((a, b) => a.line - b.line || a.column - b.column)
  const sentences = sorted.map(({ line, column, sentence }) => `${file}:${line}:${column}: ${sentence}`)
  const [only] = sorted
  if (only && sorted.length === 1) return new UserError(sentences[0] as string, only.cure)
  const lines = sorted.map(({ cure }, index) => `  ${sentences[index]}${cure ? `. ${cure}` : ''}`)
  return new UserError(`${file} has ${sorted.length} mistakes\n${lines.join('\n')}`)
}
