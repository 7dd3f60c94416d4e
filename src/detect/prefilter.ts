/** Where a keyword stands in a text: `keyword` is its index in the list the prefilter was made from. */
export type OnKeyword = (keyword: number, end: number) => void

/**
 * Finds all of `keywords` in one pass over a text, however many there are (Aho and Corasick, 1975).
 * @param keywords lower-case ASCII literals
 * @returns a function that calls `onKeyword` for each place where a keyword ends (offset behind its last character),
 * letter case ignored; its running time grows with the text alone
 */
export function createPrefilter(keywords: readonly string[]): (text: string, onKeyword: OnKeyword) => void {
  const { classOf, width } = charClasses(keywords)
  const { next, ends, fallback } = automaton(keywords, classOf, width)
  return (text, onKeyword) => {
    let state = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      state = code < 128 ? (next[state + (classOf[code] as number)] as number) : 0
      for (let found = state; found > 0; found = fallback[found / width] as number) {
        const here = ends[found / width]
        if (here === undefined) break
        for (const keyword of here) onKeyword(keyword, at + 1)
      }
    }
  }
}

/** Numbers the characters that keywords use; upper and lower case share a number, all others are 0. */
function charClasses(keywords: readonly string[]) {
  const classOf = new Uint8Array(128)
  let width = 1
  for (const keyword of keywords) {
    for (let at = 0; at < keyword.length; at++) {
      const code = keyword.charCodeAt(at)
      if (code > 127 || keyword[at] !== keyword[at]?.toLowerCase())
        throw new Error(`not a lower-case ASCII keyword: ${keyword}`)
      if (classOf[code]) continue
      classOf[code] = width
      const upper = keyword[at]?.toUpperCase().charCodeAt(0) as number
      classOf[upper] = width
      width++
    }
  }
  return { classOf, width }
}

/**
 * States are multiples of `width`, so that a step is one addition and one look-up.
 * `ends[state]` lists the keywords that end there; `fallback` leads to the next shorter suffix that ends one (or 0).
 */
function automaton(keywords: readonly string[], classOf: Uint8Array, width: number) {
  const most = keywords.reduce((sum, keyword) => sum + keyword.length, 1)
  const next = new Int32Array(most * width)
  const ends: (number[] | undefined)[] = []
  let states = 1
  keywords.forEach((keyword, index) => {
    let state = 0
    for (let at = 0; at < keyword.length; at++) {
      const step = state * width + (classOf[keyword.charCodeAt(at)] as number)
      if (!next[step]) next[step] = states++ * width
      state = (next[step] as number) / width
    }
    ends[state] = [...(ends[state] ?? []), index]
  })
  const fallback = linkSuffixes(next, ends, states, width)
  return { next, ends, fallback }
}

/** Completes the transitions breadth first, so that scanning never has to step back. */
function linkSuffixes(next: Int32Array, ends: (number[] | undefined)[], states: number, width: number): Int32Array {
  const suffix = new Int32Array(states)
  const fallback = new Int32Array(states)
  const queue: number[] = [0]
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] as number
    for (let step = 0; step < width; step++) {
      const to = next[state * width + step] as number
      const viaSuffix = state ? (next[(suffix[state] as number) * width + step] as number) : 0
      if (to) {
        const child = to / width
        suffix[child] = viaSuffix / width
        fallback[child] = ends[suffix[child] as number] ? viaSuffix : (fallback[suffix[child] as number] as number)
        ends[child] ??= fallback[child] ? [] : undefined
        queue.push(child)
      } else next[state * width + step] = viaSuffix
    }
  }
  return fallback
}
