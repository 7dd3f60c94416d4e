import { SYNTAXES } from '../support/syntaxes.ts'
import type { Sample } from './fires.ts'

/** A way to assign a value, with such a value. */
export interface Assigned extends Sample {
  readonly syntax: string
}

const PRINTABLE = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
const ALPHANUMERIC = PRINTABLE.filter((one) => /[A-Za-z0-9]/.test(one))

/**
 * Every way to assign a value, with passwords as people make them up: of four to fourteen characters, a quarter of them
 * any that a keyboard has.
 * @param each so many values for each way
 */
export function valuesWithPunctuation(random: () => number, each: number): Assigned[] {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] as string
  const value = () =>
    Array.from({ length: 4 + Math.floor(random() * 11) }, () => pick(random() < 0.25 ? PRINTABLE : ALPHANUMERIC)).join(
      '',
    )
  return Object.entries(SYNTAXES).flatMap(([path, syntaxes]) =>
    syntaxes.flatMap((syntax) =>
      Array.from({ length: each }, (_, at) => {
        const text = (at % 3 === 0 ? syntax : ofPassword(syntax))
          .replaceAll('%n', 'acme')
          .replaceAll('%N', 'ACME')
          .replaceAll('%s', value)
        return { path, syntax, text: `${text}\n` }
      }),
    ),
  )
}

function ofPassword(syntax: string): string {
  return syntax.replaceAll(/token|api_?key/gi, (name) => {
    if (name === name.toUpperCase()) return 'PASSWORD'
    return /^[A-Z]/.test(name) ? 'Password' : 'password'
  })
}
