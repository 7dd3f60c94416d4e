import type { Repository } from '../repository.ts'
import { readTexts } from '../texts/read-texts.ts'
import { ignoredWith } from './ignored-with.ts'

/** Whether Git would ignore a path by the `.gitignore` files that a commit has, whatever is checked out now. */
export async function isIgnoredInCommit(repository: Repository, commit: string, path: string): Promise<boolean> {
  const folders = path.split('/').slice(0, -1)
  const files = ['', ...folders.map((_, at) => `${folders.slice(0, at + 1).join('/')}/`)].map((at) => `${at}.gitignore`)
  const texts = await readTexts(
    repository.git,
    files.map((file) => `${commit}:${file}`),
  )
  const found = files.flatMap((file, at) => (texts[at] ? [[file, texts[at]] as const] : []))
  return (await ignoredWith(repository, new Map(found), [path])).has(path)
}
