import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * A text that opens a file when it is clicked (OSC 8, https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda).
 * The line stands where kitty and VS Code look for it; other terminals open the file at its beginning.
 * @param text is shown, and must be safe to print
 * @param root the root of the repository, an absolute path @param path relative to it
 */
export function linkToFile(text: string, root: string, path: string, line: number | null): string {
  const { href } = pathToFileURL(join(root, path))
  const url = line === null ? href : `${href}#${line}`
  return /^[!-~]+$/.test(url) ? `\x1b]8;;${url}\x1b\\${text}\x1b]8;;\x1b\\` : text
}
