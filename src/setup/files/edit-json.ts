import { applyEdits, type JSONPath, modify, type ParseError, parse } from 'jsonc-parser'
import { UserError } from '../../errors.ts'

/**
 * What a JSON file holds.
 * @param comments whether it may have comments and trailing commas
 * @throws UserError naming the file and the line, never the text: it is no object, or no JSON at all
 */
export function parseJson(text: string, path: string, comments = false): Record<string, unknown> {
  const errors: ParseError[] = []
  const value: unknown = parse(text, errors, { disallowComments: !comments, allowTrailingComma: comments })
  const error = errors[0]
  if (error)
    throw new UserError(
      `${path}:${lineAt(text, error.offset)} is not valid JSON`,
      `Fix ${path}, then run the command again.`,
    )
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new UserError(`${path} holds no JSON object`, `Fix ${path}, then run the command again.`)
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** Sets one value in place: all the rest, its indentation and its comments stay to the byte. */
export function setInJson(text: string, eol: string, at: JSONPath, value: unknown): string {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  '
  const formattingOptions = {
    eol,
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
  }
  return applyEdits(text, modify(text, at, value, { formattingOptions }))
}

/**
 * Adds an item behind those of a list; the list and what it stands in are made where they are missing.
 * @param path for messages
 * @throws UserError where something else stands in the place of the list
 */
export function appendInJson(text: string, eol: string, at: readonly string[], item: unknown, path: string): string {
  const list = at.reduce<unknown>((value, key) => Object(value)[key], parse(text))
  if (list === undefined || list === null) return setInJson(text, eol, [...at], [item])
  if (Array.isArray(list)) return setInJson(text, eol, [...at, list.length], item)
  throw new UserError(`"${at.join('.')}" in ${path} is no list`, `Fix ${path}, then run the command again.`)
}
