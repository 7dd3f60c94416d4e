/** One thing that is done or not done. Between any two of them the power may fail, and `undo` puts all back. */
export interface Step {
  readonly name: string
  readonly run: () => Promise<void>
  /** What has changed for the user once it is done; left out where that is nothing that they see. */
  readonly writes?: string
}
