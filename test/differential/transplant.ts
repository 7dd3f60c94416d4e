import { disguise } from './disguises.ts'
import type { MadeUpValue } from './made-up-values.ts'
import { type PlaceOfValue, placesOf } from './places.ts'
import { type Random, randomOf, seedOf } from './random.ts'
import { secretName, writtenLike } from './secret-names.ts'
import type { SourceFile } from './source-files.ts'
import { splitChange } from './splits.ts'
import type { StagedSample } from './staged-sample.ts'
import { write } from './writings.ts'

/** A file of somebody else's with a made-up secret in it. */
export interface Transplant extends StagedSample {
  /** Its number: with the seed it makes the same sample again. */
  readonly number: number
  readonly file: SourceFile
  readonly value: MadeUpValue
  /** Whether a secret's name stands before it. */
  readonly isNamed: boolean
  /** Whether the value stands there as it is, on lines that the change adds. */
  readonly isPlain: boolean
}

/**
 * Puts made-up values in place of those in real files.
 * @returns a function that makes the sample with a number; null where the file has no place for it
 */
export function createTransplants(
  files: readonly SourceFile[],
  makeUp: (random: Random) => MadeUpValue,
  seed: number,
): (number: number) => Transplant | null {
  return (number) => {
    const random = randomOf(seedOf(seed, number))
    const file = random.pick(files)
    const text = file.read()
    const places = placesOf(text, file.language)
    if (!places.length) return null
    const place = random.pick(places)
    const value = makeUp(random)
    const { start, end, text: written, isPlain } = write(text, place, value.text, random)
    const head = text.slice(0, start)
    const renamed = value.name !== undefined || random.chance(0.6) ? withName(head, place, value, random) : null
    const named = renamed ?? head
    const changed = `${named}${written}${text.slice(end)}`
    const { isSplit, ...sample } = splitChange(
      {
        path: file.path,
        original: text,
        text: changed,
        from: lineOf(changed, Math.min(named.length, commonStart(text, changed))),
        to: lineOf(changed, named.length + written.length) + 1,
      },
      random,
    )
    return {
      ...disguise(withOthers(sample, files, random), random),
      number,
      file,
      value,
      isNamed: renamed !== null,
      isPlain: isPlain && !isSplit,
    }
  }
}

/** Now and then, with lines of one file added to another in the same change. */
function withOthers(sample: StagedSample, files: readonly SourceFile[], random: Random): StagedSample {
  if (random.chance(0.9)) return sample
  const beside = Array.from({ length: 1 + random.below(3) }, (_, at) => {
    const file = random.pick(files)
    const before = file.read()
    const lines = random.pick(files).read().split('\n')
    const from = random.below(lines.length)
    const rows = before.split('\n')
    const after = rows.toSpliced(random.below(rows.length), 0, ...lines.slice(from, from + 1 + random.below(20)))
    return { path: `other${at}/${file.path}`, before: random.chance(0.8) ? before : null, after: after.join('\n') }
  })
  return { ...sample, beside }
}

const NAME = /[A-Za-z_$][\w$.-]{0,60}(?=[^A-Za-z0-9]{0,12}$)/

/** What stands before a value, with a secret's name in place of the last name in it; null where there is none. */
function withName(head: string, { start, quote }: PlaceOfValue, value: MadeUpValue, random: Random) {
  const before = head.slice(0, start - quote.length)
  const near = before.slice(-90)
  const hit = NAME.exec(near)
  if (!hit) return null
  const at = before.length - near.length + hit.index
  const name = value.name ? writtenLike(value.name, hit[0]) : secretName(random, hit[0])
  return `${before.slice(0, at)}${name}${head.slice(at + hit[0].length)}`
}

function commonStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1
}
