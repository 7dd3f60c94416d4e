import type { Spot } from '../spot.ts'
import type { TextEdit } from '../text-edits.ts'

/** An import below the last one, or where the module's code begins. */
export function addImport({ text, path }: Spot, line: string): TextEdit[] {
  if (text.includes(line)) return []
  const { at, isBehindImports } = headOf(text, path)
  const eol = eolOf(text)
  const end = usesSemicolons(text) ? ';' : ''
  return [{ start: at, end: at, text: `${line}${end}${eol}${isBehindImports ? '' : eol}` }]
}

/**
 * A function that reads a variable and stops where it is not set, for TypeScript that checks for `undefined`. Functions
 * are known before the code around them runs, so that it may stand below the imports whoever calls it.
 */
export function declareRequireEnv({ text, path }: Spot): TextEdit[] {
  if (/\bfunction requireEnv\(|\bimport\b[^;\n]*\brequireEnv\b/.test(text)) return []
  const { at, isBehindImports } = headOf(text, path)
  const eol = eolOf(text)
  const end = usesSemicolons(text) ? ';' : ''
  const indent = /^(\t| {2,4})\S/m.exec(text)?.[1] ?? '  '
  const lines = [
    'function requireEnv(name: string): string {',
    `${indent}const value = process.env[name]${end}`,
    `${indent}if (!value) throw new Error(\`\${name} is not set\`)${end}`,
    `${indent}return value${end}`,
    '}',
    '',
  ]
  const put = lines.join(eol)
  const isBlank = /^\s*\r?\n/.test(text.slice(at))
  return [{ start: at, end: at, text: isBehindImports ? `${eol}${put}${isBlank ? '' : eol}` : `${put}${eol}` }]
}

/** Where a module's code begins: behind its last import, else behind `#!`, comments and directives such as 'use server'. */
function headOf(text: string, path: string): { at: number; isBehindImports: boolean } {
  const from = /\.(?:vue|svelte)$/.test(path) ? (/<script[^>]*>\r?\n/.exec(text) ?? null) : null
  const start = from ? from.index + from[0].length : path.endsWith('.astro') ? lineAfter(text, 0) : 0
  const imports = [...text.slice(start).matchAll(/^[ \t]*import\b(?:[^;'"`]|\n)*?['"][^'"\n]*['"][^\n]*(?:\n|$)/gm)]
  const last = imports.at(-1)
  if (last) return { at: start + last.index + last[0].length, isBehindImports: true }
  const [head = ''] =
    /^\uFEFF?(?:#![^\n]*\n)?(?:[ \t]*(?:\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/|(['"])use [a-z]+\1;?)?[ \t]*\r?\n)*/.exec(
      text.slice(start),
    ) ?? []
  return { at: start + head.length, isBehindImports: false }
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

/** Whether most of its statements end with a semicolon. */
function usesSemicolons(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const ended = lines.filter((line) => line.endsWith(';')).length
  return ended > lines.filter((line) => /[\w)'"`\]]$/.test(line)).length
}
