import { type Refusal, type Replacement, refuse, refuseElsewhere, type Spot } from '../../replacement.ts'

/** Files of Spring, Quarkus, Micronaut and MicroProfile, which replace `${NAME}`; plain `java.util.Properties` does not. */
const EXPANDED = /(?:^|\/)(?:application|bootstrap|microprofile-config)(?:-[\w-]+)?\.properties$/

export function properties(spot: Spot): Replacement | Refusal {
  const { path, text, start, end } = spot
  const value = text.slice(start, end)
  if (/(?:^|\/)gradle\.properties$/.test(path))
    return refuseElsewhere('remove the line and set ORG_GRADLE_PROJECT_<name> in the environment: Gradle reads it')
  if (!EXPANDED.test(path))
    return refuse(
      'nothing is known to read variables in this file: let the program take the value from the environment',
    )
  if (/[\\\n]/.test(value)) return refuse('it is written with escapes: put the value into the env file by hand')
  return { value, edits: (name) => [{ start, end, text: `\${${name}}` }] }
}
