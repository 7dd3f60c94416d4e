import { spawnSync } from 'node:child_process'

/** Each awk that is installed here; those of Debian, GNU, macOS and the BSDs, and Alpine. */
export const AWKS = [['mawk'], ['gawk'], ['original-awk'], ['busybox', 'awk']].filter(isInstalled)

export function isInstalled([program = '']: readonly string[]): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
}
