import { expect, it } from 'vitest'
import { judgeLogged } from '../../src/detect/judge-logged.ts'
import { matchRule } from '../../src/detect/match.ts'
import { createPrefilter } from '../../src/detect/prefilter.ts'
import { logged } from '../../src/rules/logged.ts'
import type { Rule } from '../../src/rules/rule.ts'

const [rule] = logged as [Rule]
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
