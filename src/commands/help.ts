import type { ExitCode } from '../errors.ts'
import { wrap } from '../report/wrap.ts'
import { OPTIONS, type Option, optionOf } from './options.ts'

interface CommandHelp {
  /** What may follow the command's name. */
  readonly operands?: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What people should know besides, a paragraph. */
  readonly text: string
  /** Command lines that people type, each with what it does. */
  readonly examples: readonly (readonly [string, string])[]
  /** What the exit codes mean where it is not what `EXIT_CODES` says. */
  readonly exits?: Partial<Record<ExitCode, string>>
}

/** What `--help`, README and completions say of each command; `cli.ts` knows how to load them. */
export const COMMAND_HELP: Readonly<Record<string, CommandHelp>> = {
  scan: {
    operands: '[paths...]',
    summary: 'check what is staged (the default)',
    text: 'Reads the index, never the files on disk, and only lines that the commit adds. The hook runs it. With paths it looks only at these of the staged files.',
    examples: [
      ['npx hushkey', 'what is staged'],
      ['npx hushkey scan src', 'only what is staged in src'],
      ['npx hushkey scan --range main..HEAD', 'what the commits of a branch add, in CI'],
      ['npx hushkey scan --range HEAD', 'the whole history of this branch'],
      ['npx hushkey scan --history', 'the whole history of all branches and tags'],
      ['npx hushkey scan --pre-push origin', 'what a push to origin would bring'],
      ['npx hushkey scan --all', 'every tracked file, whole'],
      ['npx hushkey scan --message .git/COMMIT_EDITMSG', 'a commit message'],
      ['npx hushkey scan --format json', 'the report for programs'],
      ['npx hushkey scan --all --format html --output secrets.html', 'a page of all that is there'],
      ['npx hushkey scan --all --format sarif --output hushkey.sarif', 'a file for code scanning'],
    ],
  },
  init: {
    summary: 'check each commit and each push from now on',
    text: 'Adds one line to what runs the hooks here (husky, lefthook, simple-git-hooks, pre-commit or a plain hook), and sets husky up where there is nothing. A second run changes nothing. With Git 2.54 and newer --git-config lets the Git configuration of this clone run hushkey: in place of husky, or beside it where its hooks are missing; it does not go with --yes, --prepare, --strict, --agents or --uninstall.',
    examples: [
      ['npx hushkey init', 'set it up'],
      ['npx hushkey init --hooks pre-commit', 'commits alone, without pushes'],
      ['npx hushkey init --hooks all', 'merges and messages too'],
      ['npx hushkey init --dry-run', 'show what it would write'],
      ['npx hushkey init --yes', 'also ignore env files and write .env.example'],
      ['npx hushkey init --strict', 'every update of a branch too, whatever makes it'],
      ['npx hushkey init --agents', 'let Claude Code, Codex and others ask hushkey first'],
      ['npx hushkey init --git-config', "by Git's own configuration, in every worktree"],
      ['npx hushkey init --uninstall', 'take everything back'],
    ],
    exits: {
      0: 'done, or nothing to do',
      1: 'set up, but commits are not checked here yet; it says what stands in the way',
      2: 'could not be done; nothing is half written',
    },
  },
  fix: {
    operands: '[paths...]',
    summary: 'fix what stops the commit',
    text: 'Takes env files out of the commit and ignores them, writes names into .env.example, and with --code replaces a secret in code by reading the variable. Shows what it will do and asks. A value is written nowhere but into your own ignored .env.',
    examples: [
      ['npx hushkey fix', 'show the plan and ask'],
      ['npx hushkey fix --yes', 'do what is safe: ignore, unstage, templates'],
      ['npx hushkey fix --yes --code', 'change code too'],
      ['npx hushkey fix --all', 'the same for all that is tracked'],
      ['npx hushkey fix --undo', 'restore files and index as they were'],
    ],
    exits: { 0: 'nothing blocks any more', 1: 'something still blocks', 2: 'could not be done' },
  },
  doctor: {
    summary: 'verify that the hook is installed and runs',
    text: 'Looks at the hook in each worktree, the env files, .env.example, the configuration and CI. Each line is ok, a warning, a failure with the command that fixes it, or unknown.',
    examples: [
      ['npx hushkey doctor', 'the page'],
      ['npx hushkey doctor --format json', 'for programs'],
    ],
    exits: { 0: 'no failure', 1: 'a failure', 2: 'could not look, or could not tell: then --trial does' },
  },
  allow: {
    operands: '[fingerprint | path:line]',
    summary: 'accept a finding, with a reason',
    text: 'Writes an entry into .hushkeyrc.json and stages it. The finding then no longer blocks, in this file or any other; another secret on the same line still does.',
    examples: [
      ['npx hushkey allow src/pay.ts:12 --reason "a key of the public demo"', 'accept one finding'],
      ['npx hushkey allow --last --reason "made up for tests"', 'accept all that was just stopped'],
      ['npx hushkey allow --env .env.development', 'let an env file be committed'],
      ['npx hushkey allow --list', 'show the entries'],
      ['npx hushkey allow --unused', 'show entries that allow nothing'],
      ['npx hushkey allow --all --reason "before hushkey"', 'accept all that is there'],
    ],
    exits: { 0: 'done', 1: '--unused or --expired found entries', 2: 'could not be done' },
  },
  explain: {
    operands: '<rule | provider>',
    summary: 'what a rule finds, why, and how to fix it',
    text: 'Of a provider it lists the rules. With --why it shows what spoke for and against each thing on a staged line.',
    examples: [
      ['npx hushkey explain stripe-secret-key', 'the page of a rule'],
      ['npx hushkey explain stripe', 'the rules of a provider'],
      ['npx hushkey explain --why src/pay.ts:12', 'why this line was judged so'],
    ],
    exits: { 0: 'done', 2: 'there is no such rule or line' },
  },
  rules: {
    operands: '[words...]',
    summary: 'list the rules',
    text: 'With words only the rules that have all of them in their id or name.',
    examples: [
      ['npx hushkey rules', 'all of them'],
      ['npx hushkey rules stripe', 'those of one provider'],
    ],
    exits: { 0: 'done' },
  },
  'agent-hook': {
    operands: '[assistant]',
    summary: 'answer a coding assistant (init --agents)',
    text: 'Reads what a coding assistant is about to do from standard input, as its hooks give it, and refuses commands that get past the check of what is committed. What it cannot read passes, and it always ends with 0: some assistants take anything else for a refusal of every tool.',
    examples: [['npx hushkey agent-hook claude', 'for a set-up by hand; init --agents writes a faster line']],
    exits: { 0: 'answered' },
  },
  completion: {
    operands: '<bash|zsh|fish|powershell>',
    summary: 'completions for a shell',
    text: 'Prints a script that completes commands, options, their values and ids of rules where hushkey itself is typed: installed globally, or with node_modules/.bin on the PATH. Its first line says where it goes.',
    examples: [
      ['npx hushkey completion bash', 'for ~/.bashrc: eval "$(hushkey completion bash)"'],
      ['npx hushkey completion zsh', 'for ~/.zshrc, after compinit: eval "$(hushkey completion zsh)"'],
      ['npx hushkey completion fish', 'for ~/.config/fish/completions/hushkey.fish'],
    ],
    exits: { 0: 'done', 2: 'no such shell' },
  },
}

export const COMMAND_NAMES: readonly string[] = Object.keys(COMMAND_HELP)

/** What scripts rely on (N35). */
export const EXIT_CODES: Readonly<Record<ExitCode, string>> = {
  0: 'nothing blocks',
  1: 'something blocks',
  2: 'could not check; the commit stops too',
}

/** The text of `--help`, of the program or of one command. @param width in columns */
export function helpText(command: string | null, width = 80): string {
  const help = command === null ? undefined : COMMAND_HELP[command]
  return command === null || !help ? programHelp(width) : commandHelp(command, help, width)
}

function programHelp(width: number): string {
  const commands = Object.entries(COMMAND_HELP).map(([name, { operands, summary }]) => [
    operands ? `${name} ${operands}` : name,
    summary,
  ])
  return [
    'hushkey keeps secrets out of Git: it checks what you commit and push.\n',
    'Usage: npx hushkey [command] [options]\n',
    table(commands, width),
    'Options of every command:\n',
    table(optionRows(null), width),
    'Exit codes:\n',
    table(Object.entries(EXIT_CODES), width),
    'Reports go to standard output, all else to standard error.',
    'For the options of one command, such as scan: npx hushkey scan --help\n',
  ].join('\n')
}

function commandHelp(command: string, { operands, text, examples, exits }: CommandHelp, width: number): string {
  return [
    `Usage: npx hushkey ${command}${operands ? ` ${operands}` : ''} [options]\n`,
    `${wrap(text, width, '')}`,
    table(optionRows(command), width),
    'Examples:\n',
    examples.map(([line, what]) => `  ${line}\n      ${what}\n`).join(''),
    'Exit codes:\n',
    table(Object.entries(exits ?? EXIT_CODES), width).trimEnd(),
    '',
  ].join('\n')
}

/** A command's own options first, then those of every command. */
function optionRows(command: string | null): string[][] {
  const rows: [string, Option][] = Object.entries(OPTIONS)
  const own = rows.filter(([, { commands }]) => command !== null && commands?.includes(command))
  const common = rows.filter(([, { commands }]) => !commands)
  return [...own, ...common].map(([name, { short, value, help }]) => [
    `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`,
    command === null ? help : optionOf(name, command).help,
  ])
}

/** Two columns, the second one wrapped. */
function table(rows: readonly (readonly string[])[], width: number): string {
  const first = Math.max(...rows.map(([name = '']) => name.length))
  const indent = ' '.repeat(first + 4)
  const lines = rows.map(
    ([name = '', text = '']) => `  ${name.padEnd(first)}${wrap(text, width, indent).slice(first + 2)}`,
  )
  return lines.join('')
}
