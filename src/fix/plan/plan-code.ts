import type { Finding } from '../../finding.ts'
import { unknownModule } from '../../remedy/code/env-modules/unknown-module.ts'
import { replaceSecret } from '../../remedy/code/replace-secret.ts'
import type { Refusal, Replacement, Spot, Store } from '../../remedy/code/replacement.ts'
import { applyEdits, collide, type TextEdit } from '../../remedy/code/text-edits.ts'
import { IN_PIECES } from '../../remedy/code-remedy.ts'
import { locateSecret } from '../../scan/advise/locate-secret.ts'
import { remedyFor } from '../../scan/advise/remedy-for.ts'
import { readText } from '../file-text.ts'
import { keepFormatted } from '../format/keep-formatted.ts'
import { declareVariables, whyUndeclared } from './declare-variable.ts'
import { layerEdits } from './layer-edits.ts'
import { loadEnv } from './load-env.ts'
import { FIXED, type Outcome, type Planning } from './planning.ts'
import { spotOnDisk } from './spot-on-disk.ts'
import { storeValue, type Value } from './store-value.ts'

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
  await declareVariables(planning) // what stands in such a module itself was found by its offsets
  // A secret that a person accepted may stand on a line that is shown.
  for (const finding of planning.accepted) if (edits.has(finding.path)) await findSecret(planning, finding)
  const written = [...edits.keys(), ...[...planning.declared.values()].map(({ path }) => path)]
  if (planning.code) await keepFormatted(planning, [...new Set(written)])
  return outcomes
}

function secretAt({ text, start, end }: Spot): string {
  return text.slice(start, end)
}

/** All places of the secret on its line, up to one that is left to people. */
async function planSecret(planning: Planning, finding: Finding, known: FileEdits): Promise<Outcome> {
  const found = await findSecret(planning, finding)
  if ('reason' in found) return found
  for (const staged of [found.staged, ...repeatsOf(found.staged, finding)]) {
    const outcome = await planSpot(planning, finding, { ...found, staged }, known)
    if ('reason' in outcome) return outcome
  }
  return FIXED
}

/** Where the same secret stands again on the line. */
function repeatsOf(first: Spot, { column, repeatedAt = [] }: Finding): Spot[] {
  const { text, start, end } = first
  const spots = repeatedAt.map((at) => ({ ...first, start: start + at - (column ?? 0), end: end + at - (column ?? 0) }))
  return spots.filter((spot) => text.startsWith(secretAt(first), spot.start))
}

async function planSpot(planning: Planning, finding: Finding, found: Found, known: FileEdits): Promise<Outcome> {
  const { facts, secrets, code, ruleInfo } = planning
  const { path, preview } = finding
  const remedy = await remedyFor(
    planning.repository,
    finding,
    ruleInfo(finding.rule),
    found.staged,
    facts.projectFor(path),
  )
  if (remedy.kind === 'backend') return { reason: remedy.text }
  if (remedy.kind === 'by-hand') return { reason: inWords(remedy) }
  const { replacement: index, wanted, fixed, spot } = remedy
  secrets.add(secretAt(spot), preview)
  const onDisk = found.disk === null ? null : await spotOnDisk(spot, found.disk)
  const disk = onDisk && replaceSecret(onDisk)
  if (!disk || 'refused' in disk) return { reason: STAGE_FIRST }
  secrets.add(index.value, preview)
  if (!code) return { reason: 'it changes code: npx hushkey fix --yes --code' }
  const sides = [
    { spot, replacement: index, edits: known.index },
    { spot: onDisk as Spot, replacement: disk, edits: known.disk },
  ]
  if (sides.some((side) => editsWith(side, wanted) === null)) return { reason: IN_ONE_STRING }
  const envFile = index.envFile ?? facts.envFileFor(path)
  const value = { envFile, wanted, value: index.value, fixed }
  const open = index.declaration && (await whyUndeclared(planning, index.declaration, wanted))
  if (open) return { reason: open }
  const stored = index.store ? await nameInStore(planning, value) : await storeValue(planning, value)
  if ('reason' in stored) return stored
  if (index.declaration)
    planning.declared.set(`${index.declaration.path}\0${stored.name}`, { ...index.declaration, variable: stored.name })
  for (const side of sides) side.edits.splice(0, Infinity, ...(editsWith(side, stored.name) ?? []))
  const module = index.declaration || index.store ? null : unknownModule(spot)
  if (module)
    planning.notes.add(`${module} checks the environment in a way that fix does not know: name ${stored.name} there`)
  if (!index.store && !index.note) await loadEnv(planning, path, envFile)
  if (index.note) planning.notes.add(index.note(stored.name))
  if (index.store) planning.notes.add(`${storeInWords(index.store, stored.name)} ${KEPT}`)
  return FIXED
}

/** A store that people write to has no value yet, and the file has it no more. */
const KEPT = '(the old text is kept until the next fix: npx hushkey fix --undo)'

function storeInWords({ text, command }: Store, variable: string): string {
  return command ? `${text(variable)}: ${command(variable)}` : text(variable)
}

function inWords({ refused, store, variable }: Refusal & { readonly variable: string }): string {
  return store ? `${refused}; ${storeInWords(store, variable)}` : refused
}

const IN_ONE_STRING = 'another secret stands in the same string: read the variable there by hand'

const STAGE_FIRST = 'the file on the disk differs there from what is staged: stage it (git add), then run fix again'

/** Where a secret stands in the staged text, and the text on the disk. */
interface Found {
  readonly staged: Spot
  readonly disk: string | null
}

/** What is found is known as a secret from then on. */
async function findSecret(
  { draft, fingerprint, secrets }: Planning,
  finding: Finding,
): Promise<Found | { reason: string }> {
  const { entry, before } = await draft.file(finding.path)
  if (!before.index || !entry?.mode.startsWith('100')) return { reason: 'it is not a plain staged file' }
  const text = readText(before.index)
  if (text.encoding !== 'utf8' || text.text.includes('\0')) return { reason: 'the file is not UTF-8 text' }
  const staged = await locateSecret(withoutMark(text.text), finding, fingerprint)
  if (!staged) return { reason: IN_PIECES }
  secrets.add(secretAt(staged), finding.preview)
  return { staged, disk: before.disk && withoutMark(readText(before.disk).text) }
}

/** The name of a value that people put into a store: another value may have the one that it wants. */
async function nameInStore(planning: Planning, { wanted, value, fixed }: Value): Promise<{ name: string }> {
  const { addToEnv, freeName } = await import('../../env-files/env-value.ts')
  const name = fixed ? wanted : freeName(planning.stored, wanted, value)
  planning.stored = addToEnv(planning.stored, name, value) ?? planning.stored
  return { name }
}

/** One side of a file, with what is changed in it already. */
interface Side {
  readonly spot: Spot
  readonly replacement: Replacement
  readonly edits: TextEdit[]
}

/** All edits of a side with those for a variable; null where a string with another secret in it cannot have both. */
function editsWith({ spot, replacement, edits }: Side, variable: string): TextEdit[] | null {
  const more = replacement.edits(variable)
  if (!collide(edits, more)) return [...edits, ...more]
  return layerEdits(spot, edits, (at) => {
    const again = replaceSecret(at)
    return 'refused' in again ? null : again.edits(variable)
  })
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '')
}

function behindMark(text: string, edits: readonly TextEdit[]): string {
  return text.startsWith('\uFEFF') ? `\uFEFF${applyEdits(text.slice(1), edits)}` : applyEdits(text, edits)
}
