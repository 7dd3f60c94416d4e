import type { Project } from './project.ts'

/** A version of Node as one number: 20019 is 20.19. */
type NodeVersion = number

/** Above every minor version. */
const NEWEST = 999

/** The least versions of Node that a project runs on: one for each part of its range. */
export function nodesOf({ node }: Project, running: string): NodeVersion[] {
  // `lts/*` and other names say nothing that can be compared
  return (/[a-uwyz]/i.test(node) || !node.trim() ? running : node).split('||').map(leastOf)
}

/** The least version that every comparison of a range admits: `>=20.17 <23`, `^20.19`, `18 - 20`, `v22`. */
function leastOf(range: string): NodeVersion {
  const bounds = range.replace(/\s-\s.*/, '').matchAll(/(<)?[=>^~]*\s*v?(\d+)(?:\.(\d+))?[\w.*+-]*/g)
  const least = [...bounds].map(([, below, major, minor = '0']) => (below ? 0 : Number(major) * 1000 + Number(minor)))
  return Math.max(0, ...least)
}

/** `--env-file-if-exists`: https://nodejs.org/api/cli.html#--env-file-if-existsfile */
export function knowsEnvFileIfExists(node: NodeVersion): boolean {
  return node >= 22_009 || (node >= 20_019 && node < 21_000)
}

/** Whether it starts a TypeScript file: https://nodejs.org/api/typescript.html#type-stripping */
export function stripsTypes(node: NodeVersion): boolean {
  return node >= 23_006 || (node >= 22_018 && node < 23_000)
}

/** What `.nvmrc` says as a range: a major version alone is its newest. */
export function rangeOfNvmrc(text: string): string {
  return text.trim().replace(/^v?(\d+)$/, `$1.${NEWEST}`)
}

/** `20.17`, for people. */
export function nodeInWords(node: NodeVersion): string {
  const [major, minor] = [Math.floor(node / 1000), node % 1000]
  return minor === NEWEST ? `${major}` : `${major}.${minor}`
}
