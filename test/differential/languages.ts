/** The language or format of a file, by its path; null for what is none of these. */
export function languageOf(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return LANGUAGES.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}

const LANGUAGES: readonly (readonly [string, RegExp])[] = [
  ['Dockerfile', /^(?:Dockerfile(?:\..*)?|.*\.dockerfile)$/i],
  ['TypeScript', /\.[cm]?tsx?$/],
  ['JavaScript', /\.(?:[cm]?jsx?|vue|svelte)$/],
  ['Python', /\.pyi?$/],
  ['Go', /\.go$/],
  ['Rust', /\.rs$/],
  ['Java', /\.java$/],
  ['Kotlin', /\.kts?$/],
  ['Scala, Groovy', /\.(?:scala|groovy|gradle)$/],
  ['Ruby', /\.(?:rb|podspec|gemspec|rake)$|^(?:Gemfile|Rakefile|Podfile)$/],
  ['PHP', /\.php$/],
  ['C#', /\.cs$/],
  ['C, C++', /\.(?:c|h|cc|cpp|cxx|hpp|m|mm)$/],
  ['Swift, Dart', /\.(?:swift|dart)$/],
  ['other code', /\.(?:lua|pl|pm|erl|hrl|ex|exs|hs|ml|jl|nim|r|clj|d|vb|pas)$/i],
  ['shell', /\.(?:sh|bash|zsh|fish|bat|cmd|ps1|psm1)$/i],
  ['YAML', /\.ya?ml$/],
  ['JSON', /\.json5?$/],
  ['TOML', /\.toml$/],
  ['INI, properties', /\.(?:ini|cfg|conf|properties|editorconfig|npmrc)$/],
  ['Terraform', /\.(?:tf|tfvars|hcl)$/],
  ['XML, HTML', /\.(?:xml|html?|plist|storyboard|xaml|csproj|svg|xsd|pom)$/],
  ['SQL', /\.sql$/],
  ['text', /\.(?:md|rst|txt|adoc)$/i],
]
