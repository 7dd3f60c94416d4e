import { createScanner } from 'jsonc-parser'
import { UserError } from '../../errors.ts'
import { positionIn } from './position.ts'

/** No settings need as many; parsers go down one call for each level, and some thousands are more than they can. */
const MOST = 100

/** @throws UserError for JSON with comments that is nested so deep that a parser would run out of its stack */
export function refuseDeep(text: string, file: string): void {
  const scanner = createScanner(text, true)
  let depth = 0
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const first = text[scanner.getTokenOffset()] as string // of a text it is the quote
    if ('{['.includes(first)) depth++
    else if ('}]'.includes(first)) depth--
    if (depth <= MOST) continue
    const { line, column } = positionIn(text)(scanner.getTokenOffset())
    throw new UserError(`${file}:${line}:${column}: brackets are nested more than ${MOST} deep`, 'Fix it there.')
  }
}
