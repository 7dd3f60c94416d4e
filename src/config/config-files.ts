import type { Config } from './config.ts'

/** The files in Git that make up a config, relative to the Git root. */
export function configFiles({ file, layers }: Pick<Config, 'file' | 'layers'>): string[] {
  return [...layers.flatMap((layer) => (layer.isInGit ? [layer.file] : [])), ...(file === null ? [] : [file])]
}
