import { relative } from 'node:path'
import { runGit } from '../../git/run-git.ts'
import { quoteForShell, shippedScriptIn } from '../../hook/call.ts'
import { readHooksFolder } from '../../hook/hooks-folder.ts'
import { exists } from '../../hook/project.ts'
import { readSteps } from '../../hook/steps.ts'
import { failure, listed, ok } from './line.ts'
import type { Check, Patient } from './patient.ts'

/** Every other worktree has the hook as well: husky's is not tracked, so a new one has none and says nothing (N14). */
export const worktrees: Check = async (patient) => {
  const { repository } = patient
  const others = (await listWorktrees(patient)).filter((folder) => folder !== repository.root)
  const guarded = await Promise.all(others.map((folder) => isGuarded(patient, folder)))
  const bare = others.filter((_, index) => !guarded[index]).map((folder) => relative(repository.root, folder))
  if (bare.length > 0)
    return failure(
      `commits in the worktree ${listed(bare, 2)} are not checked`,
      `(cd ${quoteForShell(bare[0] as string)} && ${patient.install})`,
    )
  return ok(
    others.length > 0
      ? `${others.length === 1 ? 'the other worktree has' : `all ${others.length} other worktrees have`} it too`
      : 'there is no other worktree',
  )
}

async function listWorktrees({ repository: { git } }: Patient): Promise<string[]> {
  const output = (await runGit(git, ['worktree', 'list', '--porcelain', '-z'])).toString()
  return output
    .split('\0\0')
    .map((entry) => entry.split('\0'))
    .filter((entry) => !entry.some((line) => line === 'bare' || line.startsWith('prunable')))
    .flatMap((entry) =>
      entry.filter((line) => line.startsWith('worktree ')).map((line) => line.slice('worktree '.length)),
    )
}

async function isGuarded({ repository }: Patient, root: string): Promise<boolean> {
  const there = { ...repository, root, git: { ...repository.git, cwd: root } }
  const steps = await readSteps(root, await readHooksFolder(there))
  const ours = steps?.steps.find((step) => step.ours)
  const script = ours && shippedScriptIn(ours.text, 'pre-commit')
  return ours !== undefined && (!script || exists(root, script))
}
