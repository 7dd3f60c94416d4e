import { isPlausibleName } from '../detect/words/plausible-name.ts'
import { type BareFinding, pathFinding } from '../finding.ts'
import { pathFingerprint } from '../fingerprint.ts'
import { ENV_FILE, ENV_FILE_PARTLY_ENCRYPTED, type Policy } from '../rules/policy.ts'
import { encryptionOf, isEncryptedFile } from './encrypted.ts'
import { envNames } from './env-names.ts'
import { type EnvPolicy, envKind, isFormatOnly } from './env-path.ts'

/** For a file that is judged as if a commit added all of it. */
export const EVERY_LINE: StagedFile['added'] = [[1, Number.POSITIVE_INFINITY]]

/** A staged path that the policy on env files judges. */
export interface StagedFile {
  readonly path: string
  /** Its path in the commit's parents, where it has one. */
  readonly before: readonly { readonly path: string }[]
  /** Its new content. */
  readonly text: string
  /** The lines that the commit adds, 1-based: taking lines away is the remedy and never blocks (N08). */
  readonly added: readonly (readonly [first: number, last: number])[]
  /** Whether `text` is all of it, and text: of a part nobody can say that the file is harmless. */
  readonly isWhole: boolean
  /** Whether each parent has it, nothing ignores it, and no rule finds anything in the added lines; asked last. */
  readonly isQuietUpdate?: () => Promise<boolean>
}

/** What the policy needs to know of the project and of names. */
export interface EnvFileContext {
  readonly policy: EnvPolicy
  readonly salt: string
  readonly isSecretName: (name: string) => boolean
}

/**
 * Judges a staged file; null where it may be committed: a template, encrypted (N32), harmless by its content (N54), or an
 * env file that gains nothing.
 */
export async function envFileFinding(file: StagedFile, context: EnvFileContext): Promise<BareFinding | null> {
  const { path, text } = file
  const kind = envKind(path, context.policy)
  if (!kind || (kind === 'template' && !isFormatOnly(path, context.policy)) || isEncryptedFile(text)) return null
  const wasEnv = file.before.some(({ path }) => envKind(path, context.policy) === kind)
  if (!file.added.length && wasEnv) return null
  return kind === 'template' ? templateFinding(file, wasEnv, context) : plainFileFinding(file, context)
}

/** An env file, unless it is encrypted or only says where the values are. */
async function plainFileFinding(file: StagedFile, context: EnvFileContext): Promise<BareFinding | null> {
  const { path, text, isWhole } = file
  const [
    { parseEnv },
    { commentedNames, isOnlyReferences, isProgramText, namesWhere, namesWithValue },
    { isDoubtful },
  ] = await Promise.all([import('./parse-env.ts'), import('./harmless-content.ts'), import('./is-doubtful.ts')])
  const isKeys = /\.keys$/i.test(path)
  if (isWhole && !isKeys && (isProgramText(path, text) || isOnlyReferences(text, context.isSecretName))) return null
  const { encrypted, plain } = encryptionOf(Object.entries(parseEnv(text)))
  if (!encrypted || isKeys) {
    const names = envNames(text).map(({ name }) => name)
    const isHarmless =
      isWhole &&
      !isKeys &&
      namesWithValue(text, context.isSecretName, file.added)?.length === 0 &&
      namesWhere(text, isDoubtful, file.added)?.length === 0 &&
      (await file.isQuietUpdate?.())
    if (isHarmless) return { ...finding(ENV_FILE, TRACKED, names, file, context), confidence: 'low' }
    return finding(ENV_FILE, 'An env file does not belong in Git', names, file, context)
  }
  const secrets = [...plain.filter(context.isSecretName), ...commentedNames(text, context.isSecretName)]
  if (!secrets.length) return null
  const message = `This env file is encrypted, but not the value of ${few(secrets)}`
  return finding(ENV_FILE_PARTLY_ENCRYPTED, message, secrets, file, context)
}

/**
 * Whether nothing in an env file looks like a secret, whatever line it stands on: who changes one that Git has and that
 * holds only settings was asked by `init`, and not again in each commit.
 */
export async function holdsOnlySettings(text: string, { isSecretName }: EnvFileContext): Promise<boolean> {
  const [{ namesWhere, namesWithValue }, { isDoubtful }] = await Promise.all([
    import('./harmless-content.ts'),
    import('./is-doubtful.ts'),
  ])
  return namesWithValue(text, isSecretName)?.length === 0 && namesWhere(text, isDoubtful, EVERY_LINE)?.length === 0
}

const TRACKED =
  'Git tracks this env file. The added lines hold nothing secret-like, so they pass; settle once whether it stays: "env.allow"'

/** A template by its format alone must not give a secret-like name a value; of one that was there, the new lines count. */
async function templateFinding(
  file: StagedFile,
  wasTemplate: boolean,
  context: EnvFileContext,
): Promise<BareFinding | null> {
  const { namesWithValue } = await import('./harmless-content.ts')
  const lines = wasTemplate ? file.added : undefined
  const names = file.isWhole ? namesWithValue(file.text, context.isSecretName, lines) : null
  if (names && !names.length) return null
  const message = names
    ? `This template has a value for ${few(names)}`
    : 'This is no template: it has lines that set no variable'
  return finding(ENV_FILE, message, names ?? [], file, context)
}

function finding(
  policy: Policy,
  message: string,
  names: readonly string[],
  { path }: StagedFile,
  { salt }: EnvFileContext,
): BareFinding {
  return pathFinding(policy, path, pathFingerprint(policy.id, path, salt), message, names.filter(isPlausibleName))
}

function few(all: readonly string[]): string {
  const names = all.filter(isPlausibleName)
  if (!names.length) return 'a line that may be no name'
  return `${names.slice(0, 3).join(', ')}${all.length > 3 ? ' and others' : ''}`
}
