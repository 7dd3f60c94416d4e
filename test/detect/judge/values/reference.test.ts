import { describe, expect, it } from 'vitest'
import { literalOfMatch } from '../../../../src/detect/judge/values/literal-of-match.ts'
import { codeReason, EMPTY, referenceReason } from '../../../../src/detect/judge/values/reference.ts'
import { oneByOne } from '../../../support/one-by-one.ts'

const literal = (value: string, quote: string, rest = '') => {
  return { value, start: 0, end: value.length, quote, wrapper: '', isDefault: false, rest }
}

it('a password may begin with $ for an S, behind which no variable is named so', () => {
  for (const value of ['$ecr3t!x9Kq', '$Tr0ub4dor&3', '$h0rt#One', '$up3r~Long'])
    expect({ value, reason: referenceReason(literal(value, '"'), 'password', true) }).toEqual({ value })
  for (const value of ['$ecret!', '$V2', '$V2&$W', '$V2&key=', '$path1/x', '$a1:$b2', '$A1-x', '$x1.y'])
    expect({ value, reason: referenceReason(literal(value, '"'), 'password', true) }).toEqual({
      value,
      reason: 'it is a shell variable',
    })
})

describe('a value in quotes that only stands for a secret', () => {
  it.each(
    oneByOne([
      ['it is a shell variable', '$DB_PASSWORD ¦ $_X ¦ $(cat ¦ $9 ¦ "$HOME/x9'],
      ['it is a shell variable', '\'"$HOME/x9 ¦ \\$PASSWORD ¦ \\$(pass) ¦ %DB_PASSWORD%'],
      ['it is a shell variable', 'a%DB%b ¦ $$1 ¦ $1 ¦ $$x ¦ $x ¦ $x-y ¦ ${x'],
      ['it is a shell variable', '$argon2$v=1 ¦ $argon2x$x'],
      ['it is filled in by a template', 'pre${X}post ¦ pre${}post ¦ pre$(x)post ¦ pre$()post'],
      ['it is filled in by a template', 'a#{x}b ¦ a#{}b ¦ a{{b ¦ a<%b ¦ a{%b ¦ a$env:b'],
      ['it is filled in by a template', '{{resolve:ssm:x ¦ x{{resolve:x'],
      ['it is a format string', '%s ¦ %-5s ¦ %5.2d ¦ %d ¦ %(name)s ¦ x%(name)sy'],
      ['it is a format string', '{} ¦ {0} ¦ {12} ¦ {name} ¦ {_n9} ¦ {plain}x'],
      ['it is read from elsewhere', 'process.env ¦ process?.env ¦ process.9 ¦ import.meta.env'],
      ['it is read from elsewhere', 'opts.key ¦ opts?.key ¦ settings.x ¦ os.x ¦ System.x'],
      ['it is read from elsewhere', 'ENV.x ¦ env.x ¦ environ.x ¦ secrets.x ¦ vars.x'],
      ['it is read from elsewhere', 'config.x ¦ var.x ¦ local.x ¦ data.x ¦ module.x'],
      ['it is read from elsewhere', 'self.x ¦ this.x ¦ params.x ¦ args.x ¦ props.x'],
      ['it is read from elsewhere', 'options.x'],
      ['it is a file name', 'xprocess.env ¦ importXmeta.env ¦ key.pem ¦ keys/my.key'],
      ['it is a file name', 'a/b.c/d-e.json ¦ a.yaml ¦ a.yml ¦ a.htm ¦ a.html'],
      ['it is a file name', 'a.php ¦ a.ts ¦ a.js ¦ a.tsx ¦ a.jsx ¦ a.sql'],
      ['it is a file name', 'a.ql ¦ a.crt ¦ a.cer ¦ a.txt ¦ a.py ¦ a.rb'],
      ['it is a file name', 'a.go ¦ a.java ¦ a.md ¦ a.p12 ¦ a.pfx ¦ a.jks'],
      ['it is a file name', 'a.conf ¦ a.cfg ¦ a.ini ¦ a.env ¦ a.svg ¦ a.png'],
      ['it is a file name', 'a.css ¦ a.sh ¦ a.gpg ¦ a.asc ¦ a.pub ¦ a.xml'],
      ['it is a file name', 'a.properties ¦ a.erb ¦ a.vue ¦ a.toml ¦ a.PEM'],
      ['it points to a secret manager', 'vault:secret/db ¦ ref+vault:x ¦ VAULT:x ¦ ssm:/x'],
      ['it points to a secret manager', 'secretref:x ¦ op:x ¦ awskms:x ¦ gcpkms:x ¦ keychain:x'],
      ['it points to a secret manager', 'keyring:x ¦ credstash:x ¦ sops:x ¦ file:x ¦ env:x'],
      ['it points to a secret manager', 'enc:x ¦ encrypted:x ¦ projects:x ¦ secretsmanager:x'],
      ['it points to a secret manager', 'kms:x ¦ azurekeyvault:x ¦ !GetAtt x ¦ !ImportValue x'],
      ['it points to a secret manager', '!secret x ¦ !env x ¦ arn:aws ¦ projects/acme/secrets'],
      ['it points to a secret manager', '{resolve:ssm:x ¦ resolve:ssm ¦ @Microsoft.KeyVault(x)'],
      ['it points to a secret manager', '!Ref Key ¦ !Sub x ¦ !vault |'],
      ['it is encrypted', 'ENC[AES] ¦ ENC(abc) ¦ {cipher}abcdef ¦ AQICAHxyz'],
      ['it is a password hash', '$2a$10$abc ¦ $2$abc ¦ $1$abc ¦ $argon2id$v=1 ¦ $5$abc'],
      ['it is a password hash', '$6$abc ¦ $7$abc ¦ $8$abc ¦ $y$abc ¦ $apr1$abc'],
      ['it is a password hash', '$2b$abc ¦ $2x$x ¦ $2y$a ¦ $scrypt$x ¦ {SHA}x'],
      ['it is a password hash', '{MD5}x ¦ {CRYPT}x ¦ {pbkdf2}x ¦ {noop}x ¦ $argon2i$v=1'],
      ['it is a password hash', '$argon2d$x ¦ $pbkdf2-sha256$x ¦ $pbkdf2$x ¦ $bcrypt-sha256$x'],
      ['it is a password hash', '$bcrypt$x ¦ {SSHA}abc ¦ {bcrypt}abc'],
      ['it is an HTML entity', '&#39; ¦ &#039; ¦ &#1234; ¦ &amp; ¦ &amp ¦ &#39'],
      ['it is an HTML entity', '&quot; ¦ &lt; ¦ &gt; ¦ &apos;'],
      ['it is put together from parts', '+ x ¦ "+ x ¦ " + x ¦ \' + x ¦  + x ¦ abc +'],
      ['it is put together from parts', 'abc + "'],
      ['it is a version', '1.2.3 ¦ ^1.2.3 ¦ >=1.2 ¦ v1.2.3 ¦ 1.2.3.4 ¦ 12.10'],
      ['it is a version', '1.2.3-beta ¦ 1.2.3-beta.1 ¦ 1.2.3-beta.12 ¦ 10.0.0.1'],
      ['it is a version', '1000.0.0.1 ¦ 10.0.0'],
      ['it is a date or a version', '1.2.3.4.5 ¦ 1.2.3-beta. ¦ 1.2.3- ¦ 1.2.3-9 ¦ 1.2.3x'],
      ['it is a date or a version', '1.2.3-BETA ¦ 2024-01-02 ¦ 24-1-2 ¦ 2024/1/2'],
      ['it is a date or a version', '2024:01:02x ¦ 10.0.0.1:80 ¦ 10.0.0.1x ¦ 10.0.0.1:x'],
      ['it is a range of versions', '>=1.2 <2 ¦ >=1.2 <2.0.0 ¦ 1.2 || 2.0 ¦ 1.2, <2.0'],
      ['it is a range of versions', '1.2,<2.0 ¦ ~1.2 ~1.3 ¦ 1.x || 2.*'],
      ['it is a range of versions', '>1 >2 >3 >4 >5 >6 >7 >8 >9 >10 ¦ npm:^1.2 ¦ npm:4'],
      ['it is a range of versions', 'workspace:*'],
      ['it is a hash', 'md5:abc ¦ md5$abc ¦ md5-abc ¦ sha256:abc ¦ sha1$abc'],
      [
        'it is a pattern',
        '[a-zA-Z0-9]{32} ¦ ops_eyJ[a-zA-Z0-9+/]{250,} ¦ hvs\\.[0-9][\\w-]{89} ¦ \\w{32}x ¦ x\\d{4,8}',
      ],
      ['it is a hash', 'sha512-abc ¦ pbkdf2_sha256$abc ¦ MD5:abc'],
      ['it is an address', 'https://example.com/a ¦ a+b.c-9://x ¦ ab://x'],
      ['it is an address', 'postgres://u:@h ¦ postgres://u@h ¦ postgres://h:5432/x@y'],
      ['it is an address', 'postgres://a/b:c@d'],
      ['it is a path', '/etc/ssl/key ¦ ./key ¦ ../key ¦ ~/key ¦ C:\\keys\\x'],
      ['it is a path', 'c:/keys ¦ /a b/c ¦ /abcdefghijklmnopqrstuvwxyz0123456789AB-'],
      ['it only repeats its name', '.../key'],
      ['it is a mail address', 'me@acme.io ¦ me+x.y-z@my-acme.co.uk'],
      ['it is a host', '192.168.1.10:5432 ¦ db.acme.com ¦ db.acme.com:5432'],
      ['it is a host', 'db.acme.com/x ¦ db-1.acme.internal ¦ acme.org ¦ acme.net'],
      ['it is a host', 'acme.io ¦ acme.dev ¦ acme.local ¦ my.localhost'],
      ['it is a keyword or a type', 'null ¦ UTF-8 ¦ aws4-hmac-sha256 ¦ none'],
      ['it is empty', '   '],
    ]),
  )('%s: %s', (reason, value) => {
    expect(referenceReason(literal(value, '"'), 'apiKey', true)).toBe(reason)
  })

  it.each(
    [
      'x$HOME9 ¦ x\\$PASS ¦ %D% ¦ %9AB% ¦ a$1 ¦ a${x',
      '\\$1 ¦ a\\$b ¦ pre$(post ¦ a#{b ¦ a$enb:b ¦ x%s',
      '%z ¦ %%s ¦ %()s ¦ %(na-me)s ¦ x{12} ¦ {9n}',
      'x{name}y ¦ {na-me} ¦ process. env ¦ process.-x',
      'process env ¦ vault ¦ xvault:secret/db ¦ ref+:x',
      'ref+a-b:x ¦ xprojects/acme ¦ project/acme',
      'x@Microsoft.KeyVault(x) ¦ !Xyz ¦ x!Ref Key ¦ ENCabc',
      'xENC[abc ¦ x{cipher}abc ¦ xAQICAHxyz ¦ $2abc$abc',
      '$2z$abc ¦ $9$abc ¦ x$2a$10$abc ¦ x{SSHA}abc ¦ &#1;',
      '&#12345; ¦ x&amp; ¦ &amp;x ¦ &ampx ¦ x + y ¦ abc+',
      'abc +x ¦ x "+ y ¦ >>=1.2 ¦ 12 ¦ x1.2.3 ¦ 1.2 | 2.0',
      '1.2 - 2.0 ¦ 1.2 2.0 ¦ >1 >2 >3 >4 >5 >6 >7 >8 >9 >10 >11',
      'npm:lodash ¦ catalog:x ¦ xnpm:^1.2',
      'aaaaaaaaaaaaaaaaaaaaaaa 1 >2 ¦ md5abc ¦ sha1234-abc ¦ sha-abc',
      'pbkdf2_sha$abc ¦ xmd5:abc ¦ 9ab://x ¦ a://x',
      'abcdefghijklmnopqrstuvwxyz://x ¦ xx https://a ¦ postgres://u:p@h/x',
      'postgres://u:p9@h ¦ postgres://:p@h ¦ / ¦ // ¦ a/b',
      '/abc*x ¦ /abcdefghijklmnopqrstuvwxyz0123456789AB',
      '/abcdefghijklmnopqrstuvwxyz0123456789AB==',
      '/abcdefghijklmnopqrstuvwxyz01234 ¦ x /etc/key ¦ a.pemx ¦ .pem',
      'a b.pem ¦ me@acme ¦ @acme.io ¦ me@acme.io.',
      'x me@acme.io ¦ me@acme.io x ¦ 2024-1/2 ¦ 20245-1-2',
      'x2024-01-02 ¦ 2024-123-1 ¦ 192.168.1.10:x ¦ 192.168.1.10:54x',
      '1921.168.1.10:5432 ¦ x10.0.0.1 ¦ db.acme.comx ¦ acme.comx:1',
      'acme.com:x ¦ acme.com:1x ¦ acme.com y ¦ .com ¦ com',
      'x/db.acme.com ¦ 0x1.2 ¦ noney',
    ].flatMap((row) => row.split(' ¦ ')),
  )('%s may be secrets', (value) => {
    expect(referenceReason(literal(value, '"'), 'apiKey', true)).toBe(undefined)
  })
})

type Row = [value: string, quote: string, rest: string, name: string, isCode: boolean]

it.each<[string, Row[]]>([
  [
    'it is a prompt or a label',
    [
      ['Name:', '"', '', 'apiKey', true],
      ['Name :', '"', '', 'apiKey', true],
      ['Name: ', '"', '', 'apiKey', true],
      ['your name? ', '"', '', 'apiKey', true],
      ['your name?', '"', '', 'apiKey', true],
      ['name ?', '"', '', 'apiKey', true],
    ],
  ],
  [
    '-',
    [
      ['9:', '"', '', 'apiKey', true],
      ['Name:x', '"', '', 'apiKey', true],
      ['Name:', '', '', 'apiKey', false],
      ['your na?me', '"', '', 'apiKey', true],
      ['name?', '"', '', 'apiKey', true],
      ['catfile', '`', '', 'apiKey', true],
      ['cat file', '"', '', 'apiKey', true],
      ['abc', '"', ' . 5', 'apiKey', true],
      ['abc', '"', ' % "', 'apiKey', true],
      ['abc', '"', ' &x', 'apiKey', true],
      ['abc', '"', '; + x', 'apiKey', true],
      ['abc', '"|', ' + x', 'apiKey', true],
      ['abcdefghijklmnop', '"', ' + x', 'apiKey', true],
      ['Kx9a$NAM', '', '', 'apiKey', false],
      ['Kx9a$NAME', '"', '', 'apiKey', false],
      ['Kx9a7', '"', '', 'hashKey', true],
      ['ey', '"', '', 'apiKey', true],
      ['api_keys', '"', '', 'API_KEY', true],
      ['the-db-password', '"', '', 'dbPassword', true],
      ['apikey12345', '"', '', 'apikey12345x', true],
      ['getKey', '', ' (x)', 'apiKey', false],
      ['getKey', '"', '(x)', 'apiKey', true],
      ['Kx9.Qz7', '', '', 'password', true],
      ['a.b', '', '', 'password', true],
      ['a.b', '', '', 'password', false],
      ['a::b', '', '', 'password', true],
      ['a->b', '', '', 'password', true],
      ['a?.b', '', '', 'password', true],
      ['a?b', '', '', 'password', true],
      ['conf.token.', '', '', 'password', true],
      ['9conf.token', '', '', 'password', true],
      ['conf.9token', '', '', 'password', true],
      ['qzxkvwqj.xkqzvjwq', '', '', 'password', true],
      ['qzxkvwqj.xkqzvjwq', '', '', 'password', false],
      ['DB_PASSWORD', '"', '', 'token', false],
      ['DB', '', '', 'token', false],
      ['DB_', '', '', 'token', false],
      ['Db_PASSWORD', '', '', 'token', false],
      ['DB_PASSWORDx', '', '', 'token', false],
      ['xDB_PASSWORD', '', '', 'token', false],
      ['-(b', '', '', 'token', false],
      ['b)c', '', '', 'token', false],
      ['a->b9', '', '', 'token', false],
      ['a=b', '', '', 'token', false],
      ['userName', '', '', 'token', false],
      ['user9Name', '', '', 'token', true],
      ['qzxkvwqj', '', '', 'token', true],
    ],
  ],
  ['it is a text or the output of a command', [['cat file', '`', '', 'apiKey', true]]],
  [
    'it is a part of an expression',
    [
      ['abc', '"', ' + x', 'apiKey', true],
      ['abc', '"', '\t+x', 'apiKey', true],
      ['abc', '"', ' . $x', 'apiKey', true],
      ['abc', '"', '.."x"', 'apiKey', true],
      ['abc', '"', ' <> x', 'apiKey', true],
      ['abc', '"', ' % x', 'apiKey', true],
      ['abc', '"', ' %(x)', 'apiKey', true],
      ['abc', '"', ' & x', 'apiKey', true],
      ['abc', '"""', ' + x', 'apiKey', true],
      ['abcdefghijklmno', '"', ' + x', 'apiKey', true],
    ],
  ],
  [
    'it names a setting',
    [
      ['conf.token', '"', '', 'password', true],
      ['storage.mysql.password', '"', '', 'flagName', true],
      ['spring.datasource.password', "'", '', 'passwordKey', false],
    ],
  ],
  [
    'it names a variable',
    [
      ['APP_OIDC_CLIENTSECRET', '"', '', 'envClientSecret', true],
      ['DB_PASSWORD', "'", '', 'passwordEnv', true],
    ],
  ],
  ['it is a number', [['1.25e-6', '', ',', 'tokens', false]]],
  [
    'it names a way to authenticate',
    [
      ['CRAM-MD5', '"', '', 'auth', true],
      ['MSCHAPV2', '', '', 'auth', false],
      ['XOAUTH2', "'", '', 'auth', true],
    ],
  ],
  [
    'it is a format of dates',
    [
      ['MMM dd, yyyy', '"', '', 'formatToken', true],
      ["yyyy-MM-dd'T'HH:mm:ss", '"', '', 'token', true],
    ],
  ],
  [
    'it is an expression or an identifier of code',
    [
      ['abc', '', ' + x', 'apiKey', true],
      ['getKey', '', '(x)', 'apiKey', true],
      ['getKey', '', '(x)', 'apiKey', false],
      ['keys', '', '[0]', 'apiKey', false],
      ['x', '', '{', 'apiKey', false],
      ['conf.token', '', '', 'password', true],
      ['conf.token', '', '', 'password', false],
      ['*conf.token', '', '', 'password', true],
      ['&conf.token', '', '', 'password', true],
      ['!conf.token', '', '', 'password', true],
      ['-conf.token', '', '', 'password', true],
      ['conf.token;', '', '', 'password', true],
      ['conf.token)', '', '', 'password', true],
      ['conf.token,', '', '', 'password', true],
      ['conf.token.x.y', '', '', 'password', true],
      ['DB_PASSWORD', '', '', 'token', false],
      ['DB_PASSWORD_2', '', '', 'token', false],
      ['[a', '', '', 'token', false],
      ['(a', '', '', 'token', false],
      ['{a', '', '', 'token', false],
      ['a(b', '', '', 'token', false],
      ['(b)', '', '', 'token', false],
      ['b)', '', '', 'token', false],
      ['a=>b', '', '', 'token', false],
      ['userName', '', '', 'token', true],
    ],
  ],
  [
    'it is filled in by a shell',
    [
      ['Kx9a$NAME', '', '', 'apiKey', false],
      ['Kx9a${N', '', '', 'apiKey', false],
    ],
  ],
  [
    'it is a shell variable',
    [
      ['$NAM9', '"', '', 'apiKey', false],
      ['$conf.$token', '', '', 'password', true],
    ],
  ],
  [
    'the name says that it is a hash',
    [
      ['Kx9a7', '"', '', 'passwordHash', true],
      ['Kx9a7', '"', '', 'key_md5', true],
      ['Kx9a7', '"', '', 'key_sha256', true],
      ['Kx9a7', '"', '', 'key_sha', true],
      ['Kx9a7', '"', '', 'hashed', true],
      ['Kx9a7', '"', '', 'digest', true],
      ['Kx9a7', '"', '', 'checksum', true],
      ['Kx9a7', '"', '', 'key_fingerprint', true],
      ['Kx9a7', '"', '', 'bcrypt', true],
    ],
  ],
  [
    'it only repeats its name',
    [
      ['api_key', '"', '', 'API_KEY', true],
      ['Api-Key', '"', '', 'my.apiKey', true],
      ['my-database-password-value', '"', '', 'databasePassword', true],
      ['xK9databasePassword7QzV', '"', '', 'databasePassword', true],
      ['the client secret 1', '"', '', 'clientSecret', true],
      ['the-clientsecrets', '"', '', 'clientSecrets', true],
    ],
  ],
  [
    'it is a number',
    [
      ['0x0B95', '', ';', 'STENCIL_PASS_DEPTH_FAIL', true],
      ['0XFFFFFFFF', '', ',', 'password', true],
    ],
  ],
  [
    'it is the id of a statement or of an account',
    [
      ['Stmt1469123904194', '"', '"', 'Sid', false],
      ['S-1-5-21-3623811015-3361044348-30300820-1013', '"', '"', 'SID', false],
    ],
  ],
  // a number in quotes, in a file of settings or as long as a key, and what a person chose
  [
    '-',
    [
      ['0x0B95', '"', '"', 'password', true],
      ['0x0B95', '', '', 'DB_PASSWORD', false],
      ['0x0B95d1e29', '', '', 'SECRET_KEY', true],
      ['Stmt1469123904194', '"', '"', 'password', false],
      [`0x${'9f'.repeat(32)}`, '', '', 'private_key', true],
      ['hunter2', '`', '`', 'pass', false],
      ['hunterTwo', '`', '`', 'password', false],
    ],
  ],
  ['it is a keyword or a type', [['key', '"', '', 'apiKey', true]]],
  ['it is read from elsewhere', [['settings.apiKey', '', '', 'token', true]]],
  ['it is empty', [['', '', '', 'token', true]]],
])('by its quote, what follows and its name: %s', (reason, rows) => {
  for (const [value, quote, rest, name, isCode] of rows)
    expect([value, rest, name, referenceReason(literal(value, quote, rest), name, isCode) ?? '-']).toEqual([
      value,
      rest,
      name,
      reason,
    ])
})

it('words that mean nothing by themselves', () => {
  expect(
    [...EMPTY].filter(
      (word) => referenceReason(literal(word.toUpperCase(), '"'), 'x', true) !== 'it is a keyword or a type',
    ),
  ).toEqual([])
  expect(EMPTY.size).toBeGreaterThan(70)
})

it.each([
  ['Null', '', '', 'it is a keyword or a type'],
  ['getKey', '', '(x)', 'it is an expression or an identifier of code'],
  ['getKey', '"', '(x)', undefined],
  ['/etc/ssl/key', '"', '', 'it is a path'],
  ['k3y-9xQ', '', '', undefined],
])('found by its shape: %s', (value, quote, rest, reason) => {
  expect(codeReason(literal(value, quote, rest), true)).toBe(reason)
})

describe('what stands around a match', () => {
  const around = (text: string) =>
    literalOfMatch({ secret: 'abc', start: text.indexOf('abc'), end: text.indexOf('abc') + 3 } as never, text)

  it('is its quote and the rest of the line', () => {
    expect(around('x = "abc" + y\nz')).toEqual({
      value: 'abc',
      start: 5,
      end: 8,
      quote: '"',
      wrapper: '',
      isDefault: false,
      rest: '" + y',
    })
    expect(around("x = 'abc'")).toMatchObject({ quote: "'", rest: "'" })
    expect(around('abc')).toMatchObject({ quote: '', rest: '' })
    expect(around(`x=abc${'y'.repeat(99)}`)).toMatchObject({ quote: '', rest: 'y'.repeat(60) })
  })
})
