import type { Spot } from '../../remedy/code/spot.ts'
import { applyEdits, distinct, type TextEdit } from '../../remedy/code/text-edits.ts'

/**
 * Edits that do what `known` do, and replace a further secret in what one of them has written: two secrets in one string
 * are replaced one after the other.
 * @param replace the edits for the secret in the text as `known` leave it; null where it cannot be replaced there
 * @returns null where the secret is in none of the edits, or more than one of them would have to change
 */
export function layerEdits(
  spot: Spot,
  known: readonly TextEdit[],
  replace: (spot: Spot) => readonly TextEdit[] | null,
): TextEdit[] | null {
  const { text, start, end } = spot
  const edits = distinct(known)
  const own = edits.findIndex((edit) => edit.start <= start && end <= edit.end && edit.text !== '')
  const around = edits[own]
  if (!around) return null
  const secret = text.slice(start, end)
  const parts = around.text.split(secret)
  const later = text.slice(end, around.end).split(secret).length - 1
  if (parts.length - 1 <= later) return null
  const within = parts.slice(0, parts.length - 1 - later).join(secret).length
  const shift = edits.slice(0, own).reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0)
  const from = around.start + shift
  const more = replace({
    ...spot,
    text: applyEdits(text, edits),
    start: from + within,
    end: from + within + secret.length,
  })
  if (!more?.every((edit) => edit.start >= from && edit.end <= from + around.text.length)) return null
  const inside = more.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }))
  return edits.with(own, { ...around, text: applyEdits(around.text, inside) })
}
