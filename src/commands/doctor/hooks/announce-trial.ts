import { relative } from 'node:path'
import { callsHushkey } from '../../../setup/hooks/call.ts'
import { HOOK_NAMES } from '../../../setup/hooks/hook-name.ts'
import type { Step } from '../../../setup/hooks/steps.ts'
import { listWorktrees } from '../../../setup/worktrees/list-worktrees.ts'
import type { DoctorContext } from '../doctor-context.ts'
import type { HookSteps } from './hook-steps.ts'

/** What a trial runs, for whoever has to agree to it. */
export async function announceTrial(
  { repository, hooks, configHooks }: DoctorContext,
  all: readonly HookSteps[],
): Promise<string> {
  const { main, linked } = await listWorktrees(repository)
  const others = (main === null ? 0 : 1) + linked.length - 1
  const running = configHooks.filter(({ off, events }) => off === null && events.some(isTried))
  const configured = running.flatMap(({ name, scope, command }) => [
    `  hook.${name}.command, in Git's ${scope} configuration`,
    `    ${callsHushkey(command) ? 'hushkey' : shorten(command)}`,
  ])
  const rows = all.flatMap(({ path, steps }) =>
    steps.length > 0
      ? [`  ${path}`, ...steps.filter(isNamed).map(({ text, ours }) => `    ${ours ? 'hushkey' : shorten(text)}`)]
      : [],
  )
  const where = others > 0 ? `, here and in ${others === 1 ? 'the other worktree' : `${others} other worktrees`}` : ''
  const none = [`  nothing: Git has no hooks in ${hooks.path}`]
  return [
    `The trial makes commits in a throw-away clone below ${relative(repository.root, repository.commonDir) || '.git'}${where}.`,
    'It runs what these hooks run:',
    ...(rows.length + configured.length > 0 ? [...configured, ...rows] : none),
    '',
  ].join('\n')
}

/** Not what only looks, prints or hands on what Git says, as lines that hushkey itself wrote for its own sake. */
function isNamed({ ours, programs }: Step): boolean {
  return ours || programs === undefined || programs.length > 0
}

function isTried(event: string): boolean {
  return HOOK_NAMES.some((name) => name === event)
}

function shorten(text: string): string {
  return text.length > 72 ? `${text.slice(0, 69)}...` : text
}
