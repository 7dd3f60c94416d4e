import { posix } from 'node:path'
import type { Project } from './project.ts'

/**
 * The env file that the project's own module names: `env_file=".env"` of pydantic-settings, `envFilePath` of NestJS.
 * @returns null where none does
 */
export function envFileOfModule({ folder, envModules }: Pick<Project, 'folder' | 'envModules'>): string | null {
  for (const { path: module, text } of envModules) {
    const [, named] = /\b(?:env_file["']?\s*[=:]|envFilePath\s*:)\s*[[(]?\s*["']([^"'\n]+)["']/.exec(text) ?? []
    const path = named && posix.join(folder, named)
    // In a folder above the module, which is therefore there.
    if (path && module.startsWith(path.slice(0, path.lastIndexOf('/') + 1))) return path
  }
  return null
}
