import { assign, type ShellState, splitByStatus } from './shell-state.ts'
import { areEqual, literal, NOT_ZERO, readOperand, readWord, type Value } from './shell-value.ts'

/** `"$code" -ne 0`, `-z "$failed"`, `! $found`, or in arithmetic `code`. */
interface Question {
  readonly left: string
  /** Null where the left side alone is asked. */
  readonly operator: string | null
  readonly right: string
  readonly isNegated: boolean
  readonly isArithmetic: boolean
}

const QUESTION =
  /^(!\s*)?(?:(-[zn])\s+)?("[^"]*"|'[^']*'|[^\s"'<>=!]+)(?:\s*(-eq|-ne|-gt|-ge|-lt|-le|==?|!=|[<>]=?)\s*("[^"]*"|[^\s"']+))?$/
const OPENING = /^(?:\[\[?|test\b|\(\()\s*/

/**
 * The states behind a question such as `[ $? -ne 0 ]`, `test "$code" = 0` or `(( code ))`: what is known decides, and what is
 * not is known from then on.
 */
export function askQuestion(text: string, state: ShellState): ShellState[] {
  const isArithmetic = text.startsWith('((')
  const inner = text
    .trim()
    .replace(OPENING, '')
    .replace(/\s*(?:\]\]?|\)\))$/, '')
  const joints = new Set(inner.match(/\s-[ao]\s|&&|\|\|/g)?.map((joint) => (/a|&/.test(joint) ? 'and' : 'or')))
  const questions = inner.split(/\s-[ao]\s|&&|\|\|/).map((part) => readQuestion(part.trim(), isArithmetic))
  const [only] = questions
  if (joints.size === 0 && only) return guess(only, state).flatMap((each) => answerBoth(only, each))
  const answers = questions.map((question) => question && answer(question, state))
  const decisive = joints.has('or')
  const isKnown = joints.size === 1 && (answers.includes(decisive) || !answers.includes(null))
  return isKnown
    ? [withAnswer(state, answers.includes(decisive) === decisive)]
    : splitByStatus({ ...state, status: '?' })
}

function readQuestion(text: string, isArithmetic: boolean): Question | null {
  const [, negation, empty, left, operator, right = ''] = QUESTION.exec(text) ?? []
  if (left === undefined || (empty && operator) || left.startsWith('-')) return null
  return { left, operator: empty ?? operator ?? null, right, isNegated: negation !== undefined, isArithmetic }
}

/** Where a number is asked for that is not known, both are tried: 0 and any other. */
function guess({ left, operator, right, isArithmetic }: Question, state: ShellState): ShellState[] {
  const isNumber = isArithmetic || /^-[egln][eqt]$/.test(operator ?? '') || /^"?\d+"?$/.test(right)
  if (!isNumber || valueIn(left, isArithmetic, state).isZero !== null) return [state]
  if (/^"?\$(?:\?|\{\?\})"?$/.test(left)) return splitByStatus(state)
  const name = nameIn(left, isArithmetic)
  return name === null ? [state] : [literal('0'), NOT_ZERO].map((value) => assign(state, name, value))
}

/** Both answers where it is not known, with what the variable is where it is what was asked for. */
function answerBoth(question: Question, state: ShellState): ShellState[] {
  const known = answer(question, state)
  if (known !== null) return [withAnswer(state, known)]
  const { left, operator, right, isNegated, isArithmetic } = question
  const name = nameIn(left, isArithmetic)
  const value = /^-[zn]$/.test(operator ?? '') ? literal('') : valueIn(right, isArithmetic, state)
  const isSame = /^(?:-z|==?|-eq)$/.test(operator ?? '') !== isNegated
  const isAsked = /^(?:-[zn]|[!=]=?|-eq|-ne)$/.test(operator ?? '')
  return [true, false].map((is) =>
    withAnswer(
      name !== null && isAsked && value.text !== null && is === isSame ? assign(state, name, value) : state,
      is,
    ),
  )
}

function withAnswer(state: ShellState, isTrue: boolean): ShellState {
  return { ...state, status: isTrue ? 0 : 1 }
}

function nameIn(word: string, isArithmetic: boolean): string | null {
  return /^"?\$\{?([A-Za-z_]\w*)\}?"?$/.exec(isArithmetic ? word.replace(/^(?=\w)/, '$') : word)?.[1] ?? null
}

function valueIn(word: string, isArithmetic: boolean, state: ShellState): Value {
  return isArithmetic ? readOperand(word, state) : readWord(word, state)
}

/** Null where it cannot be told. */
function answer(question: Question, state: ShellState): boolean | null {
  const { left, operator, right, isNegated, isArithmetic } = question
  const [a, b] = [valueIn(left, isArithmetic, state), valueIn(right, isArithmetic, state)]
  const said = operator === null ? (isArithmetic ? isNotZero(a) : isNotEmpty(a)) : compare(a, operator, b)
  return said === null ? null : said !== isNegated
}

function compare(a: Value, operator: string, b: Value): boolean | null {
  switch (operator) {
    case '-z':
      return not(isNotEmpty(a))
    case '-n':
      return isNotEmpty(a)
    case '-eq':
    case '=':
    case '==':
      return areEqual(a, b)
    case '-ne':
    case '!=':
      return not(areEqual(a, b))
    case '-gt':
    case '>':
      return b.isZero ? isNotZero(a) : null
    case '-le':
    case '<=':
      return b.isZero ? a.isZero : null
    case '-ge':
    case '>=':
      return b.text === '1' ? isNotZero(a) : null
    case '-lt':
    case '<':
      return b.text === '1' ? a.isZero : null
    default:
      return null
  }
}

function not(value: boolean | null): boolean | null {
  return value === null ? null : !value
}

function isNotZero({ isZero }: Value): boolean | null {
  return not(isZero)
}

function isNotEmpty({ text, isZero }: Value): boolean | null {
  if (text !== null) return text !== ''
  return isZero === null ? null : true
}
