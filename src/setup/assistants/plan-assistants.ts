import { UserError } from '../../errors.ts'
import type { Change } from '../files/change.ts'
import { appendInJson, parseJson } from '../files/edit-json.ts'
import { readBytes } from '../files/read-bytes.ts'
import { lefthookConfig } from '../managers/lefthook.ts'
import { runWith } from '../managers/package-manager.ts'
import { changeFile } from '../plan.ts'
import { exists, type Project } from '../project.ts'
import { ASSISTANTS, type Assistant } from './assistants.ts'
import { assistantCommand, runsHushkey } from './hook-command.ts'
import { planInstructions } from './instructions.ts'

export interface AssistantPlan {
  readonly changes: readonly Change[]
  readonly notes: readonly string[]
}

/** What asks for the block in `AGENTS.md` or `CLAUDE.md`. */
const INSTRUCTIONS = 'instructions'

/**
 * Plans one line in the configuration of each assistant, comments and all else kept.
 * @param given words with commas; empty for the assistants that the project shows signs of
 * @throws UserError for a word that is none, and for a file that cannot be read
 */
export async function planAssistants(project: Project, given: string): Promise<AssistantPlan> {
  const words = assistantWords(given)
  const { root } = project.repository
  const chosen = words.length ? ASSISTANTS.filter(({ word }) => words.includes(word)) : await usedAssistants(root)
  const managed = await writtenByLefthook(root)
  const notes = managed ? [managed] : []
  const changes = await Promise.all((managed ? [] : chosen).map((assistant) => planAssistant(project, assistant)))
  const extra = words.includes(INSTRUCTIONS) ? await planInstructions(project) : []
  const aider = words.length ? [] : await planAider(project)
  if (!words.length && !chosen.length && !aider.length)
    notes.push(
      'No assistant is used here yet. Name them:',
      `  ${runWith(project.manager, `hushkey init --agents=${ASSISTANTS.map(({ word }) => word).join(',')}`)}`,
    )
  return { changes: [...changes.flat(), ...extra, ...aider], notes }
}

/** Those whose folder or file the project has. */
export async function usedAssistants(root: string): Promise<Assistant[]> {
  const found = await Promise.all(
    ASSISTANTS.map(async ({ signs }) => (await Promise.all(signs.map((sign) => exists(root, sign)))).includes(true)),
  )
  return ASSISTANTS.filter((_, at) => found[at])
}

/** Those of them that do not run hushkey yet. */
export async function unguardedAssistants(root: string): Promise<Assistant[]> {
  const used = await usedAssistants(root)
  const texts = await Promise.all(used.map(({ file }) => readBytes(root, file)))
  return used.filter((_, at) => !runsHushkey(texts[at]?.toString() ?? ''))
}

async function planAssistant(project: Project, { name, file, fresh, items }: Assistant): Promise<Change[]> {
  const why = `${name} asks hushkey before it runs a command or writes a file`
  return changeFile({ project }, { path: file, why }, (text, eol) => {
    if (runsHushkey(text)) return text
    const start = text.trim() === '' ? `${JSON.stringify(fresh, null, 2)}\n` : text
    parseJson(start, file, true)
    return items.reduce((rest, [at, item]) => appendInJson(rest, eol, at, item, file), start)
  })
}

/** lefthook 2.1.10 and newer writes these files itself where it has "ai", and would write over them. */
async function writtenByLefthook(root: string): Promise<string | null> {
  const config = await lefthookConfig(root)
  const text = config === null ? '' : ((await readBytes(root, config))?.toString() ?? '')
  if (config === null || !/^(?:ai:|"?ai"?\s*[:=]|\[ai)/m.test(text)) return null
  return `${config} has "ai", by which lefthook writes the assistants' files, so they are left alone. Add there, as what runs before a command: ${assistantCommand('claude')}`
}

/** Aider commits with hooks left out unless it is told otherwise (https://aider.chat/docs/git.html). */
async function planAider(project: Project): Promise<Change[]> {
  const path = '.aider.conf.yml'
  if (!(await exists(project.repository.root, path))) return []
  return changeFile({ project }, { path, why: 'Aider runs the hooks of Git' }, (text, eol) => {
    if (/^\s*git-commit-verify\s*:/m.test(text)) return text
    return `${text}${text === '' || text.endsWith('\n') ? '' : eol}git-commit-verify: true${eol}`
  })
}

/** @throws UserError for a word that is no assistant */
export function assistantWords(given: string): string[] {
  const words = given
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
  const known = [...ASSISTANTS.map(({ word }) => word), INSTRUCTIONS]
  const strange = words.find((word) => !known.includes(word))
  if (strange !== undefined)
    throw new UserError(`there is no assistant ${JSON.stringify(strange)}`, `It is one of ${known.join(', ')}.`)
  return words
}
