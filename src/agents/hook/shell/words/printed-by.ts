import type { Command, CommandExpansionPart, ProcessSubstitutionPart, SyntaxNode } from 'unbash'
import { type ExpandWord, UNKNOWN, UNSET } from './values.ts'

/** What `echo`, `printf` and `cat <<EOF` print; null for what is not known. */
export function printedBy(command: Command, expand: ExpandWord): string | null {
  const [name = '', ...rest] = [command.name, ...command.args].flatMap((word) =>
    word === undefined ? [] : word.type === 'Word' ? expand(word) : [word.text],
  )
  if (name === 'cat') return givenTo(command, expand)
  if (name !== 'echo' && name !== 'printf') return null
  if (name === 'echo') {
    const start = rest.findIndex((word) => !/^-[neE]+$/.test(word))
    return start < 0 ? '' : unescaped(rest.slice(start).join(' '))
  }
  const [format = '', ...given] = rest[0] === '--' ? rest.slice(1) : rest
  if (format === '-v') return null
  const plain = unescaped(format)
  if (!/%/.test(plain)) return plain
  if (!/^(?:[^%]|%[sqb%])*$/.test(plain)) return given.length ? UNKNOWN : plain
  const one = (word: string | undefined) => {
    let isUsed = false
    return plain.replaceAll(/%(.)/g, (_, kind: string) => {
      if (kind === '%') return '%'
      const text = isUsed ? '' : (word ?? '')
      isUsed = true
      return kind === 'b' ? unescaped(text) : text
    })
  }
  const places = plain.match(/%[sqb]/g)?.length ?? 0
  if (places <= 1) return (given.length ? given : ['']).map(one).join('')
  let at = 0
  return plain.replaceAll(/%([sqb%])/g, (_, kind: string) => (kind === '%' ? '%' : (given[at++] ?? '')))
}

/** What a here-document or here-string gives a command to read; null where there is none. */
export function givenTo({ redirects }: Pick<Command, 'redirects'>, expand: ExpandWord): string | null {
  const texts = redirects.flatMap((redirect) => {
    if (redirect.type === 'HereDoc') return redirect.body.text
    return redirect.type === 'HereString' && redirect.target ? expand(redirect.target).join(' ') : []
  })
  return texts.at(-1) ?? null
}

function unescaped(text: string): string {
  return text
    .replaceAll(/\\x([0-9a-fA-F]{1,2})|\\0?([0-7]{1,3})/g, (_, hex?: string, octal?: string) =>
      String.fromCharCode(Number.parseInt(hex ?? octal ?? '0', hex ? 16 : 8)),
    )
    .replaceAll('\\n', '\n')
    .replaceAll('\\t', '\t')
}

/** Programs that make any text out of their own arguments. */
const MAKES_TEXT =
  /^(?:python[\d.]*|node|perl|ruby|php|awk|gawk|bc|dc|deno|bun|sh|bash|zsh|dash|base64|xxd|openssl|rev|tr|sed)$/

/** What `$(…)` leaves: a text that is written there, `UNKNOWN` where the script makes one in another way, else `UNSET`. */
export function outputOf({ text, script }: CommandExpansionPart | ProcessSubstitutionPart, expand: ExpandWord): string {
  const folder = gitFolder(text)
  if (folder !== null) return folder
  const [only, ...more] = script?.commands ?? []
  if (!only || more.length > 0) return script && makesText(script, expand) ? UNKNOWN : UNSET
  const commands = only.command.type === 'Pipeline' ? only.command.commands : [only.command]
  let output: string | null = null
  for (const command of commands) {
    if (command.type !== 'Command') return makesText(command, expand) ? UNKNOWN : UNSET
    const printed = printedBy(command, expand)
    if (printed !== null) output = printed
    else output = afterProgram(command, output, expand)
  }
  return (output ?? UNSET).replace(/\n+$/, '')
}

/** @param input what it reads; null where nobody knows */
export function afterProgram(command: Command, input: string | null, expand: ExpandWord): string | null {
  const read = givenTo(command, expand) ?? input
  if (read !== null && read !== '') return read.includes(UNSET) ? null : UNKNOWN
  return input === null && makesText(command, expand) ? UNKNOWN : null
}

function makesText(node: SyntaxNode, expand: ExpandWord): boolean {
  if (node.type === 'Script') return node.commands.some(({ command }) => makesText(command, expand))
  if (node.type === 'Pipeline' || node.type === 'AndOr') return node.commands.some((each) => makesText(each, expand))
  if (node.type !== 'Command') return false
  const [program = '', ...rest] = [node.name, ...node.args].map((word) => word?.text ?? '')
  if (/^(?:cat|head|tail|source)$/.test(program)) return rest.some((word) => /^["']?\/(?:var\/)?tmp\//.test(word))
  const isReader = /^(?:tr|sed|rev|awk|gawk|base64)$/.test(program) && !rest.some((word) => /BEGIN|<<</.test(word))
  if (/package\.json|\bversion\b/i.test(node.args.map(({ text }) => text).join(' '))) return false
  return MAKES_TEXT.test(program) && !(isReader && rest.length > 0)
}

/** Where Git says that its folder is, as it is in most checkouts. */
function gitFolder(text: string): string | null {
  const [, option, path] = /^(?:\$\(|`)\s*git\s+rev-parse\s+--(\S+)\s*([\w./-]*)\s*(?:\)|`)$/.exec(text) ?? []
  if (option === 'git-dir' || option === 'git-common-dir' || option === 'absolute-git-dir') return '.git'
  if (option === 'show-toplevel') return '.'
  return option === 'git-path' ? `.git/${path}` : null
}
