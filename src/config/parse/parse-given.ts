import { findNodeAtLocation, type Node } from 'jsonc-parser'
import { UserError } from '../../errors.ts'
import type { CustomRule } from '../config.ts'
import type { GivenConfig } from '../given-config.ts'
import { quote } from '../quote.ts'
import type { PlacedEntry } from './allow-shape.ts'
import { configShape } from './config-shape.ts'
import type { ConfigSource } from './config-source.ts'
import type { Position } from './position.ts'
import type { Complain } from './shape.ts'

interface Mistake extends Position {
  readonly sentence: string
  readonly cure: string | null
}

/**
 * What one file says, without the defaults of what it leaves out.
 * @param ruleIds the ids of the rules that ship, and of those in the files that it extends
 * @throws UserError that lists every mistake with line, column and correction
 */
export function parseGiven({ file, node, position }: ConfigSource, ruleIds: readonly string[]): GivenConfig {
  const mistakes: Mistake[] = []
  const complain: Complain = ({ offset }, sentence, cure) =>
    mistakes.push({ ...position(offset), sentence, cure: cure ?? null })
  const ids = [...ruleIds, ...customIds(node)]
  const given = configShape(ids, ({ offset }) => position(offset).line).read(node, complain)
  refuseTwins(node, given?.customRules ?? [], given?.allow ?? [], ruleIds, complain)
  if (mistakes.length || !given) throw mistakesError(file, mistakes)
  const { $schema: _schema, version: _version, extends: _extends, paths, rules, allow, ...rest } = given
  return {
    ...rest,
    file,
    ...(rules && { rules: Object.fromEntries(rules) }),
    ...(paths && {
      paths: paths.map(([glob, override]) => ({
        glob,
        blockOn: override.blockOn ?? null,
        rules: Object.fromEntries(override.rules ?? []),
      })),
    }),
    ...(allow && { allow: allow.map((entry) => ({ ...entry, file })) }),
  }
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
  entries: readonly PlacedEntry[],
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
