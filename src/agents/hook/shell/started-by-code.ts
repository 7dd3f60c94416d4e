import { quoteForShell } from '../../../shell-quote.ts'

export const LANGUAGES = /^(?:python[\d.]*|node|deno|bun|perl|ruby|php|g?awk)$/

const STARTS = /\b(?:system|exec\w*|spawn\w*|popen|subprocess|check_\w+|run|qx|Open3|shell_exec|proc_open)\b|`/i

/**
 * What code in another language does, in the words of a shell, as far as it stands in it as texts: the commands of Git that
 * it starts, the files that it writes or takes away. Null for nothing of the kind.
 */
export function startedByCode(code: string): string | null {
  return [...changedFiles(code), ...startedCommands(code)].join('\n') || null
}

function startedCommands(code: string): string[] {
  if (!STARTS.test(code)) return []
  const lines = [...code.matchAll(/(["'`])(git\s.*?)\1/gs)].map(([, , line = '']) => line)
  const lists = [...code.matchAll(/(["'])git\1\s*,([^;\n]*)/g)].map(([, , list = '']) =>
    ['git', ...[...list.matchAll(/(["'])(.*?)\1/g)].map(([, , word = '']) => `'${word}'`)].join(' '),
  )
  const commands = [...lines, ...lists]
  return commands.length > 0 ? [...switches(code), ...commands] : []
}

/** `os.environ["HUSKY"] = "0"`, `{ HUSKY: '0' }` */
function switches(code: string): string[] {
  return [...code.matchAll(/\b(HUSKY|LEFTHOOK)\b["']?\]?\s*(?:=>|[:=,])\s*["']?(0|false)\b/gi)].map(
    ([, name, value]) => `export ${name}=${value}`,
  )
}

/** A quoted path, behind a call that writes it or takes it away: `fs.rmSync('x'`, `unlink "x"`, `os.chmod('x', 0o644)`. */
const CHANGED =
  /\b(?:remove|unlink|delete|rename|truncate|rmtree|rmdir|rm|write_?File|move|chmod|rm_r?f)(?:Sync)?\s*\(?\s*(?:Path\(\s*)?(["'`])([^"'`\n]+)\1/gi
/** `open('x', 'w')`, `Path('x').write_text(…)`, `Bun.write('x'`. */
const OPENED = /\bopen\s*\(\s*(["'])([^"'\n]+)\1\s*,\s*(?:mode\s*=\s*)?["']>?[wax>+]/g
const BY_PATH =
  /\b(?:Path|File|Pathname)(?:\.new)?\s*\(\s*(["'])([^"'\n]+)\1\s*\)\s*\.\s*(?:write\w*|unlink|rename|replace|chmod|rmdir|delete)\b/g

function changedFiles(code: string): string[] {
  return [CHANGED, OPENED, BY_PATH].flatMap((pattern) =>
    [...code.matchAll(pattern)].map(([, , path = '']) => `rm -r ${quoteForShell(path)}`),
  )
}
