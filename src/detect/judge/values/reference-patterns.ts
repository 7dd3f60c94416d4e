/** What holds settings and secrets in programs, and one of them. */
export const ELSEWHERE =
  /^(?:process|import\.meta|os|System|ENV|env|environ|secrets|vars|config|var|local|data|module|self|this|params|args|props|options|opts|settings)\??\.\w/

/**
 * What a value written with a reference to a secret looks like, in templates, shells, CI files and secret managers.
 * `$` for an S begins passwords as well: `$ecr3t!` is one, with a digit in the name and punctuation that ends no reference.
 */
export const REFERENCES: readonly (readonly [RegExp, string])[] = [
  [/^ENC[[(]|^\{cipher\}|^AQICAH/, 'it is encrypted'],
  [
    /^\$(?:2[abxy]?|1|5|6|7|8|9\$[./A-Za-z0-9]{14}|y|apr1|argon2(?:id?|d)|pbkdf2[\w-]*|scrypt|bcrypt[\w-]*)\$|^\{(?:SSHA|SHA|MD5|CRYPT|bcrypt|pbkdf2|noop)|^[\w.-]{1,40}:\$(?:2[aby]|apr1|[156])\$/i,
    'it is a password hash',
  ],
  [/^["']*\\?\$[{(]/, 'it is a shell variable'],
  [/\$\{[^}]*\}|\$\([^)]*\)|#\{[^}]*\}|\{\{|<%|\{%|\$env:|\$\{\{/, 'it is filled in by a template'],
  [/^(?:[#$%]?\{{1,2}|\$\()$/, 'it is filled in by a template'],
  [
    /^%[-\d.]*[sdvqx](?![\w.]*\d)|%\(\w+\)s|^\{\d*\}|^\{[A-Za-z_][\w.]*(?:(?:\(\))?\}|\[$|\[["'])/,
    'it is a format string',
  ],
  [ELSEWHERE, 'it is read from elsewhere'],
  [
    /^(?:vault|secretref|ref\+\w+|op|ssm|awskms|gcpkms|keychain|keyring|credstash|sops|file|env|ENC|encrypted|resolve|arn|projects|secretsmanager|kms|azurekeyvault):|^projects\/|^\{?\{?resolve:|^@Microsoft\.KeyVault|^!(?:Ref|Sub|GetAtt|ImportValue|vault|secret|env)/i,
    'it points to a secret manager',
  ],
  [/^\s?[12]?>{1,2}(?:&\d\s*$|\s?\/dev\/)/, 'it is a redirection of a shell'],
  [/^[.#][a-z][\w-]*\s?\{[^}]*\}/i, 'it is a style sheet'],
  [/^&(?:#\d{2,4}|quot|lt|gt|amp|apos);?$/, 'it is an HTML entity'],
  [/^[`"']?\s*\+\s|\s\+\s*[`"']?$|^\+[A-Za-z_$][\w$]*\.[\w$.]+[;,)]/, 'it is put together from parts'],
  // `AND password='"+pass+"'`, `password='".$row['pw']."'`: quotes of SQL around those of the program
  [
    /^(\+|\.|&|\|\|)\s?[A-Za-z_$][\w$.()[\]]{0,80}\s?\1$|^["'`]\s?(?:\+|\.|&|\|\|)\s?\$?[A-Za-z_]\w{0,60}(?:[[(]|->|$)|^\.\$[a-z_]\w*[[(-]/,
    'it is put together from parts',
  ],
  // https://spec.graphql.org/October2021/#sec-Scalars
  [/^\[{0,2}(?:String|ID|Int|Float|Boolean)!?(?:\]!?){0,2}$/, 'it is a type'],
  [/^[~^<>=v]{0,2}\d+(?:\.\d+){1,3}(?:-[a-z]+(?:\.\d+)?)?$/, 'it is a version'],
  [
    /^(?=[^~^<>=|]{0,20}[~^<>=|])[~^<>=v]{0,2} ?\d+(?:\.[\dx*]+){0,3}(?:(?: \|\| | - |, ?| )[~^<>=v]{0,2} ?\d+(?:\.[\dx*]+){0,3}){1,9}$|^(?:npm|workspace|catalog):(?:@?[a-z][\w./-]{0,80}@)?[~^<>=v*\d]/,
    'it is a range of versions',
  ],
  // Composer's `^11.35|^12.0`, NuGet's `[0.0.1, )`
  [
    /^[~^<>=v]{1,2}\d+(?:\.[\dx*]+){0,3}(?:(?:\|\|?|,)[~^<>=v]{0,2}\d+(?:\.[\dx*]+){0,3}){1,80}$|^[[(]\d*(?:\.\d+){0,3}, ?\d*(?:\.\d+){0,3}[\])]$/,
    'it is a range of versions',
  ],
  [
    /^(?:[a-z_]+(?::[\w,.-]+)?\|)*(?:required|nullable|confirmed|sometimes|string|min:\d+|max:\d+)(?:\|[A-Za-z_\d]+(?::[\w,.-]+)?)*$/,
    'it is a list of validation rules',
  ],
  [/^(?:md5|sha\d{1,3}|pbkdf2_sha\d+)[$:-]/i, 'it is a hash'],
  [
    /^\d{1,9}(?:\.\d{1,3})?(?:ms|µs|ns|s|min|h|d|px|r?em|[vd]?v[wh]|ch|pt|fr|deg|dp|sp|%|[kKMG]i?[bB])$/,
    'it is a number with its unit',
  ],
  // https://pkg.go.dev/time#ParseDuration
  [/^\d{1,5}(?:h\d{1,2}m(?:\d{1,2}s)?|m\d{1,2}s)$/, 'it is a number with its unit'],
  // `1.25e-6`, `0.075`: prices, rates and weights
  [/^[+-]?\d{1,12}(?:\.\d{1,12})?[eE][+-]?\d{1,3}$|^[+-]?\d{1,4}\.\d{1,12}$/, 'it is a number'],
  // `0; 0.25; 1`, of https://www.w3.org/TR/SVG2/
  [/^(?=.*[.;])-?\d{0,4}\.?\d{1,8}(?:(?:\s?[;,]\s?|\s)-?\d{0,4}\.?\d{1,8}){2,200}$/, 'it is a list of numbers'],
  // https://www.w3.org/TR/css-color-4/#hex-notation
  [/^#(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i, 'it is a colour'],
  // https://developer.mozilla.org/docs/Web/CSS/CSS_Functions
  [
    /^(?:rgba?|hsla?|hwb|ok(?:lab|lch)|color-mix|calc|clamp|var|(?:linear|radial|conic)-gradient|cubic-bezier|translate[XYZ3d]{0,2})\([\w\s.,%#/()*+-]*\)|[a-z] \d[\d.]*m?s cubic-bezier\(|^-?\d[\d.]*(?:px|r?em)?(?: -?\d[\d.]*(?:px|r?em)?){1,3} (?:rgba?|hsla?|var)\(/,
    'it is a value of a style sheet',
  ],
  // `acme-client (>=1.0.4)`: https://packaging.python.org/specifications/dependency-specifiers/
  [
    /^[A-Za-z][\w.-]{0,60}(?:\[[\w,-]{1,60}\])? \((?:[~^<>=!]{1,3} ?\d[\w.*+-]{0,30},? ?){1,6}\)/,
    'it is a range of versions',
  ],
  // https://pkg.go.dev/reflect#StructTag
  [/^[a-z]{2,20}:"[\w.,=-]{0,60}"(?: [a-z]{2,20}:"[^"]{0,80}"){0,6}$/, 'it is the tag of a field'],
  // `].present?`, `)).to eq(`: behind the end of a string
  [/^[\])]{1,3}\.[a-z_]{2,30}[?!]?(?:$|[(\s])/, 'it is a piece of code'],
  // https://www.iana.org/assignments/named-information, https://www.php.net/manual/function.hash-algos.php
  [
    /^(?:sha-?(?:[123]|224|256|384|512)(?:[-/_]\d{3})?|md[245]|ripemd-?\d{3}|blake(?:2[bs]|3)(?:-?\d{3})?|crc32[bc]?)$/i,
    'it names an algorithm',
  ],
  // https://doc.dovecot.org/main/core/settings/variables.html
  [/^%\{[\w:.| -]{1,60}\}$/, 'it is filled in by a template'],
  [/^data:(?:image|font|audio|video)\/[\w.+-]+[;,]/, 'it is a picture, a font or a sound'],
  // https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
  [
    /^(?:argon2(?:id?|d)?|bcrypt(?:js|_sha256)?|scrypt|yescrypt|(?:django_)?pbkdf2(?:[_-](?:hmac[_-])?sha\d{1,3})?|(?:sha|md)\d{1,3}[_-]?crypt|ssha\d{0,3}|blf-crypt)$/i,
    'it names a way to hash',
  ],
  [/^(?:e\.g\.|i\.e\.|z\. ?B\.|p\. ?ej\.|par ex\.)[ ,:]/, 'it is a text for people'],
  // https://www.iana.org/assignments/sasl-mechanisms, https://www.rfc-editor.org/rfc/rfc3748
  [
    /^(?:(?:S?CRAM|DIGEST)-[A-Z0-9-]{2,20}|X?OAUTH(?:2|BEARER)?|GSS(?:API|-SPNEGO)|(?:MS-?CHAP|PEAP|EAP|CHAP|PAP|TTLS)(?:-?v?\d)?(?:-[A-Z]{2,8})?)$/i,
    'it names a way to authenticate',
  ],
  // `yyyy-MM-dd'T'HH:mm:ss`
  [
    /^(?=.*(?:yy|YY|[dD]{2}|HH|hh))['"]?(?:[yYMdDHhmsSaAzZE]{1,5}['T]{0,3}[\s,.:/'-]{0,3}){2,9}$/,
    'it is a format of dates',
  ],
  // `%Y-%m-%d`: https://pubs.opengroup.org/onlinepubs/9799919799/functions/strftime.html
  [/^%[-_0^#]?[A-Za-z][\s,.:/_T-]{0,3}%(?:[-_0^#]?[A-Za-z%]|[\s,.:/_T%-]){1,30}$/, 'it is a format of dates'],
  [/(?:\[[^\]\s]{3,40}\]|\\[wd])\{\d{1,4}(?:,\d{0,4})?\}/, 'it is a pattern'],
]
