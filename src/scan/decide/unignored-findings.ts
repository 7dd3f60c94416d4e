import { type BareFinding, pathFinding } from '../../finding.ts'
import { pathFingerprint } from '../../fingerprint.ts'
import { ENV_FILE_UNIGNORED } from '../../rules/policy.ts'
import type { EnvFiles } from '../collect/env-files.ts'

/** A warning for each env file that lies in the working tree and that nothing ignores. */
export function unignoredFindings({ unignored }: EnvFiles, salt: string): BareFinding[] {
  return unignored.map((path) => {
    const fingerprint = pathFingerprint(ENV_FILE_UNIGNORED.id, path, salt)
    return pathFinding(
      ENV_FILE_UNIGNORED,
      path,
      fingerprint,
      'Git does not ignore this env file: the next `git add .` takes it',
    )
  })
}
