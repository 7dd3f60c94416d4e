import type { Finding } from '../../finding.ts'
import { inOrder, type Plan } from '../change.ts'
import { adviceOf } from './advice-of.ts'
import { createDraft } from './draft.ts'
import { planCode } from './plan-code.ts'
import { planEnvFile } from './plan-env-file.ts'
import { planName } from './plan-name.ts'
import { planPublicName } from './plan-public-name.ts'
import { planTemplate } from './plan-template.ts'
import type { FixContext, Outcome, Planning } from './planning.ts'
import { createSecrets } from './secrets.ts'

/**
 * Works out what fixes the findings, without changing anything: env files are taken out, ignored and named; values in
 * templates and, if `code` is set, in code go to the env file.
 * @param findings of what is staged
 */
export async function planFix(context: FixContext, findings: readonly Finding[]): Promise<Plan> {
  const read = findings.filter((finding) => isPath(finding) || (context.code && isInCode(finding, context)))
  const usual = ['.gitignore', '.env', '.env.example', 'Dockerfile'] // what most plans look into
  const expected = read.length ? [...new Set([...usual, ...read.map(({ path }) => path)])] : []
  const draft = createDraft(context.repository, expected)
  const secrets = createSecrets()
  const leaving = new Set(findings.filter(isPath).map(({ path }) => path))
  const planning: Planning = {
    ...context,
    draft,
    secrets,
    notes: new Set(),
    mustBeIgnored: new Set(),
    prepared: new Map(),
    declared: new Map(),
    stored: '',
    loads: new Map(),
    leaving,
  }
  const rest = new Map<number, string>()
  const code: { at: number; finding: Finding }[] = []
  // Env files come first: a value may go into one that is taken out of the commit just now.
  const inOwnOrder = [...findings.entries()].sort(([, one], [, other]) => Number(isPath(other)) - Number(isPath(one)))
  for (const [at, finding] of inOwnOrder) {
    if (isInCode(finding, context)) code.push({ at, finding })
    else {
      const outcome = await planOne(planning, finding)
      if ('reason' in outcome) rest.set(at, outcome.reason)
    }
  }
  const outcomes = await planCode(
    planning,
    code.map(({ finding }) => finding),
  )
  for (const [index, outcome] of outcomes.entries())
    if ('reason' in outcome) rest.set((code[index] as { at: number }).at, outcome.reason)
  return {
    changes: inOrder(draft.changes()),
    rest,
    notes: [...planning.notes],
    loads: [...new Set(planning.loads.values())],
    secrets: secrets.shown(),
    mustBeIgnored: [...planning.mustBeIgnored],
  }
}

function isPath({ line, inside }: Finding): boolean {
  return line === null && !inside
}

function isInCode({ line, path, rule }: Finding, { envKind, facts, ruleInfo }: FixContext): boolean {
  return line !== null && envKind(path) !== 'template' && !facts.mayBeCommitted(path) && !ruleInfo(rule).remedy
}

async function planOne(planning: Planning, finding: Finding): Promise<Outcome> {
  if (finding.inside) return { reason: adviceOf(finding) }
  switch (planning.ruleInfo(finding.rule).remedy) {
    case 'untrack-env-file':
    case 'untrack-file':
    case 'ignore-env-file':
      return planEnvFile(planning, finding)
    case 'name-in-template':
      return planName(planning, finding)
    case 'rename-variable':
      return planPublicName(planning, finding)
    case undefined:
      return planTemplate(planning, finding)
    default:
      return { reason: adviceOf(finding) }
  }
}
