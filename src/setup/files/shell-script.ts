import { type AndOr, type Command, forEachChild, parse, type Statement, type SyntaxNode } from 'unbash'

/** One statement of a script that stands in no other one. */
export interface TopStatement {
  readonly text: string
  /** Where it begins and ends in the script. */
  readonly start: number
  readonly end: number
  /** Whether the script may end here with success, or go on as another program. */
  readonly mayEnd: boolean
  /** The programs that it runs, without those that only look. */
  readonly programs: readonly string[]
}

/** What scripts hold that another one takes as part of its own, by the word that it names them with. */
export type Sourced = ReadonlyMap<string, string>

const NOTHING: Sourced = new Map()

/** The statements of a shell script; null where it cannot be read as one. */
export function topStatements(script: string, sourced: Sourced = NOTHING): TopStatement[] | null {
  const { commands, errors } = parse(script)
  if (errors?.length) return null
  const place = { sourced, isWithin: false }
  return commands.map((statement) => ({
    text: script.slice(statement.pos, statement.end),
    start: statement.pos,
    end: statement.end,
    mayEnd: mayEnd(statement, false, place),
    programs: programsOf(statement),
  }))
}

/** Whether a statement takes away what Git says of the index that it commits, for all that stand behind it. */
export function hidesIndex({ text }: Pick<TopStatement, 'text'>): boolean {
  return /^\s*(?:export\s+)?GIT_INDEX_FILE=\S*\s*(?:;|$)|\bunset\b[^\n;]*(?:\bGIT_INDEX_FILE\b|--local-env-vars)/m.test(
    text,
  )
}

/** How a script names those that it takes as part of its own, as it stands there: `"$(dirname "$0")/lib.sh"`. */
export function sourcedWords(script: string): string[] {
  const found: string[] = []
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Command' && isSource(node)) found.push(node.args[0]?.text ?? '')
    forEachChild(node, visit)
  }
  for (const command of parse(script).commands) visit(command)
  return found
}

function isSource({ name }: Command): boolean {
  return name?.value === '.' || name?.value === 'source'
}

interface Place {
  readonly sourced: Sourced
  /** Whether it stands in a script that another one took, which `return` alone ends. */
  readonly isWithin: boolean
}

/** @param afterFailure whether what is looked at runs only when something before it has failed */
function mayEnd(node: SyntaxNode, afterFailure: boolean, place: Place): boolean {
  if (node.type === 'Subshell' || node.type === 'CommandExpansion') return false // only they end
  if (node.type === 'Command') return isSource(node) ? sourceMayEnd(node, place) : endsScript(node, afterFailure, place)
  if (node.type === 'AndOr') return andOrMayEnd(node, place)
  let found = false
  forEachChild(node, (child) => {
    found ||= mayEnd(child, false, place)
  })
  return found
}

function andOrMayEnd({ commands, operators }: AndOr, place: Place): boolean {
  return commands.some((command, index) => mayEnd(command, operators[index - 1] === '||', place))
}

function sourceMayEnd({ args }: Command, { sourced }: Place): boolean {
  const word = args[0]?.text ?? ''
  const text = sourced.get(word)
  if (text === undefined) return false
  const others = new Map([...sourced].filter(([name]) => name !== word)) // one that takes itself ends here
  return parse(text).commands.some((statement) => mayEnd(statement, false, { sourced: others, isWithin: true }))
}

function endsScript({ name, args }: Command, afterFailure: boolean, { isWithin }: Place): boolean {
  const [first] = args.map(({ text }) => text.replaceAll(/['"]/g, ''))
  if (name?.value === 'return' && isWithin) return false
  switch (name?.value) {
    case 'exec':
      return first !== undefined // else it only redirects
    case 'trap':
      return /\bexit\b/.test(first ?? '')
    case 'exit':
    case 'return':
      if (first === undefined || first === '$?') return !afterFailure
      return !/^[1-9]\d*$/.test(first)
    default:
      return false
  }
}

/** What looks, prints or decides, and neither changes files nor takes long. */
const LOOKING = new Set(
  '[ test : true false echo printf exit return exec set unset export readonly local shift trap cd pushd popd pwd command type which dirname basename grep cat head tail wc tr cut sort uniq uname date id read let umask readlink realpath'.split(
    ' ',
  ),
)

/** Questions to Git. */
const QUESTIONS =
  /^(?:rev-parse|symbolic-ref|diff|diff-index|status|ls-files|log|show|config|branch|merge-base|describe|cat-file|for-each-ref)$/

function programsOf(statement: Statement): string[] {
  const found: string[] = []
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Command' && node.name && !isLooking(node)) found.push(node.name.value)
    forEachChild(node, visit)
  }
  visit(statement)
  return found
}

function isLooking({ name, args }: Command): boolean {
  const [first = ''] = args.map((arg) => (arg.type === 'Word' ? arg.value : arg.text))
  if (name?.value === 'git') return QUESTIONS.test(first)
  if (name?.value === 'exec') return first === ''
  if (name?.value === '.' || name?.value === 'source') return /husky\.sh$/.test(first)
  return LOOKING.has(name?.value ?? '')
}
