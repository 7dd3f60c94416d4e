interface LineOptions {
  /** The path of the shipped script, quoted for the shell. */
  readonly script?: string
  /** What a person runs where it is not installed. */
  readonly install?: string
  /** How the first of Git's arguments is written. */
  readonly first?: string
}

/** The line that `init` writes into a hook script. */
export function hookLine(hook: string, { script, install = 'npm install', first }: LineOptions = {}): string {
  const path = script ?? `node_modules/hushkey/hooks/${hook}`
  const places = `${path} "$(git rev-parse --git-common-dir)"/../${path}`
  const given = first ?? (hook === 'commit-msg' || hook === 'pre-push' ? '"$1"' : '')
  const run = `[ -f "$h" ] && exec sh "$h"${given && ` ${given}`}`
  const missing = `echo 'hushkey is not installed here, so nothing was checked. Run: ${install}' >&2; exit 2`
  return `(cd "$(unset GIT_DIR; git rev-parse --show-toplevel)" && for h in ${places}; do ${run}; done; ${missing})`
}

/** The lines that it writes into a script for `pre-push`, with a line ending. */
export function pushBlock(options: LineOptions = {}): string {
  return [
    'pushed_refs=$(cat) # what Git says is pushed, for hushkey and for the commands below',
    `printf '%s\\n' "$pushed_refs" | ${hookLine('pre-push', options)} || exit $?`,
    '[ -z "$pushed_refs" ] || exec <<END_OF_REFS',
    '$pushed_refs',
    'END_OF_REFS',
    '',
  ].join('\n')
}
