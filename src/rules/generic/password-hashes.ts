import type { ShippedRule } from '../rule.ts'

const source = 'https://man.archlinux.org/man/crypt.5.en'
const risk = 'Can be tried offline with any number of guesses until the password is found.'
/** The secret is what follows the first `$` or `{`, so that it does not look like a variable. */
const common = { risk, env: 'PASSWORD_HASH', revoke: null, source } as const

/** Slow hashes (bcrypt, Argon2, scrypt, PBKDF2) are made to withstand guessing and are only warned about. */
export const passwordHashes: readonly ShippedRule[] = [
  {
    ...common,
    id: 'bcrypt-hash',
    name: 'bcrypt password hash',
    keywords: ['$2a$', '$2b$', '$2y$', '$2x$'],
    pattern: /\$(?<secret>2[abxy]\$\$?\d\d\$\$?[A-Za-z0-9./]{53})/g,
    confidence: 'low',
    holds: 'hash',
    entropy: 3.5,
    examples: {
      match: ["password: '$2b$12${b62:53}'", 'me:$$2y$$05$${b62:53}'],
      noMatch: ['$2b$12${b62:20}', '$2b$12$'],
    },
  },
  {
    ...common,
    id: 'argon2-hash',
    name: 'Argon2 password hash',
    keywords: ['$argon2'],
    pattern:
      /\$(?<secret>argon2(?:id|i|d)\$(?:v=\d{1,2}\$)?m=\d{1,8},t=\d{1,4},p=\d{1,4}\$[A-Za-z0-9+/]{11,90}\$[A-Za-z0-9+/]{16,90})/g,
    confidence: 'low',
    holds: 'hash',
    source: 'https://www.rfc-editor.org/rfc/rfc9106',
    examples: {
      match: ['hash = "$argon2id$v=19$m=65536,t=3,p=4${b62:22}${b62:43}"'],
      noMatch: ['$argon2id$v=19$m=65536,t=3,p=4$', 'argon2id'],
    },
  },
  {
    ...common,
    id: 'unix-password-hash',
    name: 'Unix password hash',
    keywords: ['$1$', '$5$', '$6$', '$y$', '$7$', '$gy$', '$apr1$', '$sha1$', '$md5'],
    pattern:
      /\$(?<secret>(?:6\$(?:rounds=\d{1,9}\$)?[A-Za-z0-9./_-]{1,16}\$[A-Za-z0-9./]{86}|5\$(?:rounds=\d{1,9}\$)?[A-Za-z0-9./_-]{1,16}\$[A-Za-z0-9./]{43}|(?:1|apr1)\$[A-Za-z0-9./]{1,8}\$[A-Za-z0-9./]{22}|g?y\$[A-Za-z0-9./]{1,8}\$[A-Za-z0-9./]{4,90}\$[A-Za-z0-9./]{43}|7\$[A-Za-z0-9./]{11,90}\$[A-Za-z0-9./]{43}|sha1\$\d{1,9}\$[A-Za-z0-9./]{1,64}\$[A-Za-z0-9./]{28}|md5[,$][A-Za-z0-9./=,]{4,40}\$\$?[A-Za-z0-9./]{22}))/g,
    confidence: 'medium',
    holds: 'hash',
    entropy: 3,
    examples: {
      match: [
        'root:$6${b62:8}${b62:86}:18000:0:99999:7:::',
        'me:$apr1${b62:8}${b62:22}',
        'enable secret 5 $1${b62:4}${b62:22}',
        '$y$j9T${b62:22}${b62:43}',
      ],
      noMatch: ['root:!:18000:0:99999:7:::', '$6$salt$hash', 'SELECT $1, $5, $6'],
    },
  },
  {
    ...common,
    id: 'cisco-password-hash',
    name: 'Cisco password hash of type 8 or 9',
    keywords: ['$8$', '$9$'],
    pattern: /\$(?<secret>[89]\$[A-Za-z0-9./]{14}\$[A-Za-z0-9./]{43})/g,
    confidence: 'low',
    source:
      'https://media.defense.gov/2022/Feb/17/2002940795/-1/-1/1/CSI_CISCO_PASSWORD_TYPES_BEST_PRACTICES_20220217.PDF',
    entropy: 3,
    examples: {
      match: ['username admin secret 8 $8${b62:14}${b62:43}', 'enable secret 9 $9${b62:14}${b62:43}'],
      noMatch: ['$8$salt$hash', 'enable secret 9 $9${b62:14}'],
    },
  },
  {
    ...common,
    id: 'scrypt-hash',
    name: 'scrypt password hash',
    keywords: ['$scrypt$', 'scrypt:', 'scrypt$'],
    pattern:
      /\$?scrypt[$:](?:ln=\d{1,2},r=\d{1,3},p=\d{1,3}|\d{1,9}[$:]\d{1,3}[$:]\d{1,3})\$[A-Za-z0-9+/._-]{8,90}\$[A-Za-z0-9+/]{40,130}={0,2}/g,
    confidence: 'low',
    holds: 'hash',
    source: 'https://passlib.readthedocs.io/en/stable/lib/passlib.hash.scrypt.html',
    examples: {
      match: ['scrypt:32768:8:1${b62:16}${hex:128}', '$scrypt$ln=16,r=8,p=1${b62:22}${b62:43}'],
      noMatch: ['scrypt(password, salt)', '$scrypt$'],
    },
  },
  {
    ...common,
    id: 'pbkdf2-hash',
    name: 'PBKDF2 password hash',
    keywords: ['pbkdf2', 'sha512_pbkdf2', 'pkcs5s2'],
    pattern:
      /(?:\$?pbkdf2(?:[-_:](?:hmac-)?sha-?\d{1,3})?[:$](?:i=)?\d{1,9}[$:](?:[A-Za-z0-9+/._-]{6,130}={0,2})[$:][A-Za-z0-9+/.]{20,180}={0,2}|\{PKCS5S2\}[A-Za-z0-9+/]{60,70}={0,2})/g,
    confidence: 'low',
    holds: 'hash',
    source: 'https://docs.djangoproject.com/en/stable/topics/auth/passwords/',
    examples: {
      match: ['"password": "pbkdf2_sha256$260000${b62:22}${b64:43}="', 'pbkdf2:sha256:150000${b62:8}${hex:64}'],
      noMatch: ['pbkdf2_sha256', 'crypto.pbkdf2(password, salt, 100000, 64)'],
    },
  },
  {
    ...common,
    id: 'ldap-password-hash',
    name: 'LDAP password hash',
    keywords: ['{ssha', '{sha}', '{sha256}', '{sha512}', '{smd5}', '{md5}', '{crypt}', '{pbkdf2'],
    pattern:
      /\{(?<secret>(?:SSHA(?:224|256|384|512)?|SHA(?:256|512)?|SMD5|MD5|PBKDF2(?:-SHA\d{1,3})?)\}(?:\d{1,9}\$[A-Za-z0-9./]{8,60}\$)?[A-Za-z0-9+/.]{22,180}={0,2}|CRYPT\}[A-Za-z0-9./$]{13,120})/gi,
    confidence: 'medium',
    source: 'https://www.openldap.org/doc/admin26/security.html',
    entropy: 3,
    examples: {
      match: ['userPassword: {' + 'SSHA}{b64:32}', 'rootpw {' + 'SSHA512}{b64:96}'],
      noMatch: ['{' + 'SSHA}', '{' + 'CRYPT}x'],
    },
  },
  {
    ...common,
    id: 'phpass-hash',
    name: 'phpass password hash',
    keywords: ['$p$', '$h$', '$s$'],
    pattern: /\$(?<secret>[PH]\$[A-Za-z0-9./]{31}|S\$[A-Za-z0-9./]{52})/g,
    confidence: 'medium',
    holds: 'hash',
    source: 'https://www.openwall.com/phpass/',
    entropy: 3.5,
    examples: { match: ["'$P$B{b62:30}'", '$S$D{b62:51}'], noMatch: ['$P$B', '$P$B{b62:40}'] },
  },
  {
    ...common,
    id: 'htpasswd-sha1',
    name: 'Apache password hash',
    keywords: [':{sha}'],
    pattern: /[A-Za-z0-9_.@-]{1,64}:\{(?<secret>SHA\}[A-Za-z0-9+/]{27}=)/g,
    confidence: 'medium',
    holds: 'hash',
    source: 'https://httpd.apache.org/docs/current/misc/password_encryptions.html',
    examples: { match: ['me:{' + 'SHA}{b64:27}='], noMatch: ['me:{' + 'SHA}', 'me:password'] },
  },
  {
    ...common,
    id: 'mysql-password-hash',
    name: 'MySQL password hash',
    keywords: ['identified by password', ...[...'0123456789abcdef'].flatMap((digit) => [`'*${digit}`, `"*${digit}`])],
    pattern: /["'](?<secret>\*[0-9A-F]{40})["']|IDENTIFIED BY PASSWORD\s{1,3}["'][0-9a-f]{16}["']/g,
    confidence: 'medium',
    holds: 'hash',
    source: 'https://dev.mysql.com/doc/refman/8.4/en/password-hashing.html',
    entropy: 2.8,
    examples: { match: ["IDENTIFIED BY PASSWORD '*{HEX:40}'"], noMatch: ["'*'", "'{HEX:40}'"] },
  },
  {
    ...common,
    id: 'postgres-password-hash',
    name: 'PostgreSQL password hash',
    keywords: ['scram-sha-256$', "'md5", '"md5'],
    pattern:
      /SCRAM-SHA-256\$\d{4,6}:[A-Za-z0-9+/]{22,44}={0,2}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=|["'](?<secret>md5[0-9a-f]{32})["']/g,
    confidence: 'medium',
    holds: 'hash',
    source: 'https://www.postgresql.org/docs/current/catalog-pg-authid.html',
    entropy: 3,
    examples: {
      match: ["PASSWORD 'md5{hex:32}'", 'SCRAM-SHA-256$4096:{b64:22}==${b64:43}=:{b64:43}='],
      noMatch: ["'md5'", 'SCRAM-SHA-256'],
    },
  },
  {
    ...common,
    id: 'kerberos-hash',
    name: 'Kerberos ticket hash',
    keywords: ['$krb5'],
    pattern:
      /\$(?<secret>krb5(?:asrep|tgs|pa)\$(?:17|18|19|20|23)\$(?:\*[^\s"'$]{1,160}\$[^\s"'$]{1,160}\$[^\s"'*]{1,200}\*\$|[^\s"'$]{1,200}[$:])?[A-Za-z0-9$@._*-]{0,120}?[0-9a-fA-F]{32}\$?[0-9a-fA-F$]{32,8000})/g,
    confidence: 'medium',
    source: 'https://hashcat.net/wiki/doku.php?id=example_hashes',
    entropy: 3,
    examples: {
      match: [
        '$krb5asrep$23$user@DOMAIN.LOCAL:{hex:32}${hex:600}',
        '$krb5tgs$23$*user$realm$test/spn*${hex:32}${hex:600}',
      ],
      noMatch: ['$krb5asrep$23$user@domain.com', 'krb5.conf'],
    },
  },
  {
    ...common,
    id: 'ntlm-hash-dump',
    name: 'Windows password hashes',
    keywords: [':::'],
    pattern: /[A-Za-z0-9_.$\\-]{1,80}:\d{3,9}:(?<secret>[0-9a-fA-F]{32}:[0-9a-fA-F]{32}):::/g,
    confidence: 'medium',
    source: 'https://learn.microsoft.com/en-us/windows-server/security/kerberos/passwords-technical-overview',
    entropy: 2.5,
    examples: { match: ['Administrator:500:{hex:32}:{hex:32}:::'], noMatch: ['root:x:0:0:::', 'a:500:x:y:::'] },
  },
]
