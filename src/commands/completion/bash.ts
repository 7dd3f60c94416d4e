import { type CompletedOption, KINDS, type Kind, LIST_RULES, TABLE, type Value } from './table.ts'

/**
 * For bash 3.2, which macOS has, and newer (https://www.gnu.org/software/bash/manual/html_node/Programmable-Completion.html).
 * Where it offers nothing, bash completes the names of files.
 */
export function bashScript(): string {
  return [
    '# hushkey for bash. In ~/.bashrc:  eval "$(hushkey completion bash)"',
    '_hushkey() {',
    // Bash breaks words at `=` and `:` too; these are no options.
    '  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= offered= at',
    '  for ((at = 1; at < COMP_CWORD; at++)); do',
    `    case \${COMP_WORDS[at]} in ${TABLE.map(({ name }) => name).join('|')}) command=\${COMP_WORDS[at]}; break ;; esac`,
    '  done',
    '  COMPREPLY=()',
    '  case ${command:-scan}$before in',
    ...KINDS.filter(({ option }) => option.value !== null).map(valueCase),
    '  esac',
    '  if [[ $word == -* ]]; then',
    '    case ${command:-scan} in',
    ...TABLE.map(({ name, options }) => `      ${name}) offered='${options.flatMap(words).join(' ')}' ;;`),
    '    esac',
    '  elif [[ -z $command ]]; then',
    `    offered='${TABLE.map(({ name }) => name).join(' ')}'`,
    '  else',
    '    case $command in',
    ...TABLE.flatMap(({ name, operands }) => (operands === null ? [] : [`      ${name}) ${offer(operands)} ;;`])),
    '    esac',
    '  fi',
    '  COMPREPLY=($(compgen -W "$offered" -- "$word"))',
    '}',
    'complete -o bashdefault -o default -F _hushkey hushkey',
    '',
  ].join('\n')
}

function words({ name, short }: CompletedOption): string[] {
  return [...(short ? [`-${short}`] : []), `--${name}`]
}

function valueCase({ option: { name, value }, commands }: Kind): string {
  const fill = Array.isArray(value) ? `COMPREPLY=($(compgen -W '${value.join(' ')}' -- "$word")); ` : ''
  return `    ${commands.map((command) => `${command}--${name}`).join('|')}) ${fill}return ;;`
}

function offer(operands: Value): string {
  if (operands === 'rules') return `offered=$(${LIST_RULES})`
  return Array.isArray(operands) ? `offered='${operands.join(' ')}'` : 'return'
}
