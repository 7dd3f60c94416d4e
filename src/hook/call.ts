const RUNNERS = new Set(['exec', 'sh', 'bash', 'dash', 'node', 'command', 'npx', 'bunx', 'npm', 'pnpm', 'yarn', 'bun'])
const SUBCOMMANDS = new Set(['run', 'x', 'exec', 'dlx', '--'])

/**
 * Whether a line of a shell script runs the check, in whatever way somebody wrote it:
 * `sh node_modules/hushkey/hooks/pre-commit`, `npx hushkey`, `pnpm exec hushkey scan --config x || exit 1`.
 */
export function callsHushkey(line: string): boolean {
  return !/^\s*#/.test(line) && line.split(/&&|\|\||[;|&(){}]/).some(isCall)
}

function isCall(command: string): boolean {
  const words = (command.match(/'[^']*'|"[^"]*"|[^\s'"]+/g) ?? []).map((word) => word.replaceAll(/['"]/g, ''))
  while (words[0] && (/^\w+=/.test(words[0]) || words[0] === 'then')) words.shift()
  if (RUNNERS.has(words[0] ?? '')) {
    words.shift()
    while (words[0] && (words[0].startsWith('-') || SUBCOMMANDS.has(words[0]))) words.shift()
  }
  const [program = '', next = 'scan'] = words
  if (/(?:^|[\\/])hushkey[\\/](?:hooks[\\/]pre-commit|dist[\\/]cli\.js)$/.test(program)) return true
  return /(?:^|[\\/])hushkey(?:\.cmd)?$/.test(program) && (next === 'scan' || next.startsWith('-'))
}

/** The path of the shipped script in a text, as far as it has no spaces; null when there is none. */
export function shippedScriptIn(text: string): string | null {
  return /[^\s'"=]*node_modules\/hushkey\/hooks\/pre-commit/.exec(text)?.[0] ?? null
}

/** A word for `sh`, quoted only where needed. */
export function quoteForShell(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** One command after another in a package.json script: ours runs only after success, whatever operators the first has. */
export function andThen(first: string, second: string): string {
  return `${/[;|\n]|(?<!&)&(?!&)/.test(first) ? `(${first})` : first} && ${second}`
}
