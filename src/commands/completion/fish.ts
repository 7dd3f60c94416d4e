import { type CompletedCommand, KINDS, type Kind, LIST_RULES, TABLE, type Value } from './table.ts'

/** https://fishshell.com/docs/current/completions.html */
export function fishScript(): string {
  const names = TABLE.map(({ name }) => name).join(' ')
  return [
    '# hushkey for fish:  hushkey completion fish > ~/.config/fish/completions/hushkey.fish',
    'function __hushkey_command',
    '    for word in (commandline -opc)[2..-1]',
    `        if contains -- $word ${names}`,
    '            echo $word',
    '            return 0',
    '        end',
    '    end',
    '    return 1',
    'end',
    'function __hushkey_is',
    '    set -l command (__hushkey_command); or set command scan',
    '    contains -- $command $argv',
    'end',
    'complete -c hushkey -f',
    ...TABLE.flatMap(commandLines),
    ...KINDS.map(optionLine),
    '',
  ].join('\n')
}

function commandLines({ name, summary, operands }: CompletedCommand): string[] {
  const is = `complete -c hushkey -n '__hushkey_is ${name}'`
  return [
    `complete -c hushkey -n 'not __hushkey_command >/dev/null' -a ${name} -d ${fishQuoted(summary)}`,
    ...(operands === null ? [] : [`${is} ${offered(operands)}`]),
  ]
}

function optionLine({ option: { name, short, help, value }, commands }: Kind): string {
  const where = commands.length === TABLE.length ? '' : ` -n '__hushkey_is ${commands.join(' ')}'`
  const given = value === null ? '' : value === 'text' ? ' -x' : ` -r ${offered(value)}`
  return `complete -c hushkey${where}${short ? ` -s ${short}` : ''} -l ${name}${given} -d ${fishQuoted(help)}`
}

function offered(value: Value): string {
  if (value === 'files') return '-F'
  return `-f -a ${fishQuoted(Array.isArray(value) ? value.join(' ') : `(${LIST_RULES})`)}`
}

function fishQuoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
