import type { Project } from '../project/project.ts'

/** A secret's place in the text of a file. */
export interface Spot {
  readonly path: string
  readonly text: string
  /** Offsets of the secret. */
  readonly start: number
  readonly end: number
  /** The program that the file belongs to, where it is known. */
  readonly project?: Project
}
