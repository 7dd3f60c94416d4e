import { isServerCode } from '../detect/judge/browser-code.ts'
import type { BareFinding } from '../finding.ts'
import type { RuleInfo } from '../rules/rule-info.ts'
import { replaceSecret } from './code/replace-secret.ts'
import type { Refusal, Replacement } from './code/replacement.ts'
import type { Spot } from './code/spot.ts'
import { widenSpot } from './code/widen-spot.ts'
import { bundledCode } from './project/bundled-code.ts'
import { frameworkOf } from './project/framework.ts'
import type { Project } from './project/project.ts'
import { variableFor } from './variable-for.ts'

/**
 * What is to be done about a secret in code. The card shows it and `hushkey fix` does it, so that the two cannot differ.
 * It holds the secret and stays in memory.
 */
export type CodeRemedy =
  /** The code goes to users: no variable keeps a secret in it. */
  | { readonly kind: 'backend'; readonly text: string }
  | ({ readonly kind: 'by-hand'; readonly variable: string } & Refusal)
  | {
      readonly kind: 'replace'
      /** The variable's name, before it is compared with those that the env file has. */
      readonly wanted: string
      /** Whether the code dictates that name. */
      readonly fixed: boolean
      readonly replacement: Replacement
      /** What is replaced: the secret, or the URL around it. */
      readonly spot: Spot
    }

/** Said of a secret that is not found in the text as it is. */
export const IN_PIECES = 'it is encoded or put together from pieces: read the variable there by hand'

/** @param found the secret's place in the staged text */
export function codeRemedy(finding: BareFinding, rule: RuleInfo, found: Spot, project: Project): CodeRemedy {
  const plain = variableFor(finding, rule, found)
  const browser = browserCode(finding, project, found.text)
  if (browser) return { kind: 'backend', text: backendText(browser, plain, project) }
  const spot = { ...widenSpot(found, plain), project }
  const replacement = replaceSecret(spot)
  if ('refused' in replacement) return { kind: 'by-hand', variable: plain, ...replacement }
  const wanted = replacement.variable?.(plain) ?? plain
  return { kind: 'replace', wanted, fixed: replacement.variable !== undefined, replacement, spot }
}

function browserCode({ browser, path }: BareFinding, project: Project, text: string): string | null {
  return browser ?? (isServerCode({ path, text }) ? null : bundledCode(path, project))
}

/** How code for browsers gets at what needs a secret. */
export function backendText(browser: string, variable: string, project: Project): string {
  const place = frameworkOf(project)?.backend
  return `this is ${browser}: a key in it is public. Call your own backend${place ? ` (${place})` : ''}, which reads ${variable}`
}
