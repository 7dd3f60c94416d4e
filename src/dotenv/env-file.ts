import { type BareFinding, pathFinding } from '../finding.ts'
import { pathFingerprint } from '../fingerprint.ts'
import { ENV_FILE, ENV_FILE_PARTLY_ENCRYPTED, type Policy } from '../rules/policy.ts'
import { encryptionOf, isEncryptedFile } from './encrypted.ts'
import { type EnvPolicy, envKind } from './env-path.ts'

/** A staged path that the policy on env files judges. */
export interface StagedFile {
  readonly path: string
  /** Its path in the commit's parents, where it has one. */
  readonly before: readonly { readonly path: string }[]
  /** Its new content. */
  readonly text: string
  /** Whether the commit adds a line to it: taking lines away is the remedy and never blocks (N08). */
  readonly addsLines: boolean
}

/** What the policy needs to know of the project and of names. */
export interface EnvFileContext {
  readonly policy: EnvPolicy
  readonly salt: string
  readonly isSecretName: (name: string) => boolean
}

/** Judges a staged file; null where it may be committed: a template, encrypted (N32), or an env file that gains nothing. */
export async function envFileFinding(file: StagedFile, context: EnvFileContext): Promise<BareFinding | null> {
  const isEnv = (path: string) => envKind(path, context.policy) === 'env'
  if (!isEnv(file.path) || isEncryptedFile(file.text)) return null
  if (!file.addsLines && file.before.some(({ path }) => isEnv(path))) return null
  const { parseEnv: parse } = await import('./parse-env.ts')
  const entries = Object.entries(parse(file.text))
  const { encrypted, plain } = encryptionOf(entries)
  if (!encrypted || /\.keys$/i.test(file.path))
    return finding(
      ENV_FILE,
      'An env file does not belong in Git',
      entries.map(([name]) => name),
    )
  const secrets = plain.filter(context.isSecretName)
  if (!secrets.length) return null
  const message = `This env file is encrypted, but not the value of ${secrets.slice(0, 3).join(', ')}${secrets.length > 3 ? ' and others' : ''}`
  return finding(ENV_FILE_PARTLY_ENCRYPTED, message, secrets)

  function finding(policy: Policy, message: string, names: readonly string[]): BareFinding {
    return pathFinding(policy, file.path, pathFingerprint(policy.id, file.path, context.salt), message, names)
  }
}
