import type { Change } from '../files/change.ts'
import { changeFile } from '../plan.ts'
import { exists, type Project } from '../project.ts'

const LINES = [
  '<!-- hushkey -->',
  '- Each commit is checked for secrets and env files. When one is stopped, run `npx hushkey fix --yes --code` and commit again.',
  '- Read secrets from the environment; their values belong in `.env`, which Git ignores, their names in `.env.example`.',
  '- Never get past the check, and make no allowlist entry: ask the user instead.',
  '<!-- /hushkey -->',
]

/** The lines for assistants that read instructions; in `CLAUDE.md` where the project has that alone. */
export async function planInstructions(project: Project): Promise<Change[]> {
  const { root } = project.repository
  const path = !(await exists(root, 'AGENTS.md')) && (await exists(root, 'CLAUDE.md')) ? 'CLAUDE.md' : 'AGENTS.md'
  return changeFile({ project }, { path, why: 'tells assistants what to do when a commit stops' }, (text, eol) => {
    if (text.includes(LINES[0] as string)) return text
    const gap = text === '' ? '' : text.endsWith('\n') ? eol : eol + eol
    return `${text}${gap}${LINES.join(eol)}${eol}`
  })
}
