/**
 * What a trial shows, three things that are never blurred: `proved`, hushkey stopped what it should; `disproved`, it did
 * not; `unknown`, the trial could not tell.
 */
export interface Outcome {
  readonly kind: 'proved' | 'disproved' | 'unknown'
  /** What happened, in one sentence without its full stop. */
  readonly text: string
  /** The command or edit that helps, where the trial itself knows one. */
  readonly remedy: string | null
}

/** What came of one commit or push of the trial. */
export interface Attempt {
  /** Whether Git did what it was asked to. */
  readonly landed: boolean
  readonly timedOut: boolean
  /** What the hooks and Git printed, without the made-up key. */
  readonly output: string
  /** The exit codes with which hushkey ended, in their order; none where it was not reached. */
  readonly exitCodes: readonly number[]
}

/** What helps where the time was over. */
export const TRY_AGAIN = 'Try again when the machine is less busy'

const proved = (text: string): Outcome => ({ kind: 'proved', text, remedy: null })
const disproved = (text: string, remedy: string | null = null): Outcome => ({ kind: 'disproved', text, remedy })
const unknown = (text: string, remedy: string | null = null): Outcome => ({ kind: 'unknown', text, remedy })

/** @param what as `a commit with a made-up key` */
export function judgeKey(what: string, attempt: Attempt): Outcome {
  const { landed, exitCodes } = attempt
  if (attempt.timedOut) return tookTooLong(what)
  if (exitCodes.includes(1) && !landed) return proved(`${what} was stopped by hushkey`)
  if (exitCodes.some((code) => code !== 0) && landed)
    return disproved(`hushkey stopped ${what}, but the hook goes on and it landed`)
  if (exitCodes.includes(2)) return disproved(`hushkey could not check: ${said(attempt)}`, remedyIn(attempt))
  if (exitCodes.includes(0)) return disproved(`hushkey ran and let ${what} pass: look at .hushkeyrc.json`)
  if (landed) return disproved(`${what} landed: hushkey was not reached`)
  if (isOurs(attempt)) return disproved(`no commit is possible: ${said(attempt)}`, remedyIn(attempt))
  return unknown(`${what} was stopped before it came to hushkey: ${lastLine(attempt)}`)
}

/** A harmless one has to land, or fail for a reason that is not hushkey's. */
export function judgeHarmless(what: string, attempt: Attempt): Outcome {
  if (attempt.timedOut) return tookTooLong(what)
  if (attempt.landed) return proved(`${what} landed`)
  if (attempt.exitCodes.some((code) => code !== 0) || isOurs(attempt))
    return disproved(`${what} was stopped: ${said(attempt)}`, remedyIn(attempt))
  return proved(`${what} was stopped by something else than hushkey: ${lastLine(attempt)}`)
}

function tookTooLong(what: string): Outcome {
  return unknown(`${what} took too long`, TRY_AGAIN)
}

/** Whether what stopped the commit is that hushkey could not be run. */
function isOurs({ exitCodes, output }: Attempt): boolean {
  return (
    exitCodes.length === 0 &&
    /\bhushkey(?::| is not installed|\/hooks\/| scan\b)|command not found.*hushkey|hushkey.*not found/i.test(output)
  )
}

/** The sentence of hushkey, else the last line. */
function said(attempt: Attempt): string {
  const own = attempt.output.split('\n').find((line) => /\bhushkey\b/.test(line))
  return own === undefined ? lastLine(attempt) : shorten(own.replace(/^\s*hushkey: /, ''))
}

function remedyIn({ output }: Attempt): string | null {
  return /\bRun: (\S.*)/.exec(output)?.[1] ?? null
}

function lastLine({ output }: Attempt): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^husky - /.test(line))
  return shorten(lines.at(-1) ?? 'nothing was said')
}

function shorten(line: string): string {
  const text = line.trim()
  return text.length > 120 ? `${text.slice(0, 117)}...` : text
}
