import { type Bypass, UNCLEAR } from './shell/judge/bypass.ts'

/** So long a reason may get: it stands in the model's context from then on. */
const MOST = 600

/** Why a command is refused, and what to do instead; never a value. */
export function bypassReason({ what, isAllow }: Bypass): string {
  if (what === UNCLEAR)
    return 'hushkey: in this command git gets a word that only a run can tell, and that may be the option that leaves out the check for secrets. Write the word out, or put "--" before it where it is a path; then run the command again.'
  const shown = what.replace(/[^\x20-\x7e]/g, '?').slice(0, 80)
  const reason = isAllow
    ? `hushkey: whether a finding may stay is for a person to decide, so "${shown}" is refused. Take the secret out: run \`npx hushkey fix --yes --code\` and commit again; else ask the user, and tell them the place that the report names.`
    : `hushkey: ${shown} would get past this repository's check for secrets. Do the same without it; if a commit then stops, run \`npx hushkey fix --yes --code\` and commit again; else ask the user.`
  return reason.slice(0, MOST)
}

/** @param root the checkout that has no hooks */
export function unhookedReason(root: string): string {
  const shown = root.replace(/[^\x20-\x7e]/g, '?').slice(-200)
  return `hushkey: Git would run no pre-commit hook in ${shown}, so this commit would not be checked for secrets. Run \`npm install\` there, or \`npx hushkey init\` in the main worktree; then commit again.`.slice(
    0,
    MOST,
  )
}
