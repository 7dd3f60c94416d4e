import { resolve } from 'node:path'
import type { ScanOptions, ScanResult } from '../check/scan-options.ts'
import { EXIT, UserError } from '../errors.ts'
import type { Look } from '../report/look.ts'
import { scan as check } from '../scan.ts'
import type { Command, World } from './command.ts'

/** `hushkey scan`: what the hook runs. Reads, judges, reports; changes nothing. */
export const scan: Command = async (world, { options, positionals }) => {
  const context = { cwd: world.cwd, env: world.env, signal: world.signal }
  if (positionals.length) {
    const { refuseUnknownPaths } = await import('./refuse-unknown-paths.ts')
    await refuseUnknownPaths(context, positionals, options.range)
  }
  const result = await check({
    ...context,
    ...(positionals.length ? { paths: positionals } : {}),
    ...given(options, world.cwd),
  })
  const format = options.format ?? 'text'
  if (format !== 'text' || hasNews(result)) {
    const { FORMATS } = await import('../report/format-report.ts')
    const formatReport = await FORMATS[format]?.()
    if (!formatReport) throw new UserError(`hushkey scan has no format ${format}`, 'Run: npx hushkey scan --help')
    const isCommit = options.range === undefined && !options.all
    // Git tells its hooks in which folder below the root the user stands (https://git-scm.com/docs/githooks).
    const look = { ...lookOf(world), folder: world.env.GIT_PREFIX ?? '' }
    world.print(formatReport(result, look, isCommit))
  }
  return result.summary.blocking ? EXIT.blocked : EXIT.clean
}

/** All is well in most commits, and then nothing of the report is loaded. */
function hasNews({ findings, notes, skipped }: ScanResult): boolean {
  return findings.length + notes.length + skipped.length > 0
}

function given(
  { range, message, all, config, 'no-inline': noInline }: Parameters<Command>[1]['options'],
  cwd: string,
): Partial<ScanOptions> {
  return {
    ...(range === undefined ? {} : { range }),
    ...(message === undefined ? {} : { message: resolve(cwd, message) }),
    ...(all ? { all } : {}),
    ...(noInline ? { inline: false } : {}),
    ...(config === undefined ? {} : { config: resolve(cwd, config) }),
  }
}

function lookOf({ color, columns, version }: World): Look {
  return { color, columns, version }
}
