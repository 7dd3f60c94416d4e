import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openConfig } from '../../allowlist/config-store.ts'
import { areTwins, type NewEntry } from '../../allowlist/entry-line.ts'
import { findForeign } from '../../allowlist/import/find-foreign.ts'
import type { Foreign, Left } from '../../allowlist/import/foreign.ts'
import { ignoredPlaces } from '../../allowlist/import/gitleaks-ignore.ts'
import { EXIT, type ExitCode, UserError } from '../../errors.ts'
import type { Finding } from '../../finding.ts'
import { printable, printableStart } from '../../printable.ts'
import type { AllowContext } from './allow-context.ts'
import { stagedIn } from './staged-in.ts'

/**
 * `--import`: takes over what other scanners allow. Entries for paths become entries for paths; those
 * for values become an entry for each secret that they allow today. What could not be carried over is said, with why.
 */
export async function importAllowed(context: AllowContext): Promise<ExitCode> {
  const { repository, cli } = context
  const foreign = await findForeign(repository, context.ruleIds)
  if (!foreign.length)
    throw new UserError(
      'there is nothing to import',
      'Known are gitleaks, detect-secrets, secretlint, git-secrets and talisman.',
    )
  const store = await openConfig(repository, context.ruleIds, context.configPath)
  const { allowed, findings } = await context.scan({ all: true }, foreign)
  const sources = new Set(foreign.map(({ source }) => source))
  const found = allowed.filter(({ decision }) => sources.has(decision.where))
  const past = await ignoredInCommits(context, foreign)
  const entries = distinct([
    ...foreign.flatMap((each) => each.entries),
    ...found.map((finding) => entryFor(finding, finding.reason)),
    ...past.entries,
  ]).filter((entry) => !store.config?.allow.some((old) => areTwins(old, entry)))
  const staged = await store.add(entries)
  for (const { source, left } of foreign)
    for (const { what, why } of left) cli.print(`${source}: ${printableStart(what, 100)}: ${printable(why)}\n`)
  for (const { what, why } of past.left) cli.print(`.gitleaksignore: ${printableStart(what, 100)}: ${printable(why)}\n`)
  const prints = new Set(found.map(({ fingerprint }) => fingerprint))
  for (const { path, line, fingerprint } of findings)
    if (prints.has(fingerprint))
      cli.print(`${printable(path)}:${line}: the same secret stands here, and is now allowed here too\n`)
  const names = [...sources].join(', ')
  cli.print(`imported ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'} from ${names}${stagedIn(staged)}`)
  return EXIT.clean
}

function entryFor({ fingerprint }: Finding, reason: string): NewEntry {
  return { covers: { kind: 'fingerprint', fingerprint }, reason: printable(reason), owner: null, expires: null }
}

function distinct(entries: readonly NewEntry[]): NewEntry[] {
  return entries.filter((entry, index) => entries.findIndex((other) => areTwins(entry, other)) === index)
}

/** Places that `.gitleaksignore` names in a commit are looked up there, because lines have moved since. */
async function ignoredInCommits(
  context: AllowContext,
  foreign: readonly Foreign[],
): Promise<{ entries: NewEntry[]; left: Left[] }> {
  if (!foreign.some(({ source }) => source === '.gitleaksignore')) return { entries: [], left: [] }
  const text = await readFile(join(context.repository.root, '.gitleaksignore'), 'utf8')
  const entries: NewEntry[] = []
  const left: Left[] = []
  const { places: all } = ignoredPlaces(text)
  const commits = new Set(all.flatMap(({ commit }) => commit ?? []))
  for (const commit of commits) {
    const result = await scanCommit(context, commit)
    for (const { path, line } of all.filter((place) => place.commit === commit)) {
      const here = result?.filter((finding) => finding.path === path && finding.line === line) ?? []
      entries.push(...here.map((finding) => entryFor(finding, 'ignored in .gitleaksignore')))
      const why = result ? 'nothing is found there' : 'there is no such commit in this clone'
      if (!here.length) left.push({ what: `${commit}:${path}:${line}`, why })
    }
  }
  return { entries, left }
}

async function scanCommit(context: AllowContext, commit: string): Promise<readonly Finding[] | null> {
  try {
    const { findings, allowed } = await context.scan({ range: `${commit}^!` })
    return [...findings, ...allowed]
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}
