import { type Literal, SLASHES } from '../literal-around.ts'
import type { Spot } from '../replacement.ts'
import { lineBefore, stringReplacer } from '../string-literal.ts'
import type { TextEdit } from '../text-edits.ts'

/** JavaScript and TypeScript, JSX, and the scripts in Vue, Svelte and Astro files. */
export const javascript = stringReplacer({
  quotes: ['`', '"', "'"],
  comment: SLASHES,
  objection,
  read: (variable, literal, spot) => (isAttribute(literal, spot) ? `{${read(variable, spot)}}` : read(variable, spot)),
  readPart,
})

function read(variable: string, { text }: Spot): string {
  return /\bDeno\.\w/.test(text) ? `Deno.env.get("${variable}")` : `process.env.${variable}`
}

function readPart(variable: string, literal: Literal, spot: Spot): TextEdit | null {
  const { text, start, end } = spot
  const inside = `\${${read(variable, spot)}}`
  if (literal.quote === '`') return { start, end, text: inside }
  const parts = [text.slice(literal.start, start), text.slice(end, literal.end)]
  if (parts.some((part) => /[`\\]|\$\{/.test(part))) return null
  const template = `\`${parts.join(inside)}\``
  return { start: literal.open, end: literal.close, text: isAttribute(literal, spot) ? `{${template}}` : template }
}

/** `<Elements apiKey="…">`: an attribute takes an expression in braces. */
function isAttribute(literal: Literal, spot: Spot): boolean {
  if (!/\.[jt]sx$/.test(spot.path) || spot.text[literal.open - 1] !== '=') return false
  return /<[A-Za-z][\w.]{0,80}(?:\s[^<>]{0,2000})?$/.test(
    spot.text.slice(Math.max(0, literal.open - 2100), literal.open),
  )
}

function objection(literal: Literal, spot: Spot): string | null {
  const { text, path } = spot
  const before = lineBefore(spot, literal)
  const after = text.slice(literal.close, literal.close + 40)
  if (/\.(?:vue|svelte|astro)$/.test(path) && !isInScript(spot))
    return 'it is in the markup: read it in the script, on a server'
  if (
    /^\s*(?:export\s+)?(?:declare\s+)?(?:type|enum|interface|import)\b/.test(before) ||
    /^\s*as\s+const\b/.test(after)
  )
    return 'it is a type here, which cannot depend on a variable: change the type by hand'
  if (/^\s*:/.test(after) && /[{,]\s*$|^\s*$/.test(before))
    return 'it is a key of an object: read the variable there by hand'
  return null
}

function isInScript({ text, path, start }: Spot): boolean {
  const before = text.slice(0, start)
  if (before.lastIndexOf('<script') > before.lastIndexOf('</script')) return true
  return path.endsWith('.astro') && before.startsWith('---') && before.indexOf('\n---', 3) < 0
}
