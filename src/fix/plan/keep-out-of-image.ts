import { posix } from 'node:path'
import { addPatterns } from '../../env-files/gitignore.ts'
import type { Planning } from './planning.ts'

/** `COPY . .` and the like: everything in the folder goes into the image. */
const COPIES_ALL = /^[ \t]*(?:COPY|ADD)[ \t]+(?:--[^\s]+[ \t]+)*(?:\.\/?|\*)[ \t]/im

/**
 * Where a Dockerfile copies its whole folder into the image, `.dockerignore` names the env file
 * (https://docs.docker.com/build/concepts/context/#dockerignore-files).
 */
export async function keepOutOfImage({ draft }: Pick<Planning, 'draft'>, envFile: string): Promise<void> {
  const own = posix.dirname(envFile) === '.' ? '' : `${posix.dirname(envFile)}/`
  for (const folder of new Set([own, ''])) {
    const { after } = await draft.file(`${folder}Dockerfile`)
    const text = (after.index ?? after.disk)?.toString('utf8') ?? ''
    if (!COPIES_ALL.test(text)) continue
    const name = posix.basename(envFile)
    const pattern = folder === own ? name : `**/${name}`
    const covers = (line: string) => [pattern, name, `**/${name}`, '.env*', '**/.env*', '*', '**'].includes(line.trim())
    await draft.edit(`${folder}.dockerignore`, 'gitignore', (ignored) =>
      ignored.split('\n').some(covers) ? ignored : addPatterns(ignored, [pattern]),
    )
  }
}
