import { existsSync, readFileSync } from 'node:fs'
import { loosensSettings } from '../../write/loosens-settings.ts'
import type { Write } from '../written-files.ts'
import type { Bypass } from './bypass.ts'
import { isHookPath, isHookToAddTo, type Place, settledPath } from './hook-path.ts'
import { hidesInFile } from './judge-config.ts'
import { touchedFiles } from './judge-files.ts'

type Judge = (script: string) => string | null

/** What each shell reads when it starts (direnv's file among them). */
const SHELL_START = /(?:^|\/)\.(?:bashrc|bash_profile|bash_login|profile|zshrc|zshenv|zprofile|zlogin|envrc)$/
const GIT_CONFIG = /(?:^|\/)(?:\.git\/config(?:\.worktree)?|\.gitconfig|\.config\/git\/config)$/
const SETTINGS = /(?:^|\/)\.hushkeyrc\.json$/
/** Where a comment is only about comments. */
const PROSE = /\.(?:md|mdx|rst|txt)$/

/** Whether a file that a command's output goes to would get secrets past the check. */
export function judgeWritten({ path, isAdded, text }: Write, place: Place, judge: Judge): Bypass | null {
  const isHook = isAdded ? isHookToAddTo(path, place) : isHookPath(path, place)
  if (isHook) return { what: `writing ${path}`, isAllow: false }
  const plain = path.replaceAll('\\', '/')
  if (text !== null && SHELL_START.test(plain) && (judge(text) ?? judge(`${text}\ngit push`)) !== null)
    return { what: `this in ${path}`, isAllow: false }
  if (text !== null && GIT_CONFIG.test(plain) && hidesInFile(text, judge))
    return { what: `this in ${path}`, isAllow: false }
  const settled = settledPath(path, place)
  if (settled === null) return null
  if (SETTINGS.test(settled) && (text === null || isAdded || loosensSettings(current(place), text)))
    return { what: `writing ${path}`, isAllow: true }
  if (text?.includes('hushkey:allow') && !PROSE.test(settled))
    return { what: `a comment that allows a finding, in ${path}`, isAllow: true }
  return null
}

/** The same for a program that changes files: of Git's configuration by what it is told to put there. */
export function judgeTouched([name = '', ...args]: readonly string[], place: Place): Bypass | null {
  const program = name.replace(/^.*[\\/]/, '')
  const files = touchedFiles(program, args)
  if (
    files.some((path) => GIT_CONFIG.test(path.replaceAll('\\', '/'))) &&
    args.some((word) => /hooks_?path|\[hook/i.test(word))
  )
    return { what: `${program} of the hooks in Git's configuration`, isAllow: false }
  if (program === 'tee') return null // with its text, as what is written
  const settings = files.find((path) => SETTINGS.test(settledPath(path, place) ?? ''))
  if (settings !== undefined) return { what: `${program} ${settings}`, isAllow: true }
  const comment = files.some((path) => !PROSE.test(path)) && args.some(putsComment)
  return comment ? { what: 'a comment that allows a finding', isAllow: true } : null
}
/** Of `s/a/b/` what is put in counts; `s/ \/\/ hushkey:allow.*/
;/` takes it out. */
function putsComment(word: string): boolean {
  if (!word.includes('hushkey:allow')) return false
  const [, , , put] = /^s(\W)((?:\\.|(?!\1).)*)\1((?:\\.|(?!\1).)*)\1/.exec(word) ?? []
  return put === undefined ? !word.startsWith('/') : put.includes('hushkey:allow')
}

function current({ roots }: Place): string {
  const file = roots?.[0] === undefined ? null : `${roots[0]}/.hushkeyrc.json`
  return file !== null && existsSync(file) ? readFileSync(file, 'utf8') : '{}'
}
