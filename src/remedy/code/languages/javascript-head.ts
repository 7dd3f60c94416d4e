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
  const isBlank = /^[ \t]*(?:\r?\n|$)/.test(text.slice(at))
  return [{ start: at, end: at, text: isBehindImports ? `${eol}${put}${isBlank ? '' : eol}` : `${put}${eol}` }]
}

/** Blank lines, comments, and directives such as 'use server'. */
const TRIVIA = /(?:[ \t]*(?:\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/|(['"])use [a-z]+\1;?)?[ \t]*\r?\n)*/y
/** An import, up to the end of its line, and what else stands between imports: `import x = require('y')`, mocks of tests. */
const IMPORT =
  /[ \t]*import\b(?!\s*[(.])(?:[^;'"`]|\n){0,4000}?(['"])[^'"\n]*\1(?:\s*(?:with|assert)\s*\{[^}]*\})?\)?[^\n]*(?:\n|$)/y

/** Where a module's code begins: behind its last import, else behind `#!`, comments and directives. */
function headOf(text: string, path: string): { at: number; isBehindImports: boolean } {
  const start = scriptStart(text, path)
  const shebang = /^\uFEFF?(?:#![^\n]*\n)?/.exec(text.slice(start))?.[0].length ?? 0
  const first = endOf(TRIVIA, text, start + shebang)
  let behind = -1
  for (let at = first, end = endOf(IMPORT, text, at); end > at; end = endOf(IMPORT, text, at)) {
    behind = end
    at = endOf(TRIVIA, text, end)
  }
  return behind < 0 ? { at: first, isBehindImports: false } : { at: behind, isBehindImports: true }
}

function scriptStart(text: string, path: string): number {
  if (path.endsWith('.astro')) return lineAfter(text, 0)
  const from = /\.(?:vue|svelte)$/.test(path) ? /<script[^>]*>\r?\n/.exec(text) : null
  return from ? from.index + from[0].length : 0
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

/** A statement that a semicolon may end; texts over lines and comments begin otherwise. */
const STATEMENT = /^\s*(?:import|export \*|const|let|var|return|throw|await|this)\b.*[\w)'"`\]};]$/

/** Whether most of its statements end with a semicolon. */
function usesSemicolons(text: string): boolean {
  const statements = text.split(/\r?\n/).filter((line) => STATEMENT.test(line))
  return statements.filter((line) => line.endsWith(';')).length * 2 > statements.length
}
