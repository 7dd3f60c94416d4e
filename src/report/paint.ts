import { Chalk } from 'chalk'

/** How words are set off; without colour they stand as they are. */
export interface Paint {
  readonly path: (text: string) => string
  readonly bad: (text: string) => string
  readonly warning: (text: string) => string
  readonly quiet: (text: string) => string
  readonly command: (text: string) => string
  readonly strong: (text: string) => string
}

export function createPaint(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 })
  return {
    path: chalk.bold,
    bad: chalk.red,
    warning: chalk.yellow,
    quiet: chalk.dim,
    command: chalk.cyan,
    strong: chalk.bold,
  }
}
