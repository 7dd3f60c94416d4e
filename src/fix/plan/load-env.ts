import { posix } from 'node:path'
import { envLoading } from '../../remedy/project/load-env.ts'
import { whyUndeclared } from './declare-variable.ts'
import type { Planning } from './planning.ts'

/** A script as `package.json` has it, behind its colon. */
function scriptOf(script: string): RegExp {
  return new RegExp(`(:\\s*)${JSON.stringify(script).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}`, 'g')
}

/** Says how the program of a file reads its env file, and lets the scripts of its `package.json` load it. */
export async function loadEnv(planning: Planning, path: string, envFile: string): Promise<void> {
  const { draft, facts, loads, declared, node } = planning
  const project = facts.projectFor(path)
  const { text, scripts, setting } = envLoading(path, envFile, project, node)
  const program = `${project.folder}:${posix.extname(path)}`
  if (!loads.has(program)) loads.set(program, text) // one way to start it is enough
  if (setting) {
    const open = await whyUndeclared(planning, setting, '')
    if (open === null) declared.set(`${setting.path}\0`, { ...setting, variable: '' })
    else loads.set(program, `Spring reads it with: ${setting.shown('')}`)
  }
  if (!scripts.size) return
  const manifest = `${project.folder}package.json`
  const { entry } = await draft.file(manifest)
  if (!entry) return // it is not in Git: nothing of it is staged for others' sake
  await draft.edit(manifest, 'code', (json) =>
    [...scripts].reduce(
      (done, [old, now]) => done.replace(scriptOf(old), (_, head: string) => head + JSON.stringify(now)),
      json,
    ),
  )
}
