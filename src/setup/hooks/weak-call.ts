import { type AndOr, forEachChild, type Pipeline, parse, type SyntaxNode } from 'unbash'
import { callsHushkey } from './call.ts'
import type { HookName } from './hook-name.ts'

/**
 * What keeps a statement of a hook from being a check of each commit although it calls hushkey: the call depends on a
 * condition (`if …; then npx hushkey; fi`), or its exit code does not count (`npx hushkey || true`).
 */
export type Weakness = 'conditional' | 'ignored'

/** @returns null where hushkey always runs and its exit code counts, and where the statement cannot be read */
export function weaknessOf(statement: string, hook: HookName): Weakness | null {
  const { commands, errors } = parse(statement)
  if (errors?.length) return null
  const source: Source = { text: ({ pos, end }) => statement.slice(pos, end), hook }
  const ours = commands.find((each) => isOurs(each, source))
  return ours ? weaknessIn(ours, source) : null
}

interface Source {
  readonly text: (node: SyntaxNode) => string
  readonly hook: HookName
}

function isOurs(node: SyntaxNode, { text, hook }: Source): boolean {
  return callsHushkey(text(node), hook)
}

function weaknessIn(node: SyntaxNode, source: Source): Weakness | null {
  switch (node.type) {
    case 'Statement':
      return node.background ? 'ignored' : weaknessIn(node.command, source)
    case 'Pipeline':
      return inPipeline(node, source)
    case 'AndOr':
      return inAndOr(node, source)
    case 'If':
    case 'While':
    case 'Case':
    case 'Select':
      return 'conditional'
    case 'Subshell':
    case 'BraceGroup':
    case 'CompoundList':
      return inChild(node, source)
    default:
      return null // a command, the loop that `init` writes, a function that is called elsewhere
  }
}

function inChild(node: SyntaxNode, source: Source): Weakness | null {
  let found: Weakness | null = null
  forEachChild(node, (child) => {
    if (isOurs(child, source)) found ??= weaknessIn(child, source)
  })
  return found
}

/** The shell takes the exit code of the last command. */
function inPipeline({ commands }: Pipeline, source: Source): Weakness | null {
  const at = commands.findIndex((each) => isOurs(each, source))
  if (at < commands.length - 1) return 'ignored'
  return weaknessIn(commands[at] as SyntaxNode, source)
}

function inAndOr({ commands, operators }: AndOr, source: Source): Weakness | null {
  const at = commands.findIndex((each) => isOurs(each, source))
  const before = commands.slice(0, at).map(source.text)
  if (operators[at - 1] === '||' || before.some((each) => QUESTION.test(each))) return 'conditional'
  const behind = commands.slice(at + 1).map(source.text)
  if (operators[at] === '||' && !behind.some((each) => ENDS.test(each))) return 'ignored'
  return weaknessIn(commands[at] as SyntaxNode, source)
}

/**
 * Answers yes or no, where another command, such as `npx lint-staged`, stops the commit by its failure; so does the one
 * that `[ $? -eq 0 ]` asks about.
 */
const QUESTION = /^(?:!|\[(?! "?\$\?)|test\b|git (?:diff|rev-parse|config|symbolic-ref)\b)|\bgrep\b/
const ENDS = /\b(?:exit|return)\b(?!\s*0)/
