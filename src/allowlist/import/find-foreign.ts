import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Repository } from '../../git/repository.ts'
import { runGit, tryGit } from '../../git/run-git.ts'
import type { Foreign, ImportContext } from './foreign.ts'

/** Reads every other scanner's exceptions that the repository, or Git's configuration, holds. */
export async function findForeign(repository: Repository, ruleIds: readonly string[]): Promise<Foreign[]> {
  const paths = (await runGit(repository.git, ['ls-files', '-z'])).toString().split('\0').filter(Boolean)
  const context: ImportContext = { paths, ruleIds }
  const found = await Promise.all(
    Object.entries(READERS).map(async ([file, read]) => {
      const text = await readOptional(join(repository.root, file))
      return text === null ? [] : [await read(text, context)]
    }),
  )
  return [...found.flat(), ...(await gitSecrets(repository))]
}

type Read = (text: string, context: ImportContext) => Promise<Foreign>

const READERS: Readonly<Record<string, Read>> = {
  '.gitleaks.toml': async (text, context) => (await import('./gitleaks.ts')).importGitleaks(text, context),
  '.gitleaksignore': async (text) => (await import('./gitleaks-ignore.ts')).importGitleaksIgnore(text),
  '.secrets.baseline': async (text) => (await import('./detect-secrets.ts')).importDetectSecrets(text),
  '.secretlintrc.json': async (text, context) => (await import('./secretlint.ts')).importSecretlint(text, context),
  '.secretlintignore': async (text) => (await import('./secretlint.ts')).importSecretlintIgnore(text),
  '.talismanrc': async (text) => (await import('./talisman.ts')).importTalisman(text),
}

async function gitSecrets(repository: Repository): Promise<Foreign[]> {
  const [allowed, patterns, file] = await Promise.all([
    settings(repository, 'secrets.allowed'),
    settings(repository, 'secrets.patterns'),
    readOptional(join(repository.root, '.gitallowed')),
  ])
  if (!allowed.length && !patterns.length && file === null) return []
  const { gitAllowedLines, importGitSecrets } = await import('./git-secrets.ts')
  return [importGitSecrets([...allowed, ...gitAllowedLines(file ?? '')], patterns)]
}

async function settings({ git }: Repository, name: string): Promise<string[]> {
  const { stdout } = await tryGit(git, ['config', '-z', '--get-all', name])
  return stdout.toString().split('\0').filter(Boolean)
}

async function readOptional(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
