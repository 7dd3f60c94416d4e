import { spawnSync } from 'node:child_process'

/** An awk that is installed here. */
export interface Awk {
  readonly name: string
  /** Its path; BusyBox sees by the name under which it is started what it is to be. */
  readonly program: string
}

/** The awks of Debian and Ubuntu, GNU, Alpine, and macOS and the BSDs. */
const KNOWN = ['mawk', 'gawk', 'busybox', 'original-awk']

/** Those that are installed; what is not is named on the console. */
export function installedAwks(): Awk[] {
  const awks = KNOWN.flatMap((name) => {
    const program = spawnSync('sh', ['-c', `command -v ${name}`])
      .stdout.toString()
      .trim()
    if (!program) console.log(`not run, because it is not installed: ${name}`)
    return program ? [{ name, program }] : []
  })
  if (!awks.length) throw new Error(`none of these is installed: ${KNOWN.join(', ')}`)
  return awks
}
