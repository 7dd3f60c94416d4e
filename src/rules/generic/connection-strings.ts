import type { ShippedRule } from '../rule.ts'

const risk = 'Connects to that database as that user.'

/** Keys that stand beside the password in a connection string; one of them is what tells it from plain code. */
const BESIDE =
  '(?:server|data source|datasource|address|addr|network address|host|hostname|uid|user id|user|username|user name|userid|database|initial catalog|dbq|driver|dsn|provider|port|servername|persist security info|integrated security|endpoint|accountname|sharedaccesskeyname)'
const PAIR = '[A-Za-z][A-Za-z0-9 _]{1,40}=[^;=\\n]{0,160}'
const VALUE = '(?<secret>[^;"\'`<>\\s&][^;"\'`<>\\n]{0,120})'

export const connectionStrings: readonly ShippedRule[] = [
  {
    id: 'connection-string-password',
    name: 'password in a connection string',
    risk,
    keywords: ['password', 'pwd'],
    pattern: new RegExp(
      `(?:[^A-Za-z]${BESIDE}\\s{0,2}=[^;=\\n]{0,160};\\s{0,2}(?:${PAIR};\\s{0,2}){0,12}|[^A-Za-z](?=(?:password|pwd)\\s{0,2}=[^;=\\n"']{1,120};\\s{0,2}${BESIDE}\\s{0,2}=))(?:password|pwd)\\s{0,2}=\\s{0,2}${VALUE}`,
      'gi',
    ),
    confidence: 'medium',
    judge: 'password',
    isText: true,
    env: 'DATABASE_URL',
    revoke: null,
    source: 'https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax',
    examples: {
      match: [
        '"Server=db.internal;Database=app;User Id=sa;Password={b62:12};Encrypt=true"',
        '<add connectionString="Data Source=.;Initial Catalog=x;uid=sa;pwd={a36:10}" />',
        'cs = "Driver={SQL Server};Server=h,1433;Uid=u;Pwd={b62:14};"',
        'var c = "password={b62:12};user id=sa;server=h";',
      ],
      noMatch: [
        'if (user == null; password == null; x)',
        'Server=db.internal;Database=app;Integrated Security=true',
        'String a = "x"; password = b;',
      ],
    },
  },
  {
    id: 'libpq-password',
    name: 'password in a libpq connection string',
    risk,
    keywords: ['password='],
    pattern:
      /[^A-Za-z](?:(?:host|hostaddr|dbname|user|port|sslmode|server|uid)=[^\s"`,()]{1,100}\s{1,3}(?:[a-z_]{2,24}=[^\s"`,()]{1,100}\s{1,3}){0,8}password=|password=(?=[^\s"`,()]{1,100}\s{1,3}(?:host|hostaddr|dbname|user|port|sslmode)=))'?(?<secret>[^\s"'`;]{1,100})/g,
    confidence: 'medium',
    judge: 'password',
    env: 'PGPASSWORD',
    revoke: null,
    source: 'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING',
    examples: {
      match: [
        'psycopg2.connect("host=db dbname=app user=me password={a36:12}")',
        'dsn := "password={a36:12} host=db user=me sslmode=disable"',
      ],
      noMatch: ['"host=db dbname=app user=me"', 'connect(host=db, password=password)'],
    },
  },
  {
    id: 'pgpass-password',
    name: 'password in a .pgpass line',
    risk,
    keywords: [':5432:', ':5433:', ':*:', ':6432:'],
    pattern:
      /(?:[A-Za-z0-9._-]{1,100}|\*):(?:5432|5433|6432|\*):(?:[A-Za-z0-9_-]{1,63}|\*):(?:[A-Za-z0-9_@.-]{1,63}|\*):(?<secret>[^\s:"'`]{1,100})(?=\s|$)/g,
    confidence: 'medium',
    judge: 'password',
    env: 'PGPASSWORD',
    revoke: null,
    source: 'https://www.postgresql.org/docs/current/libpq-pgpass.html',
    examples: {
      match: ['db.internal:5432:app:me:{b62:14}', '*:*:*:postgres:{a36:10}'],
      noMatch: ['db.internal:5432:app', '- "127.0.0.1:5432:5432"'],
    },
  },
]
