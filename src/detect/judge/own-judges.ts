import type { Judged, Match, Source } from '../types.ts'
import { judgeLogged } from './judge-logged.ts'
import { judgePublicEnv } from './judge-public-env.ts'

/** Rules whose match is a name or an expression and no value, so that its randomness says nothing: who judges instead. */
export const OWN_JUDGES: Readonly<Record<string, (match: Match, source: Source) => Judged>> = {
  'logged-secret': judgeLogged,
  'public-env-secret': judgePublicEnv,
}
