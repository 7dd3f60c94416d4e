import { forEachChild, parse, type Statement, type SyntaxNode } from 'unbash'
import type { Sourced } from '../../files/shell-script.ts'
import { callsHushkey, isLoopOfInit } from '../call.ts'
import type { HookName } from '../hook-name.ts'
import { weaknessOf } from '../weak-call.ts'
import { hasOwnIndex, isGitRead, staticWords } from './is-git-read.ts'
import { isRead } from './is-read.ts'
import { type Scope, scopeOf } from './scope.ts'
import { STEERING } from './shell-words.ts'

export interface HookScript {
  readonly hook: HookName
  /** Whether the shell ends it at the first command that fails. */
  readonly stopsOnFailure: boolean
  readonly sourced: Sourced
}

/**
 * The first part of a hook script, before hushkey's call or around it, of which nobody can tell from its text whether the
 * call still runs: `eval`, an alias, a file that was not read. What is known is listed; all else counts as unread.
 * @returns null where all of it was read
 */
export function unreadIn(script: string, { hook, stopsOnFailure, sourced }: HookScript): string | null {
  const { commands, errors } = parse(script)
  const interpreter = script.startsWith('#!') ? (script.split('\n')[0] as string) : ''
  if (interpreter && !SHELL.test(interpreter)) return interpreter
  if (errors?.length) return 'a form that hushkey cannot read'
  const at = commands.findIndex((each) => callsHushkey(script.slice(each.pos, each.end), hook))
  if (at < 0) return null
  const before = script.slice(0, (commands[at] as Statement).end)
  // what stands behind the call matters only where the call alone does not end the hook
  const isDecided = weaknessOf(`${before}\nexit 0\n`, hook, stopsOnFailure, sourced) === null
  const read = isDecided ? commands.slice(0, at + 1) : commands
  const scope = scopeOf(script, read, { sourced, isTextRead })
  if (!read.some((each) => hasCall(each, script, hook))) return script.slice(commands[at]?.pos, commands[at]?.end)
  return firstUnread(read, { ...scope, hook })
}

/** The same for a script that another one takes as part of its own; there no call is looked for. */
export function unreadInSourced(script: string, sourced: Sourced = new Map()): string | null {
  const { commands, errors } = parse(script)
  if (errors?.length) return 'a form that hushkey cannot read'
  return firstUnread(commands, { ...scopeOf(script, commands, { sourced, isTextRead }), hook: null })
}

const isTextRead: Scope['isTextRead'] = (text, sourced) => unreadInSourced(text, sourced) === null

/** A shell, by its usual places, with options that only say more or end sooner. */
const SHELL =
  /^#! ?(?:\/usr\/bin\/env (?:-S )?|\/(?:usr\/(?:local\/)?|opt\/homebrew\/)?bin\/)(?:ba|da|z|k|a)?sh(?: -[euxv]+| -o pipefail)*\s*$/

interface Reading extends Scope {
  readonly hook: HookName | null
}

function firstUnread(nodes: readonly SyntaxNode[], reading: Reading): string | null {
  for (const node of nodes) {
    const found = unreadNode(node, reading)
    if (found !== null) return found
  }
  return null
}

/** What is gone through part by part; commands are looked up in a list. */
const PARTS = new Set<SyntaxNode['type']>(
  'Statement AndOr Pipeline CompoundList If Elif While For ArithmeticFor Case CaseItem BraceGroup Redirected TestCommand Negation Time'.split(
    ' ',
  ) as SyntaxNode['type'][],
)
/** Only a part of a script that is a script itself can end anything. */
const ASIDE = new Set<SyntaxNode['type']>(['Subshell', 'CommandExpansion', 'ProcessSubstitution'])

function unreadNode(node: SyntaxNode, reading: Reading): string | null {
  const text = reading.script.slice(node.pos, node.end)
  const { hook } = reading
  if (hook !== null && isLoopOfInit(text, hook) && (node.type === 'Subshell' || node.type === 'For'))
    return WRITTEN.test(text) ? null : text
  const isAside =
    ASIDE.has(node.type) && !(node.type === 'Subshell' && hook !== null && hasCall(node, reading.script, hook))
  if (isAside) return changesIndex(node) ? text : null
  if (node.type === 'Command' || node.type === 'ArithmeticCommand') {
    if (!isRead(node, reading)) return text
  } else if (node.type === 'Function') {
    if (!reading.functions.has(node.name.value)) return text
  } else if (node.type === 'CaseItem' && node.terminator && node.terminator !== ';;') return text
  else if (isStatement(node) && !PARTS.has(node.type) && node.type !== 'Subshell') return text
  if (changesValue(node, reading)) return text
  let found: string | null = null
  forEachChild(node, (child) => {
    found ??= unreadNode(child, reading)
  })
  return found
}

/** `${failed:=0}` and `$((failed = 0))` give a variable a value that is not followed. */
function changesValue(node: SyntaxNode, { values }: Scope): boolean {
  if (node.type === 'ArithmeticExpansion') return /(?<![=!<>])=(?!=)|\+\+|--/.test(node.text)
  if (node.type !== 'ParameterExpansion') return false
  const { operation, parameter } = node
  const assigns = operation?.type === 'Default' && /=$/.test(operation.operator)
  return assigns && (values.has(parameter) || STEERING.test(parameter))
}

/** Whether Git is told, aside from the script, to take something out of the index. */
function changesIndex(node: SyntaxNode): boolean {
  if (node.type === 'Command' && node.name?.value === 'git') {
    if (!hasOwnIndex(node) && !isGitRead(staticWords(node))) return true
  }
  let found = false
  forEachChild(node, (child) => {
    found ||= changesIndex(child)
  })
  return found
}

/** Words and what they are made of change nothing, but for what `isRead` looks at. */
const WORDS =
  /^(?:Word|Literal|Glob|SingleQuoted|DoubleQuoted|AnsiCQuoted|LocaleString|SimpleExpansion|ParameterExpansion|ArithmeticExpansion|ExtendedGlob|BraceExpansion|Assignment|ArrayValue|Redirect|HereString|HereDoc\w*|FileDescriptor|Arithmetic(?:Binary|Unary|Ternary|Group|Word|CommandExpansion)|Test(?:Unary|Binary|Logical|Not|Group)|Default|Remove|Replace|Slice|CaseModification|Transform|Names)$/

function isStatement({ type }: SyntaxNode): boolean {
  return !WORDS.test(type)
}

/** Whether a call of hushkey stands there as a command, and not in a text. */
function hasCall(node: SyntaxNode, script: string, hook: HookName): boolean {
  const text = script.slice(node.pos, node.end)
  if (node.type === 'Command' || ((node.type === 'For' || node.type === 'Subshell') && isLoopOfInit(text, hook)))
    if (callsHushkey(withoutTexts(text, node), hook)) return true
  let found = false
  forEachChild(node, (child) => {
    found ||= hasCall(child, script, hook)
  })
  return found
}

/** Of what `echo` and the like print nothing runs, and neither does a value. */
function withoutTexts(text: string, node: SyntaxNode): string {
  if (node.type !== 'Command') return text
  return node.name === undefined || /^(?:echo|printf|:|true)$/.test(node.name.value) ? '' : text
}

/** The line of `init`: the same package in both places, and nothing beside it. */
const WRITTEN =
  /^(?:\(cd "\$\(unset GIT_DIR; git rev-parse --show-toplevel\)" && )?for h in ('[^']*'|"[^"$`\\]*"|[\w@%+=:,./-]+) "\$\(git rev-parse --git-common-dir\)"\/\.\.\/\1; do \[ -f "\$h" \] && exec sh "\$h"(?: "(?:\$[1@]|\{1\}|\$\{HUSKY_GIT_PARAMS%% \*\})")?; done(?:; echo (?:'[^']*'|"[^"$`]*") >&2; exit 2\))?$/
