import { Chalk } from 'chalk'
import { linkToFile } from './link.ts'

/** How words are set off; without colour they stand as they are. */
export interface Paint {
  readonly path: (text: string) => string
  readonly bad: (text: string) => string
  readonly warning: (text: string) => string
  readonly quiet: (text: string) => string
  readonly command: (text: string) => string
  readonly strong: (text: string) => string
  /** Makes the name of a file a link to it, where the terminal opens links. */
  readonly link: (text: string, path: string, line: number | null) => string
}

/** @param linkRoot the root of the repository, an absolute path; none where there are to be no links */
export function createPaint(color: boolean, linkRoot?: string): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 })
  return {
    path: chalk.bold,
    bad: chalk.red,
    warning: chalk.yellow,
    quiet: chalk.dim,
    command: chalk.cyan,
    strong: chalk.bold,
    link: (text, path, line) => (linkRoot === undefined ? text : linkToFile(text, linkRoot, path, line)),
  }
}
