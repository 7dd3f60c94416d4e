/** One option of the command line. The table below drives parsing, `--help`, the docs and shell completions. */
export interface Option {
  readonly type: 'boolean' | 'string'
  readonly short?: string
  /** The word for the value in help texts, such as `FILE`. */
  readonly value?: string
  /** The value where the option is given without one. */
  readonly alone?: string
  /** The values that are accepted, where there are only a few. */
  readonly choices?: readonly string[]
  /** The commands that take it; none means all. */
  readonly commands?: readonly string[]
  readonly help: string
  /** What is different for some of the commands. */
  readonly of?: Readonly<Record<string, { readonly choices?: readonly string[]; readonly help?: string }>>
}

export const OPTIONS = {
  range: { type: 'string', value: 'A..B', commands: ['scan'], help: 'check the lines that these commits add' },
  history: { type: 'boolean', commands: ['scan'], help: 'check the whole history of all branches and tags' },
  'pre-push': {
    type: 'boolean',
    commands: ['scan'],
    help: 'check what a push brings that the remote lacks; its refs on standard input',
  },
  'ref-updates': {
    type: 'boolean',
    commands: ['scan'],
    help: 'check what an update of branches brings (init --strict); its refs on standard input',
  },
  message: { type: 'string', value: 'FILE', commands: ['scan'], help: 'check a commit message' },
  all: {
    type: 'boolean',
    commands: ['scan', 'fix', 'allow'],
    help: 'check every tracked file, whole',
    of: {
      allow: { help: 'accept all that would block in the tracked files' },
      fix: { help: 'fix what stands in every tracked file, not only what is staged' },
    },
  },
  format: {
    type: 'string',
    value: 'FORMAT',
    commands: ['scan', 'doctor', 'allow', 'rules'],
    choices: ['text', 'json', 'sarif', 'github', 'summary', 'html'],
    help: 'text (default), json, sarif, github, or counts for people: summary, html',
    of: {
      doctor: { choices: ['text', 'json'], help: 'text (default) or json' },
      rules: { choices: ['text', 'json'], help: 'text (default) or json' },
      allow: {
        choices: ['text', 'json', 'markdown'],
        help: 'of lists and tables: text (default) or json; markdown for --audit',
      },
    },
  },
  output: {
    type: 'string',
    value: 'FILE',
    commands: ['scan'],
    help: 'write the report in that format to a file; the screen gets the text',
  },
  config: {
    type: 'string',
    value: 'FILE',
    commands: ['scan', 'fix', 'doctor', 'allow'],
    help: 'read this configuration instead of .hushkeyrc.json',
  },
  'settings-from': {
    type: 'string',
    value: 'WHERE',
    commands: ['scan'],
    choices: ['head', 'base'],
    help: 'base: of --range A..B only the settings and allowlist entries of A count; head (default)',
  },
  'dry-run': { type: 'boolean', commands: ['init', 'fix'], help: 'only show what would change' },
  hooks: {
    type: 'string',
    value: 'NAMES',
    commands: ['init'],
    help: 'which: pre-commit, pre-merge-commit, commit-msg, pre-push, with commas, or all (pre-commit,pre-push)',
  },
  strict: {
    type: 'boolean',
    commands: ['init'],
    help: 'check every update of a branch, whatever makes it: also --no-verify, cherry-pick, am, rebase',
  },
  agents: {
    type: 'string',
    value: 'NAMES',
    alone: '',
    commands: ['init'],
    help: 'let coding assistants ask hushkey before a command: claude,codex,copilot,cursor,devin (those in use); instructions: a block in AGENTS.md',
  },
  'git-config': {
    type: 'boolean',
    commands: ['init'],
    help: "in Git's own configuration (2.54 and newer): without husky, or beside it as a net for worktrees",
  },
  uninstall: { type: 'boolean', commands: ['init'], help: 'take back what init wrote, to the byte' },
  prepare: { type: 'boolean', commands: ['init'], help: "register this clone's hooks (for the prepare script)" },
  'no-trial': { type: 'boolean', commands: ['init'], help: 'do not try a commit with a made-up key at the end' },
  trial: {
    type: 'boolean',
    commands: ['doctor'],
    help: 'make commits in a throw-away clone: does hushkey stop a made-up key?',
  },
  yes: { type: 'boolean', short: 'y', commands: ['init', 'fix', 'doctor'], help: 'do not ask' },
  code: { type: 'boolean', commands: ['fix'], help: 'change code too: read the value from the environment' },
  undo: { type: 'boolean', commands: ['fix'], help: 'restore what the last fix changed' },
  why: { type: 'string', value: 'PATH:LINE', commands: ['explain'], help: 'show the reasoning for a staged line' },
  reason: { type: 'string', value: 'TEXT', commands: ['allow'], help: 'why it is fine; whoever reviews reads it' },
  expires: {
    type: 'string',
    value: 'DATE',
    commands: ['allow'],
    help: 'the last day on which it counts, as 2027-01-31',
  },
  owner: { type: 'string', value: 'NAME', commands: ['allow'], help: 'who answers for it' },
  last: { type: 'boolean', commands: ['allow'], help: 'accept all that stops what is staged, the message or the push' },
  list: { type: 'boolean', commands: ['allow'], help: 'show the entries' },
  unused: {
    type: 'boolean',
    commands: ['allow'],
    help: 'show entries that allow nothing; exit code 1 if there are any',
  },
  expired: { type: 'boolean', commands: ['allow'], help: 'show entries that are over; exit code 1 if there are any' },
  prune: { type: 'boolean', commands: ['allow'], help: 'take out entries that are unused or expired' },
  audit: { type: 'boolean', commands: ['allow'], help: 'a table for a security review: since when, by whom, uses' },
  import: { type: 'boolean', commands: ['allow'], help: 'take over what other scanners allow' },
  env: {
    type: 'boolean',
    commands: ['allow'],
    help: 'let these env files be committed ("env.allow"); they are still read for secrets',
  },
  'no-inline': { type: 'boolean', commands: ['scan'], help: 'hushkey:allow comments do not count, for CI' },
  'no-color': { type: 'boolean', help: 'plain text' },
  debug: { type: 'boolean', help: 'say what is done and how long it takes' },
  help: { type: 'boolean', short: 'h', help: 'show this help' },
  version: { type: 'boolean', help: 'show the version' },
} as const satisfies Readonly<Record<string, Option>>

/** An option as one command has it. */
export function optionOf(name: string, command: string): Option {
  const option: Option = OPTIONS[name as keyof typeof OPTIONS]
  return { ...option, ...option.of?.[command] }
}

/** The options as given, by name. */
export type Options = {
  readonly [Name in keyof typeof OPTIONS]?: (typeof OPTIONS)[Name]['type'] extends 'boolean' ? boolean : string
}
