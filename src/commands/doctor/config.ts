import { CONFIG_FILE, type Config } from '../../config/config.ts'
import { printable } from '../../printable.ts'
import { kindsSince } from '../../rules/arrivals.ts'
import type { Check } from './doctor-context.ts'
import { failure, ok, type Verdict, warning } from './line.ts'

/** The config is valid, and what counts is what stands on the disk. */
export const config: Check = async ({ config, configError, configNotes }) => {
  if (configError) return failure(configError.message, configError.cure ?? 'Fix it')
  const [note] = configNotes
  const [text = '', cure] = note?.split(/\. Run: /) ?? []
  if (note) return warning(text, cure ?? 'git status')
  if (config.file === null) return ok('no config: the defaults count')
  return [ok(`${config.file} is valid`), ...originLines(config).map(ok), ...newKinds(config)]
}

/** A setting for the time after an upgrade, which somebody has to take out again. */
function newKinds({ warnNewerThan, file }: Config): Verdict[] {
  const count = warnNewerThan === null ? 0 : kindsSince(warnNewerThan).size
  if (warnNewerThan === null || !count) return []
  return [
    warning(
      `kinds of secrets that came after ${warnNewerThan} only warn: ${count}`,
      `Take "warnNewerThan" out of ${printable(file ?? CONFIG_FILE)}`,
    ),
  ]
}

/** For each file where it extends others: what of it counts. */
function originLines({ file, layers, origins, allow }: Config): string[] {
  if (!layers.length) return []
  const files = [...layers, { file: file as string, package: null }]
  return files.map((part) => {
    const settings = origins
      .filter((origin) => origin.file === part.file)
      .map(({ setting, value, over }) => `${setting} ${value}${over.length ? ` (over ${over.join(', ')})` : ''}`)
    const entries = allow.filter((entry) => entry.file === part.file).length
    const all = [...settings, ...(entries ? [`${entries} allowlist ${entries === 1 ? 'entry' : 'entries'}`] : [])]
    const version = part.package?.version ? ` (version ${part.package.version})` : ''
    return printable(`from ${part.file}${version}: ${all.join(', ') || 'nothing'}`)
  })
}
