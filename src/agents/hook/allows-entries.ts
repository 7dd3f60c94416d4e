import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'jsonc-parser'

/** Whether the project lets assistants make allowlist entries: `"agents": { "allow": true }` in `.hushkeyrc.json`. */
export function allowsEntries(from: string): boolean {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const file = join(folder, '.hushkeyrc.json')
    if (existsSync(file)) return isAllowed(parse(readFileSync(file, 'utf8')) as unknown)
    if (folder === dirname(folder)) return false
  }
}

function isAllowed(settings: unknown): boolean {
  const agents: unknown = Object(settings).agents
  return Object(agents).allow === true
}
