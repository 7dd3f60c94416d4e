import { posix } from 'node:path'
import { readConfig } from '../../config/read-config.ts'
import { isSecretName } from '../../detect/words/secret-name.ts'
import { EVERY_LINE, envFileFinding } from '../../env-files/env-file.ts'
import { type EnvPolicy, envKind, envNameKind } from '../../env-files/env-path.ts'
import { splitLines } from '../../env-files/lines.ts'
import { isPrivateName } from '../../env-files/local-twin.ts'
import type { Repository } from '../../git/repository.ts'
import { runGit } from '../../git/run-git.ts'
import { readStaged } from '../../git/texts/read-staged.ts'
import { createEnvPolicy, RULE_IDS } from '../../scan/decide/create-checker.ts'
import { createHoldsSecret } from '../../scan/decide/holds-secret.ts'
import { readBytes } from '../../setup/files/read-bytes.ts'

/** An env file that a team has in Git, or says that it will have, and about which nothing is settled yet. */
export interface TeamEnvFile {
  readonly path: string
  readonly isTracked: boolean
  /** The `.gitignore` that takes it in by name (`!.env.development`). */
  readonly optedInBy: string | null
  /** Null for a file that is not there yet. */
  readonly holdsSecret: boolean | null
}

/** The env files of a repository that are, or may be, in Git on purpose. */
export interface TeamEnvFiles {
  readonly undecided: readonly TeamEnvFile[]
  /** Paths that a team has in Git or takes in by name, settled or not: no rule may ignore them. */
  readonly committed: readonly string[]
}

/** Looks at what is tracked and at what each `.gitignore` takes in by name. */
export async function findTeamEnvFiles(repository: Repository): Promise<TeamEnvFiles> {
  const { config } = await readConfig(repository, RULE_IDS)
  const policy = await createEnvPolicy(config)
  const listed = await listPaths(repository, ['--cached', '--others', '--exclude-standard'])
  const tracked = new Set((await listPaths(repository, ['--cached'])).filter((path) => envNameKind(path) === 'env'))
  const optedIn = await findOptIns(repository, listed, policy)
  const plain = await withoutHarmless(repository, [...tracked], policy, config.salt)
  const holdsSecret = await createHoldsSecret(config, policy)
  const paths = [...new Set([...plain.keys(), ...optedIn.keys()])].filter((path) => envKind(path, policy) === 'env')
  const undecided = await Promise.all(
    paths.toSorted().map(async (path): Promise<TeamEnvFile> => {
      const text = plain.get(path) ?? (await readBytes(repository.root, path))?.toString() ?? null
      const optedInBy = optedIn.get(path) ?? null
      const holds = text === null ? null : await holdsSecret(path, text)
      return { path, isTracked: tracked.has(path), optedInBy, holdsSecret: holds }
    }),
  )
  return { undecided, committed: [...new Set([...tracked, ...optedIn.keys()])] }
}

async function listPaths({ git, root }: Repository, which: readonly string[]): Promise<string[]> {
  const listed = await runGit({ ...git, cwd: root }, ['ls-files', '-z', ...which])
  return [...new Set(listed.toString().split('\0').filter(Boolean))]
}

/** The paths that negated patterns name, without wildcards. */
async function findOptIns(
  { root }: Repository,
  listed: readonly string[],
  policy: EnvPolicy,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const file of listed.filter((path) => posix.basename(path) === '.gitignore')) {
    for (const line of splitLines((await readBytes(root, file))?.toString() ?? '')) {
      const name = /^!\/?([^*?[\]\\]+?)\/?\s*$/.exec(line)?.[1]
      const path = name && posix.join(posix.dirname(file), name)
      if (path && !isPrivateName(path) && envNameKind(path, policy) === 'env') found.set(path, file)
    }
  }
  return found
}

/** The tracked files that the policy would stop, with their texts; what is encrypted or only refers is settled. */
async function withoutHarmless(
  repository: Repository,
  paths: readonly string[],
  policy: EnvPolicy,
  salt: string,
): Promise<Map<string, string>> {
  const texts = await readStaged(repository, paths)
  const plain = new Map<string, string>()
  for (const [at, path] of paths.entries()) {
    const text = texts[at] ?? ''
    const file = { path, before: [], text, added: EVERY_LINE, isWhole: true }
    if (await envFileFinding(file, { policy, salt, isSecretName })) plain.set(path, text)
  }
  return plain
}
