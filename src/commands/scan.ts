import { resolve } from 'node:path'
import type { ScanOptions } from '../check/scan-options.ts'
import { EXIT } from '../errors.ts'
import { scan as check } from '../scan.ts'
import type { Command } from './command.ts'

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
  const { formatReport } = await import('../report/format-report.ts')
  world.print(formatReport(result, options.format ?? 'text', world))
  return result.summary.blocking ? EXIT.blocked : EXIT.clean
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
