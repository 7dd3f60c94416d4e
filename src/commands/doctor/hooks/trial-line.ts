import { relative } from 'node:path'
import { eventsOfOurs } from '../../../setup/hooks/config-hooks.ts'
import type { Tried } from '../../../setup/trial/try-everywhere.ts'
import { type DoctorContext, examine } from '../doctor-context.ts'
import type { Line, Verdict } from '../line.ts'
import { findObstacle } from './find-obstacle.ts'
import type { HookSteps } from './hook-steps.ts'
import { obstacleInSteps } from './obstacle-in-steps.ts'
import { huskyInit } from './switched-off/switches.ts'

const STATES = { proved: 'ok', disproved: 'failure', unknown: 'unknown' } as const

/** What is said of one thing that was tried. */
export async function trialLine(
  context: DoctorContext,
  hooks: readonly HookSteps[],
  { name, root, outcome }: Tried,
): Promise<Line> {
  const { repository, cli, given } = context
  const isHere = root === repository.root
  const where = isHere ? '' : `${relative(repository.root, root)}: `
  // a program that only terminals find stops every commit there; nothing lands unseen
  if (name === 'trial-gui' && /not found|find node/.test(outcome.text) && !/landed/.test(outcome.text)) {
    const text = /find node/.test(outcome.text)
      ? 'GUI clients find no node: their commits stop'
      : `GUI clients do not find what the hook runs, so their commits stop: ${outcome.text.split(': ').slice(-2).join(': ')}`
    const cure = `Put the folder of it on the PATH of GUI clients, or in ${huskyInit(cli.env)}`
    return { check: name, state: 'warning', text, cure }
  }
  if (name === 'trial-gui' && /landed/.test(outcome.text) && isByConfiguration(context)) {
    const text = `${outcome.text}; there Git is another one, and before 2.54 it runs no hooks of its configuration`
    return { check: name, state: 'failure', text, cure: context.typed('init') }
  }
  const doubt = outcome.kind === 'proved' && isHere ? doubtOf(hooks, name) : null
  if (doubt) return { check: name, state: 'unknown', text: `${outcome.text}, but ${doubt.text}`, cure: doubt.cure }
  const isOpen = outcome.kind === 'disproved' && outcome.remedy === null
  const there = isHere ? context : isOpen ? await examine({ ...cli, cwd: root }, given) : context
  const obstacle = isOpen ? await findObstacle(there) : null
  const text = obstacle ? `${outcome.text} (${obstacle.text})` : outcome.text
  const remedy = obstacle?.remedy ?? outcome.remedy
  const cure =
    remedy !== null && !isHere && /^[a-z]/.test(remedy) ? `In ${relative(repository.root, root)}: ${remedy}` : remedy
  return { check: name, state: STATES[outcome.kind], text: `${where}${text}`, cure }
}

const TRIED: Readonly<Record<string, HookSteps['hook']>> = { 'trial-key': 'pre-commit', 'trial-push': 'pre-push' }

/** What another commit or push than the one of the trial may meet. */
function doubtOf(hooks: readonly HookSteps[], name: string): Verdict | null {
  const tried = hooks.find(({ hook }) => hook === TRIED[name])
  return tried ? obstacleInSteps(tried) : null
}

/** Whether hushkey runs by Git's configuration alone. */
function isByConfiguration({ configHooks, steps }: DoctorContext): boolean {
  const isInFolder = steps !== null && 'steps' in steps && steps.steps.some(({ ours }) => ours)
  return eventsOfOurs(configHooks).includes('pre-commit') && !isInFolder
}
