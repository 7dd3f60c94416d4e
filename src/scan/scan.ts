import { checkTexts } from './decide/check-texts.ts'
import { createFoundSecrets, type FoundSecrets } from './decide/found-secrets.ts'
import { secretsInNames } from './decide/secrets-in-names.ts'
import { sortFindings } from './decide/sort-findings.ts'
import type { ScanOptions, ScanResult, ScanTextOptions } from './scan-options.ts'
import { summarise } from './summarise.ts'
import { withRepositoryTarget } from './targets/repository-target.ts'
import type { ScanInternals } from './targets/scan-internals.ts'
import type { Target } from './targets/target.ts'

/**
 * Checks what is staged, or what `options` name, and decides what blocks.
 * @throws UserError when it could not check: no repository, a mistake in the config, Git failed, nothing could be read
 */
export async function scan(options: ScanOptions, internals: ScanInternals = {}): Promise<ScanResult> {
  const found = createFoundSecrets()
  if (options.push && options.push.refs.length > 1 && options.config === undefined) {
    const { scanPushed } = await import('./scan-pushed.ts')
    return found.redact(await scanPushed(options, options.push, (part) => scanOne(part, internals, found)))
  }
  return found.redact(await scanOne(options, internals, found))
}

function scanOne(options: ScanOptions, internals: ScanInternals, found: FoundSecrets): Promise<ScanResult> {
  const started = Date.now() // `performance` would have to be loaded
  return withRepositoryTarget(options, internals, (target) => scanTarget(target, started, found))
}

/**
 * Checks a text as if a commit added all of it.
 * @throws UserError for a mistake in the configuration
 */
export async function scanText(text: string, options: ScanTextOptions): Promise<ScanResult> {
  const started = Date.now()
  const { textTarget } = await import('./targets/text-target.ts')
  const found = createFoundSecrets()
  return found.redact(await scanTarget(await textTarget(text, options), started, found))
}

/** The pipeline: texts are searched and judged, people's decisions applied, remedies added, and all of it counted. */
async function scanTarget(
  { checker, changes, texts, findings: complete, advise }: Target,
  started: number,
  secrets: FoundSecrets,
): Promise<ScanResult> {
  const checked = await checkTexts(texts, { ...checker, onFound: secrets.add })
  const found = await complete(checked)
  const inNames = await secretsInNames(changes, [...checked.findings, ...checked.skipped], checker)
  const { findings, allowed } = sortFindings([...inNames.findings, ...found], checker.settle, checker.allowlist)
  const advised = await advise(findings, allowed)
  return inNames.redact({
    ...advised,
    allowed,
    skipped: checked.skipped,
    summary: summarise(checked, advised.findings, Math.max(0, Date.now() - started)),
  })
}
