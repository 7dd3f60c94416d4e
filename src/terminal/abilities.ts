import type { Host } from './host.ts'

export function isCi({ CI }: NodeJS.ProcessEnv): boolean {
  return CI !== undefined && !['', '0', 'false'].includes(CI)
}

/** The flag, then https://no-color.org, then `FORCE_COLOR` as Node reads it, then the terminal that is written to. */
export function wantsColor(host: Host, isOff: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = host.env
  if (isOff || NO_COLOR) return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return Boolean(host.stdout.isTTY) && TERM !== 'dumb'
}

/** Links look like noise where a terminal does not know them, and nobody can tell but by its name and version. */
export async function wantsLinks({ stdout }: Host): Promise<boolean> {
  const { createSupportsHyperlinks } = await import('supports-hyperlinks')
  return createSupportsHyperlinks(stdout)
}

/** Somebody is there to answer only at a terminal; hooks and CI have none (N46). */
export function canAsk(host: Host): boolean {
  return !isCi(host.env) && Boolean(host.stdin.isTTY) && Boolean(host.stdout.isTTY)
}

export function canShowProgress(host: Host): boolean {
  return !isCi(host.env) && Boolean(host.stderr.isTTY) && host.env.TERM !== 'dumb'
}
