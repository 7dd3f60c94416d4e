import type { Finding } from '../../finding.ts'
import { replaceSecret } from '../../remedy/code/replace-secret.ts'
import type { Replacement, Spot } from '../../remedy/code/replacement.ts'
import { applyEdits, collide, type TextEdit } from '../../remedy/code/text-edits.ts'
import { widenSpot } from '../../remedy/code/widen-spot.ts'
import { variableName } from '../../remedy/variable-name.ts'
import { locateSecret } from '../../scan/advise/locate-secret.ts'
import { readText } from '../file-text.ts'
import { MENDED, type Outcome, type Planning } from './planning.ts'
import { spotOnDisk } from './spot-on-disk.ts'
import { storeValue } from './store-value.ts'

/** The edits of one file, of its staged text and of the one on the disk. */
interface FileEdits {
  readonly index: TextEdit[]
  readonly disk: TextEdit[]
}

/** Secrets in code: the value goes to the env file, the code reads the variable. Outcomes are in the order of `findings`. */
export async function planCode(planning: Planning, findings: readonly Finding[]): Promise<Outcome[]> {
  const edits = new Map<string, FileEdits>()
  const outcomes: Outcome[] = []
  for (const finding of findings) {
    const known = edits.get(finding.path) ?? { index: [], disk: [] }
    edits.set(finding.path, known)
    outcomes.push(await planSecret(planning, finding, known))
  }
  for (const [path, { index, disk }] of edits) {
    if (index.length === 0) continue
    await planning.draft.edit(path, 'code', (text, side) => behindMark(text, side === 'index' ? index : disk))
  }
  // A secret that a person accepted may stand on a line that is shown.
  for (const finding of planning.accepted) if (edits.has(finding.path)) await findSpots(planning, finding)
  return outcomes
}

function secretAt({ text, start, end }: Spot): string {
  return text.slice(start, end)
}

async function planSecret(planning: Planning, finding: Finding, known: FileEdits): Promise<Outcome> {
  const { facts, secrets, code, cardOf } = planning
  const { path, browser, preview } = finding
  const card = cardOf(finding.rule)
  const plain = variableName(finding.name, card.env, card.isGeneric)
  const spots = await findSpots(planning, finding, plain)
  if ('reason' in spots) return spots
  const { staged, onDisk } = spots
  secrets.add(secretAt(staged), preview)
  if (browser)
    return { reason: `this is ${browser}: a key in it is public. Call your own backend, which reads the key` }
  const [index, disk] = [replaceSecret(staged), onDisk && replaceSecret(onDisk)]
  if ('refused' in index) return { reason: index.refused }
  if (!disk || 'refused' in disk) return { reason: STAGE_FIRST }
  secrets.add(index.value, preview)
  if (!code) return { reason: 'it changes code: npx hushkey fix --code' }
  const trial = index.edits(index.variable?.(plain) ?? plain)
  if (collide(known.index, trial)) return { reason: 'another secret stands in the same place: run fix once more' }
  const stored = await storeValue(planning, {
    envFile: facts.envFileFor(path),
    wanted: index.variable?.(plain) ?? plain,
    value: index.value,
    fixed: index.variable !== undefined,
  })
  if ('reason' in stored) return stored
  take(index, stored.name, known.index)
  take(disk, stored.name, known.disk)
  if (index.note) planning.notes.add(index.note(stored.name))
  return MENDED
}

const STAGE_FIRST = 'the file on the disk differs there from what is staged: stage it (git add), then run fix again'

/** Where the secret stands, staged and on the disk; what is found is known as a secret from then on. */
async function findSpots(
  { draft, fingerprint, secrets }: Planning,
  finding: Finding,
  variable = '',
): Promise<{ staged: Spot; onDisk: Spot | null } | { reason: string }> {
  const { entry, before } = await draft.file(finding.path)
  if (!before.index || !entry?.mode.startsWith('100')) return { reason: 'it is not a plain staged file' }
  const text = readText(before.index)
  if (text.encoding !== 'utf8' || text.text.includes('\0')) return { reason: 'the file is not UTF-8 text' }
  const found = await locateSecret(withoutMark(text.text), finding, fingerprint)
  if (!found) return { reason: 'it is encoded or put together from pieces: read the variable there by hand' }
  secrets.add(secretAt(found), finding.preview)
  const staged = widenSpot(found, variable)
  const onDisk = before.disk ? await spotOnDisk(staged, withoutMark(readText(before.disk).text)) : null
  return { staged, onDisk }
}

function take({ edits }: Replacement, variable: string, known: TextEdit[]): void {
  known.push(...edits(variable))
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '')
}

function behindMark(text: string, edits: readonly TextEdit[]): string {
  return text.startsWith('\uFEFF') ? `\uFEFF${applyEdits(text.slice(1), edits)}` : applyEdits(text, edits)
}
