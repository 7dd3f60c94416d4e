import { appendLines, behindMark, lineEnding, splitLines } from './lines.ts'

/**
 * Adds patterns to a `.gitignore`: behind the last line that speaks of env files, so that they stay together and
 * behind every rule they must win over there; else at the end. Whether a line is needed is Git's to say
 * (`git check-ignore`); a line that stands here already behind the last such rule is not written twice.
 * @param patterns in their order, such as `.env` and `!.env.example`
 * @param where `end` for a file whose later lines would win over the patterns
 */
export function addPatterns(text: string, patterns: readonly string[], where: 'with-env' | 'end' = 'with-env'): string {
  return behindMark(text, (body) => {
    const eol = lineEnding(body)
    const lines = splitLines(body)
    const place = where === 'end' ? 0 : lines.findLastIndex(namesEnvFiles) + 1
    const wanted = patterns.filter((pattern) => !holdsLast(lines, pattern))
    if (place === 0 || place === lines.length) return appendLines(body, wanted, eol)
    return [...lines.slice(0, place), ...wanted.map((line) => line + eol), ...lines.slice(place)].join('')
  })
}

/** Whether a `.gitignore` lists env files already, so that it is the one that governs them. */
export function listsEnvFiles(text: string): boolean {
  return splitLines(text).some(namesEnvFiles)
}

function namesEnvFiles(line: string): boolean {
  return /^[^#]*\.(?:env|envrc|flaskenv|dev\.vars)\b/i.test(line)
}

/** Whether `pattern` is the last of the lines that speak of the same name. */
function holdsLast(lines: readonly string[], pattern: string): boolean {
  const bare = (line: string) => line.trim().replace(/^!/, '')
  return lines.findLast((line) => bare(line) === bare(pattern))?.trim() === pattern
}
