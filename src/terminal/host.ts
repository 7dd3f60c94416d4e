/** What of `process` is looked at here; its streams are opened when something first touches them. */
export type Host = Pick<NodeJS.Process, 'env' | 'stdin' | 'stdout' | 'stderr'>
