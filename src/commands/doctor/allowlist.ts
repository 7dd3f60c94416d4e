import { daysLeft, isExpired, WARNED_DAYS } from '../../allowlist/allowlist.ts'
import { createAllowContext } from '../allow/allow-context.ts'
import { ownEntries, unusedEntries } from '../allow/show-entries.ts'
import type { Check } from './doctor-context.ts'
import { ok, warning } from './line.ts'

/** Every entry of the allowlist still allows something. */
export const allowlist: Check = async ({ cli, given, config, configError, typed }) => {
  const allow = ownEntries(config)
  if (configError || allow.length === 0) return ok('the allowlist is empty')
  const context = await createAllowContext(cli, given)
  const expired = allow.filter((entry) => isExpired(entry, context.today)).length
  const ending = allow.filter((entry) => isWithin(daysLeft(entry, context.today))).length
  const unused = (await unusedEntries(context)).length
  const entries = allow.length === 1 ? 'entry' : 'entries'
  if (expired + unused === 0 && ending > 0)
    return warning(
      `of ${allow.length} allowlist ${entries} ${ending} will end within ${WARNED_DAYS} days`,
      typed('allow --list'),
    )
  if (expired + unused === 0)
    return ok(
      allow.length === 1 ? 'the one allowlist entry is in use' : `all ${allow.length} allowlist entries are in use`,
    )
  const counts = [expired && `${expired} expired`, unused && `${unused} unused`, ending && `${ending} about to end`]
    .filter(Boolean)
    .join(' and ')
  return warning(`of ${allow.length} allowlist ${entries}: ${counts}`, typed('allow --prune'))
}

function isWithin(left: number | null): boolean {
  return left !== null && left >= 0 && left <= WARNED_DAYS
}
