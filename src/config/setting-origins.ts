import type { SettingOrigin } from './config.ts'
import type { GivenConfig } from './given-config.ts'

/** @param all what each file says, in order: of a setting that may be given once the last one counts */
export function settingOrigins(all: readonly GivenConfig[]): SettingOrigin[] {
  const origins = new Map<string, SettingOrigin>()
  for (const given of all)
    for (const { key, setting, value } of settingsOf(given)) {
      const before = origins.get(key)
      const over = !before || before.value === value ? [] : [...before.over, before.file]
      origins.set(key, { setting, value, file: given.file, over })
    }
  return [...origins.values()]
}

interface Setting extends Pick<SettingOrigin, 'setting' | 'value'> {
  /** What may be there once. */
  readonly key: string
}

function settingsOf({ customRules = [], env = {}, templates = [], paths = [], ...given }: GivenConfig): Setting[] {
  const once = (setting: string, value: unknown) =>
    value === undefined ? [] : [{ key: setting, setting, value: String(value) }]
  const items = (setting: string, values: readonly string[] = []) =>
    values.map((value) => ({ key: JSON.stringify([setting, value]), setting, value }))
  return [
    ...once('blockOn', given.blockOn),
    ...Object.entries(given.rules ?? {}).flatMap(([name, value]) => once(`rules.${name}`, value)),
    ...once('warnNewerThan', given.warnNewerThan),
    ...items(
      'customRules',
      customRules.map(({ id }) => id),
    ),
    ...items('env.allow', env.allow),
    ...items('env.deny', env.deny),
    ...items('templates', templates),
    ...once('localEnv', given.localEnv),
    ...items(
      'paths',
      paths.map(({ glob }) => glob),
    ),
    ...once('limits.fileBytes', given.limits?.fileBytes),
    ...once('inline.allow', given.inline?.allow),
    ...once('inline.compat', given.inline?.compat),
    ...once('agents.allow', given.agents?.allow),
    ...once('salt', given.salt === undefined ? undefined : 'set'),
  ]
}
