/** The kinds of files that scanners cry wolf on, by their paths; the first that fits. */
const KINDS = [
  [
    'lockfiles',
    /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lock|deno\.lock|cargo\.lock|poetry\.lock|uv\.lock|pdm\.lock|pipfile\.lock|gemfile\.lock|composer\.lock|go\.sum|packages\.lock\.json|[^/]*gradle\.lockfile|mix\.lock|pubspec\.lock|podfile\.lock|package\.resolved|conan\.lock|flake\.lock|rebar\.lock|renv\.lock|stack\.yaml\.lock|cabal\.project\.freeze)$/i,
  ],
  ['notebooks', /\.ipynb$/i],
  ['snapshots', /\.snap(?:shot)?$|(?:^|\/)__snapshots__\//i],
  ['source maps', /\.map$/i],
  ['SVG', /\.svg$/i],
  ['minified', /[._-]min\.(?:js|mjs|cjs|css)$|\.(?:umd|bundle|prod)\.(?:js|cjs|mjs)$/i],
  [
    'messages',
    /\.(?:po|pot|arb|xlf|xliff|resx|ftl)$|(?:^|\/)(?:locales?|i18n|l10n|lang|translations?|messages)\/[^/]*\.(?:json|ya?ml|[cm]?js|ts|properties)$|(?:^|\/)messages?_[a-z]{2}[^/]*$/i,
  ],
]

/** What a path says about how the file came to be, as one of `KINDS` or 'code and text'. */
export function classifyFile(path) {
  return KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'code and text'
}

export const KIND_NAMES = [...KINDS.map(([name]) => name), 'code and text']
