import { isAbsolute, join, relative, sep } from 'node:path'

/** Where things of the real repository are in the trial. */
export interface Mapping {
  /** From folder to folder, absolute; the more particular ones first. */
  readonly folders: readonly (readonly [real: string, trial: string])[]
}

/** The place in the trial of what lies in the repository; null for what lies outside of it. */
export function placeInTrial({ folders }: Mapping, path: string): string | null {
  for (const [real, trial] of folders) {
    const inside = relative(real, path)
    if (inside === '') return trial
    if (inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)) return join(trial, inside)
  }
  return null
}
