import { type EnvContent, readEnvContent } from './env-assignments.ts'
import { isHarmlessValue, isSetting } from './harmless-value.ts'
import { isReference } from './is-reference.ts'

/** Whether a name says that its value is a secret. */
type IsSecretName = (name: string) => boolean

/** Line numbers, 1-based, as ranges that include both ends. */
type LineRanges = readonly (readonly [first: number, last: number])[]

const EVERY_LINE: LineRanges = [[1, Number.POSITIVE_INFINITY]]

/** Program text by its name: `.env.d.ts`, `.env.ts`. */
const CODE = /\.(?:d\.)?[cm]?[jt]sx?$/i

/**
 * Whether a file that is called like an env file is program text: by its ending, and because no line of it sets a
 * variable as env files do.
 */
export function isProgramText(path: string, text: string): boolean {
  return (
    CODE.test(path) &&
    !/^[ \t]*(?:export[ \t]+)?(?=[a-z\d.-]*[A-Z_])[\w.-]+[ \t]*=(?![=>])/m.test(text.replaceAll('\r', '\n'))
  )
}

/** Whether an env file only says where its values are, apart from switches, ports and stages under harmless names. */
export function isOnlyReferences(text: string, isSecretName: IsSecretName): boolean {
  const content = readEnvContent(text)
  if (!content || content.others.length) return false
  const isFine = ({ name, value }: EnvContent['assignments'][number]) =>
    isReference(value, (literal) => isSetting(literal)) || value === '' || (isSetting(value) && !isSecretName(name))
  return content.assignments.every(isFine) && content.assignments.some(({ value }) => isReference(value))
}

/**
 * The secret-like names that these lines of an env file give a value which is no placeholder, those in comments too.
 * @returns null where that is unknown: a line is no assignment, or dotenv reads the file in another way
 */
export function namesWithValue(
  text: string,
  isSecretName: IsSecretName,
  lines: LineRanges = EVERY_LINE,
): string[] | null {
  return namesWhere(text, (name, value) => isSecretName(name) && !isHarmlessValue(value), lines)
}

/**
 * The names that these lines set to a value that is meant, those in comments too.
 * @returns null where it cannot be told: a line is no assignment, or dotenv reads the file in another way
 */
export function namesWhere(
  text: string,
  isMeant: (name: string, value: string) => boolean,
  lines: LineRanges,
): string[] | null {
  const content = readEnvContent(withoutDirectives(text))
  const isAmong = ({ first, last }: { first: number; last: number }) =>
    lines.some(([from, to]) => from <= last && to >= first)
  if (!content || content.others.some(isAmong)) return null
  const found = content.assignments.filter((one) => isAmong(one) && isMeant(one.name, one.value))
  return [...new Set(found.map(({ name }) => name))]
}

/** The secret-like names that are commented out with a value which is no placeholder. */
export function commentedNames(text: string, isSecretName: IsSecretName): string[] {
  const comments = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => /^\s*#/.test(line))
  return namesWithValue(comments.join('\n'), isSecretName) ?? []
}

/** Lines of a template language that set nothing, such as `{% if x %}`; `{% set x = "..." %}` stays. */
function withoutDirectives(text: string): string {
  return text.replaceAll(/^[ \t]*(?:\{%.*%\}|\{\{[-#~/^!].*\}\}|\{#.*#\}|<%(?!=).*%>)[ \t]*$/gm, (line) =>
    /(?<![=!<>])=(?!=)/.test(line) ? line : ' '.repeat(line.length),
  )
}
