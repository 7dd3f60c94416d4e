import {
  type ArithmeticCommand,
  type Assignment,
  type Command,
  forEachChild,
  parse,
  type SyntaxNode,
  type Word,
} from 'unbash'
import { isCallOf } from '../call.ts'
import { hasOwnIndex, isGitRead, staticWords } from './is-git-read.ts'
import { isAssignmentRead, isFolderKnown, type Scope, staticText, valuesIn } from './scope.ts'
import { BUILTINS, HARMLESS, KNOWN_EVAL, KNOWN_FILES, SHOPTS, STEERING } from './shell-words.ts'

/** Whether what a command does to the script around it is known: other programs can do nothing to it. */
export function isRead(node: Command | ArithmeticCommand, scope: Scope): boolean {
  if (node.type === 'ArithmeticCommand') return !/,|--/.test(node.body)
  const set = node.prefix.filter((each) => each.type === 'Assignment')
  const areRead = set.every((each) => isAssignmentRead(each.name, textOf(each)))
  if (!node.name) return areRead
  const name = staticText(node.name)
  if (name === 'git' && hasOwnIndex(node)) return true
  const staysSet = name === null || BUILTINS.has(name) || scope.functions.has(name) || isCall(node)
  return (areRead || !staysSet) && areWordsRead([node.name, ...node.args], scope)
}

function textOf({ text }: Assignment): string {
  return text.slice(text.indexOf('=') + 1)
}

type Argument = Command['args'][number]

function isCall({ name, args }: Command): boolean {
  return isCallOf([name, ...args].map((word) => (word?.type === 'Word' ? word.value : (word?.text ?? ''))))
}

/** Programs that start the one behind them. */
const STARTS = /^(?:env|sudo|nice|timeout|nohup|xargs)$/

function areWordsRead([first, ...args]: readonly Argument[], scope: Scope): boolean {
  if (first?.type !== 'Word') return true
  const name = staticText(first)
  if (name === null) return isProgram(first, scope)
  if (scope.functions.has(name)) return true
  if (BUILTINS.has(name)) return isBuiltinRead(name, args, scope)
  const words = staticWords({ args })
  const at = STARTS.test(name) ? words.indexOf('git') : -1
  if (name === 'git' || at >= 0) return isGitRead(words.slice(at + 1))
  return [name, ...words].every(
    (word) => !/[\\/]hushkey|hushkey[\\/]/.test(word ?? '') || /node_modules[\\/]/.test(word ?? ''),
  )
}

/** A word that only the shell knows is a program where a path stands in it, in quotes, or where all its values are. */
function isProgram({ text, parts }: Word, { values }: Scope): boolean {
  if (/^"[^"]*\/[^"]*"$|^"\$\((?:[^()"]|"\$0")*\)\/[^"]*"$/.test(text)) return true
  if (/^(?:\$\((?:dirname "?\$0"?|git rev-parse [\w -]+|pwd)\)|\$\{0%\/\*\}|\$(?:PWD|HOME))\/[\w./-]+$/.test(text))
    return true
  const known = parts?.length === 1 ? valuesIn(text, values) : null
  return (
    known?.every(
      (value) => /^(["']?)(?!git\b)[\w./:@-]+(?: [\w./:@=-]+)*\1$/.test(value) && !BUILTINS.has(firstWord(value)),
    ) ?? false
  )
}

function firstWord(value: string): string {
  return value.replaceAll(/["']/g, '').split(' ')[0] as string
}

function isBuiltinRead(name: string, args: readonly Argument[], scope: Scope): boolean {
  const [first, ...rest] = args
  const words = args.map((arg) => (arg.type === 'Word' ? staticText(arg) : null))
  if (HARMLESS.has(name)) return true
  switch (name) {
    case 'printf':
      return words[0] !== '-v'
    case 'break':
    case 'continue':
      return args.length === 0
    case 'hash':
      return !words.includes('-p')
    case 'cd':
    case 'pushd':
      return isFolderKnown(
        args.filter(({ text }) => !/^-[LP-]$/.test(text)).map(({ text }) => text),
        scope,
      )
    case 'popd':
      return args.length === 0
    case 'command':
    case 'builtin':
      return /^-[vV]$/.test(words[0] ?? '') || areWordsRead(words[0] === '--' ? rest : args, scope)
    case 'exec':
      return first === undefined || (!first.text.startsWith('-') && areWordsRead(args, scope))
    case 'set':
      return areOptionsRead(args.map(({ text }) => text))
    case 'shopt':
      return words.every((word) => SHOPTS.test(word ?? ''))
    case 'export':
    case 'readonly':
    case 'local':
    case 'declare':
    case 'typeset':
      return args.every((arg) => isDeclarationRead(arg))
    case 'unset':
      return words.every((word) => word !== null && word !== '-f' && (!STEERING.test(word) || word.startsWith('GIT_')))
    case 'read':
    case 'mapfile':
    case 'readarray':
      return words.every((word) => word !== null && !STEERING.test(word))
    case '.':
    case 'source':
      return isSourceRead(first?.text ?? '', scope)
    case 'eval':
      return KNOWN_EVAL.test(args.map(({ text }) => text).join(' '))
    case 'trap':
      return isTrapRead(args, scope)
    default:
      return false
  }
}

/** `set -e`, `set -euo pipefail`; behind `--` come the script's arguments. */
function areOptionsRead(words: readonly string[]): boolean {
  for (const [at, word] of words.entries()) {
    if (word === '--' || word === '-' || !/^[-+]/.test(word)) return true
    if (!/^[-+][abefhmuvxBCEHPT]*o?$/.test(word)) return false
    if (!word.endsWith('o') || words[at + 1] === undefined) continue
    if (
      !/^(?:errexit|nounset|pipefail|xtrace|verbose|errtrace|functrace|noglob|allexport|noclobber|posix)$/.test(
        words[at + 1] ?? '',
      )
    )
      return false
    return areOptionsRead(words.slice(at + 2))
  }
  return true
}

function isDeclarationRead(arg: Argument): boolean {
  if (arg.type === 'Assignment') return isAssignmentRead(arg.name, textOf(arg))
  const [, name, value] = /^(["']?)(\w+)=/.exec(arg.text) ? (/^["']?(\w+)=(.*?)["']?$/s.exec(arg.text) ?? []) : []
  if (name !== undefined) return isAssignmentRead(name, value ?? '')
  return /^(?:-[aAgprx]+|\w+)$/.test(arg.text)
}

function isSourceRead(word: string, { sourced, moves, isTextRead }: Scope): boolean {
  if (KNOWN_FILES.test(word) || /^"?\$\{?SIMPLE_GIT_HOOKS_RC\}?"?$/.test(word)) return true // another check looks into that
  const text = sourced.get(word)
  if (text === undefined || !word.includes('/') || (moves && !word.includes('--show-toplevel'))) return false
  return isTextRead(text, new Map([...sourced].filter(([name]) => name !== word)))
}

/** What is run at the end must not end the script in another way. */
function isTrapRead([body, ...signals]: readonly Argument[], scope: Scope): boolean {
  if (body?.type !== 'Word' || signals.length === 0) return true
  if (signals.some(({ text }) => !/^[\dA-Z]+$/.test(text) || text === 'DEBUG')) return false
  const text = staticText(body) ?? withKnownValues(body, scope)
  if (text === null) return false
  const { commands, errors } = parse(text)
  return !errors?.length && commands.every((each) => endsNothing(each, scope, 0))
}

/** `"rm -f $tmp"`, where the variable only ever holds a plain text. */
function withKnownValues({ text, value }: Word, { values }: Scope): string | null {
  const names = value.match(/\$\{?\w+\}?/g) ?? []
  const isPlain = names.every((name) =>
    valuesIn(name, values)?.every((each) => /^["']?(?:\$\(mktemp[\w ./-]*\)|[\w./-]*)["']?$/.test(each)),
  )
  return isPlain && !/\$\(|`/.test(text) ? value.replaceAll(/\$\{?\w+\}?/g, 'x') : null
}

function endsNothing(node: SyntaxNode, scope: Scope, depth: number): boolean {
  if (node.type === 'Function' || depth > 8) return false
  if (node.type === 'Command' && node.name) {
    const name = staticText(node.name)
    const body = name === null ? undefined : scope.functions.get(name)
    const isHarmless = name !== null && (!BUILTINS.has(name) || (HARMLESS.has(name) && !/^(?:exit|return)$/.test(name)))
    const isFailure = name === 'exit' && /^(?:[1-9]\d*|\$\?)$/.test(node.args[0]?.text ?? '')
    if (body ? !endsNothing(body, scope, depth + 1) : !isFailure && !(isHarmless && isRead(node, scope))) return false
  }
  let isFine = true
  forEachChild(node, (child) => {
    isFine &&= endsNothing(child, scope, depth)
  })
  return isFine
}
