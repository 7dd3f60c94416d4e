import { keyFileFinding } from '../../detect/key-file.ts'
import { localSettingsFinding } from '../../detect/local-settings.ts'
import { envFileFinding, holdsOnlySettings } from '../../env-files/env-file.ts'
import type { BareFinding } from '../../finding.ts'
import type { AddedText } from '../../git/texts/added-text.ts'
import { checkLines } from './check-lines.ts'
import type { Checker } from './checker.ts'

/** What is wrong with the whole file. Its lines are then not looked at, unless a person accepted the file as it is, or the settings let it pass. */
export async function checkPath(item: AddedText, checker: Checker): Promise<BareFinding[]> {
  const { change, text, added, until, binary, primary, head } = item
  // A long env file may gain its lines behind the first part.
  if (!head && !(primary && !binary && added.length && item.from)) return []
  const { env } = checker
  const isQuietUpdate = () => hasQuietUpdate(item, checker)
  const envFile = await envFileFinding(
    { ...change, text, added, isWhole: head !== null && !until && !binary, isQuietUpdate },
    env,
  )
  const keyFile =
    head && change.kind === 'file' && added.length > 0 ? keyFileFinding(change.path, head, env.salt) : null
  const settings = added.length > 0 ? await localSettingsFinding(change.path, env.salt, isQuietUpdate) : null
  const said = envFile && !(await isKnownAndHarmless(envFile, item, checker)) ? envFile : null
  return [said, keyFile, settings].filter((finding) => finding !== null)
}

/** Whether a change to an env file that Git has is not worth a word: it stops nothing, and no line of the file looks like a secret. */
async function isKnownAndHarmless(finding: BareFinding, item: AddedText, checker: Checker): Promise<boolean> {
  const { rule, path, confidence } = finding
  if (confidence !== 'low' || checker.settle(rule, path, confidence)?.blocks || checker.allowlist.decide(finding))
    return false
  if (!(await holdsOnlySettings(item.text, checker.env))) return false
  const found = await Promise.all(checkLines({ ...item, added: [[1, item.text.split('\n').length]] }, checker))
  return found.every(({ length }) => length === 0)
}

/** Whether a file that each parent has gains lines in which nothing is found, and which no ignore rule keeps out of Git. */
async function hasQuietUpdate(item: AddedText, checker: Checker): Promise<boolean> {
  const { path, kind, inEveryParent, commit } = item.change
  if (kind !== 'file' || !inEveryParent || !checker.isIgnored) return false
  const found = await Promise.all(checkLines(item, checker))
  return found.every(({ length }) => length === 0) && !(await checker.isIgnored(path, commit))
}
