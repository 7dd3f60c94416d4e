import type { ShippedRule } from '../rule.ts'

const risk = 'Logs in with that user and password.'
const common = { risk, env: 'PASSWORD', revoke: null, confidence: 'medium', judge: 'password' } as const
/** A word of a command line, quoted or bare, that is neither a variable nor another option; in quotes it may hold `&` and `;`. */
const WORD =
  '\\\\?["\']?(?<secret>[^\\s"\'`$<>{}()|;&\\\\-](?:[^\\s"\'`<>|;&\\\\]|[;&](?=[^\\s"\'`<>|\\\\=]{0,60}["\'])){2,120})'
const ARGUMENTS = '[^\\n|;&]{0,200}?'

export const commandLines: readonly ShippedRule[] = [
  {
    ...common,
    id: 'curl-user-password',
    name: 'user and password of curl',
    keywords: ['curl'],
    pattern: new RegExp(
      `curl(?:[^\\n;|]|\\\\\\n){0,600}?\\s(?:-[A-Za-z]{0,6}u\\s{0,2}|--(?:proxy-)?user[=\\s]{1,2}|-U\\s{1,2})\\\\?["']?[A-Za-z0-9_.@+%|\\\\-]{1,80}:${WORD}`,
      'g',
    ),
    env: 'CURL_PASSWORD',
    source: 'https://curl.se/docs/manpage.html#-u',
    span: 'block',
    isSent: true,
    examples: {
      match: [
        'curl -u admin:{a36:10} https://host.org/api',
        'curl -sS --user "me@host.org:{b62:12}" https://x',
        'curl -X POST \\\n  -u me:{a36:10} \\\n  https://x',
      ],
      noMatch: [
        'curl -u "$USER:$PASSWORD" https://host.org',
        'curl -u me https://host.org',
        'docker run -u 1000:1000 image',
      ],
    },
  },
  {
    ...common,
    id: 'http-client-password',
    name: 'password of wget or an HTTP client',
    keywords: [
      ...['--http-password', '--ftp-password', '--proxy-password'],
      ...['http --auth', 'https --auth', 'http -a ', 'https -a ', 'xh -a '],
    ],
    pattern: new RegExp(
      `(?:--(?:http|ftp|proxy)-password[=\\s]{1,2}|(?:https?|xh) (?:-a|--auth)[=\\s]{1,2}["']?[A-Za-z0-9_.@-]{1,80}:)${WORD}`,
      'g',
    ),
    isSent: true,
    source: 'https://www.gnu.org/software/wget/manual/wget.html#HTTP-Options',
    examples: {
      match: ['wget --http-user=me --http-password={a36:10} https://x', 'http --auth me:{a36:10} https://x'],
      noMatch: ['wget --http-password=$PW https://x'],
    },
  },
  {
    ...common,
    id: 'mysql-command-password',
    name: 'password of a MySQL command',
    keywords: ['mysql', 'mariadb'],
    pattern: new RegExp(
      `(?:mysql|mariadb)(?:dump|admin|import|check|show|slap|pump|sh|-dump|-admin)?\\s(?:[^\\n|;&]{0,160}?\\s)?(?:-p(?=[^\\s\\\\])|--password=)${WORD}`,
      'g',
    ),
    env: 'MYSQL_PWD',
    source: 'https://dev.mysql.com/doc/refman/8.4/en/password-security-user.html',
    examples: {
      match: ["mysql -uroot -p'{a36:8}' app < dump.sql", 'mysqldump --user=root --password={b62:12} app'],
      noMatch: ['mysql -u root -p app', 'mysql -uroot -p$PASS', 'mysql --port=3306'],
    },
  },
  {
    ...common,
    id: 'password-variable-of-command',
    name: 'password in the environment of a command',
    keywords: [
      'pgpassword',
      'mysql_pwd',
      'sshpass',
      'rediscli_auth',
      'rsync_password',
      'ansible_ssh_pass',
      'ansible_become_pass',
      'ansible_sudo_pass',
      'ansible_pass',
      'restic_password',
      'borg_passphrase',
      'gpg_passphrase',
      'sudo_pass',
    ],
    pattern: new RegExp(
      `(?:PGPASSWORD|MYSQL_PWD|SSHPASS|REDISCLI_AUTH|RSYNC_PASSWORD|RESTIC_PASSWORD|BORG_PASSPHRASE|GPG_PASSPHRASE|SUDO_PASS(?:WORD)?|ansible_(?:ssh_|become_|sudo_)?pass(?:word)?)["']?\\s{0,2}[=:]\\s{0,2}${WORD}`,
      'g',
    ),
    source: 'https://www.postgresql.org/docs/current/libpq-envars.html',
    examples: {
      match: ['PGPASSWORD={a36:10} psql -h db', 'ansible_become_pass: "{b62:10}"'],
      noMatch: ['PGPASSWORD=$PW psql', 'ansible_become_pass: "$PW"'],
    },
  },
  {
    ...common,
    id: 'login-command-password',
    name: 'password of a login command',
    keywords: [
      'docker login',
      'podman login',
      'buildah login',
      'helm registry login',
      'skopeo login',
      'az login',
      'oc login',
      'cf login',
      'bx login',
      'ibmcloud login',
      'vault login',
      'nerdctl login',
      'crane auth',
      'oras login',
      'npm login',
      'heroku login',
      'rancher login',
      'argocd login',
      'snyk auth',
      'rabbitmqadmin',
      'cqlsh',
      'mongo ',
      'mongosh',
      'mongodump',
      'mongorestore',
      'sqlcmd',
      'bcp ',
      'isql',
    ],
    pattern: new RegExp(
      `(?:(?:docker|podman|buildah|nerdctl|helm registry|skopeo|az|oc|cf|bx|ibmcloud|oras|argocd|vault|crane auth|rancher) log ?in|rabbitmqadmin|cqlsh|mongo(?:sh|dump|restore|import|export)?|sqlcmd|bcp|isql)\\s(?:${ARGUMENTS}\\s)?(?:-p|-P|--password|--passcode)[=\\s]{1,2}${WORD}`,
      'g',
    ),
    source: 'https://docs.docker.com/reference/cli/docker/login/',
    examples: {
      match: [
        'docker login -u me -p {b62:14} ghcr.io',
        'az login --service-principal -u app -p {b62:30} --tenant t',
        'mongosh --username me --password {a36:10}',
      ],
      noMatch: ['docker login -u me -p $PASSWORD', 'docker login -u me --password-stdin', 'az login'],
    },
  },
  {
    ...common,
    id: 'openssl-password',
    name: 'password of an OpenSSL command',
    keywords: ['pass:'],
    pattern: new RegExp(
      `-(?:passin|passout|password|pass|passwd|srcpass|deststorepass)["',\\s=]{1,6}pass:${WORD}`,
      'g',
    ),
    source: 'https://docs.openssl.org/master/man1/openssl-passphrase-options/',
    examples: {
      match: ['openssl pkcs12 -export -password pass:{a36:8}', "'-passin', 'pass:{a36:10}'"],
      noMatch: ['openssl rsa -passin pass:$PW', 'openssl rsa -passin env:PW'],
    },
  },
  {
    ...common,
    id: 'ldap-command-password',
    name: 'password of an LDAP command',
    keywords: [
      'ldapsearch',
      'ldapadd',
      'ldapmodify',
      'ldapdelete',
      'ldappasswd',
      'ldapwhoami',
      'ldapmodrdn',
      'ldapcompare',
    ],
    pattern: new RegExp(
      `ldap(?:(?:search|add|modify|delete|passwd|whoami|modrdn|compare)\\s(?:${ARGUMENTS}\\s)?-w|passwd\\s(?:${ARGUMENTS}\\s)?-s)\\s{0,2}${WORD}`,
      'g',
    ),
    env: 'LDAP_PASSWORD',
    source: 'https://www.openldap.org/software/man.cgi?query=ldapsearch',
    examples: {
      match: ['ldapsearch -x -D cn=admin,dc=x -w {a36:10} -b dc=x'],
      noMatch: ['ldapsearch -x -D cn=admin -W -b dc=x', 'ldapadd -w $PW'],
    },
  },
  {
    ...common,
    id: 'keytool-password',
    name: 'password of a keystore command',
    keywords: ['-storepass', '-keypass', '-srcstorepass', '-deststorepass', '-destkeypass', '--ks-pass', '--key-pass'],
    pattern: new RegExp(
      `(?:-(?:src|dest|new)?(?:store|key)pass|--(?:ks|key)-pass\\s{1,2}pass:)["',\\s]{0,6}${WORD}`,
      'g',
    ),
    env: 'KEYSTORE_PASSWORD',
    source: 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html',
    examples: {
      match: ['keytool -genkey -storepass {a36:8} -keypass {a36:8}'],
      noMatch: ['keytool -storepass $PW', 'keytool -storepass'],
    },
  },
  {
    ...common,
    id: 'archive-password',
    name: 'password of an archive command',
    keywords: ['zip ', '7z ', '7za ', 'unrar ', 'rar '],
    pattern: new RegExp(
      `(?:(?:^|[^A-Za-z])(?:un)?zip\\s(?:${ARGUMENTS}\\s)?(?:-[A-Za-z]{0,6}P\\s{1,2}|--password[=\\s])|(?:^|[^A-Za-z])(?:7za?|unrar|rar)\\s(?:${ARGUMENTS}\\s)?-h?p(?=[^\\s]))${WORD}`,
      'g',
    ),
    source: 'https://infozip.sourceforge.net/FAQ.html',
    examples: {
      match: ['  zip -r -P {a36:10} out.zip dir', 'zip -P {b62:12} out.zip x', '  7z a -p"{b62:12}" out.7z dir'],
      noMatch: ['unzip -p out.zip', 'zip -P $PW out.zip'],
    },
  },
  {
    ...common,
    id: 'htpasswd-command-password',
    name: 'password of an htpasswd command',
    keywords: ['htpasswd'],
    pattern: new RegExp(
      `htpasswd\\s(?:[^\\n|;&]{0,80}?\\s)?-[A-Za-z]{0,6}b[A-Za-z]{0,6}\\s(?:-[A-Za-z]{1,8}\\s)?(?:[^\\s-][^\\s]{0,120}\\s{1,2})?[^\\s-][^\\s]{0,60}\\s{1,2}${WORD}(?=["'\`)]?\\s{0,4}(?:$|[\\n|;&>]))`,
      'g',
    ),
    source: 'https://httpd.apache.org/docs/current/programs/htpasswd.html',
    examples: {
      match: ['htpasswd -bc .htpasswd me {a36:10}', 'htpasswd -nb me {a36:10}'],
      noMatch: ['htpasswd -c .htpasswd me', 'htpasswd -nb me $PW'],
    },
  },
  {
    ...common,
    id: 'windows-command-password',
    name: 'password of a Windows command',
    keywords: [
      'psexec',
      'net use',
      'net user',
      'wmic',
      'cmdkey',
      'schtasks',
      'xfreerdp',
      'rdesktop',
      'winexe',
      'smbclient',
      'rpcclient',
      'plink',
      'pscp',
      'evil-winrm',
      'convertto-securestring',
    ],
    pattern: new RegExp(
      [
        `psexec(?:64)?(?:\\.exe|\\.py)?["']?\\s${ARGUMENTS}\\s?-p\\s{1,2}`,
        `net use\\s[^\\n|;&]{0,160}?/user:[^\\s"']{1,80}\\s{1,2}(?=[^\\s/])`,
        `net use(?:\\s{1,2}[^\\s]{1,100}){1,2}\\s{1,2}(?=[^\\s/]{3,60}\\s{1,2}/user:)`,
        `net user\\s{1,2}[^\\s/]{1,60}\\s{1,2}(?=[^\\s]{3,60}\\s{1,2}/add)`,
        `(?:wmic|cmdkey|schtasks)\\s[^\\n|;&]{0,160}?/(?:password|pass|p):["']?`,
        `schtasks\\s[^\\n|;&]{0,160}?/rp\\s{1,2}`,
        `xfreerdp\\s[^\\n|;&]{0,160}?/p:`,
        `(?:rdesktop|evil-winrm|plink|pscp)(?:\\.exe)?\\s[^\\n|;&]{0,160}?-(?:p|pw)\\s{1,2}`,
        `(?:smbclient|rpcclient|winexe)\\s[^\\n|;&]{0,160}?-U\\s{0,2}["']?[^\\s"'%]{1,60}%`,
        `ConvertTo-SecureString\\s{1,2}(?:-String\\s{1,2})?(?=["'][^"'$]{3,100}["']\\s${ARGUMENTS}-AsPlainText)`,
      ]
        .join('|')
        .replace(/^/, '(?:')
        .concat(`)${WORD}`),
      'gi',
    ),
    source: 'https://learn.microsoft.com/en-us/sysinternals/downloads/psexec',
    examples: {
      match: [
        'psexec \\\\host -u me -p {b62:12} cmd',
        'net use X: \\\\h\\s /user:me {b62:12}',
        'net use X: \\\\h\\s {b62:20} /user:me /persistent:no',
        '$p = ConvertTo-SecureString "{b62:12}" -AsPlainText -Force',
      ],
      noMatch: [
        'psexec \\\\host -u me -p $PW cmd',
        'net use X: \\\\h\\s',
        'ConvertTo-SecureString $p -AsPlainText -Force',
      ],
    },
  },
  {
    ...common,
    id: 'sshpass-password',
    name: 'password of sshpass',
    keywords: ['sshpass'],
    pattern: new RegExp(`sshpass\\s{1,2}-p\\s{0,2}${WORD}`, 'g'),
    env: 'SSHPASS',
    source: 'https://sourceforge.net/projects/sshpass/',
    examples: {
      match: ['sshpass -p "{b62:10}" ssh me@host', "sshpass -p'{a36:10}' scp a b:"],
      noMatch: ['sshpass -e ssh me@host', 'sshpass -p "$PW" ssh me@host'],
    },
  },
  {
    ...common,
    id: 'piped-password',
    name: 'password piped into a command',
    keywords: ['sudo -', 'chpasswd', 'passwd --stdin', 'password-stdin'],
    pattern: new RegExp(
      `(?:echo|printf)(?:\\s-[neE]{1,2})?\\s{1,2}(?:["']?[A-Za-z0-9_.-]{1,32}:(?=[^\\n|]{3,100}\\|\\s{0,2}(?:sudo )?chpasswd)|(?=[^\\n|]{3,100}\\|\\s{0,2}(?:sudo -[A-Za-z]{0,4}S|passwd --stdin|[a-z]{2,10} login[^\\n|]{0,120}--password-stdin)))${WORD}(?=[^\\n|]{0,8}\\|\\s{0,2}(?:(?:sudo )?chpasswd|sudo -|passwd|[a-z]{2,10} login))`,
      'g',
    ),
    source: 'https://man7.org/linux/man-pages/man8/chpasswd.8.html',
    examples: {
      match: [
        'echo "root:{a36:10}" | chpasswd',
        'echo {a36:10} | sudo -S apt update',
        "echo 'me:{b62:6}&{b62:6}' | chpasswd",
      ],
      noMatch: ['echo "$PW" | sudo -S apt update', 'echo hello | tee x'],
    },
  },
  {
    ...common,
    id: 'user-and-password-options',
    name: 'password beside a user on a command line',
    keywords: ['--password', '-password', '--pass', '--passwd', '--passphrase', '--secret'],
    pattern: new RegExp(
      `(?:--?(?:user(?:name)?|login|uid|u)[=\\s]{1,2}[^\\s]{1,80}\\s(?:${ARGUMENTS}\\s)?--?pass(?:word|wd)?|--(?:admin-|user-|db-|root-|master-)?(?:password|passphrase|passwd))(?:=|\\s{1,2})${WORD}`,
      'g',
    ),
    isSent: true,
    source: 'https://www.gnu.org/software/libc/manual/html_node/Argument-Syntax.html',
    examples: {
      match: ['nats server req jetstream --user admin --password {a36:7}! --help', 'tool --admin-password={b62:12}'],
      noMatch: ['tool --user me --password $PW', 'tool --password-file x', 'tool --user me --password <password>'],
    },
  },
]
