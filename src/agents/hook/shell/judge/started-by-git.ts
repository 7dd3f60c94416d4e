import type { GitCall } from '../git-call.ts'

/** Of the commands that start another, how the option is called by which they are told. */
const STARTERS: Readonly<Record<string, RegExp>> = {
  rebase: /^(?:-x|--exec)$/,
  difftool: /^(?:-x|--extcmd)$/,
  'filter-branch': /^--[a-z]+-filter$/,
}

/** What Git itself is told to run. */
export function startedScripts({ name, args, script }: GitCall): string[] {
  const alias = script === undefined ? [] : [script]
  if (name === 'submodule' && args.includes('foreach'))
    return [
      args
        .slice(args.indexOf('foreach') + 1)
        .filter((word) => word !== '--recursive')
        .join(' '),
    ]
  if (name === 'bisect' && args[0] === 'run') return [args.slice(1).join(' ')]
  if (name === 'for-each-repo') return [`git ${args.filter((word) => !word.startsWith('--config')).join(' ')}`]
  if (!Object.hasOwn(STARTERS, name)) return alias
  const option = STARTERS[name] as RegExp
  return args.flatMap((word, at) => {
    if (option.test(word)) return args[at + 1] ?? []
    const equals = word.indexOf('=')
    return equals > 0 && option.test(word.slice(0, equals)) ? word.slice(equals + 1) : []
  })
}
