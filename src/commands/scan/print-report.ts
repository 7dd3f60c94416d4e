import { resolve } from 'node:path'
import { UserError } from '../../errors.ts'
import type { GitContext } from '../../git/run-git.ts'
import type { Overview } from '../../overview/overview.ts'
import type { Look, Occasion } from '../../report/look.ts'
import type { LateFingerprints } from '../../scan/decide/late-fingerprints.ts'
import type { ScanResult } from '../../scan/scan-options.ts'
import type { Learned } from '../../scan/targets/scan-internals.ts'
import type { CommandContext } from '../command.ts'
import type { Options } from '../options.ts'
import { editedSince } from './edited-since.ts'

/** What a report is about. */
export interface Shown {
  readonly occasion: Occasion
  readonly look: Pick<Look, 'wayOn'>
  readonly late?: LateFingerprints
  readonly staged?: Learned['staged']
}

/** Prints what a scan found. The screen gets the text where the report in its format goes to a file. */
export async function printReport(
  result: ScanResult,
  context: GitContext,
  cli: CommandContext,
  options: Options,
  { occasion, look: more, late, staged }: Shown,
): Promise<void> {
  const { format = 'text', output } = options
  const onScreen = output === undefined ? format : 'text'
  // Git answers while the report's program is loaded.
  const edited = occasion === 'commit' && onScreen === 'text' ? editedSince(context, result, staged) : null
  edited?.catch(() => {}) // awaited below
  const { FORMATS, OVERVIEW_FORMATS } = await import('../../report/format-report.ts')
  const formatReport = await FORMATS[format]?.()
  if (!formatReport) throw new UserError(`hushkey scan has no format ${format}`, 'Run: npx hushkey scan --help')
  const overview = OVERVIEW_FORMATS.includes(format) ? { overview: await countedBy(context, result) } : {}
  const look = {
    ...(await lookOf(context, cli, onScreen === 'text')),
    ...(edited && { edited: await edited }),
    ...(options.message ? { message: options.message } : {}),
    ...more,
    ...overview,
  }
  const formatForScreen = await FORMATS[onScreen]?.()
  const text = formatForScreen?.(result, look, occasion) ?? ''
  cli.print(late ? await late.fillIn(text) : text)
  if (output === undefined) return
  const { writeAtomically } = await import('../../files/write-atomically.ts')
  const plain = { color: false, columns: 100, version: cli.version, ...overview }
  await writeAtomically(resolve(cli.cwd, output), formatReport(result, plain, occasion))
  cli.warn(`hushkey: the report is in ${output}\n`)
}

async function countedBy(context: GitContext, { findings }: ScanResult): Promise<Overview> {
  const { collectOverview } = await import('../../overview/collect-overview.ts')
  return collectOverview(context, findings)
}

async function lookOf(context: GitContext, { color, columns, version, env, links }: CommandContext, isText: boolean) {
  // Git tells its hooks in which folder below the root the user stands (https://git-scm.com/docs/githooks).
  const { isAssistant } = await import('../../agents/is-assistant.ts')
  const look: Look = { color, columns, version, folder: env.GIT_PREFIX ?? '', assistant: isAssistant(env) }
  if (!isText || !color || !(await links())) return look
  const { openRepository } = await import('../../git/repository.ts')
  return { ...look, linkRoot: (await openRepository(context)).root }
}
