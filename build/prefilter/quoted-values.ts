import { FILLERS, NEUTRAL } from '../../src/detect/judge/values/placeholder.ts'
import { EMPTY } from '../../src/detect/judge/values/reference.ts'
import { SCHEME } from '../../src/detect/match/literal.ts'
import { either, lineEre, regexp } from './awk.ts'

/** Put behind the quote that opens a value which is surely none; patterns for quoted values do not take it. No line holds it. */
export const NO_VALUE = '\u0004'

/** A template somewhere in a value, or code between two strings, as `REFERENCES` has them. */
const TEMPLATE = either([
  '^[ \t]*[+][ \t]',
  '[{][{]',
  '<%',
  '[{]%',
  '[$]env:',
  '[$][{][^}]*[}]',
  '[$][(][^)]*[)]',
  '#[{][^}]*[}]',
])

/** Whole values: what the engine says of each is why it dismisses them all, whatever stands around. */
const HARMLESS = [
  '[~^<>=v]?[~^<>=v]?[0-9]+[.][0-9]+([.][0-9]+)?([.][0-9]+)?', // a version
  '.*[A-Za-z] ?:[ \t]*', // a prompt or a label
  '[a-z][a-z][a-z]?[a-z]?[a-z]?://[^@]*', // an address, without a password
  '[$]([a-z_][A-Za-z_]*|[A-Z]+_[A-Z_]*)([^A-Za-z0-9_][^0-9]*)?', // a variable
  '((Bearer|bearer|Basic|basic|Token|token) )?(<[^>]*>|[[][^]]*[]]|[{][^}]*[}])', // a placeholder in brackets
  '__[A-Za-z0-9_]+__|%[A-Za-z0-9_]+%',
]
/** Longer ones may be base64. */
const PATH = '^[.]?[.]?/[A-Za-z0-9_@.~-]+(/[A-Za-z0-9_@.~-]*)*$'
const LONGEST_PATH = 30
/** An attribute that Vue evaluates, and what it may hold (`BOUND` in `harmless-context.ts`). */
const ATTRIBUTE = '[ \t](:|v-bind:)[A-Za-z_.-]+="$'
const LONGEST_ATTRIBUTE = 60
const PART = '[A-Za-z_$][A-Za-z0-9_$]*'
const EXPRESSION = `^!?${PART}([?]?[.]${PART})*$`
/** In code. */
const CONSTANT = '^[A-Z][A-Z0-9]*([_-][A-Z0-9]+)+$'
/** Behind a short text, what it is joined with. */
const JOINED = '^[ \t]?[ \t]?([+]|[.][ \t]?[$]|%[ \t]?[A-Za-z0-9_(])'
const SHORT = 15

const list = (words: Iterable<string>) => `"${[...words].join(' ')}"`

/**
 * Marks the quoted values of a line that the engine surely dismisses, as functions for awk: templates, versions, keywords,
 * placeholders. A mark touches nothing but the value that this quote opens. Such a quote stands behind a blank, a bracket or
 * an operator; one that may close a name does not.
 */
export function quotedValues(): string[] {
  return [
    'function mark_values(text,    done) {',
    `  while (match(text, /[] \\011([{=:,>|?!+&]["'\`]/)) {`,
    '    done = done substr(text, 1, RSTART + 1)',
    '    text = substr(text, RSTART + 2)',
    '    if (is_no_value(text, substr(done, length(done)), done)) done = done "\\004"',
    '  }',
    '  return done text',
    '}',
    'function is_no_value(text, quote, before,    at, value) { # whether the value that begins here is none',
    '  at = index(text, quote)',
    '  value = at ? substr(text, 1, at - 1) : text',
    `  if (match(value, /["'\`\\\\]/)) { value = substr(value, 1, RSTART - 1); at = 0 }`,
    `  if (value ~ ${regexp(TEMPLATE)}) return 1`,
    `  if (quote == "\`" && value ~ /[ \\011]/ && value !~ ${regexp(`^${lineEre(SCHEME)}`)}) return 1`,
    '  if (!at) return 0 # it goes on',
    `  if (value ~ ${regexp(EXPRESSION)} && match(before, ${regexp(ATTRIBUTE)}) && RLENGTH <= ${LONGEST_ATTRIBUTE}) return 1`,
    `  return value ~ ${regexp(`^${either(HARMLESS)}$`)} || is_filler(tolower(value)) ||`,
    `    length(value) <= ${LONGEST_PATH} && value ~ ${regexp(PATH)} || is_code && value ~ ${regexp(CONSTANT)} ||`,
    `    length(value) <= ${SHORT} && substr(text, at + 1) ~ ${regexp(JOINED)}`,
    '}',
    'BEGIN {',
    `  split(${list(EMPTY)}, words, " "); for (at in words) is_empty[words[at]] = 1`,
    `  split(${list(FILLERS)}, words, " "); for (at in words) fills[words[at]] = 1`,
    `  split(${list(NEUTRAL)}, words, " "); for (at in words) fills[words[at]] += 0`,
    '}',
    'function is_filler(low,    word, count, balance, fillers) { # a keyword, or words that say that it is a placeholder',
    '  if (low in is_empty) return 1',
    '  if (low !~ /^[a-z]+([ _-][a-z]+)*$/) return 0',
    '  for (count = split(low, word, /[ _-]/); count > 0; count--) {',
    '    if (!(word[count] in fills)) balance--',
    '    else if (fills[word[count]]) { balance++; fillers++ }',
    '  }',
    '  return fillers && balance >= 0',
    '}',
  ]
}
