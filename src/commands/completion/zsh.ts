import { singleQuoted } from '../../shell-quote.ts'
import { type CompletedCommand, type CompletedOption, LIST_RULES, TABLE, type Value } from './table.ts'

/** With `_arguments` (https://zsh.sourceforge.io/Doc/Release/Completion-System.html); works sourced and in `$fpath`. */
export function zshScript(): string {
  return [
    '#compdef hushkey',
    '# hushkey for zsh. In ~/.zshrc, after compinit:  eval "$(hushkey completion zsh)"',
    '_hushkey() {',
    '  local command=scan at',
    '  local -a commands',
    '  commands=(',
    ...TABLE.map(({ name, summary }) => `    ${singleQuoted(`${name}:${summary}`)}`),
    '  )',
    '  for ((at = 2; at < CURRENT; at++)); do',
    `    [[ $words[at] == (${TABLE.map(({ name }) => name).join('|')}) ]] || continue`,
    '    command=$words[at]',
    '    words[at]=()',
    '    (( CURRENT-- ))',
    '    commands=()',
    '    break',
    '  done',
    '  if (( $#commands )) && [[ $words[CURRENT] != -* && $words[CURRENT-1] != -* ]]; then',
    "    _describe -t commands 'command' commands",
    '  fi',
    '  case $command in',
    ...TABLE.flatMap(commandCase),
    '  esac',
    '}',
    `_hushkey_rules() { compadd -- \${(f)"$(${LIST_RULES})"} }`,
    'if [[ $funcstack[1] == _hushkey ]]; then _hushkey "$@"; else compdef _hushkey hushkey; fi',
    '',
  ].join('\n')
}

function commandCase({ name, options, operands }: CompletedCommand): string[] {
  const specs = [
    ...options.map(optionSpec),
    ...(operands === null ? [] : [singleQuoted(`*:${name}:${action(operands)}`)]),
  ]
  return [
    `    ${name}) _arguments \\`,
    ...specs.map((spec, at) => `      ${spec}${at < specs.length - 1 ? ' \\' : ' ;;'}`),
  ]
}

/** For example `'(-y --yes)'{-y,--yes}'[do not ask]'`, `'--output[write it]:FILE:_files'`. */
function optionSpec({ name, short, help, value, word }: CompletedOption): string {
  const rest = `[${help.replace(/[[\]]/g, '\\$&')}]${value === null ? '' : `:${word.replaceAll(':', '\\:')}:${action(value)}`}`
  return short
    ? `${singleQuoted(`(-${short} --${name})`)}{-${short},--${name}}${singleQuoted(rest)}`
    : singleQuoted(`--${name}${rest}`)
}

function action(value: Value): string {
  if (value === 'files') return '_files'
  if (value === 'rules') return '_hushkey_rules'
  return Array.isArray(value) ? `(${value.join(' ')})` : ' '
}
