/**
 * The env file for values that must not be committed, beside one that is: `.env.local`, which Symfony, Next.js, Vite, Rails
 * and dotenv-flow read; for tests, where most of them leave it out, `.env.test.local`.
 */
export function localTwin(path: string): string {
  const at = path.lastIndexOf('/') + 1
  return path.slice(0, at) + (/(?:^|\.)test(?:\.|$)/i.test(path.slice(at)) ? '.env.test.local' : '.env.local')
}

/** Whether a name says that the file is nobody else's: no pattern of a `.gitignore` makes it one to be committed. */
export function isPrivateName(path: string): boolean {
  return /(?:^|[._-])(?:local|keys)(?:[._-]|$)/i.test(path.slice(path.lastIndexOf('/') + 1))
}
