import { previewOf } from '../../detect/finding-of.ts'
import type { Checker } from './checker.ts'

/**
 * Makes texts safe to show that people wrote beside a secret: a reason may repeat it.
 * @param lines what stands there, in which the text around a secret may give it away
 */
export function createRedactor(
  detect: Checker['detect'],
  path: string,
  lines: readonly string[],
): (text: string) => string {
  return (text) => {
    const matches = [...lines, lines.join('\n'), text].flatMap((each) => detect({ path, text: each }))
    const secrets = new Map(
      matches.filter(({ verdict }) => verdict !== 'dismissed').map(({ match }) => [match.secret, previewOf(match)]),
    )
    return [...secrets]
      .toSorted(([one], [other]) => other.length - one.length)
      .reduce((shown, [secret, preview]) => shown.replaceAll(secret, preview), text)
  }
}
