/** A secret's place in the text of a file. */
export interface Spot {
  readonly path: string
  readonly text: string
  /** Offsets of the secret. */
  readonly start: number
  readonly end: number
}
