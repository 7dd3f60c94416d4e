import { isServerCode } from '../detect/judge/browser-code.ts'
import type { BareFinding, Fix } from '../finding.ts'
import type { RuleInfo } from '../rules/rule-info.ts'
import type { Replacement, Store } from './code/replacement.ts'
import { shownOf } from './code/replacement.ts'
import { backendText } from './code-remedy.ts'
import { fix, ignoreLine, nameKeys } from './env-file-fixes.ts'
import type { CodeAdvice, Facts } from './facts.ts'
import { bundledCode } from './project/bundled-code.ts'
import { readFromEnv, storeOf } from './read-from-env.ts'
import { variableFor } from './variable-for.ts'

/** The value goes to the env file, the name to the template, the code reads it. */
export function moveToEnv(finding: BareFinding, rule: RuleInfo, facts: Facts): Fix[] {
  const { path } = finding
  if (facts.mayBeCommitted(path) || path === facts.templateFor(path)) return inEnvFile(finding, rule, facts)
  const advice = facts.codeAdvice?.(finding)
  return advice ? fromCode(path, advice, facts) : byPath(finding, rule, facts)
}

/** In an env file that is committed, and in a template, the name stays and the value goes. */
function inEnvFile(finding: BareFinding, rule: RuleInfo, facts: Facts): Fix[] {
  const { path } = finding
  const variable = variableFor(finding, rule)
  const envFile = facts.envFileFor(path)
  if (!facts.mayBeCommitted(path))
    return [{ kind: 'placeholder', text: `${variable}=your_${variable.toLowerCase()}_here` }]
  return [
    { kind: 'placeholder', text: `${variable}=` },
    { kind: 'env', text: `${variable}=<the value>`, file: envFile },
    ...(facts.isIgnored(envFile) ? [] : [ignoreLine(envFile, facts)]),
  ]
}

function fromCode(path: string, { remedy, variable }: CodeAdvice, facts: Facts): Fix[] {
  if (remedy.kind === 'backend') return [{ kind: 'backend', text: remedy.text }]
  if (remedy.kind === 'by-hand') {
    const first = { kind: 'by-hand', text: remedy.refused }
    return [first, ...inStore(remedy.store, variable), ...(remedy.isElsewhere ? [] : inEnv(path, variable, facts))]
  }
  const { replacement, spot } = remedy
  const shown = shownOf(replacement, variable, spot)
  return [
    shown ? fix('read-from-env', shown, facts.fixCommand) : fix('remove', 'remove it here', facts.fixCommand),
    ...declare(replacement, variable),
    ...(replacement.store ? inStore(replacement.store, variable) : inEnv(path, variable, facts, replacement.envFile)),
  ]
}

/** The line for the project's own module that checks the environment. */
function declare({ declaration }: Replacement, variable: string): Fix[] {
  return declaration ? [{ kind: 'declare', text: declaration.shown(variable), file: declaration.path }] : []
}

/** Where the text is not at hand, as for commits, the path says how. */
function byPath(finding: BareFinding, rule: RuleInfo, facts: Facts): Fix[] {
  const { path } = finding
  const variable = variableFor(finding, rule)
  const project = facts.projectFor(path)
  const browser = finding.browser ?? (isServerCode({ path, text: '' }) ? null : bundledCode(path, project))
  if (browser) return [{ kind: 'backend', text: backendText(browser, variable, project) }]
  const reading = readFromEnv(path, variable)
  const store = storeOf(path)
  return [
    reading
      ? { kind: 'read-from-env', text: reading }
      : { kind: 'placeholder', text: `<${variable.toLowerCase().replaceAll('_', '-')}>` },
    ...(store ? inStore(store, variable) : inEnv(path, variable, facts)),
  ]
}

/** @param named the env file that the place names itself */
function inEnv(path: string, variable: string, facts: Facts, named?: string): Fix[] {
  const envFile = named ?? facts.envFileFor(path)
  return [
    { kind: 'env', text: `${variable}=<the value>`, ...(envFile === '.env' ? {} : { file: envFile }) },
    ...nameKeys(path, [variable], facts),
    ...(named || facts.isIgnored(envFile) ? [] : [ignoreLine(envFile, facts)]),
  ]
}

function inStore(store: Store | undefined, variable: string): Fix[] {
  return store ? [fix('store', store.text(variable), store.command?.(variable) ?? null)] : []
}
