/** Programs that start another one, with the options of theirs that take the next word. */
const WRAPPERS: Readonly<Record<string, RegExp | null>> = {
  env: /^(?:-u|--unset|-C|--chdir)$/,
  sudo: /^-[ugphCTRD]$/,
  doas: /^-[uC]$/,
  timeout: /^(?:-k|-s|--kill-after|--signal)$/,
  nice: /^-n$/,
  ionice: /^-[cn]$/,
  time: /^-[fo]$/,
  xargs: /^-[InLPsdEa]$/,
  stdbuf: /^-[ioe]$/,
  nohup: null,
  setsid: null,
  command: null,
  builtin: null,
  exec: /^-a$/,
  unbuffer: null,
  winpty: null,
}

/** The words behind `env`, `sudo`, `timeout` and the like. */
export function unwrap(words: readonly string[]): readonly string[] {
  const [name = '', ...rest] = words
  const program = name.replace(/^.*\//, '')
  if (!Object.hasOwn(WRAPPERS, program)) return words
  let at = 0
  while (at < rest.length) {
    const word = rest[at] as string
    if (word === '--') at++
    if (word === '--') break
    if (program === 'env' && /^(?:-S|--split-string)$/.test(word))
      return unwrap([...(rest[at + 1] ?? '').split(/\s+/), ...rest.slice(at + 2)])
    if (WRAPPERS[program]?.test(word)) at += 2
    else if (word.startsWith('-') || (program === 'env' && /^\w+=/.test(word))) at++
    else if (program === 'timeout' && /^[\d.]+[smhd]?$/.test(word)) at++
    else break
  }
  return rest.length === 0 ? words : unwrap(rest.slice(at))
}

/** Programs whose words are data, or that are judged by their own name. */
const NO_STARTER = /^(?:echo|printf|e?grep|fgrep|rg|ag|ack|man|which|type|whereis|git(?:\.exe)?|hushkey|say)$/
const STARTED = /^(?:.*[\\/])?(?:git(?:\.exe)?|hushkey|(?:ba|da|z)?sh)$/

/**
 * What another program starts: `npx cross-env A=1 git …`, `find … -exec git …`, `docker exec app sh -c …`.
 * @param words without wrappers
 */
export function laterProgram(words: readonly string[]): readonly string[] | null {
  if (words.length === 0 || NO_STARTER.test((words[0] ?? '').replace(/^.*[\\/]/, ''))) return null
  const at = words.findIndex((word, place) => place > 0 && STARTED.test(word))
  return at < 0 ? null : words.slice(at)
}

/** What `env A=1 git` and `sudo A=1 git` set. */
export function wrappedEnv(words: readonly string[], inner = unwrap(words)): Map<string, string> {
  const set = new Map<string, string>()
  for (const word of words.slice(0, words.length - inner.length)) {
    const [, key, value] = /^(\w+)=(.*)$/s.exec(word) ?? []
    if (key !== undefined && value !== undefined) set.set(key, value)
  }
  return set
}
