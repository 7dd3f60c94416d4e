import { yieldedNames } from '../match/logged-names.ts'
import type { Judged, Match, Source } from '../types.ts'
import { wordsOf } from '../words/language.ts'
import { fileKindOf } from './file-kind.ts'

const ALONE = new Set(
  'password passwd pwd passphrase secret apikey apitoken authtoken accesstoken secretkey privatekey credentials'.split(
    ' ',
  ),
)

/** What makes a key or a token one that opens something; a parser's `nextToken` and a `cacheKey` do not. */
const OPENING = new Set(
  (
    'api access auth secret private refresh bearer session user jwt bot oauth oauth2 admin device login client service ' +
    'encryption signing personal deploy github gitlab slack npm telegram discord vault master webhook license'
  ).split(' '),
)

/** Text about the tokens of a grammar or a language model rather than those of an account. */
const LEXER =
  /lex(?:er|eme)|token(?:i[sz]e|s\b|type|kind|stream|[._](?:type|kind|value|text|line))|pars(?:er|ing)|grammar|syntax|spacy|\bnltk\b|\bfor \w* ?token (?:in|of)\b/i

/** Languages by ending whose double-quoted strings hold expressions, and how; see `logged-names.ts`. */
const STYLES: ReadonlyMap<string, string> = new Map([
  ['php', '$'],
  ['phtml', '$'],
  ['sh', '$'],
  ['bash', '$'],
  ['zsh', '$'],
  ['kt', '$'],
  ['kts', '$'],
  ['groovy', '$'],
  ['gradle', '$'],
  ['dart', '$'],
  ['pl', '$'],
  ['ps1', '$'],
  ['scala', '$'],
  ['yml', '$'],
  ['yaml', '$'],
  ['rb', '#'],
  ['ex', '#'],
  ['exs', '#'],
  ['cr', '#'],
  ['coffee', '#'],
  ['rake', '#'],
  ['swift', '\\'],
  ['rs', 'f'],
])

/** `echo "Admin password: $ADMIN_PASSWORD"`: a script that sets something up says so on purpose. */
const TOLD = /pass(?:word|phrase|wd)?\b[^$\n]{0,60}:[\t ]{0,8}\$/i

export const MENTIONED = /pass|pwd|secret|token|key|cred/i

/**
 * Judges a call that writes to a log: a finding where it writes the value of something named as a secret.
 * The match is narrowed to that expression. Rare by intention: names that only mention a secret, tests for presence,
 * redacted values, comments, documentation and output that goes into a pipe or a file are none.
 */
export function judgeLogged(match: Match, { path, text }: Source): Judged {
  const dismissed = (why: string): Judged => ({ match, verdict: 'dismissed', evidence: [why] })
  if (!MENTIONED.test(match.secret)) return dismissed('nothing that is written is named as a secret')
  const before = text.slice(Math.max(0, match.start - 300), match.start).replace(/^.*\n/s, '')
  if (/\.(?:md|mdx|rst|txt|adoc|html?|min\.js|map|json|lock|svg|ipynb)$/i.test(path))
    return dismissed('it is no code that runs')
  const { isTest, isExample } = fileKindOf(path)
  if (isTest || isExample) return dismissed('it is a test or an example, whose secrets are made up')
  if (/^\s*(?:\/\/|#|\*|\/\*|<!--|--|;)/.test(before)) return dismissed('it is a comment')
  if (/\b(?:def|func|fn|function|fun|void|sub|static|public)\s[^\n(]{0,80}\($/.test(before))
    return dismissed('it is a definition')
  const shell =
    /(?:echo|printf|puts|Write-\w+)\s$/.test(before) || /\.(?:sh|bash|zsh|ya?ml)$|(?:^|\/)Dockerfile/.test(path)
  if (shell && goesElsewhere(before, match.secret))
    return dismissed('the output goes into a pipe, a variable or a file')
  if (/\bfile\s?=\s?(?!sys\.std)/.test(match.secret)) return dismissed('it is written to a file')
  if (/\.(?:sh|bash|zsh)$/.test(path) && TOLD.test(match.secret))
    return dismissed('the script tells the password to whoever runs it')
  const style =
    shell && !/puts\s$/.test(before) ? '$' : (STYLES.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ?? '')
  const around = text.slice(Math.max(0, match.start - 2000), match.end + 2000)
  const isWord = shell && /(?:echo|printf)\s$/.test(before) // without a dollar a shell writes just that
  const logged = yieldedNames(match.secret, style).find(
    ({ name, start }) =>
      isOpening(name, path, around) &&
      !(isWord && !match.secret.slice(Math.max(0, start - 2), start + 1).includes('$')),
  )
  if (!logged) return dismissed('nothing that is written is named as a secret')
  const secret = match.secret.slice(logged.start, logged.end)
  const start = match.start + logged.start
  return {
    match: { ...match, secret, start, end: start + secret.length },
    verdict: 'low',
    evidence: [`the value of ${logged.name} is written to a log`],
    name: logged.name,
  }
}

/** `echo $X | docker login --password-stdin`, `echo $X > file`, `$(echo $X)`, `echo ::add-mask::$X`. */
function goesElsewhere(before: string, written: string): boolean {
  return /\$\([^)]{0,100}$|`[^`]{0,100}$/.test(before) || /(?<![=-])>{1,2}\s*[^&\s]|\||::add-mask::|<<</.test(written)
}

function isOpening(name: string, path: string, text: string): boolean {
  const words = wordsOf(name)
  const last = words.at(-1) as string
  if (/^(?:OLD)?PWD$/.test(name)) return false // the working directory of a shell
  const previous = words.at(-2)
  if (ALONE.has(last))
    return !/^(?:no|has|is|show|hide|forgot|reset|invalid|wrong|use|with|public|log|err|error|msg|message|metric|event|reason|label|field|column|redacted|masked)$/.test(
      words[0] as string,
    )
  if (last !== 'token' && last !== 'key') return false
  if (previous !== undefined) return OPENING.has(previous) || (/^[A-Z][A-Z0-9_]+$/.test(name) && last === 'token')
  return last === 'token' && !LEXER.test(path) && !LEXER.test(text)
}
