import { parse } from 'jsonc-parser'

/** Settings by which more can pass; rules of the project's own and `env.deny` only find more. */
const LOOSENING = [
  ['allow'],
  ['rules'],
  ['blockOn'],
  ['warnNewerThan'],
  ['env', 'allow'],
  ['templates'],
  ['localEnv'],
  ['paths'],
  ['limits'],
  ['inline'],
  ['agents'],
  ['extends'],
  ['salt'],
] as const

/** Whether one of these settings is another one; whether it lets more pass or less is for people to see. */
export function loosensSettings(before: string, after: string): boolean {
  const [old, now] = [parse(before), parse(after)] as [unknown, unknown]
  const at = (value: unknown, path: readonly string[]) =>
    path.reduce((each, key) => Object(each)[key] as unknown, value)
  return LOOSENING.some((path) => JSON.stringify(at(old, path)) !== JSON.stringify(at(now, path)))
}
