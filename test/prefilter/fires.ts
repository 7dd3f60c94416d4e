import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { inPlaceOfAwk } from './awks.ts'

/** A file of a staged change. */
export interface Sample {
  readonly path: string
  /** What the commit adds, or all of the file where `old` says which lines of it are not added. */
  readonly text: string
  /** Numbers of the lines, from 0, that stood there before. */
  readonly old?: ReadonlySet<number>
  /** `.hushkeyrc.json` of the last commit. */
  readonly config?: string
  /** The env files near it, which Git ignores. */
  readonly env?: readonly string[]
}

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))
const AT_ONCE = 125

/** So many shells side by side: one core would work where there are two. */
const LANES = 2

/** Seconds of the processor for so many changes; no awk takes a tenth of it, unless it hangs in one of them. */
const SECONDS = 60

/**
 * Asks `hooks/prefilter.sh` about changes of one file each, as a hook does about one.
 * @param awk the program and its arguments, such as `['busybox', 'awk']`
 * @param seconds of the processor that it may take: on a busy machine it takes no more of these than on an idle one
 * @param source the folder of the package whose hooks are asked
 * @returns for each whether the engine would be started
 * @throws when it took more, or ended too early
 */
export async function fires(
  samples: readonly Sample[],
  awk: readonly string[] = ['awk'],
  seconds = SECONDS,
  source = PACKAGE,
): Promise<boolean[]> {
  const answers: boolean[][] = []
  let next = 0
  const work = async () => {
    for (let chunk = next++; chunk * AT_ONCE < samples.length; chunk = next++)
      answers[chunk] = await ask(samples.slice(chunk * AT_ONCE, (chunk + 1) * AT_ONCE), awk, seconds, source)
  }
  await Promise.all(Array.from({ length: LANES }, work))
  return answers.flat()
}

async function ask(
  samples: readonly Sample[],
  awk: readonly string[],
  seconds: number,
  source: string,
): Promise<boolean[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hushkey-fires-'))
  try {
    const names = samples.map((sample, at) => {
      if (sample.config !== undefined) writeFileSync(join(folder, `${at}.settings`), settingsOf(sample.config))
      writeFileSync(join(folder, `${at}.change`), changeOf(sample))
      sample.env?.forEach((text, n) => {
        writeFileSync(join(folder, `${at}.env.${n}`), text)
      })
      return join(folder, `${at}`)
    })
    const bin = await inPlaceOfAwk(folder, awk)
    const child = spawn('sh', [join(PACKAGE, 'test/prefilter/ask.sh'), source, `${seconds}`], {
      env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
      stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
    })
    const input = child.stdin as Writable
    input.end(`${names.join('\n')}\n`)
    const [answers, times] = await Promise.all([buffer(child.stdout as Readable), buffer(child.stdio[3] as Readable)])
    const said = answers.toString().trim().split('\n')
    if (said.length !== samples.length || said.some((word) => word !== 'clean' && word !== 'engine'))
      throw new Error(
        `the shell answered ${said.length} of ${samples.length} changes; next: ${JSON.stringify(samples[said.length]?.text)}`,
      )
    const took = secondsIn(times.toString())
    if (!(took < seconds)) throw new Error(`the shell and its programs took ${took} seconds of the processor`)
    return said.map((word) => word === 'engine')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Adds up what `times` prints of the shell and of what it started: `0m0.01s 0m0.00s`, twice. */
function secondsIn(times: string): number {
  const all = [...times.matchAll(/(\d+)m([\d.]+)s/g)]
  return all.length === 4
    ? all.reduce((sum, [, minutes, rest]) => sum + 60 * Number(minutes) + Number(rest), 0)
    : Number.NaN
}

function settingsOf(config: string): string {
  return `blob ${Buffer.byteLength(config)}\n${config}\nHEAD:package.json missing\n${'0'.repeat(40)} missing\n`
}

/** What Git prints of the change, and the hook behind it. */
export function changeOf({ path, text, old }: Sample): Buffer {
  const hasEnd = text.endsWith('\n')
  const lines = text.replace(/\n$/, '').split('\n')
  const printed = lines.map((line, at) => `${old?.has(at) ? ' ' : '+'}${line}`)
  const count = lines.filter((_, at) => old?.has(at)).length
  const isNew = count === 0
  return Buffer.from(
    [
      `:${isNew ? '000000' : '100644'} 100644 0000000 1111111 ${isNew ? 'A' : 'M'}\0${path}\0 1 file changed, ${lines.length - count} insertions(+)`,
      `\0diff --git a/${path} b/${path}`,
      ...(isNew ? ['new file mode 100644', 'index 0000000..1111111'] : ['index 0000000..1111111 100644']),
      `--- ${isNew ? '/dev/null' : `a/${path}`}`,
      `+++ b/${path}`,
      `@@ -${isNew ? 0 : 1},${count} +1,${lines.length} @@`,
      ...printed,
      ...(hasEnd ? [] : ['\\ No newline at end of file']),
      'end\n',
    ].join('\n'),
  )
}
