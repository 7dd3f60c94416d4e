import { HASH, type Lexis, stringsIn } from '../literal-around.ts'
import { applyEdits } from '../text-edits.ts'

const LEXIS: Lexis = { quotes: ['"""', "'''", '"', "'"], comment: HASH }

/** A class of pydantic-settings, and how other files get its one instance (https://docs.pydantic.dev/latest/concepts/pydantic_settings/). */
export interface SettingsClass {
  /** What is imported, and what stands before the `.` of a field: `settings`, or `get_settings` and `get_settings()`. */
  readonly exported: string
  readonly call: '' | '()'
  readonly prefix: string
  readonly isUpperCase: boolean
  readonly fields: ReadonlySet<string>
  /** Where the line of a further field goes, and how far it stands in. */
  readonly end: number
  readonly indent: string
}

/** Reads the module's text. @returns null where it is written in another way */
export function settingsClass(text: string): SettingsClass | null {
  const found = /^class\s+(\w+)\([^)]*\bBaseSettings\b[^)]*\):[^\n]*\n/m.exec(text)
  const instance = found?.[1] && instanceOf(text, found[1])
  if (!found || !instance) return null
  const start = found.index + found[0].length
  const after = /^(?=\S)/m.exec(text.slice(start))
  const body = text.slice(start, after ? start + after.index : undefined)
  const all = [...body.matchAll(/^([ \t]+)(\w+)[ \t]*:[ \t]*(?!ClassVar)[^\n]*/gm)]
  const indent = all[0]?.[1] ?? ''
  const fields = all.filter(([, blank, name]) => blank === indent && name !== 'model_config')
  const last = fields.at(-1)
  // Names in lower case stand for variables in upper case only where the class says nothing else.
  if (!last || /case_sensitive\s*=\s*True/.test(body)) return last && isUpper(fields) ? made() : null
  return made()

  function made(): SettingsClass {
    return {
      ...(instance as { exported: string; call: '' | '()' }),
      prefix: /env_prefix\s*=\s*["'](\w*)["']/.exec(body)?.[1]?.toUpperCase() ?? '',
      isUpperCase: isUpper(fields),
      fields: new Set(fields.map(([, , name]) => name as string)),
      end: start + statementEnd(body, (last as RegExpExecArray).index),
      indent,
    }
  }
}

/** The class with a field more, below those that it has. */
export function addField(text: string, field: string): string | null {
  const found = settingsClass(text)
  if (!found) return null
  if (found.fields.has(field)) return text
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const { end, indent } = found
  const lead = text[end - 1] === '\n' ? '' : eol
  return applyEdits(text, [{ start: end, end, text: `${lead}${indent}${field}: str${eol}` }])
}

function isUpper(fields: readonly RegExpExecArray[]): boolean {
  return fields.filter(([, , name = '']) => name === name.toUpperCase()).length * 2 > fields.length
}

/** `settings = Settings()`, or a function that returns it. */
function instanceOf(text: string, name: string): { exported: string; call: '' | '()' } | null {
  const [, variable] = new RegExp(`^(\\w+)(?:[ \\t]*:[ \\t]*\\w+)?[ \\t]*=[ \\t]*${name}\\(`, 'm').exec(text) ?? []
  if (variable) return { exported: variable, call: '' }
  const getter = new RegExp(
    `^def[ \\t]+(\\w+)\\(\\)[^:\\n]*:[ \\t]*\\n(?:[ \\t][^\\n]*\\n|\\n){0,4}?[ \\t]+return[ \\t]+${name}\\(`,
    'm',
  ).exec(text)?.[1]
  if (!getter) return null
  const [, made] = new RegExp(`^(\\w+)[ \\t]*=[ \\t]*${getter}\\(\\)`, 'm').exec(text) ?? []
  return made ? { exported: made, call: '' } : { exported: getter, call: '()' }
}

/** Behind the line on which a statement ends, which may go over several in brackets. */
function statementEnd(text: string, from: number): number {
  let depth = 0
  let end = -1
  const onCode = (character: string, at: number) => {
    if (end >= 0) return
    if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
    else if (character === '\n' && depth === 0) end = at + 1
  }
  for (const _ of stringsIn(text, from, text.length, LEXIS, onCode)) if (end >= 0) break
  return end < 0 ? text.length : end
}
