import { type BareFinding, pathFinding } from '../finding.ts'
import { pathFingerprint } from '../fingerprint.ts'
import { ASSISTANT_LOCAL_SETTINGS } from '../rules/policy.ts'

/**
 * A coding assistant's settings for one person: `.claude/settings.local.json`. They are kept out of Git by their own
 * documentation, and commands that were allowed once stand in them as they were typed, keys and all. Copies count too.
 * https://code.claude.com/docs/en/settings#settings-files
 */
export const LOCAL_SETTINGS =
  /\.(?:claude|codex|copilot|cursor|devin|gemini|qwen|windsurf)\/(?:[^/]*\.)?local\.jsonc?(?:[.~ ]+|\.(?:bak|old|orig))?$/i

/**
 * Judges the settings of an assistant by their path, as env files are.
 * @param isQuietUpdate whether Git tracks the file already and nothing is found in what it gains: then it is a warning
 * @returns null for all other files
 */
export async function localSettingsFinding(
  path: string,
  salt: string,
  isQuietUpdate: () => Promise<boolean>,
): Promise<BareFinding | null> {
  if (!LOCAL_SETTINGS.test(path.normalize('NFKC').replace(/\p{Cf}/gu, ''))) return null // invisible or look-alike, as with env files
  const rule = (await isQuietUpdate())
    ? { ...ASSISTANT_LOCAL_SETTINGS, confidence: 'low' as const }
    : ASSISTANT_LOCAL_SETTINGS
  const message = 'These settings of a coding assistant are for one person, and do not belong in Git'
  return pathFinding(rule, path, pathFingerprint(rule.id, path, salt), message)
}
