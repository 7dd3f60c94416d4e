import type { Repository } from '../repository.ts'
import { runGit, tryGit } from '../run-git.ts'

/** The tracked files that fit one of `names` (as `Procfile` or `wrangler.*`), in any folder. */
export async function filesNamed({ git }: Repository, names: readonly string[]): Promise<string[]> {
  const patterns = names.map((name) => `:(top,glob)**/${name}`)
  return (await runGit(git, ['ls-files', '-z', '--', ...patterns])).toString().split('\0').filter(Boolean)
}

/**
 * The providers that the tracked Terraform files name.
 * @param files tracked files; Git is asked only where one of them is Terraform's
 */
export async function terraformProviders({ git }: Repository, files: readonly string[]): Promise<string[]> {
  if (!files.some((path) => path.endsWith('.tf'))) return []
  const args = ['grep', '--cached', '-hoE', '--no-color', '^provider[ ]+"[a-z-]+"', '--', ':(top,glob)**/*.tf']
  const { stdout } = await tryGit(git, args) // exit code 1: there are none
  return [...stdout.toString().matchAll(/"([a-z-]+)"/g)].map(([, name]) => name as string)
}
