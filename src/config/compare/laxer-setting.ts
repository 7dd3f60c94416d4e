/** A setting by which a config lets more pass than another one did. */
export interface LaxerSetting {
  /** As a `Weakening` has it. */
  readonly kind: string
  /** Where the setting stands in the config, as keys and indexes; where it was, if it is gone. */
  readonly at: readonly (string | number)[]
  readonly message: string
}

/** The settings that are laxer than those of each of several configs: it is enough that one of them lets as much pass. */
export function laxerThanAll<Before>(
  befores: readonly Before[],
  laxerThan: (before: Before) => LaxerSetting[],
): LaxerSetting[] {
  const [first = [], ...others] = befores.map(laxerThan)
  return first.filter((one) => others.every((each) => each.some((other) => idOf(other) === idOf(one))))
}

function idOf({ kind, at }: LaxerSetting): string {
  return JSON.stringify([kind, at])
}
