import { parseUpdates } from '../../git/changes/branch-updates.ts'
import { openRepository } from '../../git/repository.ts'
import type { Look, Occasion } from '../../report/look.ts'
import { scan } from '../../scan/scan.ts'
import type { ScanOptions, ScanResult } from '../../scan/scan-options.ts'
import { tidyMemory } from '../../scan/tidy-memory.ts'
import type { CommandContext } from '../command.ts'
import { wayOn } from './way-on.ts'

export interface Scanned {
  readonly result: ScanResult
  readonly occasion: Occasion
  readonly look: Pick<Look, 'wayOn'>
}

/**
 * Checks what an update of branches brings that no branch has yet, here or on a remote (`init --strict`). Where it is
 * refused and the index still holds it, the report is that of a commit, whose advice `hushkey fix` can carry out.
 */
export async function scanUpdates(asked: ScanOptions, cli: CommandContext): Promise<Scanned> {
  const repository = await openRepository(asked)
  const refs = await parseUpdates(repository, await cli.input())
  const result = await check({ ...asked, push: { remote: null, refs, isLocal: true } })
  const blocking = result.findings.filter(({ blocks }) => blocks)
  if (!blocking.length) return { result, occasion: 'update', look: {} }
  const way = await wayOn(repository, refs, new Set(blocking.flatMap(({ commit }) => commit ?? [])))
  const staged = way.isStaged ? await check(asked) : null
  if (staged?.summary.blocking) return { result: staged, occasion: 'commit', look: { wayOn: way } }
  return { result, occasion: 'update', look: { wayOn: way } }
}

function check(options: ScanOptions): Promise<ScanResult> {
  return scan(options, { onRead: tidyMemory() })
}
