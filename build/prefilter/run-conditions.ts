import { RUN_DEPTH } from '../../src/detect/search/runs.ts'
import { predicate, regexp } from './awk.ts'

/** The longest runs of the two widest kinds; shorter ones than `LEAST` all count as one less. */
export function runConditions(): string[] {
  const LEAST = 12
  const longest = (name: string, kind: number) =>
    `function ${name}(text,    most) { most = ${LEAST - 1}; while (match(text, ${regexp(runOf(kind, LEAST))})) { if (RLENGTH > most) most = RLENGTH; text = substr(text, RSTART + RLENGTH) }; return most }`
  return [longest('longest_wide', 0), longest('longest_narrow', 1), predicate('has_long_run', [runOf(0, LONG_RUN)])]
}

/** A run of so many characters stands on few lines: the keywords that need one are a table of its own. */
export const LONG_RUN = 20

function runOf(kind: number, least: number): string {
  const all = [...RUN_DEPTH].flatMap((depth, code) => (depth > kind ? [String.fromCharCode(code)] : []))
  const inner = `[${all.filter((one) => !/[\]^-]/.test(one)).join('')}${all.includes('^') ? '^' : ''}-]`
  return `${inner.repeat(least)}${inner}*`
}
