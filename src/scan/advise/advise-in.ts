import type { Config } from '../../config/config.ts'
import { readParentConfigs } from '../../config/read-config.ts'
import type { EnvPolicy } from '../../env-files/env-path.ts'
import type { Allowed } from '../../finding.ts'
import type { Change } from '../../git/changes/change.ts'
import type { Repository } from '../../git/repository.ts'
import type { EnvFiles } from '../collect/env-files.ts'
import type { Checker } from '../decide/checker.ts'
import { RULE_IDS } from '../decide/create-checker.ts'
import { withoutOwnFiles } from '../decide/without-own-files.ts'
import { noteElsewhere, passElsewhere } from '../pass-elsewhere.ts'
import type { ScanOptions } from '../scan-options.ts'
import type { ScanInternals } from '../targets/scan-internals.ts'
import type { Target } from '../targets/target.ts'
import type { WeakeningWatch } from '../weakenings/weakenings.ts'
import { askForAdvice } from './ask-for-advice.ts'
import { factsFor } from './facts.ts'
import { withFixes } from './with-fixes.ts'

/** What the advice on a repository is made from. */
interface Context {
  readonly repository: Repository
  readonly options: ScanOptions
  readonly changes: readonly Change[]
  readonly policy: EnvPolicy
  readonly config: Config
  readonly checker: Checker
  readonly notes: readonly string[]
  readonly weakened: WeakeningWatch | null
  readonly isStaged: boolean
  readonly envFiles: EnvFiles
  readonly onLearned?: ScanInternals['onLearned']
}

/** Adds remedies, notes and weakenings; what another remote has already no longer stops a push. */
export function adviseIn(context: Context): Target['advise'] {
  const { repository, options, changes, policy, config, checker, weakened, isStaged } = context
  return async (sorted, allowed) => {
    const passed = await passElsewhere(repository, options, sorted)
    const { findings, elsewhere } = passed
    const fingerprint = isStaged ? checker.fingerprint : null
    const isPush = options.push !== undefined && !options.push.isLocal
    // Only if there is something to advise on: it asks Git and the disk.
    const asked = findings.length ? askForAdvice(repository, findings, isStaged ? changes : null) : null
    const facts = asked ? await factsFor(repository, findings, { ...context, tracked: asked.tracked }) : null
    context.onLearned?.({ repository, policy, config, facts, staged: asked?.staged ?? null })
    return {
      findings:
        facts && asked
          ? await withFixes(findings, { repository, config, fingerprint, isPush, elsewhere, facts, asked })
          : [],
      notes: [
        ...context.notes,
        ...checker.allowlist.notes(),
        ...(isStaged ? await noteNew(repository, config, allowed) : []),
        ...(findings.length ? noteUnnamed(options) : []),
        ...noteElsewhere(passed),
      ],
      weakenings: await withoutOwnFiles((await weakened?.weakenings(allowed)) ?? [], changes),
    }
  }
}

/** A hook without its input: what is found may stand on a branch that nobody meant to push. */
function noteUnnamed({ push }: ScanOptions): string[] {
  if (!push || push.isLocal || push.refs.length) return []
  return ['nobody said which refs are pushed, so all branches and tags here were checked']
}

/** Exceptions that this very commit brings are said aloud; Git is asked for the older ones only when some were used. */
async function noteNew(repository: Repository, config: Config, allowed: readonly Allowed[]) {
  if (!allowed.length) return []
  const { newExceptions } = await import('../../allowlist/new-entries.ts')
  return newExceptions(allowed, config, await readParentConfigs(repository, RULE_IDS))
}
