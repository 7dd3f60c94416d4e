import { isExpired } from '../../allowlist/allowlist.ts'
import { describeEntry } from '../../allowlist/describe-entry.ts'
import { entryOrigins, type Origin } from '../../allowlist/entry-origins.ts'
import { placeOfEntry } from '../../allowlist/place-of-entry.ts'
import type { AllowEntry } from '../../config/allow-entry.ts'
import { CONFIG_FILE, type Config, type SettingOrigin } from '../../config/config.ts'
import { configFiles } from '../../config/config-files.ts'
import { EXIT, type ExitCode } from '../../errors.ts'
import { printable, printableJson } from '../../printable.ts'
import type { AllowContext } from './allow-context.ts'
import { type Approvers, approversOf } from './approvers.ts'
import { formatTable } from './format-table.ts'

interface Row {
  readonly entry: string
  readonly reason: string
  readonly owner: string | null
  readonly since: string | null
  readonly date: string | null
  readonly by: string | null
  readonly uses: number
  readonly expires: string | null
  readonly state: 'used' | 'unused' | 'expired'
  /** The file it stands in. */
  readonly from: string
}

/** `--audit`: every entry with reason, owner, since which commit, by whom, how often used, until when; what is extended. */
export async function audit(context: AllowContext): Promise<ExitCode> {
  const { format = 'text' } = context.given.options
  const config = await context.readConfig()
  const { allow } = config
  const { allowed } = allow.length ? await context.scan({ all: true }) : { allowed: [] }
  const origins = await originsOf(context, config)
  const rows = allow.map((entry): Row => {
    const uses = allowed.filter(({ decision }) => decision.where === placeOfEntry(entry)).length
    const origin = origins.get(entry) ?? null
    return {
      entry: describeEntry(entry),
      reason: printable(entry.reason),
      owner: entry.owner === null ? null : printable(entry.owner),
      since: origin?.commit.slice(0, 12) ?? null,
      date: origin?.date ?? null,
      by: origin ? printable(origin.author) : null,
      uses,
      expires: entry.expires,
      state: isExpired(entry, context.today) ? 'expired' : uses ? 'used' : 'unused',
      from: sourceOf(config, entry.file),
    }
  })
  const settings = [...config.origins, ...newKinds(config)].map(({ file, ...origin }) => ({
    ...origin,
    from: sourceOf(config, file),
  }))
  const approvers = await approversOf(context.repository, config.file)
  context.cli.print(
    format === 'json'
      ? printableJson({ version: 1, entries: rows, settings, approvers: approvers.owners })
      : entryTable(rows, format, config) + settingTable(settings, format) + approval(approvers, config),
  )
  return EXIT.clean
}

/** By this setting findings pass without an entry, so it is for the review; among the origins it stands where files are extended. */
function newKinds({ warnNewerThan: value, file, origins }: Config): SettingOrigin[] {
  const setting = 'warnNewerThan'
  if (value === null || file === null || origins.some((origin) => origin.setting === setting)) return []
  return [{ setting, value, file, over: [] }]
}

/** The commits that brought the entries; what stands in a package has none here. */
async function originsOf(
  { repository }: AllowContext,
  config: Config,
): Promise<ReadonlyMap<AllowEntry, Origin | null>> {
  const found = new Map<AllowEntry, Origin | null>()
  for (const file of configFiles(config)) {
    const entries = config.allow.filter((entry) => entry.file === file)
    const origins = await entryOrigins(repository, file, entries)
    for (const [index, entry] of entries.entries()) found.set(entry, origins[index] ?? null)
  }
  return found
}

/** `.hushkeyrc.json`, or `@acme/hushkey-config/hushkeyrc.json (1.2.0)`. */
function sourceOf({ layers }: Config, file: string): string {
  const version = layers.find((layer) => layer.file === file)?.package?.version
  return printable(version ? `${file} (${version})` : file)
}

function entryTable(rows: readonly Row[], format: string, config: Config): string {
  const isExtended = config.layers.length > 0
  const inGit = configFiles(config).map((file) => sourceOf(config, file))
  const head = ['Entry', 'Reason', 'Owner', 'Since', 'By', 'Uses', 'Expires', 'State', ...(isExtended ? ['From'] : [])]
  const cells = rows.map(({ entry, reason, owner, since, date, by, uses, expires, state, from }) => [
    entry,
    reason,
    owner ?? '',
    since ? `${since} ${date}` : inGit.includes(from) ? 'not committed' : '',
    by ?? '',
    String(uses),
    expires ?? 'never',
    state,
    ...(isExtended ? [from] : []),
  ])
  return formatTable(head, cells, format)
}

function settingTable(settings: readonly (Omit<SettingOrigin, 'file'> & { from: string })[], format: string): string {
  if (!settings.length) return ''
  const rows = settings.map(({ setting, value, from, over }) => [setting, value, from, over.join(', ')].map(printable))
  return `\n${formatTable(['Setting', 'Value', 'From', 'Over'], rows, format)}`
}

function approval({ file, owners }: Approvers, config: Config): string {
  const what = printable(config.file ?? CONFIG_FILE)
  if (owners.length) return `\nMay approve ${what}: ${owners.map(printable).join(', ')} (${file})\n`
  return `\nMay approve ${what}: anybody, ${file === null ? 'as there is no CODEOWNERS' : `as ${file} names nobody for it`}\n`
}
