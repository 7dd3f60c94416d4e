import type { TextEdit } from '../text-edits.ts'

/** Modules of the standard library, by which isort, Ruff and people tell the block that `import os` belongs to. */
const STANDARD = new Set(
  `abc argparse ast asyncio base64 bisect collections concurrent configparser contextlib copy csv dataclasses datetime decimal
  difflib email enum fcntl fnmatch fractions functools getpass glob gzip hashlib heapq hmac html http importlib inspect io
  ipaddress itertools json locale logging math mimetypes multiprocessing numbers operator pathlib pickle pkgutil platform
  pprint queue random re sched secrets select shlex shutil signal smtplib socket sqlite3 ssl stat statistics string struct
  subprocess sys tarfile tempfile textwrap threading time timeit traceback types typing unicodedata unittest urllib uuid
  warnings wave weakref xml zipfile zlib zoneinfo`.split(/\s+/),
)

/**
 * `import os`, in its place among the imports of the standard library, or above the first import.
 * @param before the offset of the code that needs it: an import further down comes too late
 */
export function importOs(text: string, before: number): TextEdit[] {
  const known = /^import[ \t]+(?:[\w.]+[ \t]*,[ \t]*){0,20}os(?:[ \t]*[,;#\r\n]|$)/m.exec(text)
  if (known && known.index < before) return []
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const top = topOf(text)
  const first = /^(?:import|from)[ \t](?!__future__)/m.exec(text.slice(top))
  if (!first || top + first.index > before) {
    const isBlank = text.slice(top).trimStart() === '' || /^\r?\n/.test(text.slice(top))
    return [insert(top, `import os${eol}${isBlank ? '' : eol}`)]
  }
  const at = top + first.index
  const [block = ''] = /^(?:(?:import|from)[ \t](?:[^\n(]*\([^)]{0,2000}\))?[^\n]*(?:\n|$))+/.exec(text.slice(at)) ?? []
  const modules = [...block.matchAll(/^(?:import|from)[ \t]+([\w.]+)/gm)]
  const isStandard = modules.some(([, name = '']) => STANDARD.has(name.split('.')[0] as string))
  if (!isStandard) return [insert(at, `import os${eol}${eol}`)]
  const next = [...block.matchAll(/^(?:import[ \t]+([\w.]+)|from[ \t])/gm)].find(([, name]) => !name || name > 'os')
  return [insert(at + (next?.index ?? block.length), `import os${eol}`)]
}

/**
 * An import of the project's own module: among those of its package where the file has some, else below the last import.
 * @param before the offset of the code that needs it
 */
export function addImport(text: string, line: string, before: number): TextEdit[] {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const statements = [...text.slice(0, before).matchAll(STATEMENT)]
  const nameOf = (statement: string) => /^(?:from|import)[ \t]+(\S+)/.exec(statement)?.[1] ?? ''
  const [own = ''] = nameOf(line).split('.')
  const siblings = statements.filter(([one]) => one.startsWith('from') && nameOf(one).split('.')[0] === own)
  const next = siblings.find(([one]) => nameOf(one) > nameOf(line))
  if (next) return [insert(next.index, line + eol)]
  const last = siblings.at(-1) ?? statements.at(-1)
  if (!last) {
    const top = topOf(text)
    return [insert(top, `${line}${eol}${/^\r?\n/.test(text.slice(top)) ? '' : eol}`)]
  }
  const isOwnBlock = siblings.length === 0
  return [insert(last.index + last[0].length, `${isOwnBlock ? eol : ''}${line}${eol}`)]
}

/** An import at the top of a module, with its line's end. */
const STATEMENT = /^(?:from[ \t]+[\w.]+[ \t]+import[ \t]*(?:\([^)]{0,4000}\)[^\n]*|[^\n]*)|import[ \t]+[^\n]*)\n/gm

/** Where code begins: behind `#!`, comments, the docstring and `from __future__`. */
function topOf(text: string): number {
  const [head = ''] = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(text) ?? []
  const doc = /^[rRuU]?("""|'''|"|')/.exec(text.slice(head.length))
  let at = head.length
  if (doc) {
    const close = text.indexOf(doc[1] as string, at + doc[0].length)
    if (close >= 0) at = lineAfter(text, close)
  }
  const future = [...text.matchAll(/^from[ \t]+__future__[ \t]+import[ \t]*(?:\([^)]{0,2000}\))?/gm)].at(-1)
  return future ? lineAfter(text, future.index + future[0].length) : at
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

function insert(at: number, text: string): TextEdit {
  return { start: at, end: at, text }
}
