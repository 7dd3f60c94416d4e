import type { BareFinding, Fix } from '../finding.ts'
import type { RemedyKind } from '../rules/rule.ts'
import type { RuleInfo } from '../rules/rule-info.ts'
import { quoteForPasting } from '../shell-quote.ts'
import { DOTENVX } from './dotenvx.ts'
import { envFileFixes, ignoreLine, nameKeys, settleFixes } from './env-file-fixes.ts'
import type { Facts } from './facts.ts'
import { moveToEnv } from './move-to-env.ts'
import { publicNameFixes } from './public-name.ts'
import { readFromEnv } from './read-from-env.ts'

/** A step of the fix of whatever a rule finds: the words, and what to type or write, where there is something. */
export type Step = readonly [words: string, code?: string]

/** How to get rid of a finding. `fix/plan/plan-fix.ts` does those that a program can do; the others are only said. */
export interface Remedy {
  /** For a finding: made for its file and this repository, in the order in which to take them. */
  fixes(finding: BareFinding, rule: RuleInfo, facts: Facts): Fix[]
  /** For the page of its rule, which knows no file and no repository. */
  steps(rule: RuleInfo): Step[]
}

const TAKE_OUT: Step = ['Take it out of the commit', 'git restore --staged -- FILE']
const AT_ONCE: Step = ['All of it at once', 'npx hushkey fix']

/** Each remedy that a rule or a policy can name. */
const REMEDIES: Readonly<Record<RemedyKind, Remedy>> = {
  'untrack-env-file': {
    fixes: ({ confidence, path, names }, _rule, facts) =>
      confidence === 'low' ? settleFixes(path, facts) : envFileFixes(path, names, facts),
    steps: () => [
      TAKE_OUT,
      ['Ignore it in .gitignore, name its keys in .env.example.'],
      AT_ONCE,
      ['Or keep it, in "env.allow"', 'npx hushkey allow --env FILE'],
    ],
  },
  'untrack-file': {
    fixes: ({ path }, _rule, facts) => envFileFixes(path, [], facts).filter(({ kind }) => kind !== 'keep'),
    steps: () => [TAKE_OUT, ['Ignore it in .gitignore.'], AT_ONCE],
  },
  'ignore-env-file': {
    fixes: ({ path }, _rule, facts) => [ignoreLine(path, facts)],
    steps: () => [['Ignore it in .gitignore.'], AT_ONCE],
  },
  'encrypt-values': {
    fixes: ({ path }) => [
      {
        kind: 'encrypt',
        text: 'encrypt the values that are plain',
        command: `${DOTENVX} encrypt -f ${quoteForPasting(path) ?? '.env'}`,
      },
    ],
    steps: () => [['Encrypt the plain values', `${DOTENVX} encrypt -f FILE`]],
  },
  'name-in-template': {
    fixes: ({ path, names }, _rule, facts) => nameKeys(path, names, facts),
    steps: ({ env }) => [['Name the key in .env.example', `${env}=`], AT_ONCE],
  },
  'rename-variable': {
    fixes: (finding, _rule, facts) => publicNameFixes(finding, facts),
    steps: () => [
      ['Take the prefix off its name, which is what copies the value into the files that browsers get.'],
      ['Read it on the server, and hand the browser only what it may know.'],
    ],
  },
  'log-presence': {
    fixes: () => [{ kind: 'log', text: 'log that it is set, not what it is: Boolean(value)' }],
    steps: () => [['Log that it is set, not what it is', 'Boolean(value)']],
  },
}

/** For a rule that names none. */
const MOVE_TO_ENV: Remedy = {
  fixes: (finding, rule, facts) =>
    finding.line === null
      ? [{ kind: 'rename', text: 'give the file another name: Git shows it in every listing' }]
      : moveToEnv(finding, rule, facts),
  steps: ({ env }) => [
    ['Put the value into .env', `${env}=<the value>`],
    ['Ignore that file in .gitignore', '.env'],
    ['Name the key in .env.example', `${env}=`],
    ['Read it in code, for example', readFromEnv('a.js', env) as string],
    ['All of it at once', 'npx hushkey fix --yes --code'],
  ],
}

/** How to get rid of what the rule finds. */
export function remedyOf({ remedy }: RuleInfo): Remedy {
  return remedy ? REMEDIES[remedy] : MOVE_TO_ENV
}
