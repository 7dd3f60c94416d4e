import type { Examples, Rule } from './rule.ts'

/** Calls that write to a log or a terminal, each followed by what it writes. */
const CALLS = [
  'console\\.(?:log|info|warn|error|debug|trace|dir)\\(',
  '(?:[A-Za-z_]{1,20}(?:\\.|->))?(?:_?[lL]ogger|LOGGER|_?[lL]og|LOG|logging|slog|Timber)(?:\\.|->|::)' +
    '(?:trace|debug|info|notice|warn|warning|error|fatal|critical|exception|log|verbose|silly|write|wtf|[deivw]|' +
    '(?:Print|Fatal|Panic|Trace|Debug|Info|Notice|Warn|Warning|Error|print)(?:ln|f|w)?)\\(',
  'System\\.(?:out|err)\\.print(?:ln|f)?\\(',
  'Console\\.(?:Error\\.)?Write(?:Line)?\\(',
  'Debug\\.(?:Log|WriteLine|Print)\\(',
  'fmt\\.Print(?:ln|f)?\\(',
  'IO\\.(?:puts|inspect)\\(?',
  'e?print(?:ln)?!?\\(|printf\\(|dbg!\\(|(?:trace|debug|info|warn|error)!\\(',
  'error_log\\(|var_dump\\(|print_r\\(|dd\\(|NSLog\\(|os_log\\(|qDebug\\(\\)|(?:std::)?cout',
  '(?:puts|echo|Write-Host|Write-Output|Write-Verbose) ',
]

export const logged: readonly Rule[] = [
  {
    id: 'logged-secret',
    name: 'secret written to a log',
    risk: 'Whoever reads the logs, or the service that collects them, has the secret, for as long as logs are kept.',
    keywords: [
      'console.',
      'logger',
      'log.',
      'log:',
      'log-',
      'logging.',
      'timber.',
      'system.out.',
      'system.err.',
      'debug.',
      'fmt.print',
      'io.puts',
      'io.inspect',
      'print(',
      'println(',
      'print!(',
      'println!(',
      'printf(',
      'dbg!(',
      'trace!(',
      'debug!(',
      'info!(',
      'warn!(',
      'error!(',
      'error_log(',
      'var_dump(',
      'print_r(',
      'dd(',
      'nslog(',
      'os_log(',
      'qdebug()',
      'cout',
      'puts ',
      'echo ',
      'write-host ',
      'write-output ',
      'write-verbose ',
    ],
    pattern: new RegExp(`(?:^|[^\\w.$>:-])(?:${CALLS.join('|')})(?<secret>[^\\n]{2,400})`, 'g'),
    confidence: 'low',
    judge: 'logged-value',
    remedy: 'log-presence',
    env: 'SECRET',
    revoke: null,
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude',
  },
]

export const loggedExamples: Examples = {
  'logged-secret': {
    match: [
      'console.log(process.env.STRIPE_SECRET_KEY)',
      'logger.info(apiKey)',
      'print(os.environ["DB_PASSWORD"])',
      'System.out.println("password: " + password);',
      'log.Printf("%s", accessToken)',
    ],
    noMatch: [
      'console.log("token expired")',
      'console.log(!!process.env.STRIPE_SECRET_KEY)',
      'logger.info(mask(apiKey))',
      'print(len(password))',
      'printer.print(token)',
    ],
  },
}
