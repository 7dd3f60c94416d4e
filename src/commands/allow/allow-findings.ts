import { existsSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { openConfig } from '../../allowlist/config-store.ts'
import type { NewEntry } from '../../allowlist/entry-line.ts'
import { isDay } from '../../config/parse/allow-shape.ts'
import { quote } from '../../config/quote.ts'
import { nameBelow } from '../../config/tracked-name.ts'
import { EXIT, type ExitCode, UserError } from '../../errors.ts'
import type { Allowed, Finding } from '../../finding.ts'
import { printable } from '../../printable.ts'
import type { ScanOptions } from '../../scan/scan-options.ts'
import { quoteForPasting } from '../../shell-quote.ts'
import { holdsSecret } from '../redact-arguments.ts'
import type { AllowContext } from './allow-context.ts'
import { approversOf, ownerOf } from './approvers.ts'
import { stagedIn } from './staged-in.ts'

/** `hushkey allow <fingerprint|path|path:line> --reason "…"`: one entry, for one finding. */
export async function allowOne(context: AllowContext): Promise<ExitCode> {
  const [target, ...more] = context.given.positionals
  if (target === undefined || more.length)
    throw new UserError('hushkey allow needs one finding', 'Run: npx hushkey allow FINGERPRINT --reason "…"')
  const decision = await decisionOf(context)
  const store = await openConfig(context.repository, context.ruleIds, context.configPath)
  const finding = await findTarget(context, target)
  const staged = await store.add([{ covers: { kind: 'fingerprint', fingerprint: finding.fingerprint }, ...decision }])
  const what = `${finding.rule} in ${printable(finding.path)}: ${finding.fingerprint}`
  context.cli.print(`allowed ${what}${stagedIn(staged)}`)
  return EXIT.clean
}

/** `hushkey allow --all --reason "…"`: an entry for everything in the repository that would block. */
export async function allowAll(context: AllowContext): Promise<ExitCode> {
  const decision = await decisionOf(context)
  const { findings } = await context.scan({ all: true })
  const exitCode = await allowBlocking(context, findings, decision)
  if (!findings.some(({ blocks, line }) => blocks && line === null)) return exitCode
  // an env file that is accepted is read for secrets from then on
  const inside = (await context.scan({ all: true })).findings.filter(({ blocks }) => blocks)
  return inside.length ? allowBlocking(context, inside, decision) : exitCode
}

/**
 * `hushkey allow --last --reason "…"`: an entry for each finding that stops the commit, its message or the push. They are
 * looked for anew, since nothing is kept of what was found.
 */
export async function allowLast(context: AllowContext): Promise<ExitCode> {
  const decision = await decisionOf(context)
  for (const place of stoppedPlaces(context)) {
    const { findings } = await context.scan(place)
    const blocking = findings.filter(({ blocks }) => blocks)
    for (const { rule, path, line, fingerprint } of blocking)
      context.cli.print(`${printable(path)}${line === null ? '' : `:${line}`}  ${rule}  ${fingerprint}\n`)
    if (!blocking.length) continue
    if (place.push && !(await isMeant(context))) return EXIT.blocked
    return allowBlocking(context, blocking, decision)
  }
  throw new UserError('nothing is stopped now', 'See what is staged: npx hushkey')
}

/** Nothing of what is staged is stopped: at a terminal, who has a commit in mind is asked before older ones are accepted. */
async function isMeant({ cli }: AllowContext): Promise<boolean> {
  if (!cli.ask) return true
  const isYes = await cli.ask('These are in commits that are not pushed; nothing staged is stopped. Accept them?')
  if (!isYes) cli.print('Nothing was allowed.\n')
  return isYes
}

async function allowBlocking(
  context: AllowContext,
  findings: readonly Finding[],
  decision: Decision,
): Promise<ExitCode> {
  const store = await openConfig(context.repository, context.ruleIds, context.configPath)
  const fingerprints = new Set(findings.filter(({ blocks }) => blocks).map(({ fingerprint }) => fingerprint))
  const staged = await store.add(
    [...fingerprints].map((fingerprint) => ({ covers: { kind: 'fingerprint', fingerprint }, ...decision })),
  )
  context.cli.print(`allowed ${fingerprints.size} ${fingerprints.size === 1 ? 'secret' : 'secrets'}${stagedIn(staged)}`)
  return EXIT.clean
}

type Decision = Pick<NewEntry, 'reason' | 'owner' | 'expires'>

/**
 * What the person says of it; at a terminal a missing reason is asked for.
 * @throws UserError without a reason, and for a last day that is none or over
 */
export async function decisionOf(context: AllowContext): Promise<Decision> {
  const { given, today, cli } = context
  const { expires = null } = given.options
  const owner = given.options.owner ?? (await defaultOwner(context))
  const reason = given.options.reason ?? (await cli.askText?.('Why is this fine? Others will read it:')) ?? ''
  if (!reason.trim())
    throw new UserError(
      'an allowlist entry needs a reason',
      `Say why this is fine, for whoever reviews it:\n${wholeCommand(given)}`,
    )
  if (isPlaceholderReason(reason))
    throw new UserError(
      `--reason ${quote(reason.trim())} is a placeholder, not a reason`,
      'Write why this is fine, for whoever reviews it: --reason "a key of the public demo"',
    )
  if (!/\p{L}/u.test(reason))
    cli.warn('hushkey: that reason tells a reviewer nothing; write a better one before you commit\n')
  if (holdsSecret(`${reason} ${owner ?? ''}`))
    throw new UserError('the reason or the owner looks like a secret', 'Leave it out: reasons are committed.')
  if (owner !== null && !owner.trim()) throw new UserError('--owner is empty', 'Name a person or a team.')
  if (expires !== null && !isDay(expires))
    throw new UserError('--expires must be a valid date', 'Write it like 2027-01-31.')
  if (expires !== null && expires < today) throw new UserError(`${expires} is over`, 'Choose a day to come.')
  return { reason: reason.trim(), owner: owner?.trim() ?? null, expires }
}

/** Who may approve the entry answers for it, where CODEOWNERS says who that is. */
async function defaultOwner({ repository, configPath }: AllowContext): Promise<string | null> {
  const file = configPath === undefined ? null : nameBelow(repository.root, configPath)
  return ownerOf(await approversOf(repository, file))
}

/** What stands in a printed command or a help text in place of a reason: pasted as it is, it decides nothing. */
function isPlaceholderReason(reason: string): boolean {
  const words = (reason.toLowerCase().match(/\p{L}+/gu) ?? []).join(' ')
  if (words === '') return /[.…]/.test(reason)
  return /^(?:(?:a |the |your )?reason(?: here)?|text|why(?: it is fine)?|todo|tbd|fixme|xxx+)$/.test(words)
}

/**
 * Looks among what is staged first, then in the whole repository, for fingerprints that CI printed, then where the other
 * hooks look: the message that Git refused, and what is not pushed yet.
 */
async function findTarget(context: AllowContext, target: string): Promise<Finding | Allowed> {
  const [staged, ...others] = stoppedPlaces(context)
  for (const options of [staged, { all: true }, ...others]) {
    const { findings, allowed } = await context.scan(options)
    const found = [...findings, ...allowed].filter(matcher(context, target))
    const prints = [...new Set(found.map(({ fingerprint }) => fingerprint))]
    const [first] = found
    if (first && prints.length === 1) return first
    if (first)
      throw new UserError(`${prints.length} findings stand there`, `Name one of them: ${listed(found).join(', ')}`)
  }
  throw new UserError(`there is no finding ${target}`, 'See what is staged: npx hushkey')
}

/** Where the hooks look: what is staged, the message that Git refused, what is not pushed yet. */
function stoppedPlaces({ repository: { gitDir } }: AllowContext): Partial<ScanOptions>[] {
  const messages = ['COMMIT_EDITMSG', 'MERGE_MSG'].map((name) => join(gitDir, name)).filter(existsSync)
  return [{}, ...messages.map((message) => ({ message })), { push: { remote: null, refs: [] } }]
}

function listed(found: readonly Finding[]): string[] {
  return [...new Set(found.map(({ fingerprint, rule }) => `${fingerprint} (${rule})`))]
}

/** `path:line[:column]`, `path`, `a.zip!path:line`, or a fingerprint; paths count from where the user stands. */
function matcher({ repository, cli }: AllowContext, target: string): (finding: Finding) => boolean {
  if (/^[a-z2-7]{16}$/.test(target)) return ({ fingerprint }) => fingerprint === target
  const [, name = '', line, column] = /^(.*?)(?::(\d+))?(?::(\d+))?$/s.exec(target) ?? []
  const path = relative(repository.root, resolve(cli.cwd, name)).split(sep).join('/')
  return (finding) => {
    const { inside } = finding
    if (inside && path === `${finding.path}!${inside.path}`) return line === undefined || inside.line === Number(line)
    return (
      finding.path === path &&
      (line === undefined || finding.line === null || finding.line === Number(line)) &&
      (column === undefined || finding.column === Number(column))
    )
  }
}

/** What was typed, with a reason to fill in. */
function wholeCommand({ positionals, options }: AllowContext['given']): string {
  const flags = (['all', 'last', 'env'] as const).filter((name) => options[name]).map((name) => `--${name}`)
  const words = positionals.map((word) => quoteForPasting(word) ?? '...')
  return ['npx hushkey allow', ...flags, ...words, '--reason "..."'].join(' ')
}
