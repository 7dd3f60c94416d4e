/** How a report may look: it matters to text alone. */
export interface Look {
  readonly color: boolean
  readonly columns: number
}
