/** What the path says about a file, as evidence only: no file is left out for its name. */
export interface FileKind {
  /** Tests, fixtures, examples, mocks: values there are mostly made up. */
  readonly isTest: boolean
  readonly isExample: boolean
  /** Examples that are copied and filled in, such as `.env.example`: what works does not belong there. */
  readonly isTemplate: boolean
  /** Documentation and prose. */
  readonly isDocs: boolean
  /** Third-party code, bundles, snapshots, lockfiles, source maps: nobody writes secrets there by hand. */
  readonly isGenerated: boolean
  /** Descriptions of an API: a value there is an example. */
  readonly isApiDescription: boolean
  /** Message catalogues: a `password` there is a label. */
  readonly isMessages: boolean
  /** A programming language, where a bare word is an identifier. */
  readonly isCode: boolean
  /** Key-value files and scripts, where values stand bare. */
  readonly isConfig: boolean
}

const TEST =
  /(?:^|\/)(?:x?t|tests?|__tests__|specs?|fixtures?|test[-_]?(?:data|files?|resources?|assets?)|testing|(?:test[-_]?)?suites?|integration[-_]tests?|cassettes?|vcr[-_]cassettes?|mocks?|__mocks__|fakes?|stubs?|e2e|cypress|features|benchmarks?)(?:\/|$)|(?:^|\/)(?:test_|conftest)[^/]*$|[._-](?:test|tests|spec|mock|fixture|e2e|stories|bench)s?\.[^/]{1,12}$|(?:^|\/)(?:mock|fake|stub|dummy|simulate)[-_.][^/]*$|e2e[-_]?tests?[^/]*$|(?:^|\/)(?:tests?|spec)\.(?:java|kt|cs|scala|groovy|swift|php)$/i
/** By the letter: `Latest.java` and `Init.php` are none. */
const TEST_CLASS = /(?:Test|Tests|Spec|IT)\.(?:java|kt|cs|scala|groovy|swift|php)$/
const EXAMPLE =
  /(?:^|\/)(?:examples?|samples?|demos?|tutorials?|playground|quickstart|howto)(?:\/|$)|[._-](?:examples?|samples?|demo|template|tmpl|dist|defaults?)(?:\.[^/]{1,12})?$/i
/** Folders that spell a package: generators of Spring and Android projects propose `com/example/demo`. */
const PACKAGES = /((?:^|\/)src\/[A-Za-z]{1,40}\/(?:java|kotlin|scala|groovy)\/).*\//
const TEMPLATE = /[._-](?:examples?|samples?|template|tmpl|dist|defaults?)$/i
const DOCS =
  /\.(?:md|mdx|markdown|rst|adoc|asciidoc|html?|tex|ipynb|pod|org|1|3|5|8)$|\.(?:md|html?)\.(?:twig|erb|haml|j2|jinja2?|ejs|hbs|liquid|tera)$|(?:^|\/)(?:docs?|documentation|wiki|changelog[^/]*|readme[^/]*|license[^/]*|history[^/]*)(?:\/|$)/i
/** What a browser has recorded is no documentation, wherever it lies. http://www.softwareishard.com/blog/har-12-spec/ */
const RECORDING = /\.har$/i
const GENERATED =
  /(?:^|\/)(?:vendor|vendors|node_modules|third_party|third-party|bower_components|dist|out|coverage|__snapshots__|generated|\.yarn\/(?:releases|plugins|sdks)|\.next|\.nuxt)\/|[._-]min\.[^/]{1,6}$|\.(?:snap|lock|map|lockb|svg|bundle\.js|umd\.js|pb\.go|g\.dart|designer\.cs)$|(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lock|deno\.lock|composer\.lock|go\.sum|cargo\.lock|gemfile\.lock|poetry\.lock|uv\.lock|flake\.lock|packages\.lock\.json)$/i
export const MESSAGES =
  /(?:^|\/)(?:[A-Za-z-]+\.lproj|locales?|locali[sz]ations?|i18n|l10n|lang|langs|languages|translations?|intl|messages?|nls|strings)(?:\/|[._-][^/]*$)|(?:^|\/)messages?_[a-z]{2}|\.(?:po|pot|xlf|xliff|resx|strings|arb)$|_(?:ar|bg|bn|ca|cs|da|de|el|es|et|eu|fa|fi|fr|ga|gl|he|hi|hr|hu|it|ja|ka|kk|ko|lt|lv|ms|nb|nl|nn|pl|pt|ro|ru|sk|sl|sq|sr|sv|ta|th|tr|uk|ur|uz|vi|zh)(?:_[A-Z][A-Z])?\.properties$|(?:^|\/)(?:ar|bg|bn|ca|cs|da|de|el|en|es|et|eu|fa|fi|fr|ga|gl|he|hi|hr|hu|it|ja|ka|kk|ko|lt|lv|ms|nb|nl|nn|pl|pt|ro|ru|sk|sl|sq|sr|sv|ta|th|tr|uk|ur|uz|vi|zh)(?:[-_][A-Za-z]{2,4}){0,2}\.(?:json5?|ya?ml|properties|toml|php|[jt]s)$/i
/** Programs in folders that may be named so for other reasons: a protocol has messages, a compiler strings. */
export const NO_MESSAGES =
  /(?:^|\/)(?:lang|langs|languages?|locali[sz]ations?|messages?|strings)(?:\/|[._-]).*\.(?:rs|go|java|kt|kts|cs|swift|scala|c|cc|cpp|h|hpp|m|mm|py|rb|ex|exs|pl)$/i
const API_DESCRIPTION = /(?:^|[/._-])(?:openapi|swagger|asyncapi)[^/]*\.(?:ya?ml|json)$/i
export const CODE =
  /\.(?:[cm]?[jt]sx?|vue|svelte|py|rb|go|java|kt|kts|scala|groovy|cs|fs|vb|php|pl|pm|rs|swift|dart|hs|r|ex|exs|erl|clj|c|h|cc|cpp|hpp|m|mm|lua|jl|nim|zig|sol|elm|ml|coffee|pug|jsp|erb|d\.ts|sql|ps[dm]?1|gradle|bicep|twig|ejs|hbs|cshtml|razor|astro)$/i
const CONFIG =
  /\.(?:ya?ml|json[5c]?|toml|ini|cfg|conf|config|properties|env|rsp|xml|plist|tf|tfvars|hcl|sh|bash|zsh|fish|bat|cmd|dockerfile|service|reg|netrc|npmrc|rsc|uci|hurl|example|sample|dist|template|env\.[^/]*)$|(?:^|\/)(?:\.env[^/]*|dockerfile[^/]*|makefile|procfile|\.[a-z]+rc|[^./]+)$/i

let latest: { readonly path: string; readonly kind: FileKind } | undefined

/** The kind of one file is asked for once a match, so the latest answer is kept. */
export function fileKindOf(path: string): FileKind {
  if (latest?.path !== path) latest = { path, kind: readKind(path) }
  return latest.kind
}

const ANSWERS: Readonly<Record<keyof FileKind, (path: string) => boolean>> = {
  isTest: (path) => TEST.test(path) || TEST_CLASS.test(path),
  isExample: (path) => EXAMPLE.test(path.replace(PACKAGES, '$1')),
  isTemplate: (path) => TEMPLATE.test(path),
  isDocs: (path) => DOCS.test(path) && !RECORDING.test(path),
  isGenerated: (path) => GENERATED.test(path),
  isApiDescription: (path) => API_DESCRIPTION.test(path),
  isMessages: (path) => MESSAGES.test(path) && !NO_MESSAGES.test(path),
  isCode: (path) => CODE.test(path),
  isConfig: (path) => CONFIG.test(path),
}

/** Each answer is worked out when it is asked for: to compile all these patterns takes longer than to judge a match. */
function readKind(path: string): FileKind {
  const kind = {} as FileKind
  for (const [name, answer] of Object.entries(ANSWERS))
    Object.defineProperty(kind, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = answer(path)
        Object.defineProperty(kind, name, { value })
        return value
      },
    })
  return kind
}

/** `#define NAME "…"`, and an option of a command that goes on: `--extra-index-url https://…`, `--password "…" \`. */
const NO_COMMENT =
  /^[ \t]*(?:#[ \t]{0,4}define[ \t]+[A-Za-z_]|--[a-z][a-z\d]*(?:(?:-[a-z\d]+)*=|(?:-[a-z\d]+)+[ \t]|[ \t].*\\\r?$))/

/** Whether the line that holds `at` begins like a comment; `#HttpOnly_` begins a cookie in a file of curl's. */
export function isComment(text: string, at: number): boolean {
  const from = Math.max(0, at - 1000)
  const before = text.slice(from, at)
  const begin = before.lastIndexOf('\n') + 1
  if (!/^[ \t]*(?:#(?!HttpOnly_)|\/\/|\/?\*|--|;|<!--)/.test(before.slice(begin))) return false
  const end = text.indexOf('\n', at)
  return !NO_COMMENT.test(text.slice(from + begin, Math.min(end < 0 ? text.length : end, at + 1000)))
}
