import { type Node, type ParseError, printParseErrorCode } from 'jsonc-parser'

/**
 * Whether an error is a comma that is missing between two entries. Two branches that each wrote the first entry leave
 * that behind when Git merges them line by line, and what is meant is plain.
 * @param list the list of entries
 */
export function isMissingComma({ error, offset }: ParseError, list: Node | undefined): boolean {
  return (
    printParseErrorCode(error) === 'CommaExpected' && (list?.children ?? []).some((entry) => entry.offset === offset)
  )
}
