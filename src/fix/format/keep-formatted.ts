import { readText } from '../file-text.ts'
import type { Side } from '../plan/draft.ts'
import type { Planning } from '../plan/planning.ts'
import { findFormatter } from './find-formatter.ts'
import { runFormatter } from './run-formatter.ts'

const SIDES: readonly Side[] = ['index', 'disk']

/**
 * Code that its project's formatter leaves as it is, is so afterwards too: what reads a variable may be longer or shorter
 * than the secret was. Files that were not formatted before are left alone.
 */
export async function keepFormatted(planning: Planning, paths: readonly string[]): Promise<void> {
  const { repository, draft } = planning
  for (const path of paths) {
    const formatter = await findFormatter(repository, path)
    if (!formatter) continue
    const format = (text: string) => runFormatter(formatter, text, repository.git)
    const formatted = new Map<string, string>()
    const file = await draft.file(path)
    for (const side of SIDES) {
      const [before, after] = [textOf(file.before[side]), textOf(file.after[side])]
      if (before === null || after === null || before === after || formatted.has(after)) continue
      const was = withoutSecrets(before, planning)
      if ((await format(was)) !== was) continue
      formatted.set(after, (await format(after)) ?? after)
    }
    await draft.edit(path, 'code', (text) => formatted.get(text) ?? text)
  }
}

function textOf(bytes: Buffer | null): string | null {
  const read = bytes && readText(bytes)
  return read?.encoding === 'utf8' ? read.text : null
}

/** The same text, with other characters in the place of each secret: no other program is handed one. */
function withoutSecrets(text: string, { secrets }: Planning): string {
  const known = [...secrets.shown().keys()].sort((one, other) => other.length - one.length)
  return known.reduce((done, secret) => done.replaceAll(secret, secret.replace(/\w/g, 'x')), text)
}
