import { readPowerShell } from './read-power-shell.ts'
import { type SimpleCommand, simpleCommands } from './simple-commands.ts'

const MOST_DEEP = 4

/** The commands of a PowerShell script, those in blocks, parentheses and `Invoke-Expression` among them. */
export function powerShellCommands(text: string, depth = 0): SimpleCommand[] {
  const env = new Map<string, string>()
  const found: SimpleCommand[] = []
  let folder: string | null = null
  for (const each of readPowerShell(text)) {
    const set = setting(each)
    if (set) env.set(...set)
    const words = startedBy(assignedBy(each))
    const [program = '', ...rest] = words
    const writes = words.flatMap((path, at) => {
      const [sign] = /^\d?>{1,2}$/.exec(words[at - 1] ?? '') ?? []
      return sign ? { path, isAdded: sign.endsWith('>>'), text: null } : []
    })
    found.push({ words, env: new Map(env), writes, folder })
    if (/^(?:set-location|sl|cd|chdir|pushd)$/i.test(program))
      folder = rest.find((word) => !word.startsWith('-')) ?? null
    if (depth < MOST_DEEP) found.push(...within(program, rest, depth))
  }
  return found
}

/** `$r = git …` runs Git. */
function assignedBy(words: readonly string[]): readonly string[] {
  return words[1] === '=' && words[0]?.startsWith('$') ? words.slice(2) : words
}

/** `Start-Process git -ArgumentList 'commit','-n'` */
function startedBy(words: readonly string[]): readonly string[] {
  const [program = '', ...rest] = words
  if (!/^(?:start-process|saps|start)$/i.test(program)) return words
  return rest
    .filter((word) => !/^-(?:argumentlist|args|filepath|wait|nonewwindow)$/i.test(word))
    .flatMap((word) => word.split(' '))
}

function within(program: string, rest: readonly string[], depth: number): SimpleCommand[] {
  if (/^(?:invoke-expression|iex)$/i.test(program)) return powerShellCommands(rest.join(' '), depth + 1)
  if (/^(?:powershell|pwsh)(?:\.exe)?$/i.test(program)) {
    const at = rest.findIndex((word) => /^-(?:c|command)$/i.test(word))
    return at < 0 ? [] : powerShellCommands(rest.slice(at + 1).join(' '), depth + 1)
  }
  if (!/^(?:cmd|bash|sh|wsl)(?:\.exe)?$/i.test(program)) return []
  const at = rest.findIndex((word) => /^(?:\/c|-l?c|-e)$/i.test(word))
  return simpleCommands(rest.slice(at + 1).join(' ')) ?? []
}

/** `$env:A = 0`, `Set-Item Env:A 0`, `[Environment]::SetEnvironmentVariable('A', '0')` */
function setting(words: readonly string[]): [name: string, value: string] | null {
  const [first = '', second = '', third = ''] = words
  const [, name] = /^\$\{?env:(\w+)\}?$/i.exec(first) ?? []
  if (name && second === '=') return [name.toUpperCase(), third]
  if (/::SetEnvironmentVariable$/i.test(first)) return [second.toUpperCase(), third]
  if (!/^(?:set-item|si|new-item|ni|set-content|sc)$/i.test(first)) return null
  const plain = words.slice(1).filter((word) => !/^-\w+$/.test(word))
  const [, item] = /^env:[\\/]?(\w+)$/i.exec(plain[0] ?? '') ?? []
  return item ? [item.toUpperCase(), plain[1] ?? ''] : null
}
