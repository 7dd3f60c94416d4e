/**
 * What the build puts into one program beside that of the hook: the other commands, and the public API, which shares
 * nearly all of it. Built apart, the API was a seventh of the package.
 */
export { OTHERS } from './commands/others.ts'
export { scan, scanText, UserError } from './index.ts'
