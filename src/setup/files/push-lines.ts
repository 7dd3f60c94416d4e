/**
 * The lines by which a hook script checks a push. Git writes what is pushed to the script's standard input, which only one
 * reader can have: hushkey gets a copy, and what follows in the script still finds it (`git lfs pre-push`, `while read`).
 */
export function pushLines(command: string): string[] {
  return [
    'pushed_refs=$(cat) # what Git says is pushed, for hushkey and for the commands below',
    `printf '%s\\n' "$pushed_refs" | ${command} || exit $?`,
    '[ -z "$pushed_refs" ] || exec <<END_OF_REFS',
    '$pushed_refs',
    'END_OF_REFS',
  ]
}

/** The same as one command, before another one. */
export function pushThen(command: string, next: string): string {
  const refs = '{ [ -z "$pushed_refs" ] || printf \'%s\\n\' "$pushed_refs"; }'
  return `pushed_refs=$(cat); printf '%s\\n' "$pushed_refs" | ${command} && ${refs} | (${next})`
}

/** Whether a script hands what is pushed on to the commands behind hushkey. */
export function handsOn(text: string): boolean {
  return text.includes('pushed_refs=$(cat)')
}

/**
 * A script without the line of hushkey's that reads what is pushed and leaves nothing for others, as `init` used to write
 * it. A line in another form is the user's own.
 */
export function withoutTakingLine(text: string): string {
  if (handsOn(text)) return text
  const lines = text.split('\n')
  const rest = lines.filter(
    (line) => !TAKING_LINE.test(line.replace(/^\[ \$\? -eq 0 \] && /, '').replace(/ \|\| exit(?: \S+)?$/, '')),
  )
  return rest.length === lines.length - 1 ? rest.join('\n') : text
}

const TAKING_LINE =
  /^(?:sh (['"]?)[^'"]*node_modules\/hushkey\/hooks\/pre-push\1(?: "\$1")?|\(cd "\$\([^)]*\)" && (?:for h in [^;]*\/hooks\/pre-push"?;.*|yarn[^;|&]* hushkey scan --pre-push "\$1")\))$/
