import { diffLines } from 'diff'
import type { Answer, Differential } from './differential.ts'
import type { StagedSample } from './staged-sample.ts'

/** A row of a diff. */
interface Row {
  readonly mark: '+' | '-' | ' '
  readonly text: string
}

/** So many of the rows that are left are shortened, too. */
const FEW_ROWS = 30

/**
 * Takes as much out of a sample as it can lose while the hook still passes what the engine reports: rows first, then
 * characters.
 */
export async function minimise(whole: StagedSample, differential: Differential): Promise<StagedSample> {
  let sample = whole
  const { beside: _, ...alone } = whole
  await differential.ask([alone], (answer) => {
    if (isMissed(answer)) sample = alone
  })
  const rebuild = (rows: readonly Row[]) => ({ ...sample, ...textsOf(rows) })
  const isKept = async (candidates: readonly (readonly Row[])[]) => {
    const passed = new Set<StagedSample>()
    const samples = candidates.map(rebuild)
    await differential.ask(samples, (answer) => isMissed(answer) && passed.add(answer.sample))
    return samples.map((one) => passed.has(one))
  }
  let rows = await shorten(rowsOf(sample), isKept)
  if (rows.length > FEW_ROWS) return rebuild(rows)
  for (const [at, row] of rows.entries()) {
    const put = (text: string) => rows.with(at, { ...row, text })
    const text = await shorten([...row.text], (texts) => isKept(texts.map((letters) => put(letters.join('')))))
    rows = put(text.join(''))
  }
  return rebuild(rows)
}

/** Whether the engine reports something and the hook did not start it. */
export function isMissed({ findings, hook }: Answer<StagedSample>): boolean {
  return findings.length > 0 && hook !== null && !hook.started
}

/** A change as the rows of its diff; only the rows near what it adds. */
export function showChange({ path, before, after, oldPath, beside, onDisk }: StagedSample): string {
  const rows = rowsOf({ before, after }).map(({ mark, text }) => `${mark}${JSON.stringify(text).slice(1, -1)}`)
  const near = rows.filter((_, at) => rows.slice(Math.max(0, at - 3), at + 4).some((row) => !row.startsWith(' ')))
  const head = [`${oldPath ? `${oldPath} -> ` : ''}${JSON.stringify(path)}${before === null ? ' (new)' : ''}`]
  return [
    ...head,
    ...(onDisk ? [`on the disk: ${JSON.stringify(onDisk)}`] : []),
    ...(beside ?? []).map((file) => `beside: ${JSON.stringify(file)}`),
    ...near,
  ].join('\n')
}

function rowsOf({ before, after }: Pick<StagedSample, 'before' | 'after'>): Row[] {
  return diffLines(before ?? '', after).flatMap(({ added, removed, value }) => {
    const mark = added ? '+' : removed ? '-' : ' '
    return (value.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((text): Row => ({ mark, text }))
  })
}

function textsOf(rows: readonly Row[]): Pick<StagedSample, 'before' | 'after'> {
  const without = (mark: string) => rows.flatMap((row) => (row.mark === mark ? [] : [row.text])).join('')
  const before = without('+')
  return { before: before === '' ? null : before, after: without('-') }
}

/** Delta debugging, all cuts of one size at once: https://www.debuggingbook.org/html/DeltaDebugger.html */
async function shorten<T>(
  units: readonly T[],
  isKept: (candidates: readonly (readonly T[])[]) => Promise<boolean[]>,
): Promise<readonly T[]> {
  let left = units
  for (let size = Math.ceil(units.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (;;) {
      const cuts = Array.from({ length: Math.ceil(left.length / size) }, (_, at) => left.toSpliced(at * size, size))
      const kept = await isKept(cuts)
      const at = kept.indexOf(true)
      if (at < 0) break
      left = cuts[at] as readonly T[]
    }
  }
  return left
}
