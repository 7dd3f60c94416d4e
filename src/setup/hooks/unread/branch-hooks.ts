import { dirname, resolve } from 'node:path'
import type { Repository } from '../../../git/repository.ts'
import { tryGit } from '../../../git/run-git.ts'

/**
 * The branches on which Git's configuration brings in another file that has to do with hooks (`includeIf "onbranch:…"`):
 * what holds on this branch does not hold there.
 * @returns the pattern of the first such branches, and the file; null where there are none
 */
export async function branchHooks({ git, root }: Repository): Promise<{ branches: string; file: string } | null> {
  const here = { ...git, cwd: root }
  const asked = ['config', '-z', '--show-origin', '--type=path', '--get-regexp', '^includeif\\.onbranch:']
  const { stdout } = await tryGit(here, asked)
  const parts = stdout.toString().split('\0')
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, branches = '', path = ''] = /^includeif\.onbranch:(.*)\.path\n(.*)$/is.exec(parts[at + 1] ?? '') ?? []
    const origin = resolve(root, (parts[at] ?? '').replace(/^file:/, ''))
    const file = resolve(dirname(origin), path)
    const keys = '^(core\\.hookspath|hook\\..*|include(if)?\\..*)$'
    const found = await tryGit(here, ['config', '-f', file, '--name-only', '--get-regexp', keys])
    if (found.code === 0) return { branches, file: path }
  }
  return null
}
