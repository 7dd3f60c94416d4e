/**
 * How tokens begin that say whose they are, and the fewest characters that one of them has, by the provider's
 * documentation (see the rules) or by every token seen. Only beginnings that mean nothing else are here.
 */
const LEAST: readonly (readonly [begins: RegExp, least: number])[] = [
  [/^gh[pousr]_/, 40],
  [/^github_pat_/, 82],
  [/^gl(?:pat|ptt|dt|rt|cbt|ft|soat)-/, 25],
  [/^npm_/, 40],
  [/^[sr]k_(?:live|test)_/, 32],
  [/^A[KS]IA[A-Z0-9]/, 20],
  [/^AIza/, 39],
  [/^SG\./, 66],
  [/^do[opr]_v1_/, 71],
  [/^dckr_[po]at_/, 32],
  [/^sk-ant-/, 90],
  [/^hf_/, 37],
  [/^shp(?:at|ss|ca|pa)_/, 38],
  [/^pypi-AgEI/, 90],
  [/^rubygems_/, 57],
  [/^GOCSPX-/, 35],
  [/^xox[abp]-/, 40],
  [/^NRAK-/, 32],
  // 24 characters behind the dot, or 90 and more
  [/^hv[sbr]\.(?![A-Za-z0-9]{24}$)/, 70],
]

/** Cut by fewer characters than this, the rest of a token could be guessed. */
const GUESSED = 6

/**
 * Whether a value is the beginning of a provider's token whose rest is missing, so that it opens nothing. One that is
 * only a little too short, or too long, or otherwise not as documented, is none: forms change.
 */
export function isCutOff(value: string): boolean {
  return LEAST.some(([begins, least]) => value.length <= least - GUESSED && begins.test(value))
}
