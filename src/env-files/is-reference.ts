/**
 * What secret managers and their tools put in the place of a value, each ending with it: 1Password, vals
 * (`ref+vault://...`), Bitwarden, Vault, the clouds' stores, direnv and chamber. A scheme that may also carry a password
 * (`https:`, `redis:`) is none.
 */
const STORE =
  /^(?:(?:op|bws|bw|vault|ref\+[\w.-]+|secretref\+[\w.-]+|infisical|doppler|akeyless|conjur|pass|gopass|keychain|keyring|keepassxc|lastpass|lpass|protonpass|dashlane|dl|aws-sm|aws-ssm|awssm|awsps|aws-secrets|awssecrets|awskms|gcp-sm|gcpsm|gcp-secrets|gsm|gcpkms|azure-kv|azurekv|akv|azkv|ssm|sm|sops|secretsmanager|kms|berglas|chamber|consul|etcd|k8s|kubernetes):(?:\/\/)?[\w.~/@:#?=&%+,*-][\w .~/@:#?=&%+,*-]*|arn:aws[\w-]*:(?:secretsmanager|ssm):[\w:/.-]+|projects\/[\w-]+\/secrets\/[\w-]+(?:\/versions\/\w+)?|@Microsoft\.KeyVault\([\w=/:;.\s-]+\)|\{\{resolve:[\w:/.-]+\}\})$/i

/** `$NAME`, `${NAME}` and `${NAME:-...}` of shells and dotenv-expand. */
const VARIABLE = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-=?+])([^{}]*))?\})/

/** A filler of a template language: Jinja and Go (`{{ x }}`), ERB (`<%= x %>`), GitHub (`${{ x }}`), 1Password's `op inject`. */
const FILLER =
  /^(?:\$?\{\{[-~]?([^{}]*)[-~]?\}\}|<%[-=]{0,2}([^%]*)-?%>|\{%-?([^%]*)-?%\}|%([A-Za-z_][\w.]*)%|@([A-Z_]+)@)/

/** Plain words and numbers that stand between references: `${USER}:${PASSWORD}@${HOST}:5432/app`. */
const BETWEEN = /(?:[a-z][a-z\d+.-]{0,20}:\/\/(?=[$<{])|:\d{1,5}(?![\w])|[/@:.,&?_-]|(?<=\/)[a-z]{1,20}(?![\w]))/y

/**
 * Whether a value only says where the secret is: a path in a secret manager, a variable, a filler of a template. One that
 * brings a literal for the case that the variable is missing (`${KEY:-abc}`, `default('abc')`) is none, unless
 * `isHarmless` says that this literal may be read by everybody.
 */
export function isReference(value: string, isHarmless: (literal: string) => boolean = isNothing): boolean {
  const text = value.trim()
  return STORE.test(text) || isCall(text, isHarmless) || isFilledIn(text, isHarmless)
}

/** Made of variables and fillers alone, with no more than punctuation, a port or a path between them. */
function isFilledIn(text: string, isHarmless: (literal: string) => boolean): boolean {
  let found = false
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at)
    const variable = VARIABLE.exec(rest)
    const filler = variable ? null : FILLER.exec(rest)
    if (variable && !isHarmless(variable[4] ?? '') && !isReference(variable[4] ?? '', isHarmless)) return false
    if (filler && !filler.slice(1).every((code) => holdsNoLiteral(code ?? '', isHarmless))) return false
    const between = variable || filler ? null : punctuationAt(text, at)
    const [taken] = variable ?? filler ?? between ?? []
    if (!taken) return false
    if (!between) found = true
    at += taken.length
  }
  return found
}

function punctuationAt(text: string, at: number): RegExpExecArray | null {
  BETWEEN.lastIndex = at
  return BETWEEN.exec(text)
}

/** `$(op read op://a/b)`, `$(aws ssm get-parameter ...)`, varlock's `exec('op read "op://a/b"')` and `op("op://a/b")`. */
function isCall(text: string, isHarmless: (literal: string) => boolean): boolean {
  const [, shell, name, varlock] =
    /^(?:\$\(((?:op|bws|bw|vault|pass|gopass|aws|gcloud|az|doppler|infisical|sops|security|secret-tool|chamber|lpass|keyring|cat)\s[^()`]*)\)|([a-z]\w*)\(([^()]*)\))$/i.exec(
      text,
    ) ?? []
  if (shell !== undefined) return !/[;&|<>]/.test(shell) && holdsNoLiteral(shell, isHarmless)
  if (name === undefined || varlock === undefined) return false
  return /^(?:exec|op|ref|fallback|forEnv|concat|vault|bitwarden|infisical|aws\w*|gcp\w*|google\w*|azure\w*)$/i.test(
    name,
  )
    ? holdsNoLiteral(varlock.replaceAll(/\$[A-Za-z_]\w*/g, ''), isHarmless)
    : false
}

/** Code in which every literal is a name, a place or nothing: `env("DB_PASSWORD")` is, `x | default("abc")` is not. */
function holdsNoLiteral(code: string, isHarmless: (literal: string) => boolean): boolean {
  const bare = code.replaceAll(LITERAL, '')
  if (/["'`]/.test(bare) || /\d{5}/.test(bare)) return false
  const isDefault = /\bdefault|\|\||\?|\bor\b|\belse\b|\{|=/.test(bare)
  return [...code.matchAll(LITERAL)].every(([, , literal = '']) => {
    const text = literal.trim()
    if (isHarmless(text) || STORE.test(text) || /^(?:[A-Z][A-Z\d]*_[A-Z\d_]+|env)$/.test(text)) return true
    if (/^op read ["']?op:\/\/[\w .~/@-]+["']?$/.test(text)) return true
    return !isDefault && /^[A-Za-z][\w-]*(?:[./:][\w-]+)+$/.test(text) // a path in a store
  })
}

const LITERAL = /(["'`])((?:(?!\1).)*)\1/g

function isNothing(literal: string): boolean {
  return literal === ''
}
