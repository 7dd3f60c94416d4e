import type { ShippedRule } from '../rule.ts'

/** A word of a command line, quoted or bare, that is neither a variable nor another option. */
const WORD = '\\\\?["\']?(?<secret>[^\\s"\'`$<>{}()|;&\\\\/-][^\\s"\'`<>|;&\\\\]{2,120})'
const ARGUMENTS = '[^\\n|;&]{0,200}?'

const common = { env: 'PASSWORD', revoke: null, confidence: 'medium', judge: 'password' } as const
const risk = 'Logs in with that password, or opens what it protects.'

/** Commands by the option behind which they take a password: a new one is a word in its line. */
const BY_OPTION: Readonly<Record<string, readonly string[]>> = {
  '-k': ['openssl enc'],
  '-p': [
    ...[
      'xcrun altool',
      'altool',
      'security unlock-keychain',
      'security create-keychain',
      'security set-key-partition-list',
    ],
    ...['ncftpput', 'ncftpget', 'ncftpls', 'cypher-shell', 'az sql', 'az mysql', 'az postgres', 'az vm', 'hdbsql'],
  ],
  '-P': ['mosquitto_pub', 'mosquitto_sub', 'ipmitool', 'tsql', 'security import', 'impacket-smbclient'],
  '-w': ['vsql', 'dsconf', 'db2 connect', 'ldapmodrdn'],
  '-(?:A|X)': ['snmpwalk', 'snmpget', 'snmpset', 'snmpbulkwalk', 'snmptable', 'snmptrap'],
  '/p': ['signtool'],
  '--passphrase': ['gpg', 'gpg2', 'duplicity', 'ssh-keygen'],
}

/** Commands by what stands before a password that has no option of its own. */
const BY_PLACE: readonly string[] = [
  'wpa_passphrase\\s{1,2}["\']?[^\\s"\']{1,40}["\']?\\s{1,2}',
  'samba-tool\\s{1,2}user\\s{1,2}(?:create|add|setpassword)\\s{1,2}[^\\s-][^\\s]{0,60}\\s{1,2}(?:--newpassword=)?',
  'bw\\s{1,2}(?:unlock|login\\s{1,2}[^\\s-][^\\s]{0,80})\\s{1,2}',
  `nmcli\\s${ARGUMENTS}\\s(?:password|(?:wifi-sec|802-11-wireless-security)\\.psk|802-1x\\.password)\\s{1,2}`,
  'composer\\s{1,2}config\\s(?:-{1,2}[a-z]{1,10}\\s{1,2}){0,2}http-basic\\.[\\w.-]{1,80}\\s{1,2}[^\\s]{1,64}\\s{1,2}',
  `lftp\\s${ARGUMENTS}-u\\s{0,2}["']?[^\\s,"']{1,64},`,
  'smbclient\\s{1,2}["\']?//[^\\s"\']{1,120}["\']?\\s{1,2}(?=["\']?[^\\s"\']{3,80}["\']?\\s{1,2}-)',
  `restic\\s${ARGUMENTS}--password-command[\\s=]{1,2}["']echo\\s{1,2}`,
  'openssl\\s{1,2}passwd\\s{1,2}(?:-(?:[156]|apr1|crypt|noverify)\\s{1,2}){1,3}',
]

export const commandOptions: readonly ShippedRule[] = [
  {
    ...common,
    risk,
    id: 'command-option-password',
    name: 'password among the options of a command',
    keywords: [...new Set(Object.values(BY_OPTION).flat())].map((command) => `${command} `),
    pattern: new RegExp(
      `(?:^|[^A-Za-z0-9_-])(?:${Object.entries(BY_OPTION)
        .map(([option, commands]) => `(?:${commands.join('|')})\\s(?:${ARGUMENTS}\\s)?${option}`)
        .join('|')})[\\s=]{1,2}${WORD}`,
      'g',
    ),
    source: 'https://docs.openssl.org/master/man1/openssl-enc/',
    examples: {
      match: [
        'openssl enc -aes-256-cbc -d -in a.enc -out a -k {b62:14}',
        'mosquitto_pub -h mq -u sensor -P {b62:12} -t a -m b',
        'signtool sign /f cert.pfx /p {b62:12} app.exe',
        'snmpwalk -v3 -u me -a SHA -A {b62:12} -x AES -X {b62:12} sw1',
      ],
      noMatch: ['openssl enc -d -k $KEY', 'mosquitto_pub -h mq -P "$PW" -t a', 'openssl enc -aes-256-cbc -in a'],
    },
  },
  {
    ...common,
    risk,
    id: 'command-argument-password',
    name: 'password among the arguments of a command',
    keywords: [
      ...['wpa_passphrase', 'samba-tool', 'bw unlock', 'bw login', 'nmcli', 'http-basic.', 'lftp', 'smbclient'],
      ...['password-command', 'openssl passwd'],
    ],
    pattern: new RegExp(`(?:^|[^A-Za-z0-9_-])(?:${BY_PLACE.join('|')})${WORD}`, 'g'),
    source: 'https://lftp.yar.ru/lftp-man.html',
    examples: {
      match: [
        'nmcli dev wifi connect Office password {b62:12}',
        'lftp -u upload,{b62:12} ftp.host.org -e "mirror -R dist /; quit"',
        'samba-tool user create kim {b62:12}',
        'composer config --global http-basic.repo.host.org ci {b62:20}',
      ],
      noMatch: ['nmcli dev wifi connect Office password "$PSK"', 'lftp -u upload ftp.host.org', 'bw unlock --raw'],
    },
  },
  {
    ...common,
    risk,
    id: 'here-string-password',
    name: 'password in the here-string of a command',
    keywords: ['<<<'],
    pattern: new RegExp(
      `(?:passwd|password|--(?:password-)?stdin|password_stdin|cryptsetup|sudo -[A-Za-z]{0,4}S)[^\\n|;&<]{0,120}<<<\\s{0,2}${WORD}`,
      'g',
    ),
    source: 'https://www.gnu.org/software/bash/manual/bash.html#Here-Strings',
    examples: {
      match: ['sshfs -o password_stdin me@h:/ /mnt <<< "{b62:12}"', 'vncpasswd -f <<<{b62:12} > ~/.vnc/passwd'],
      noMatch: ['docker login --password-stdin <<< "$TOKEN"', 'read -r a <<< "{b62:12}"'],
    },
  },
  {
    ...common,
    risk,
    id: 'expect-password',
    name: 'password that a script types at a prompt',
    keywords: ['send "', "send '", 'send -- "', 'send {', 'sendline('],
    pattern:
      /assw(?:or)?d[^\n]{0,40}(?:\bsend(?:\s--)?\s{1,2}["'{]|sendline\(\s{0,2}["'])(?<secret>[^\s"'$\\{}]{4,100})(?:\\[rn]|["'])/g,
    source: 'https://www.tcl-lang.org/man/expect5.31/expect.1.html',
    examples: {
      match: ['expect "assword:"; send "{b62:12}\\r"', 'child.expect("password:"); child.sendline("{b62:12}")'],
      noMatch: ['expect "assword:"; send "$password\\r"', 'send "{b62:12}\\r"'],
    },
  },
]
