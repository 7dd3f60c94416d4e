import type { Foreign, Left } from './foreign.ts'
import { foreignPattern, testUnderLimit } from './foreign-pattern.ts'

/**
 * Reads git-secrets' exceptions: `secrets.allowed` of Git's configuration and the lines of `.gitallowed`
 * (https://github.com/awslabs/git-secrets#ignoring-false-positives). They are `grep -E` patterns, tried on
 * `path:line:text`.
 * @param patterns of `secrets.patterns`, which are rules
 */
export function importGitSecrets(allowed: readonly string[], patterns: readonly string[]): Foreign {
  const source = 'git-secrets'
  const left: Left[] = []
  const tests = allowed.flatMap((each) => {
    const pattern = foreignPattern(each)
    const why = pattern
      ? 'it could hide other secrets; what it allows today is allowed by itself'
      : 'JavaScript has no counterpart for its syntax'
    left.push({ what: `allowed ${each}`, why })
    return pattern ? [testUnderLimit(pattern, 'secrets.allowed')] : []
  })
  for (const pattern of patterns)
    left.push({
      what: `pattern ${pattern}`,
      why: /AKIA|\(AWS\|aws\|Aws\)/.test(pattern)
        ? 'the rules for AWS that ship cover it'
        : 'a rule of your own needs keywords and bounds; write it under "customRules"',
    })
  return {
    source,
    entries: [],
    left,
    allows: ({ path, line, lineText }) =>
      tests.some((test) => test(`${path}:${line}:${lineText}`)) ? 'allowed for git-secrets' : null,
  }
}

/** The patterns in a `.gitallowed` file, one a line. */
export function gitAllowedLines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() && !line.startsWith('#'))
}
