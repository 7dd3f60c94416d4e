import { ASSISTANTS } from '../../setup/assistants/assistants.ts'
import { assistantCommand, runsHushkey } from '../../setup/assistants/hook-command.ts'
import { usedAssistants } from '../../setup/assistants/plan-assistants.ts'
import { parseJson } from '../../setup/files/edit-json.ts'
import { readBytes } from '../../setup/files/read-bytes.ts'
import type { Check } from './doctor-context.ts'
import { failure, listed, ok, type Verdict, warning } from './line.ts'

/** Coding assistants ask hushkey before they run a command, where `init --agents` was asked for. */
export const assistants: Check = async ({ repository: { root }, typed }) => {
  const files = await Promise.all(
    ASSISTANTS.map(
      async (assistant) => [assistant, (await readBytes(root, assistant.file))?.toString() ?? ''] as const,
    ),
  )
  const guarded = files.filter(([, text]) => runsHushkey(text))
  if (guarded.length === 0) return []
  const verdicts = guarded.map(([{ name, file, word, unseen }, text]): Verdict => {
    if (!commandsIn(text, file).includes(assistantCommand(word)))
      return failure(
        `${file} does not have the command of hushkey as it is: ${name} runs another, or none`,
        `Take it out of ${file}, then: ${typed(`init --agents=${word}`)}`,
      )
    return ok(`${name} asks hushkey before it runs a command or writes a file (${file}); this cannot see ${unseen}`)
  })
  const words = guarded.map(([{ word }]) => word)
  const others = (await usedAssistants(root)).filter(({ word }) => !words.includes(word))
  if (others.length === 0) return verdicts
  const names = listed(
    others.map(({ name }) => name),
    9,
  )
  const cure = typed(`init --agents=${others.map(({ word }) => word).join(',')}`)
  return [...verdicts, warning(`${names} ${others.length > 1 ? 'do' : 'does'} not ask hushkey yet`, cure)]
}

/** All texts of the file; none where it cannot be read. */
function commandsIn(text: string, path: string): string[] {
  try {
    return textsIn(parseJson(text.replace(/^\uFEFF/, ''), path, true))
  } catch {
    return []
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
