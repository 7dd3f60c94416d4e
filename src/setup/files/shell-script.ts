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

/** The statements of a shell script; null where it cannot be read as one. */
export function topStatements(script: string): TopStatement[] | null {
  const { commands, errors } = parse(script)
  if (errors?.length) return null
  return commands.map((statement) => ({
    text: script.slice(statement.pos, statement.end),
    start: statement.pos,
    end: statement.end,
    mayEnd: mayEnd(statement, false),
    programs: programsOf(statement),
  }))
}

/** @param afterFailure whether what is looked at runs only when something before it has failed */
function mayEnd(node: SyntaxNode, afterFailure: boolean): boolean {
  if (node.type === 'Subshell' || node.type === 'CommandExpansion') return false // only they end
  if (node.type === 'Command') return endsScript(node, afterFailure)
  if (node.type === 'AndOr') return andOrMayEnd(node)
  let found = false
  forEachChild(node, (child) => {
    found ||= mayEnd(child, false)
  })
  return found
}

function andOrMayEnd({ commands, operators }: AndOr): boolean {
  return commands.some((command, index) => mayEnd(command, operators[index - 1] === '||'))
}

function endsScript({ name, args }: Command, afterFailure: boolean): boolean {
  const [first] = args.map(({ text }) => text.replaceAll(/['"]/g, ''))
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
