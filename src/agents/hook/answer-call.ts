import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { allowsEntries } from './allows-entries.ts'
import { type Asker, askerOf, HOOK_FILES, type Payload, passFor, refuseFor } from './hosts.ts'
import { folderOf, readShellCall, type ShellCall } from './read-call.ts'
import { bypassReason, unhookedReason } from './reasons.ts'
import { repositoryRoots } from './repository-roots.ts'
import { commitFolder } from './shell/commit-folder.ts'
import { commandsOf, judgeCommands } from './shell/judge-shell.ts'
import { unhookedRoot } from './unhooked.ts'
import { judgeWrite, type ScanText } from './write/judge-write.ts'
import { readWrites } from './write/read-writes.ts'

/** What an assistant's hook knows besides its input. */
export interface AgentContext {
  /** The word behind the command in the assistant's configuration. */
  readonly word: string
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Of the API; loaded when there is something to scan. */
  readonly scanText: ScanText
}

/**
 * Answers an assistant that asks whether it may use a tool. Refuses commands that get past the check of what is committed;
 * everything else passes, input that cannot be read above all: pre-commit, pre-push and CI still look.
 * @param input what the assistant wrote to the hook's standard input
 * @returns what to print
 */
export async function answerCall(input: string, { word, cwd, env, scanText }: AgentContext): Promise<string> {
  const payload = parsePayload(input)
  const asker = askerOf(payload, word)
  const call = readShellCall(payload)
  const writes = call ? [] : readWrites(payload)
  const from = call?.cwd ?? folderOf(payload) ?? cwd
  if ((!call && writes.length === 0) || hasOwnFile(asker, word, from)) return passFor(asker)
  const reason = call
    ? await refusalOf(call, cwd, env)
    : await firstRefusal(writes.map((write) => () => judgeWrite(write, { cwd: from, env, scanText })))
  return reason === null ? passFor(asker) : refuseFor(asker, reason)
}

async function firstRefusal(judges: readonly (() => Promise<string | null>)[]): Promise<string | null> {
  for (const judge of judges) {
    const reason = await judge()
    if (reason !== null) return reason
  }
  return null
}

function parsePayload(input: string): Payload {
  try {
    const value: unknown = JSON.parse(input)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Payload) : {}
  } catch {
    return {}
  }
}

async function refusalOf(call: ShellCall, cwd: string, env: AgentContext['env']): Promise<string | null> {
  const commands = commandsOf(call.command, call.isPowerShell)
  const from = call.cwd ?? cwd
  const bypass = judgeCommands(commands, repositoryRoots(from))
  if (bypass) return bypass.isAllow && allowsEntries(from) ? null : bypassReason(bypass)
  const folder = commitFolder(commands)
  const root = folder === null ? null : await unhookedRoot(resolve(from, folder), env)
  return root === null ? null : unhookedReason(root)
}

/** An assistant that runs the file of another one, and has hushkey in its own, answers once. */
function hasOwnFile({ host }: Asker, word: string, from: string): boolean {
  if (host === word) return false
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const file = join(folder, HOOK_FILES[host])
    if (existsSync(file)) return readFileSync(file, 'utf8').includes('hushkey/hooks/agent.cjs')
    if (folder === dirname(folder)) return false
  }
}
