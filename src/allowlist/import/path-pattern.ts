import { createPathTests, globMistake } from '../../config/glob.ts'
import type { PatternTest } from './foreign-pattern.ts'

/**
 * The globs that name the same paths as a regular expression, where it is simple enough: anchors, literal text,
 * `.*`, and one `(a|b)`. Without anchors its text may stand anywhere in a path: `vendor` also means `src/vendors/x`.
 * @param test the regular expression itself: the globs must agree with it on every tracked path
 * @returns null where no globs say the same
 */
export async function globsFor(
  source: string,
  test: PatternTest,
  paths: readonly string[],
): Promise<readonly string[] | null> {
  const globs = translate(source)
  if (!globs) return null
  const tests = await createPathTests(globs)
  return paths.every((path) => test(path) === tests.some((matches) => matches(path))) ? globs : null
}

/** For example `(go.mod|go.sum)$` becomes two globs that begin with any folder and end in `*go.mod` and `*go.sum`. */
export function translate(source: string): string[] | null {
  const plain = source.replaceAll('\\/', '/').replaceAll(/\((\.[*+]\??)\)/g, '$1')
  const [, before = '', inner, after = ''] = /^([^()]*)\((?:\?:)?([^()]*)\)([^()]*)$/.exec(plain) ?? []
  const sources = inner === undefined ? [plain] : inner.split('|').map((each) => before + each + after)
  const globs = sources.flatMap((each) => globsOf(each) ?? [null])
  return globs.some((glob) => glob === null || globMistake(glob)) ? null : (globs as string[])
}

const ANY = '\u0000'

function globsOf(source: string): string[] | null {
  const tokens = source.replaceAll(/\.[*+]\??/g, ANY)
  const starts = tokens.startsWith('^') && tokens[1] !== ANY
  const ends = /[^\\]\$$/.test(tokens)
  const middle = tokens.replace(new RegExp(`^\\^?${ANY}*`), '').replace(new RegExp(`${ANY}*\\$?$`), '')
  const text = middle.replaceAll(/\\([.\-_])/g, '$1').replaceAll('[.]', '.')
  if (!text || /[\\^$*+?()[\]{}|]/.test(text)) return null
  const head = starts ? '' : text.startsWith('/') ? '*/**' : '**/*'
  const isOpen = !ends || tokens.endsWith(`${ANY}$`)
  const tail = !isOpen ? '' : text.endsWith('/') ? '**' : '*'
  return spread(text).map((each) => rooted(head + each + tail, starts))
}

/** A glob that names no folder means files in every one, unless it begins with `/`. */
function rooted(glob: string, starts: boolean): string {
  return starts && !/\/./.test(glob) ? `/${glob}` : glob
}

/** `.*` crosses folders, `*` does not: between names it is both `a*b` and `a*` with folders below that hold `*b`. */
function spread(text: string): string[] {
  const at = text.indexOf(ANY)
  if (at < 0) return [text]
  const before = text.slice(0, at)
  return spread(text.slice(at + 1)).flatMap((after) => {
    const left = before.endsWith('/') ? before : `${before}*/`
    const right = after.startsWith('/') ? after.slice(1) : `*${after}`
    const deep = `${left}**/${right}`
    return before.endsWith('/') || after.startsWith('/') ? [deep] : [`${before}*${after}`, deep]
  })
}
