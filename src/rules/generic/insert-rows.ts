import type { ShippedRule } from '../rule.ts'

/** Columns that hold a password, a token or a key in clear text; a hash is none, and its rules judge it. */
const PASSWORD =
  '[`"\\[]?(?![cx]srf)(?:[a-z]{0,20}_)?(?:password|passwd|passphrase|pwd|secret|token|api_?key|secret_?key|access_?key|private_?key)[`"\\]]?'
/** A value of a row that is not looked at. */
const VALUE = "\\s{0,4}(?:N?'[^'\\n]{0,200}'|[^,'()\\n]{0,80}|[a-z_]{1,24}\\([^()\\n]{0,80}\\))\\s{0,4},"
const COLUMN = '[^,()\\n]{1,64},'
/** So many columns before the secret are counted. */
const MOST = 8

const times = (pattern: string, count: number) => (count ? `(?:${pattern}){${count}}` : '')

/** `(a, password, …) VALUES ('x', 'secret'`: as many values as columns stand before it. */
const ways = Array.from(
  { length: MOST },
  (_, at) =>
    `\\(${times(COLUMN, at)}\\s{0,4}${PASSWORD}\\s{0,4}(?:,[^()\\n]{0,400})?\\)\\s{0,4}values\\s{0,4}\\(${times(VALUE, at)}`,
)
const NAMED =
  "\\(\\s{0,4}'[a-z0-9_.-]{0,40}(?:password|passwd|passphrase|secret|token|api_?key|secret_?key|access_?key|private_?key)'\\s{0,4},"

export const insertRows: readonly ShippedRule[] = [
  {
    id: 'sql-insert-secret',
    name: 'password or key in a row that SQL inserts',
    risk: 'Logs in as that user, or uses the service that the key is for.',
    keywords: ['insert'],
    pattern: new RegExp(
      `(?:insert\\s{1,4}into\\s[^()\\n]{1,120}(?:${ways.join('|')})|insert\\s{1,4}into\\s[^\\n]{1,400}?${NAMED})\\s{0,4}N?'(?<secret>[^'\\s\\\\]{6,200})'`,
      'gi',
    ),
    confidence: 'medium',
    judge: 'password',
    env: 'PASSWORD',
    revoke: null,
    source: 'https://www.postgresql.org/docs/current/sql-insert.html',
    examples: {
      match: [
        "INSERT INTO users (email, password) VALUES ('me@host.org', '{b62:12}');",
        "insert into settings (name, value) values ('smtp_password', '{b62:12}');",
        "INSERT INTO `users` (`id`, `name`, `api_key`, `role`) VALUES (1, 'me', '{b62:32}', 'admin');",
      ],
      noMatch: [
        "INSERT INTO users (email, password) VALUES ('me@host.org', ?);",
        "INSERT INTO users (password_hint, email) VALUES ('first pet', 'me@host.org');",
        "INSERT INTO users (email, password) VALUES ('me@host.org', NULL);",
        "INSERT INTO flows (id, csrf_token) VALUES (1, '{b64:86}==');",
      ],
    },
  },
]
