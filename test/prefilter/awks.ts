import { spawnSync } from 'node:child_process'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Each awk that is installed here; those of Debian, GNU, macOS and the BSDs, and Alpine. */
export const AWKS = [['mawk'], ['gawk'], ['original-awk'], ['busybox', 'awk']].filter(isInstalled)

export function isInstalled([program = '']: readonly string[]): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
}

/** A folder for the front of the PATH in which `awk` is this one; BusyBox brings its other programs along. */
export async function inPlaceOfAwk(folder: string, awk: readonly string[]): Promise<string> {
  const bin = join(folder, 'bin')
  await mkdir(bin, { recursive: true })
  const programs = awk[0] === 'busybox' ? ['awk', 'tr', 'sed', 'grep', 'wc', 'cat'] : awk[0] === 'awk' ? [] : ['awk']
  for (const program of programs) {
    const command = awk[0] === 'busybox' ? `busybox ${program}` : awk.join(' ')
    await writeFile(join(bin, program), `#!/bin/sh\nexec ${command} "$@"\n`)
    await chmod(join(bin, program), 0o755)
  }
  return bin
}
