import type { Bypass } from './bypass.ts'

/** Programs that start one of an npm package. */
const RUNNERS: Readonly<Record<string, readonly string[]>> = {
  npx: [],
  bunx: [],
  pnpx: [],
  npm: ['exec', 'x'],
  pnpm: ['exec', 'dlx'],
  yarn: ['exec', 'dlx', 'run'],
  bun: ['x', 'run'],
}

/** Of `hushkey allow`, what only shows. */
const SHOWS = /^--(?:list|unused|expired|audit|help)$/

/** What of hushkey only a person decides: that a secret may stay, and that the check is taken out. */
export function judgeHushkey(words: readonly string[]): Bypass | null {
  const given = hushkeyArguments(words)
  if (given === null) return removesPackage(words)
  const args = given.slice(
    Math.max(
      0,
      given.findIndex((word) => word === 'allow' || word === 'init'),
    ),
  )
  if (args[0] === 'allow' && !args.some((word) => SHOWS.test(word) || word === '-h'))
    return { what: 'hushkey allow', isAllow: true }
  if (args[0] === 'init' && args.includes('--uninstall')) return { what: 'hushkey init --uninstall', isAllow: false }
  return null
}

/** @returns null where the program is another one */
function hushkeyArguments(words: readonly string[]): readonly string[] | null {
  const [name = '', ...rest] = words
  const program = name
    .replaceAll('\\', '/')
    .replace(/^.*\//, '')
    .replace(/\.(?:cmd|exe)$/i, '')
  if (program === 'hushkey' || isProgramFile(name)) return rest
  if (program === 'node') {
    const at = rest.findIndex(isProgramFile)
    return at < 0 ? null : rest.slice(at + 1)
  }
  if (!Object.hasOwn(RUNNERS, program)) return null
  const at = rest.findIndex((word) => !word.startsWith('-') && !RUNNERS[program]?.includes(word))
  return /^(?:npm:)?hushkey(?:@.*)?$/.test(rest[at] ?? '') ? rest.slice(at + 1) : null
}

function isProgramFile(word: string): boolean {
  return /(?:^|\/)hushkey\/dist\/(?:cli\.js|start\.cjs)$/.test(word.replaceAll('\\', '/'))
}

const UNINSTALLS = /^(?:uninstall|remove|rm|un|unlink|r|delete)$/

function removesPackage([name = '', ...rest]: readonly string[]): Bypass | null {
  if (!/^(?:npm|pnpm|yarn|bun)$/.test(name) || !rest.some((word) => UNINSTALLS.test(word))) return null
  return rest.includes('hushkey') || rest.some((word) => /^(?:devD|d)ependencies\.hushkey$/.test(word))
    ? { what: `${name} uninstall hushkey`, isAllow: false }
    : null
}
