import { spawn } from 'node:child_process'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** A file of a staged change. */
export interface Sample {
  readonly path: string
  /** What the commit adds, or all of the file where `old` tells which lines of it are no news. */
  readonly text: string
  /** Numbers of the lines, from 0, that stood there before. */
  readonly old?: ReadonlySet<number>
  /** `.hushkeyrc.json` of the last commit. */
  readonly config?: string
}

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))
const AT_ONCE = 250

/** For so many changes; no awk takes a tenth of it, unless it hangs in one of them. */
const MILLISECONDS = 60_000

/**
 * Asks `hooks/prefilter.awk` about many changes of one file each, as `hooks/prefilter.sh` does about one.
 * @param awk the program and its arguments, such as `['busybox', 'awk']`
 * @param milliseconds after which the awk is stopped
 * @returns for each whether the engine would be started
 * @throws when it was stopped, or ended too early
 */
export async function fires(
  samples: readonly Sample[],
  awk: readonly string[] = ['awk'],
  milliseconds = MILLISECONDS,
): Promise<boolean[]> {
  const answers: boolean[] = []
  for (let at = 0; at < samples.length; at += AT_ONCE) {
    const some = samples.slice(at, at + AT_ONCE)
    const output = await runAwk(awk, Buffer.concat(some.map(streamOf)), milliseconds)
    const each = output.split(':done\n').slice(0, -1)
    if (each.length !== some.length)
      throw new Error(
        `awk answered ${each.length} of ${some.length} changes; next: ${JSON.stringify(some[each.length]?.text)}`,
      )
    answers.push(...each.map((lines) => isForEngine(`\n${lines}`)))
  }
  return answers
}

/** As `nothing` in `hooks/prefilter.sh` reads it. */
function isForEngine(answer: string): boolean {
  return answer.includes('\nengine\n') || !answer.endsWith('\nclean\n')
}

async function runAwk([program = '', ...args]: readonly string[], input: Buffer, timeout: number): Promise<string> {
  const child = spawn(program, [...args, '-v', 'several=1', '-f', `${PACKAGE}/hooks/prefilter.awk`], {
    env: { ...process.env, LC_ALL: 'C', HUSHKEY_PREFILTER: `${PACKAGE}/dist/prefilter` },
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout,
  })
  child.stdin.on('error', () => {}) // it may end before it has read all: the count of its answers tells
  child.stdin.end(input)
  return (await buffer(child.stdout)).toString('latin1')
}

/** What Git prints of the change, NUL as \001. */
export function streamOf({ path, text, old, config }: Sample): Buffer {
  const lines = text.replaceAll('\0', '\u0001').replace(/\n$/, '').split('\n')
  const printed = lines.map((line, at) => `${old?.has(at) ? ' ' : '+'}${line}`)
  const from = old?.size ? `a/${path}` : '/dev/null'
  return Buffer.from(
    [
      ...[
        config === undefined ? 'HEAD:.hushkeyrc.json missing' : `blob\n${config}`,
        'HEAD:package.json missing',
        `${'0'.repeat(40)} missing`,
        ':change',
      ],
      `:${old?.size ? '100644' : '000000'} 100644 0000000 1111111 ${old?.size ? 'M' : 'A'}\t${path}`,
      ...[
        '',
        `diff --git a/${path} b/${path}`,
        `--- ${from}`,
        `+++ b/${path}${path.includes(' ') ? '\t' : ''}`,
        `@@ -0,0 +1,${lines.length} @@`,
      ],
      ...printed,
      ':end\n',
    ].join('\n'),
  )
}
