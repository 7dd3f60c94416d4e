import { assistantCommand } from './hook-command.ts'

/** An assistant with hooks in a file that is committed, and how hushkey stands in it. */
export interface Assistant {
  /** The word of `--agents`. */
  readonly word: string
  readonly name: string
  /** The file with its hooks, from the Git root. */
  readonly file: string
  /** What shows that the project uses it, from the Git root. */
  readonly signs: readonly string[]
  /** What a new file begins with. */
  readonly fresh: Readonly<Record<string, unknown>>
  /** The lists that get an item, by their keys. */
  readonly items: readonly (readonly [at: readonly string[], item: unknown])[]
  /** What `doctor` cannot see. */
  readonly unseen: string
}

const SECONDS = 10

function nested(word: string, matcher: string): unknown {
  return { matcher, hooks: [{ type: 'command', command: assistantCommand(word), timeout: SECONDS }] }
}

/** In the order in which they are named. */
export const ASSISTANTS: readonly Assistant[] = [
  {
    word: 'claude',
    name: 'Claude Code',
    file: '.claude/settings.json',
    signs: ['.claude', 'CLAUDE.md'],
    fresh: {},
    items: [[['hooks', 'PreToolUse'], nested('claude', 'Bash|PowerShell|Write|Edit|NotebookEdit')]],
    unseen: 'that the folder is trusted',
  },
  {
    word: 'codex',
    name: 'Codex',
    file: '.codex/hooks.json',
    signs: ['.codex'],
    fresh: {},
    items: [[['hooks', 'PreToolUse'], nested('codex', 'Bash|apply_patch')]],
    unseen: 'that you trust the project and approved the hook in /hooks',
  },
  {
    word: 'copilot',
    name: 'GitHub Copilot',
    file: '.github/hooks/hushkey.json',
    signs: ['.github/copilot-instructions.md', '.github/hooks'],
    fresh: { version: 1 },
    items: [
      [
        ['hooks', 'preToolUse'],
        {
          type: 'command',
          bash: assistantCommand('copilot'),
          powershell: assistantCommand('copilot'),
          timeoutSec: SECONDS,
        },
      ],
    ],
    unseen: 'that the folder is trusted',
  },
  {
    word: 'cursor',
    name: 'Cursor',
    file: '.cursor/hooks.json',
    signs: ['.cursor'],
    fresh: { version: 1 },
    items: [
      [['hooks', 'beforeShellExecution'], { command: assistantCommand('cursor'), timeout: SECONDS }],
      [
        ['hooks', 'preToolUse'],
        { command: assistantCommand('cursor'), matcher: 'Write|StrReplace|Edit', timeout: SECONDS },
      ],
    ],
    unseen: 'that the workspace is trusted',
  },
  {
    word: 'devin',
    name: 'Devin',
    file: '.devin/hooks.v1.json',
    signs: ['.devin'],
    fresh: {},
    items: [[['PreToolUse'], nested('devin', '^(exec|write|edit|apply_patch)$')]],
    unseen: 'that hooks are switched on',
  },
]
