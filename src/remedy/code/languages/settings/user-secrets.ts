import { mentions, type Project } from '../../../project/project.ts'
import type { Spot, Store } from '../../replacement.ts'

/** Whether a project of .NET names the place of its user secrets. */
export function hasUserSecrets(project: Project | undefined): boolean {
  return project !== undefined && mentions(project, 'usersecretsid')
}

/** The Secret Manager, https://learn.microsoft.com/aspnet/core/security/app-secrets#set-a-secret */
export function userSecrets(project: Project | undefined): Store & { readonly command: (name: string) => string } {
  const where = project?.folder ? ` --project "${project.folder.replace(/\/$/, '')}"` : ''
  return {
    text: (name) =>
      `put ${name} into the user secrets (in production: ${name.replaceAll(':', '__')} in the environment)`,
    command: (name) => `dotnet user-secrets set "${name}" "<the value>"${where}`,
  }
}

/** `builder`, of which `Configuration` reads the user secrets in development, where the file has made one above. */
export function configurationAbove({ text, project }: Spot, before: number): string | null {
  if (!hasUserSecrets(project)) return null
  const made = /\bvar\s+(\w+)\s*=\s*(?:WebApplication\.CreateBuilder|Host\.CreateApplicationBuilder)\(/.exec(
    text.slice(0, before),
  )
  return made ? `${made[1]}.Configuration` : null
}
