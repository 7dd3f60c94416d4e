import { readFromEnv } from '../remedy/read-from-env.ts'
import type { RuleInfo } from '../rules/rule-info.ts'

/** A step of the fix of a finding: the words, and what to type or write, where there is something. */
export type Step = readonly [words: string, code?: string]

/** How to fix what a rule finds, in the order in which to do it. */
export function howToFix({ file, remedy, env }: RuleInfo): Step[] {
  if (file)
    return [
      ['Take it out of the commit', 'git restore --staged -- <file>'],
      ['Ignore it in .gitignore, name its keys in .env.example.'],
      ['All of it at once', 'npx hushkey fix'],
      ...(remedy === 'untrack-env-file'
        ? ([['Or keep it, in "env.allow"', 'npx hushkey allow --env <file>']] as Step[])
        : []),
    ]
  return [
    ['Put the value into .env', `${env}=<the value>`],
    ['Ignore that file in .gitignore', '.env'],
    ['Name the key in .env.example', `${env}=`],
    ['Read it in code, for example', readFromEnv('a.js', env) as string],
    ['All of it at once', 'npx hushkey fix --code'],
  ]
}

/** What to do once a secret left the machine. */
export function howToRevoke({ revoke }: RuleInfo): string {
  if (!revoke)
    return 'Change it wherever it is used, then change it here: new one first, switch, then disable the old one.'
  return `Make a new one, switch to it, then revoke the old one: ${revoke}`
}
