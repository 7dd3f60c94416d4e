import { expect, it } from 'vitest'
import { judgeLogged } from '../../../src/detect/judge/judge-logged.ts'
import { matchRule } from '../../../src/detect/match/match.ts'
import { createPrefilter } from '../../../src/detect/search/keyword-search.ts'
import { logged } from '../../../src/rules/generic/logged.ts'
import type { Rule } from '../../../src/rules/rule.ts'
import { oneByOne } from '../../support/one-by-one.ts'

const rule = logged[0] as Rule
const prefilter = createPrefilter(rule.keywords)

/** What is found to be logged in `text`. */
function found(text: string, path: string): string[] {
  const ends: number[] = []
  prefilter(text, (_, end) => ends.push(end))
  return matchRule(rule, text, ends)
    .map((match) => judgeLogged(match, { path, text }))
    .filter(({ verdict }) => verdict === 'low')
    .map(({ match }) => {
      expect(text.slice(match.start, match.end)).toBe(match.secret)
      return match.secret
    })
}

it.each([
  ['a.js', 'console.log(process.env.STRIPE_SECRET_KEY)', 'process.env.STRIPE_SECRET_KEY'],
  ['a.js', 'console.log("key:", config.apiKey)', 'config.apiKey'],
  ['a.js', 'console.log(`key: ${apiKey}`)', 'apiKey'],
  ['a.js', 'console.log(JSON.stringify({ password }))', 'password'],
  ['a.js', "console.log(token || 'none')", 'token'],
  ['a.ts', 'this.logger.debug("with", accessToken)', 'accessToken'],
  ['a.ts', 'logger.info(apiKey)', 'apiKey'],
  ['a.py', 'print(os.environ["DB_PASSWORD"])', 'os.environ["DB_PASSWORD"]'],
  ['a.py', 'print(os.getenv("DB_PASSWORD"))', 'DB_PASSWORD'],
  ['a.py', 'print(f"pw {user.password!r}")', 'user.password'],
  ['a.py', 'logging.info("pw %s", password)', 'password'],
  ['a.py', 'print("pw {}".format(password))', 'password'],
  ['a.go', 'log.Printf("%s", token)', 'token'],
  ['a.go', 'fmt.Println(os.Getenv("API_KEY"))', 'API_KEY'],
  ['a.rb', "puts ENV['X_SECRET']", "ENV['X_SECRET']"],
  ['a.rb', 'Rails.logger.info "pw"; puts "pw #{password}"', 'password'],
  ['a.sh', 'echo $DB_PASSWORD', '$DB_PASSWORD'],
  ['a.sh', 'echo "the password is ${DB_PASSWORD}"', 'DB_PASSWORD'],
  ['Dockerfile', 'RUN echo $NPM_TOKEN', '$NPM_TOKEN'],
  ['A.java', 'System.out.println("pw " + password);', 'password'],
  ['A.java', 'LOGGER.info("pw {}", user.password);', 'user.password'],
  ['A.cs', 'Console.WriteLine($"pw {password}");', 'password'],
  ['a.rs', 'println!("{}", api_key);', 'api_key'],
  ['a.rs', 'println!("{password}");', 'password'],
  ['a.php', 'error_log($secret);', '$secret'],
  ['a.php', 'dd($token);', '$token'],
  ['a.php', 'echo "pw: $password";', 'password'],
  ['A.kt', 'Log.d(TAG, token)', 'token'],
  ['A.kt', 'Log.d(TAG, "pw $password")', 'password'],
  ['a.m', 'NSLog(@"%@", password);', 'password'],
  ['a.swift', 'print("pw \\(password)")', 'password'],
  ['a.ps1', 'Write-Host $password', '$password'],
  ['a.cpp', 'std::cout << password << std::endl;', 'password'],
])('%s: %s', (path, text, secret) => {
  expect(found(text, path)).toEqual([secret])
})

it.each([
  ['a.js', 'console.log("token expired")'],
  ['a.js', "console.log('password is required')"],
  ['a.js', 'console.log(!!token, !password)'],
  ['a.js', 'console.log(token.length, token?.length)'],
  ['a.js', "console.log(token ? 'set' : 'missing')"],
  ['a.js', "console.log(`token: ${token ? 'set' : 'missing'}`)"],
  ['a.js', 'console.log(mask(token))'],
  ['a.js', 'console.log(`key ${redact(apiKey)}`)'],
  ['a.js', 'console.log(apiKey.slice(0, 4))'],
  ['a.js', "console.log({ password: '***' })"],
  ['a.js', 'console.log(typeof password, password === other)'],
  ['a.js', 'console.log(cacheKey, key, nextToken, tokens, passwordField)'],
  ['a.js', '// console.log(password)'],
  ['a.js', 'console.log(await hash(password))'],
  ['a.js', 'console.log("it costs $password")'],
  ['a.js', 'log.info(publicKey)'],
  ['a.js', 'dialog.open(password)'],
  ['lexer.js', 'console.log(token)'],
  ['a.js', 'for (const token of tokens) console.log(token)'],
  ['a.py', 'print(len(password))'],
  ['a.py', 'print("password")'],
  ['a.py', 'print("{password}")'],
  ['a.py', 'print(password is None)'],
  ['a.py', 'print(token, file=out)'],
  ['a.py', 'def print(token):'],
  ['a.py', 'printer.print(token)'],
  ['a.sh', 'echo "$DB_PASSWORD" | docker login -u me --password-stdin'],
  ['a.sh', 'echo "$DB_PASSWORD" > /run/secret'],
  ['a.sh', 'echo "token=$API_TOKEN" >> "$GITHUB_OUTPUT"'],
  ['a.sh', 'X=$(echo $API_TOKEN)'],
  ['a.sh', 'echo "Password of admin: $ADMIN_PASSWORD"'],
  ['a.sh', 'echo "set DB_PASSWORD first"'],
  ['a.sh', 'echo ${#API_TOKEN} ${API_TOKEN:0:4}'],
  ['ci.yml', '- run: echo "::add-mask::$API_TOKEN"'],
  ['README.md', 'console.log(process.env.API_KEY)'],
])('not %s: %s', (path, text) => {
  expect(found(text, path)).toEqual([])
})

/** Of the first logging call in a text: what is found and where, or why nothing is. */
function said(path: string, text: string): string {
  const ends: number[] = []
  prefilter(text, (_, end) => ends.push(end))
  const judged = matchRule(rule, text, ends).map((match) => judgeLogged(match, { path, text }))
  const all = judged.map(({ verdict, evidence, match, name }) => {
    const place = `${match.secret} @${match.start}-${match.end}`
    return verdict === 'low' ? `${place}: ${evidence} (${name})` : `${verdict}: ${evidence}`
  })
  return all.join(' ¦ ') || 'nothing'
}

it.each(
  oneByOne([
    ['dismissed: nothing that is written is named as a secret', 'a.js console.log(user) ¦ a.sh echo $DB_PASSWORD >&2'],
    [
      'dismissed: nothing that is written is named as a secret',
      'a.sh echo $DB_PASSWORD > &2 ¦ a.js print("x $password")',
    ],
    [
      'dismissed: nothing that is written is named as a secret',
      'a.js print("x #{password}") ¦ a.js print("x \\(password)")',
    ],
    ['dismissed: nothing that is written is named as a secret', 'a.js print("{password}") ¦ a.rb puts "x $password"'],
    [
      'dismissed: nothing that is written is named as a secret',
      'a.js log.info(has_password) ¦ a.js log.info(is_password)',
    ],
    [
      'dismissed: nothing that is written is named as a secret',
      'a.js log.info(show_password) ¦ a.js log.info(hide_password)',
    ],
    [
      'dismissed: nothing that is written is named as a secret',
      'a.js log.info(forgot_password) ¦ a.js log.info(reset_password)',
    ],
    [
      'dismissed: nothing that is written is named as a secret',
      'a.js log.info(invalid_password) ¦ a.js log.info(wrong_password)',
    ],
    [
      'dismissed: nothing that is written is named as a secret',
      'a.js log.info(use_password) ¦ a.js log.info(with_password)',
    ],
    [
      'dismissed: nothing that is written is named as a secret',
      'a.js log.info(public_password) ¦ a.js log.info(next_token)',
    ],
    ['dismissed: nothing that is written is named as a secret', 'a.js log.info(next_key) ¦ a.js log.info(cache_token)'],
    ['dismissed: nothing that is written is named as a secret', 'a.js log.info(cache_key) ¦ a.js log.info(MY_KEY)'],
    [
      'dismissed: nothing that is written is named as a secret',
      'a.js log.info(My_TOKEN) ¦ a.js log.info(key) ¦ a.js log.info(tokens)',
    ],
    [
      'dismissed: nothing that is written is named as a secret',
      'a.js log.info(password_length) ¦ lexer.js log.info(token)',
    ],
    ['dismissed: it is no code that runs', 'a.md console.log(password) ¦ a.mdx console.log(password)'],
    ['dismissed: it is no code that runs', 'a.rst console.log(password) ¦ a.txt console.log(password)'],
    ['dismissed: it is no code that runs', 'a.adoc console.log(password) ¦ a.htm console.log(password)'],
    ['dismissed: it is no code that runs', 'a.html console.log(password) ¦ a.min.js console.log(password)'],
    ['dismissed: it is no code that runs', 'a.map console.log(password) ¦ a.json console.log(password)'],
    ['dismissed: it is no code that runs', 'a.lock console.log(password) ¦ a.svg console.log(password)'],
    ['dismissed: it is no code that runs', 'a.ipynb console.log(password)'],
    ['dismissed: it is a comment', 'a.js // console.log(password) ¦ a.js # console.log(password)'],
    ['dismissed: it is a comment', 'a.js * console.log(password) ¦ a.js /* console.log(password)'],
    ['dismissed: it is a comment', 'a.js <!-- console.log(password) ¦ a.js -- console.log(password)'],
    ['dismissed: it is a comment', 'a.js ; console.log(password) ¦ a.js   // console.log(password)'],
    ['dismissed: it is a definition', 'a.py def print(password) ¦ a.py func print(password)'],
    ['dismissed: it is a definition', 'a.py fn print(password) ¦ a.py function print(password)'],
    ['dismissed: it is a definition', 'a.py fun print(password) ¦ a.py void print(password)'],
    ['dismissed: it is a definition', 'a.py sub print(password) ¦ a.py static print(password)'],
    ['dismissed: it is a definition', 'a.py public print(password)'],
    [
      'dismissed: the output goes into a pipe, a variable or a file',
      'a.sh echo $DB_PASSWORD | docker login ¦ a.sh echo $DB_PASSWORD > x',
    ],
    [
      'dismissed: the output goes into a pipe, a variable or a file',
      'a.sh echo $DB_PASSWORD >> x ¦ a.sh x=`echo $DB_PASSWORD`',
    ],
    [
      'dismissed: the output goes into a pipe, a variable or a file',
      'a.sh echo ::add-mask::$DB_PASSWORD ¦ a.sh echo $DB_PASSWORD <<< x',
    ],
    [
      'dismissed: the output goes into a pipe, a variable or a file',
      'a.yml run: echo $DB_PASSWORD | x ¦ a.ps1 Write-Host $password | x',
    ],
    ['nothing', 'xDockerfile RUN printf $DB_PASSWORD'],
    ['dismissed: it is written to a file', 'a.py print(password, file=f) ¦ a.py print(password, file = f)'],
    ['dismissed: the script tells the password to whoever runs it', 'a.sh echo "Admin password: $ADMIN_PASSWORD"'],
    ['dismissed: the script tells the password to whoever runs it', 'a.bash echo "passphrase:$ADMIN_PASSWORD"'],
    ['dismissed: the script tells the password to whoever runs it', 'a.zsh echo "passwd   : $ADMIN_PASSWORD"'],
    ['dismissed: the script tells the password to whoever runs it', 'a.sh echo "pass is: $ADMIN_PASSWORD"'],
  ]),
)('%s: %s', (expected, sample) => {
  const at = sample.indexOf(' ')
  expect(said(sample.slice(0, at), sample.slice(at + 1))).toBe(expected)
})

it.each([
  ['a.mdy', 'console.log(password)', 'password @12-20: the value of password is written to a log (password)'],
  ['a.js', 'x // console.log(password)', 'password @17-25: the value of password is written to a log (password)'],
  ['a.js', 'x\n// console.log(password)', 'dismissed: it is a comment'],
  ['a.js', '// x\nconsole.log(password)', 'password @17-25: the value of password is written to a log (password)'],
  ['a.py', 'xdef print(password)', 'password @11-19: the value of password is written to a log (password)'],
  ['a.py', 'def x(print(password)', 'password @12-20: the value of password is written to a log (password)'],
  [
    'a.sh',
    'echo x=$(echo $DB_PASSWORD)',
    '$DB_PASSWORD @14-26: the value of DB_PASSWORD is written to a log (DB_PASSWORD)',
  ],
  [
    'a.sh',
    'x=$(y) echo $DB_PASSWORD',
    '$DB_PASSWORD @12-24: the value of DB_PASSWORD is written to a log (DB_PASSWORD)',
  ],
  [
    'a.sh',
    'cat <<< echo $DB_PASSWORD',
    '$DB_PASSWORD @13-25: the value of DB_PASSWORD is written to a log (DB_PASSWORD)',
  ],
  [
    'a.sh',
    'echo "a => $DB_PASSWORD"',
    'DB_PASSWORD @12-23: the value of DB_PASSWORD is written to a log (DB_PASSWORD)',
  ],
  [
    'a.sh',
    'echo "a -> $DB_PASSWORD"',
    'DB_PASSWORD @12-23: the value of DB_PASSWORD is written to a log (DB_PASSWORD)',
  ],
  ['a.js', 'console.log(password) | x', 'password @12-20: the value of password is written to a log (password)'],
  [
    'a.yaml',
    'run: echo $DB_PASSWORD',
    '$DB_PASSWORD @10-22: the value of DB_PASSWORD is written to a log (DB_PASSWORD)',
  ],
  [
    'x/Dockerfile',
    'RUN echo $DB_PASSWORD',
    '$DB_PASSWORD @9-21: the value of DB_PASSWORD is written to a log (DB_PASSWORD)',
  ],
  ['a.ps1', 'Write-Host $password', '$password @11-20: the value of password is written to a log (password)'],
  ['a.py', 'print(password, file=sys.stderr)', 'password @6-14: the value of password is written to a log (password)'],
  ['a.py', 'print(password, xfile=f)', 'password @6-14: the value of password is written to a log (password)'],
  [
    'a.sh',
    'echo "password $ADMIN_PASSWORD"',
    'ADMIN_PASSWORD @16-30: the value of ADMIN_PASSWORD is written to a log (ADMIN_PASSWORD)',
  ],
  [
    'a.yml',
    'run: echo "Admin password: $ADMIN_PASSWORD"',
    'ADMIN_PASSWORD @28-42: the value of ADMIN_PASSWORD is written to a log (ADMIN_PASSWORD)',
  ],
  [
    'a.sh',
    'echo "user: $ADMIN_PASSWORD"',
    'ADMIN_PASSWORD @13-27: the value of ADMIN_PASSWORD is written to a log (ADMIN_PASSWORD)',
  ],
  ['a.php', 'print("x $password")', 'password @10-18: the value of password is written to a log (password)'],
  ['a.phtml', 'print("x $password")', 'password @10-18: the value of password is written to a log (password)'],
  ['a.kt', 'print("x $password")', 'password @10-18: the value of password is written to a log (password)'],
  ['a.kts', 'print("x $password")', 'password @10-18: the value of password is written to a log (password)'],
  ['a.groovy', 'print("x $password")', 'password @10-18: the value of password is written to a log (password)'],
  ['a.gradle', 'print("x $password")', 'password @10-18: the value of password is written to a log (password)'],
  ['a.dart', 'print("x $password")', 'password @10-18: the value of password is written to a log (password)'],
  ['a.pl', 'print("x $password")', 'password @10-18: the value of password is written to a log (password)'],
  ['a.ps1', 'print("x $password")', 'password @10-18: the value of password is written to a log (password)'],
  ['a.scala', 'print("x $password")', 'password @10-18: the value of password is written to a log (password)'],
  ['a.yml', 'print("x $password")', 'password @10-18: the value of password is written to a log (password)'],
  ['a.yaml', 'print("x $password")', 'password @10-18: the value of password is written to a log (password)'],
  ['a.sh', 'print("x $password")', 'password @10-18: the value of password is written to a log (password)'],
  ['a.bash', 'print("x $password")', 'password @10-18: the value of password is written to a log (password)'],
  ['a.zsh', 'print("x $password")', 'password @10-18: the value of password is written to a log (password)'],
  ['a.PHP', 'print("x $password")', 'password @10-18: the value of password is written to a log (password)'],
  ['a.rb', 'print("x #{password}")', 'password @11-19: the value of password is written to a log (password)'],
  ['a.ex', 'print("x #{password}")', 'password @11-19: the value of password is written to a log (password)'],
  ['a.exs', 'print("x #{password}")', 'password @11-19: the value of password is written to a log (password)'],
  ['a.cr', 'print("x #{password}")', 'password @11-19: the value of password is written to a log (password)'],
  ['a.coffee', 'print("x #{password}")', 'password @11-19: the value of password is written to a log (password)'],
  ['a.rake', 'print("x #{password}")', 'password @11-19: the value of password is written to a log (password)'],
  ['a.swift', 'print("x \\(password)")', 'password @11-19: the value of password is written to a log (password)'],
  ['a.rs', 'println!("{password}")', 'password @11-19: the value of password is written to a log (password)'],
  ['a.rb', 'puts "x #{password}"', 'password @10-18: the value of password is written to a log (password)'],
  [
    'a.js',
    'log.info(the_password)',
    'the_password @9-21: the value of the_password is written to a log (the_password)',
  ],
  [
    'a.js',
    'log.info(xno_password)',
    'xno_password @9-21: the value of xno_password is written to a log (xno_password)',
  ],
  ['a.js', 'log.info(MY_TOKEN)', 'MY_TOKEN @9-17: the value of MY_TOKEN is written to a log (MY_TOKEN)'],
  ['a.js', 'log.info(token)', 'token @9-14: the value of token is written to a log (token)'],
  ['a.js', '// lexer\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// lexeme\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// tokenize\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// tokenise\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// tokens\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// tokentype\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// tokenkind\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// tokenstream\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// token.type\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// token_kind\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// token.value\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// token.text\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// token_line\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// parsing\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// parser\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// grammar\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// syntax\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// spacy\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// nltk\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// nltkx\nlog.info(token)', 'token @18-23: the value of token is written to a log (token)'],
  ['a.js', '// for token in x\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// for a token of x\nlog.info(token)', 'dismissed: nothing that is written is named as a secret'],
  ['a.js', '// for token at\nlog.info(token)', 'token @25-30: the value of token is written to a log (token)'],
  ['a.js', '// lexical\nlog.info(token)', 'token @20-25: the value of token is written to a log (token)'],
  ['a.js', '// parsec\nlog.info(token)', 'token @19-24: the value of token is written to a log (token)'],
  [
    'a.js',
    `// lexer\n${' '.repeat(1990)}log.info(token)`,
    'token @2008-2013: the value of token is written to a log (token)',
  ],
])('%s: %j: %s', (path, text, expected) => {
  expect(said(path, text)).toBe(expected)
})

it.each(
  'password passwd pwd passphrase secret apikey apitoken authtoken accesstoken secretkey privatekey credentials'.split(
    ' ',
  ),
)('%s needs no other word, unless one says that there is none', (name) => {
  expect(found(`log.info(${name})`, 'a.js')).toEqual([name])
  expect(found(`log.info(no_${name})`, 'a.js')).toEqual([])
})

it.each(
  'api access auth secret private refresh bearer session user jwt bot oauth oauth2 admin device login client service encryption signing personal deploy github gitlab slack npm telegram discord vault master webhook license'.split(
    ' ',
  ),
)('a %s token or key opens something', (word) => {
  expect(found(`log.info(${word}_token, ${word}_key)`, 'a.js')).toEqual([`${word}_token`])
  expect(found(`log.info(${word}_key)`, 'a.js')).toEqual([`${word}_key`])
})
