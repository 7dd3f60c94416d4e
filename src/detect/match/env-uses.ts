import { isPlausibleName } from '../words/plausible-name.ts'

/** Where code reads an environment variable. */
export interface EnvUse {
  readonly name: string
  /** Offset of the name in the text. */
  readonly start: number
}

/** How languages read a variable by a name that is written out; the name is the only group that matched. */
const READS = [
  String.raw`\b(?:process|Bun|import\.meta)\.env(?:\??\.|(?:\?\.)?\[["'])NAME`,
  String.raw`\bDeno\.env\.get\(["']NAME`,
  String.raw`\bos\.environ(?:\.get\(|\[)["']NAME`,
  String.raw`\bgetenv\(["']NAME`,
  String.raw`\bENV(?:\.fetch\(|\[)["']NAME`,
  String.raw`\$_(?:ENV|SERVER)\[["']NAME`,
  String.raw`\bos\.(?:Getenv|LookupEnv)\("NAME`,
  String.raw`\benv::var(?:_os)?\("NAME`,
  String.raw`\bGetEnvironmentVariable\("NAME`,
]
export const READ = new RegExp(
  READS.map((read) => read.replace('NAME', String.raw`([A-Za-z_]\w{1,79})\b`)).join('|'),
  'g',
)

/** Set by systems, shells, runtimes, test runners and hosts: nobody puts them into a template. */
const FAMILIAR =
  /^(?:NODE_ENV|NODE_OPTIONS|CI|PATH|HOME|PORT|HOST|HOSTNAME|USER|USERNAME|LOGNAME|SHELL|PWD|OLDPWD|TERM|LANG|TZ|TMP|TEMP|TMPDIR|EDITOR|VISUAL|PAGER|DISPLAY|COLUMNS|LINES|DEBUG|VERBOSE|NO_COLOR|FORCE_COLOR|MODE|DEV|PROD|SSR|BASE_URL|INIT_CWD|APPDATA|LOCALAPPDATA|USERPROFILE|PROGRAMFILES|SYSTEMROOT|COMSPEC|VITEST|JEST_WORKER_ID|PYTEST_CURRENT_TEST|RAILS_ENV|RACK_ENV|APP_ENV|PYTHONPATH|VIRTUAL_ENV|GOPATH|GOROOT|CARGO_MANIFEST_DIR|OUT_DIR|JAVA_HOME|HUSKY|AWS_REGION|AWS_EXECUTION_ENV|NEXT_RUNTIME|DOCUMENT_ROOT|(?:LC|XDG|SSH|GIT|GITHUB|GITLAB|RUNNER|VERCEL|NETLIFY|HTTP|REQUEST|SERVER|REMOTE|SCRIPT|QUERY|CARGO_PKG|AWS_LAMBDA)_\w+|npm_\w+|NETLIFY|VERCEL)$/

/** The uses of environment variables in a text, in its order, without those that are set elsewhere or only written to. */
export function envUses(text: string): EnvUse[] {
  if (!/env|\$_SERVER/i.test(text)) return []
  const uses: EnvUse[] = []
  for (const hit of text.matchAll(READ)) {
    const name = hit.slice(1).find(Boolean) as string
    const start = hit.index + hit[0].length - name.length
    const isWritten = /^["']?\]?\s{0,8}=(?![=>~])/.test(text.slice(start + name.length, start + name.length + 12))
    if (!FAMILIAR.test(name) && !isWritten && isPlausibleName(name) && !isCommented(text, hit.index))
      uses.push({ name, start })
  }
  return uses
}

/** Looks back a bounded way: in a minified file of one line that is no comment. */
function isCommented(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 300), at)
  return /(?:^|\n)[ \t]{0,200}(?:\/\/|#|\*|\/\*|--)[^\n]{0,300}$/.test(before)
}
