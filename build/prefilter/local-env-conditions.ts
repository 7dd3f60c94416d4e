import {
  A_WORD_AND_DIGITS,
  LEAST_TO_PRONOUNCE,
  PASSWORD_FIELDS,
  UNPRONOUNCEABLE,
  WORD_SEPARATOR,
} from '../../src/detect/local-env/local-env-value.ts'
import { type Piece, parsePattern } from '../../src/regex/parse-pattern.ts'
import { lineEre, predicate, regexp } from './awk.ts'
import { ereOfTree } from './ere.ts'

/** What `hooks/local-env.awk` asks of the values of env files. */
export function localEnvConditions(): string[] {
  const [[letters, rest]] = parsePattern(A_WORD_AND_DIGITS.source, false).map((pieces) =>
    pieces.filter(({ zeroWidth }) => !zeroWidth),
  ) as [[Piece, Piece]]
  const only = (piece: Piece) =>
    ereOfTree([[{ ...piece, min: 0, max: Number.POSITIVE_INFINITY }]], { repeats: 1, keepEnds: true, spelled: true })
  return [
    predicate('holds_login', ['://', ...PASSWORD_FIELDS]),
    `function split_words(text, part) { return split(text, part, ${regexp(`([^!-~]|${lineEre(WORD_SEPARATOR)})+`)}) }`,
    predicate(
      'is_unpronounceable',
      UNPRONOUNCEABLE.map((pattern) => lineEre(pattern)),
    ),
    'function is_word(text,    rest) {',
    '  rest = text',
    `  sub(${regexp(`^${only(letters)}`)}, "", rest)`,
    `  if (length(text) - length(rest) > ${letters.max} || length(rest) > ${rest.max} || rest !~ ${regexp(`^${only(rest)}$`)}) return 0`,
    `  return length(text) < ${LEAST_TO_PRONOUNCE} || !is_unpronounceable(text)`,
    '}',
  ]
}
