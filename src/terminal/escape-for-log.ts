import { jsonWithoutLogCommands, withoutLogCommands, withoutMarkers } from '../report/log-commands.ts'
import { isCi } from './abilities.ts'

/** What is printed where a CI system reads commands out of its log; there a name in the repository must not be one. */
export function escapeForLog(text: string, format: string | undefined, env: NodeJS.ProcessEnv): string {
  const { GITHUB_ACTIONS, TF_BUILD, TEAMCITY_VERSION } = env
  if (!isCi(env) && !GITHUB_ACTIONS && !TF_BUILD && !TEAMCITY_VERSION) return text
  if (format === 'json' || format === 'sarif') return jsonWithoutLogCommands(text)
  return format === 'github' ? withoutMarkers(text) : withoutLogCommands(text)
}
