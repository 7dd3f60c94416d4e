import type { ShippedRule } from '../rule.ts'

const common = { env: 'PASSWORD', revoke: null, confidence: 'medium' } as const
/** From one word of a command to the next: blanks, or `", "` between the items of an exec array. */
const NEXT = '(?:\\s{1,4}|["\']\\s{0,4},\\s{0,4}["\'])'
/** Words in between, in either form. */
const WORDS = `(?:${NEXT}[^\\s"'|;&]{1,100}){0,8}?`
/** What a person may type. */
const TYPED = '\\\\?["\']?(?<secret>[^\\s"\'`$<>{}()|;&\\\\,-][^\\s"\'`<>|;&\\\\,]{3,120})'
/** What a machine issues. */
const ISSUED = '\\\\?["\']?(?<secret>[A-Za-z0-9][A-Za-z0-9._~+/=-]{15,400})'

export const toolCommands: readonly ShippedRule[] = [
  {
    ...common,
    id: 'redis-command-password',
    judge: 'password',
    name: 'password of a Redis command',
    risk: 'Reads and changes everything in that Redis.',
    keywords: ['--requirepass', '--masterauth', 'redis-cli', 'valkey-cli'],
    pattern: new RegExp(
      `(?:--requirepass|--masterauth|(?:redis|valkey)-cli${WORDS}${NEXT}(?:-a|--pass))${NEXT}${TYPED}`,
      'g',
    ),
    env: 'REDIS_PASSWORD',
    source: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
    examples: {
      match: [
        'command: redis-server --requirepass {b62:12}',
        'redis-cli -h cache -a {b62:12} ping',
        '["redis-server", "--requirepass", "{b62:12}"]',
      ],
      noMatch: ['redis-server --requirepass $REDIS_PASSWORD', 'redis-cli -h cache ping'],
    },
  },
  {
    ...common,
    id: 'mysql-exec-password',
    judge: 'password',
    name: 'password of a MySQL command in an exec array',
    risk: 'Logs in to the database as that user.',
    keywords: ['mysqladmin', 'mysqldump', '"mysql"', "'mysql'", 'mariadb-admin', '"mariadb"'],
    pattern: new RegExp(
      `(?:mysql|mariadb)(?:-?admin|dump)?(?:["']\\s{0,4},[^\\n]{0,160}?["']-p(?=[^"'\\s])|${WORDS}${NEXT}password${NEXT}|["']\\s{0,4},[^\\n]{0,160}?["']--password=)${TYPED}`,
      'g',
    ),
    env: 'MYSQL_PWD',
    source: 'https://dev.mysql.com/doc/refman/8.4/en/mysqladmin.html',
    examples: {
      match: [
        'test: ["CMD", "mysqladmin", "ping", "-h", "localhost", "-u", "root", "-p{b62:12}"]',
        'mysqladmin -u root password {b62:12}',
      ],
      noMatch: ['test: ["CMD", "mysqladmin", "ping", "-p$$MYSQL_ROOT_PASSWORD"]', 'mysqladmin ping'],
    },
  },
  {
    ...common,
    id: 'user-command-password',
    judge: 'password',
    name: 'password of a command that creates or changes a user',
    risk: 'Logs in as that user.',
    keywords: ['add_user', 'change_password', 'useradd', 'usermod', 'create-user', 'adduser.sh', 'add-user'],
    pattern: new RegExp(
      `(?:rabbitmqctl${WORDS}${NEXT}(?:add_user|change_password)${NEXT}[^\\s"']{1,64}${NEXT}|user(?:add|mod)${WORDS}${NEXT}(?:-p|--password)${NEXT}|add-user(?:\\.sh)?${WORDS}${NEXT}(?:-p|--password)${NEXT})${TYPED}`,
      'g',
    ),
    source: 'https://www.rabbitmq.com/docs/man/rabbitmqctl.8#add_user',
    examples: {
      match: ['rabbitmqctl add_user app {b62:12}', 'useradd -m -p {b62:13} app'],
      noMatch: ['rabbitmqctl add_user app $PASS', 'useradd -m app', 'rabbitmqctl add_user app'],
    },
  },
  {
    ...common,
    id: 'package-command-password',
    judge: 'password',
    name: 'credential of a package manager command',
    risk: 'Publishes packages as that user.',
    keywords: [
      'http-basic.',
      'pypi-token.',
      'twine ',
      'nuget push',
      'nuget add source',
      'gem push',
      'cargo login',
      'npm login',
      'cargo publish',
    ],
    pattern: new RegExp(
      `(?:poetry${NEXT}config${WORDS}${NEXT}(?:http-basic\\.[\\w-]{1,60}${NEXT}[^\\s"']{1,64}|pypi-token\\.[\\w-]{1,60})${NEXT}|twine${WORDS}${NEXT}(?:-p|--password)${NEXT}|nuget${NEXT}push${WORDS}${NEXT}(?:-k|--api-key|-ApiKey)${NEXT}|nuget${NEXT}add${NEXT}source${WORDS}${NEXT}(?:-p|--password)${NEXT}|cargo${NEXT}(?:login|publish${WORDS}${NEXT}--token)${NEXT}|npm${NEXT}login${WORDS}${NEXT}--password[= ])${TYPED}`,
      'g',
    ),
    env: 'REGISTRY_TOKEN',
    source: 'https://python-poetry.org/docs/repositories/#configuring-credentials',
    examples: {
      match: [
        'poetry config http-basic.acme ci {b62:12}',
        'dotnet nuget push a.nupkg -k {b62:43} -s https://n',
        'twine upload -u me -p {b62:12} dist/*',
      ],
      noMatch: ['poetry config http-basic.acme ci $TOKEN', 'twine upload dist/*', 'cargo login'],
    },
  },
  {
    ...common,
    id: 'upload-command-token',
    name: 'token of a command that uploads reports or deploys',
    risk: 'Uploads or deploys as the owner of the token.',
    keywords: [
      'codecov',
      'coveralls',
      'netlify deploy',
      'vercel',
      'surge ',
      'fly deploy',
      'flyctl',
      'railway up',
      'firebase deploy',
      'wrangler',
      'sentry-cli',
      'snyk ',
      'argo ',
      'doctl',
      'hcloud',
      'vault login',
      'wandb login',
      'gh auth',
      'glab auth',
      'influx ',
    ],
    pattern: new RegExp(
      `(?:codecov[^\\n|;&]{0,120}?\\s(?:-t|--token)[= ]|(?:netlify deploy|vercel|fly(?:ctl)? deploy|railway up|firebase deploy|wrangler|sentry-cli|snyk|argo|doctl|hcloud|surge|coveralls|influx)\\s[^\\n|;&]{0,160}?(?:--auth-token|--access-token|--token|--auth|--api-token|-t)[= ]|(?:vault|wandb) login\\s{1,2}(?:--relogin\\s{1,2})?)${ISSUED}`,
      'g',
    ),
    env: 'DEPLOY_TOKEN',
    source: 'https://docs.codecov.com/docs/codecov-uploader',
    entropy: 3,
    examples: {
      match: ['bash <(curl -s https://codecov.io/bash) -t {=uuid}', 'surge ./dist --token {hex:32}'],
      noMatch: ['bash <(curl -s https://codecov.io/bash) -t $CODECOV_TOKEN', 'surge ./dist'],
    },
  },
  {
    ...common,
    id: 'erlang-command-cookie',
    name: 'cookie of an Erlang node',
    risk: 'Runs whatever it likes on each node of the cluster.',
    keywords: ['-setcookie', '--cookie '],
    pattern:
      /(?:-setcookie|(?:iex|elixir|mix)\s[^\n|;&]{0,120}?--cookie)\s{1,4}["']?(?<secret>(?=[^\s"']{0,60}\d)[A-Za-z0-9_!@#%^*+-]{12,255})/g,
    env: 'RELEASE_COOKIE',
    source: 'https://www.erlang.org/doc/system/distributed.html#security',
    entropy: 3,
    examples: {
      match: ['-setcookie {A36:20}', 'iex --name a@host --cookie {b62:24}'],
      noMatch: ['-setcookie my_app_cookie', 'curl --cookie {b62:24} https://host', '-setcookie $' + '{COOKIE}'],
    },
  },
  {
    ...common,
    id: 'form-secret',
    judge: 'password',
    name: 'secret in the form that a command posts',
    risk: 'Acts as the application or user that it belongs to.',
    keywords: [
      'client_secret=',
      'refresh_token=',
      'api_key=',
      'apikey=',
      'access_token=',
      'api_token=',
      'app_secret=',
      'password=',
    ],
    pattern: new RegExp(
      `(?:-d|--data(?:-raw|-urlencode|-binary)?|-F|--form(?:-string)?)[= ]{1,2}["']?(?:[\\w.%-]{1,40}=[^\\s"'&]{0,200}&){0,8}(?:client_secret|refresh_token|api_?key|access_token|api_token|app_secret|password)=${TYPED.replace('{3,120}', '{7,400}').replace('[^\\s"\'`<>|;&\\\\,]', '[^\\s"\'`<>|;&\\\\,$]')}`,
      'g',
    ),
    env: 'CLIENT_SECRET',
    source: 'https://curl.se/docs/manpage.html#-d',
    examples: {
      match: [
        'curl -d client_id=abc -d client_secret={b62:40} https://x',
        'curl --data "grant_type=x&refresh_token={b62:40}" https://x',
      ],
      noMatch: ['curl -d client_secret=$SECRET https://x', 'curl -d "client_secret=<your secret>" https://x'],
    },
  },
  {
    ...common,
    id: 'encoded-basic-credentials',
    judge: 'password',
    name: 'user and password that a command encodes for an Authorization header',
    risk: 'Logs in with that user and password.',
    keywords: ['base64'],
    pattern:
      /(?:echo|printf)\s{1,4}(?:-n\s{1,4}|["']?%s["']?\s{1,4}){0,2}\\?["']?[A-Za-z\d][\w.@+-]{0,80}:(?<secret>[^\s"'`$<>{}()|;&\\:/][^\s"'`<>|;&\\:]{3,120})\\?["']?\s{0,4}\|\s{0,4}(?:openssl\s{1,4}(?:enc\s{1,4}-)?)?base64/g,
    env: 'BASIC_AUTH_PASSWORD',
    source: 'https://www.rfc-editor.org/rfc/rfc7617#section-2',
    examples: {
      match: [
        `curl -H "Authorization: Basic $(echo -n 'ada:{b62:14}' | base64)" https://x`,
        'AUTH=$(printf "%s" "ada@host.org:{b62:14}" | openssl base64)',
      ],
      noMatch: [
        'AUTH=$(echo -n "$USER:$PASSWORD" | base64)',
        'echo -n "ada:<password>" | base64',
        'echo -n "https://host" | base64',
      ],
    },
  },
]
