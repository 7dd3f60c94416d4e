import { type Command, forEachChild, type ParsedScript, parse, type SyntaxNode, type Word } from 'unbash'

/** One command of a script, as the shell would start it. */
export interface SimpleCommand {
  /** The words with their quotes taken off, the program first. */
  readonly words: readonly string[]
  /** What is set for it alone, or was exported before it in the same script. */
  readonly env: ReadonlyMap<string, string>
  /** The files that its output goes to. */
  readonly writes: readonly string[]
  /** What a here-document or here-string gives it to read; null where there is none. */
  readonly input: string | null
  /** The folder of a `cd` before it in the same script; null where there is none. */
  readonly folder: string | null
}

/** How deep `sh -c` and `eval` are followed. */
const MOST_DEEP = 8

/**
 * All commands of a shell script, also those in `$(…)`, loops, functions and what `sh -c` and `eval` are given. Here-documents
 * and quoted words are data, and stay so.
 * @returns null for a text that is no shell script
 */
export function simpleCommands(text: string): SimpleCommand[] | null {
  const found: SimpleCommand[] = []
  const state: State = { exported: new Map(), folder: null }
  return collect(text, state, found, 0) ? found : null
}

interface State {
  readonly exported: Map<string, string>
  folder: string | null
}

function collect(text: string, state: State, found: SimpleCommand[], depth: number): boolean {
  const script = parse(text)
  if (script.errors?.length) return false
  visit(script, (command) => {
    const one = read(command, state)
    found.push(one)
    note(one, command, state)
    const inner = depth < MOST_DEEP ? scriptIn(unwrap(one.words), one.input) : null
    const within = { exported: new Map(one.env), folder: state.folder }
    if (inner !== null) collect(inner, within, found, depth + 1)
  })
  return true
}

function visit(node: SyntaxNode | ParsedScript, onCommand: (command: Command) => void): void {
  if (node.type === 'Command') onCommand(node)
  forEachChild(node as SyntaxNode, (child) => visit(child, onCommand))
}

function read(command: Command, { exported, folder }: State): SimpleCommand {
  const env = new Map(exported)
  for (const each of command.prefix)
    if (each.type === 'Assignment' && each.value.type === 'Word') env.set(each.name, each.value.value)
  const words = [command.name, ...command.args].flatMap((word) =>
    word === undefined ? [] : [word.type === 'Word' ? word.value : word.text],
  )
  const writes = command.redirects.flatMap((redirect) =>
    redirect.type === 'Redirect' && redirect.operator.includes('>') ? [targetOf(redirect.target)] : [],
  )
  const given = command.redirects.flatMap((redirect) =>
    redirect.type === 'HereDoc' ? redirect.body.text : redirect.type === 'HereString' ? targetOf(redirect.target) : [],
  )
  return { words, env, writes, folder, input: given.at(-1) ?? null }
}

function targetOf(word: Word | undefined): string {
  return word?.value ?? ''
}

/** What a command changes for those behind it. */
function note({ words, env }: SimpleCommand, command: Command, state: State): void {
  const [name, ...rest] = words
  if (name === undefined) {
    for (const [key, value] of env) state.exported.set(key, value) // a bare `HUSKY=0`, of an exported name
    return
  }
  if (name === 'export' || name === 'declare' || name === 'typeset')
    for (const argument of command.args) {
      const [, key, value] = /^(\w+)=(.*)$/s.exec(argument.type === 'Word' ? argument.value : plain(argument)) ?? []
      if (key !== undefined && value !== undefined) state.exported.set(key, value)
    }
  if (name === 'unset') for (const key of rest) state.exported.delete(key)
  if (name === 'cd' || name === 'pushd') state.folder = rest.find((word) => !word.startsWith('-')) ?? null
}

function plain({ name, value }: { readonly name: string; readonly value: { readonly type: string } }): string {
  return value.type === 'Word' ? `${name}=${(value as Word).value}` : ''
}

/** The script that a shell is given as text, or reads; null for anything else. */
function scriptIn(words: readonly string[], input: string | null): string | null {
  const [name = '', ...rest] = words
  const program = name.replace(/^.*\//, '').replace(/\.exe$/i, '')
  if (program === 'eval') return rest.join(' ')
  if (/^(?:ba|da|z|k|a)?sh$/.test(program)) {
    const at = rest.findIndex((word) => /^-[a-z]*c[a-z]*$/.test(word))
    if (at >= 0) return rest.slice(at + 1).find((word) => !/^[-+]/.test(word)) ?? null
    return rest.every((word) => /^-/.test(word)) ? input : null
  }
  if (program === 'npx' || program === 'npm') {
    const at = rest.findIndex((word) => word === '-c' || word === '--call')
    return at < 0 ? null : (rest[at + 1] ?? null)
  }
  return null
}

/** Programs that start another one, with the options of theirs that take the next word. */
const WRAPPERS: Readonly<Record<string, RegExp | null>> = {
  env: /^(?:-u|--unset|-C|--chdir|-S|--split-string)$/,
  sudo: /^-[ugphCTRD]$/,
  doas: /^-[uC]$/,
  timeout: /^(?:-k|-s|--kill-after|--signal)$/,
  nice: /^-n$/,
  ionice: /^-[cn]$/,
  time: /^-[fo]$/,
  xargs: /^-[InLPsdEa]$/,
  stdbuf: /^-[ioe]$/,
  nohup: null,
  setsid: null,
  command: null,
  builtin: null,
  exec: /^-a$/,
  unbuffer: null,
  winpty: null,
}

/** The words behind `env`, `sudo`, `timeout` and the like. */
export function unwrap(words: readonly string[]): readonly string[] {
  const [name = '', ...rest] = words
  const program = name.replace(/^.*\//, '')
  if (!Object.hasOwn(WRAPPERS, program)) return words
  let at = 0
  while (at < rest.length) {
    const word = rest[at] as string
    if (word === '--') at++
    if (word === '--') break
    if (WRAPPERS[program]?.test(word)) at += 2
    else if (word.startsWith('-') || (program === 'env' && /^\w+=/.test(word))) at++
    else if (program === 'timeout' && /^[\d.]+[smhd]?$/.test(word)) at++
    else break
  }
  return rest.length === 0 ? words : unwrap(rest.slice(at))
}

/** What `env A=1 git` and `sudo A=1 git` set. */
export function wrappedEnv(words: readonly string[]): Map<string, string> {
  const set = new Map<string, string>()
  const end = words.length - unwrap(words).length
  for (const word of words.slice(0, end)) {
    const [, key, value] = /^(\w+)=(.*)$/s.exec(word) ?? []
    if (key !== undefined && value !== undefined) set.set(key, value)
  }
  return set
}
