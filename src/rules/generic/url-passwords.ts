import type { ShippedRule } from '../rule.ts'

const risk = 'Connects to that service as that user.'

export const urlPasswords: readonly ShippedRule[] = [
  {
    id: 'url-password',
    name: 'password in a URL',
    risk,
    keywords: ['://', ':\\/\\/', '%3a%2f%2f'],
    pattern:
      /(?::\/\/|:\\\/\\\/)[^\s:/?#@"'`<>,;()]{0,160}:(?<secret>[^\s:/?"'`<>\\][^\s/?"'`<>\\]{0,200})@[A-Za-z0-9[$%_*{<.-]/g,
    confidence: 'medium',
    judge: 'password',
    encoding: 'percent',
    isText: true,
    isSent: true,
    env: 'DATABASE_URL',
    revoke: null,
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
    examples: {
      match: [
        'DATABASE_URL=postgres://app:{a36:12}@db.internal:5432/app',
        'redis.createClient("redis://:{b62:16}@cache:6379/0")',
        'DB="odbc+db2://db2inst1:{a36:8}@localhost/testdb"',
        'mongodb+srv://app:p%40{a36:8}@c0.abcde.mongodb.net,c1.abcde.mongodb.net/?retryWrites=true',
        'fmt.Sprintf("nats://ivan:{lower:8}@%s:%d", host, port)',
        '{"url": "amqps:\\/\\/me:{b62:14}@mq.internal\\/vhost"}',
      ],
      noMatch: [
        'git clone ssh://git@github.com:22/me/repo',
        'http://localhost:8080/?email=me@host.org',
        'https://[::1]:8080/@scope/name',
        'postgres://app:your_password_here@localhost/app',
      ],
    },
  },
  {
    id: 'url-token',
    name: 'token in a URL',
    risk: 'Reads or writes there as the owner of the token.',
    keywords: ['https://', 'http://', 'git+https://'],
    pattern:
      /https?:\/\/(?<secret>[A-Za-z0-9_-]{20,255})(?::(?:x-oauth-basic)?)?(?=@[A-Za-z0-9.-]{3,80}(?::\d{2,5})?(?:\/(?!\d{1,9}(?:[^\w./-]|$))|["'\s]))/g,
    confidence: 'medium',
    env: 'GIT_TOKEN',
    revoke: null,
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
    entropy: 3.2,
    examples: {
      match: [
        'git clone https://{b62:40}@github.com/me/repo.git',
        'url = https://{a36:40}:x-oauth-basic@github.com/me/repo',
      ],
      noMatch: [
        'dsn: "https://{hex:32}@o123.ingest.sentry.io/456"',
        'https://user@example.org/',
        'https://github.com/{b62:40}@2',
      ],
    },
  },
  {
    id: 'url-query-password',
    name: 'password in the query of a connection URL',
    risk,
    keywords: ['jdbc:'],
    pattern: /jdbc:[^\s"'`<>]{4,200}?[?&;](?:password|passwd|pwd)=(?<secret>[^\s&;"'`<>\\]{1,128})/gi,
    confidence: 'medium',
    judge: 'password',
    encoding: 'percent',
    env: 'DATABASE_URL',
    revoke: null,
    source: 'https://jdbc.postgresql.org/documentation/use/',
    examples: {
      match: [
        'jdbc:postgresql://localhost/test?user=fred&password={a36:12}&ssl=true',
        'url=jdbc:sqlserver://h:1433;user=sa;password={b62:12};',
      ],
      noMatch: ['jdbc:postgresql://localhost/test?user=fred', 'https://host/?password={a36:12}'],
    },
  },
  {
    id: 'go-mysql-dsn-password',
    name: 'password in a Go MySQL data source name',
    risk,
    keywords: ['@tcp(', '@unix(', '@tcp6('],
    pattern: /[A-Za-z0-9_.%-]{1,32}:(?<secret>[^\s"'`:/@]{1,128})@(?:tcp6?|unix)\(/g,
    confidence: 'medium',
    judge: 'password',
    env: 'MYSQL_DSN',
    revoke: null,
    source: 'https://github.com/go-sql-driver/mysql#dsn-data-source-name',
    examples: {
      match: ['sql.Open("mysql", "root:{a36:10}@tcp(127.0.0.1:3306)/app")'],
      noMatch: ['"@tcp(127.0.0.1:3306)/app"', 'fmt.Sprintf("%s@tcp(%s)/", user, host)'],
    },
  },
  {
    id: 'oracle-logon-password',
    name: 'password in an Oracle logon',
    risk,
    keywords: ['sqlplus', 'sqlldr', 'expdp', 'impdp', 'rman target', 'jdbc:oracle:'],
    pattern:
      /(?:(?:sqlplus|sqlldr|expdp|impdp|rman target)(?:\s{1,3}-[A-Za-z]{1,8}){0,3}\s{1,3}(?:userid=)?["']?|jdbc:oracle:(?:thin|oci8?):)[A-Za-z0-9_$#]{1,30}\/(?<secret>[^\s"'`@/]{1,64})(?=@|["'\s]|$)/gi,
    confidence: 'medium',
    judge: 'password',
    env: 'ORACLE_PASSWORD',
    revoke: null,
    source: 'https://docs.oracle.com/en/database/oracle/oracle-database/19/sqpug/starting-SQL-Plus.html',
    examples: {
      match: ['sqlplus -s system/{b62:10}@//localhost:1521/XE', '"jdbc:oracle:thin:scott/{a36:8}@localhost:1521:orcl"'],
      noMatch: ['sqlplus / as sysdba', 'sqlplus /nolog'],
    },
  },
]
