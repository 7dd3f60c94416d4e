/**
 * `::stop-commands::x` at the beginning of a line is a command to GitHub's runner, behind blanks too
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions). Colours are looked through.
 */
const AT_LINE_START = /^((?:[^\S\n]|\x1b\[[\d;]*m)*):(?=:)/gm

/**
 * `##vso[task.setvariable]` is one to Azure's, `##[add-path]` to both, `##teamcity[` to TeamCity, anywhere in a line
 * (https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands).
 */
const ANYWHERE = /##(?=[A-Za-z]*\[)/g

/** A text for people as it may stand in the log of a CI system, which reads commands out of what programs print. */
export function withoutLogCommands(text: string): string {
  return withoutMarkers(text.replace(AT_LINE_START, '$1\\x3a'))
}

/** The same for JSON: there the marker can only stand in a string, and means the same when it is written as an escape. */
export function jsonWithoutLogCommands(json: string): string {
  return withoutMarkers(json, '\\u0023')
}

/** Spells out what would act anywhere in a line. */
export function withoutMarkers(text: string, spelled = '\\x23'): string {
  return text.replace(ANYWHERE, `#${spelled}`)
}
