/** A name whose value an expression yields; offsets are those of the whole expression, `process.env.X`. */
export interface Yielded {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** How a language writes an expression within a string: a template's `${…}`, an f-string's `{…}`, Ruby's `#{…}`. */
const INTERPOLATION: Readonly<Record<string, RegExp>> = {
  '`': /\$\{([^{}]{1,200})\}/g,
  f: /\{([^{}]{1,200}?)(?:=|![rsa])?(?::[^{}]{0,20})?\}/g,
  '#': /#\{([^{}]{1,200})\}/g,
  $: /(?<!\\)\$\{?([A-Za-z_]\w{0,80}(?:(?:\.|->)\w{1,60}){0,3})(?![\w([:#])\}?/g,
  '\\': /\\\(([^()]{1,200})\)/g,
}

const CHAIN =
  /[$@]?[A-Za-z_][\w$]{0,80}(?:(?:\?\.|!\.|\.|->|::)\$?\w{1,80}|\[(?:'[^'\n]{1,80}'|"[^"\n]{1,80}"|:\w{1,80})\]){0,8}/y

/** Calls that hand on what they are given. Any other call may redact, count or test it. */
const PASSES_ON =
  /(?:^|[.>:])(?:stringify|str|String|string|repr|format|f?mt\.Sprintf|[sS]printf|Sprint|inspect|dumps|toString|concat|valueOf|info|b64decode)$/

const READS_ENVIRONMENT =
  /(?:^|[.>:])(?:getenv|Getenv|LookupEnv|env|GetEnvironmentVariable|environ\.get|ENV\.fetch|env\.get|fetch_env!?)$/

/** The value is compared, tested, indexed or is no value but a key or a parameter. */
const NOT_YIELDED_AFTER =
  /^\s{0,3}(?:\?(?![.?])|[=!<>]=|=|:(?!:)|&&|<(?!<)|>|\[|\(|\b(?:is|in|if|instanceof|and|not)\b)/
const NOT_YIELDED_BEFORE = /(?:!|\$\{#|\btypeof\s|\bnot\s|\bif\s|-[nz]\s|\bis\s|[=!]==?\s?)\(?$/

/**
 * The names whose values a logging call writes, of `token` and `user.password` in `("got", token, user.password)`.
 * Left out: what stands in plain strings, what is only tested (`!!token`, `token ? 'set' : 'missing'`) and what goes
 * through another call first (`mask(token)`, `len(token)`).
 * @param text what follows the call's opening parenthesis, up to the end of the line; one pass
 * @param style the way strings of this language hold expressions
 */
export function yieldedNames(text: string, style: string): Yielded[] {
  const found: Yielded[] = []
  const calls: string[] = []
  for (let at = 0; at < text.length; ) {
    const character = text[at] as string
    if (character === '"' || character === "'" || character === '`') {
      const end = stringEnd(text, at)
      found.push(...inString(text, at, end, calls, style))
      at = end
    } else if (character === '(') {
      calls.push('')
      at++
    } else if (character === ')') {
      if (calls.pop() === undefined) break
      at++
    } else if (character === ';' || text.startsWith('//', at)) break
    else at = readChain(text, at, calls, found)
  }
  return found
}

/** Reads the chain of names at `at`, if there is one; returns where to go on. */
function readChain(text: string, at: number, calls: string[], found: Yielded[]): number {
  CHAIN.lastIndex = at
  const chain = CHAIN.exec(text)?.[0]
  if (!chain) return at + 1
  const end = at + chain.length
  if (/["'`]/.test(text[end] ?? '')) return end
  // Elixir's calls may end in an exclamation mark: System.fetch_env!("X")
  const call = /^!?\(/.exec(text.slice(end, end + 2))?.[0]
  if (call) {
    calls.push(chain + call.slice(0, -1))
    return end + call.length
  }
  const yielded =
    calls.every((call) => call === '' || PASSES_ON.test(call)) &&
    !NOT_YIELDED_BEFORE.test(text.slice(Math.max(0, at - 12), at)) &&
    !NOT_YIELDED_AFTER.test(text.slice(end, end + 16))
  if (yielded) found.push({ name: lastName(chain), start: at, end })
  return end
}

function inString(text: string, start: number, end: number, calls: readonly string[], style: string): Yielded[] {
  const inner = text.slice(start + 1, end - 1)
  const call = calls.at(-1)
  if (call && READS_ENVIRONMENT.test(call)) return [{ name: inner, start: start + 1, end: end - 1 }]
  const quote = text[start] as string
  const before = text[start - 1] ?? ''
  const pattern =
    INTERPOLATION[quote === '`' ? '`' : quote === '"' && before === '$' ? 'f' : /[fF]/.test(before) ? 'f' : style]
  if (!pattern || (quote === "'" && style !== 'f' && !/[fF]/.test(before))) return []
  return [...inner.matchAll(pattern)].flatMap((placeholder) => {
    const offset = start + 1 + placeholder.index + placeholder[0].indexOf(placeholder[1] as string)
    return yieldedNames(placeholder[1] as string, '').map(({ name, ...at }) => ({
      name,
      start: offset + at.start,
      end: offset + at.end,
    }))
  })
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === text[start]) return at + 1
  }
  return text.length
}

/** `X` of `process.env.X`, `os.environ["X"]`, `$x` and `ENV['X']`. */
function lastName(chain: string): string {
  return /(\w{1,80})['"]?\]?$/.exec(chain)?.[1] ?? chain
}
