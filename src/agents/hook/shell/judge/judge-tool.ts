import type { Bypass } from './bypass.ts'

/** Programs that commit or push by themselves, and how each leaves the hooks out. */
const COMMITTERS: Readonly<Record<string, RegExp>> = {
  npm: /^--(?:no-commit-hooks|commit-hooks=false)$/,
  lerna: /^--(?:no-commit-hooks|no-git-verify|commit-hooks=false)$/,
  'standard-version': /^(?:--no-verify|-n|--noVerify)$/,
  'commit-and-tag-version': /^(?:--no-verify|-n|--noVerify)$/,
  cz: /^(?:--no-verify|-n)$/,
  'git-cz': /^(?:--no-verify|-n)$/,
  czg: /^(?:--no-verify|-n)$/,
  gt: /^--no-verify$/,
  hub: /^--no-verify$/,
}

/** Managers of hooks that take them out. */
const MANAGERS = /^(?:husky|lefthook|pre-commit|prek|simple-git-hooks)$/

/** Whether a program that is not Git leaves hooks out, or takes them away; also behind `npx` and the like. */
export function judgeTool(words: readonly string[]): Bypass | null {
  for (const [at, word] of words.slice(0, 5).entries()) {
    const program = word.replace(/^.*[\\/]/, '').replace(/\.(?:cmd|exe)$/i, '')
    const rest = words.slice(at + 1)
    const skips = Object.hasOwn(COMMITTERS, program) && rest.find((each) => COMMITTERS[program]?.test(each))
    if (skips) return { what: `the option of ${program} that leaves out hooks`, isAllow: false }
    if (/^(?:npm|pnpm|yarn|bun|just|make|task)$/.test(program) && rest.some((each) => /(?:^|=)--no-verify$/.test(each)))
      return { what: `the option that leaves out hooks, by ${program}`, isAllow: false }
    if (MANAGERS.test(program) && rest[0] === 'uninstall') return { what: `${program} uninstall`, isAllow: false }
    if (at === 0 && !/^(?:npx|bunx|pnpx|npm|pnpm|yarn|bun)$/.test(program)) return null
  }
  return null
}
