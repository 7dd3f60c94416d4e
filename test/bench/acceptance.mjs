/**
 * One line of what issue 6 accepts.
 * @param measured a number, or null when it could not be measured here; `why` then says why
 * @param bound `{ most }` or `{ least }`, in the same unit
 */
export function accept(id, text, measured, bound, { unit = 'x', why = '' } = {}) {
  const verdict = measured === null ? 'not measured' : keeps(measured, bound) ? 'ok' : 'MISSED'
  return { id, text, bound, measured, unit, verdict, why }
}

function keeps(measured, { most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY }) {
  return measured <= most && measured >= least
}

/** The median of a program in a case, in milliseconds; null when it was not there. */
export function medianOf({ programs }, label) {
  return programs.find((program) => program.label === label)?.median ?? null
}

/** What issue 6 compares with: a Node that does nothing and Git's own diff, one after the other. */
export function floorOf(measured) {
  return medianOf(measured, NODE_FLOOR) + medianOf(measured, GIT_FLOOR)
}

export const NODE_FLOOR = 'node -e 0'
export const GIT_FLOOR = 'git diff --cached'
