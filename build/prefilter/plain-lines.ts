import { MESSAGES, NO_MESSAGES } from '../../src/detect/judge/file-kind.ts'
import { CLEAR_KEYS, LONG_WORD, NO_TIED_WORD, TIED_WORDS, WORDS } from '../../src/detect/judge/unclear-key.ts'
import { HEADS } from '../../src/detect/match/assignment-name.ts'
import { either, regexp } from './awk.ts'
import { anyOf } from './literals.ts'

/** What says more than "key": other words for secrets anywhere, and before it a word that says what it opens. */
function saysMore(): string {
  const others = [...HEADS].filter((word) => word !== 'key' && word !== 'keys')
  return `${anyOf(others)}|${anyOf(CLEAR_KEYS.filter((word) => word.length > 1))}[^a-z]*key`
}

/** The same for words of one letter, as the line is written: `nKey`, `x_key`, but not `foreignKey`. */
function saysMoreByLetter(): string {
  const letters = CLEAR_KEYS.filter((word) => word.length === 1).join('')
  const any = `[${letters}${letters.toUpperCase()}]`
  const begins = either([`(^|[^A-Za-z])${any}`, `[a-z][${letters.toUpperCase()}]`, `[A-Z][${letters}]`])
  return `${begins}[^A-Za-z]*[Kk][Ee][Yy]`
}

/** A version that is all that a line assigns, as in manifests and lock files. */
const NUMBERS = '[0-9]+[.][0-9]+([.][0-9]+)?([.][0-9]+)?'
const VERSION = `^[\t ]*["']?[A-Za-z0-9_@/.-]+["']?[\t ]*[:=][\t ]*(["'](npm:)?[~^<>=v]?=?${NUMBERS}["'],?|v?${NUMBERS})[\t ]*$`

const NAME = '^[ \t]*["\']?[A-Za-z_.-]*["\']?[ \t]*[:=]'
/** What an issued value has at least, or one that is no text for people. */
const RUN = '[!-~]'.repeat(20)
/** A number of few digits that stands for itself, or marks where something is filled in: `{0}`, `%1$s`. */
const NUMBER = '(^|[ \t"\'])([0-9][0-9]?[0-9]?[0-9]?|[{][0-9][}]|%[0-9][$][a-z])[.,:;!?)]?[.,:;!?)]?([ \t"\']|$)'

/**
 * Lines whose assigned values the engine surely dismisses, as functions for awk. These patterns take no more than those of
 * the engine, unlike all others of the shell, so that they are not made by `lineEre`.
 */
export function plainLines(): string[] {
  return [
    `function names_messages(low) { return low ~ ${regexp(exactly(MESSAGES))} && low !~ ${regexp(exactly(NO_MESSAGES))} }`,
    `function is_plain_key(text, low) { return is_words(text) && low !~ ${regexp(saysMore())} && text !~ ${regexp(saysMoreByLetter())} }`,
    `function is_words(text) { return text ~ ${regexp(exactly(WORDS))} && !has_long_word(text) }`,
    'function has_long_word(text,    run) {',
    `  while (match(text, ${regexp(`${exactly(LONG_WORD)}[A-Za-z]*`)})) {`,
    '    run = substr(text, RSTART, RLENGTH)',
    '    text = substr(text, RSTART + RLENGTH)',
    `    if (run !~ ${regexp(exactly(TIED_WORDS))} || run ~ ${regexp(exactly(NO_TIED_WORD))}) return 1`,
    '  }',
    '  return 0',
    '}',
    `function is_version(text) { return text ~ ${regexp(VERSION)} }`,
    'function is_message(text) {',
    `  sub(${regexp(NAME)}, "", text)`,
    `  if (text ~ ${regexp(RUN)}) return 0`,
    `  gsub(${regexp(NUMBER)}, " ", text)`,
    '  return text !~ /[0-9]/',
    '}',
  ]
}

/** A pattern of simple syntax as an ERE without `{2,4}`, which some versions of awk do not know. */
function exactly({ source }: RegExp): string {
  const plain = source
    .replaceAll('(?:', '(')
    .replaceAll('\\/', '/')
    .replaceAll('\\.', '[.]')
    .replaceAll('\\t', '\t')
    .replaceAll('[\\]', '[]')
    .replaceAll('[-_][A-Za-z]{2,4}', '[-_][a-z][a-z][a-z]?[a-z]?')
    .replaceAll(/\(([^()]*)\)\{0,2\}/g, '($1)?($1)?')
    .replaceAll('[a-z]{2,}', '[a-z][a-z]+')
    .replaceAll('[a-z]{2}', '[a-z][a-z]')
  if (/\\|\{\d|\(\?/.test(plain)) throw new Error(`not simple enough for the shell: ${plain}`)
  return plain
}
