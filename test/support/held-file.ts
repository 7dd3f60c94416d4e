import { execa } from 'execa'
import { onTestFinished } from 'vitest'

/**
 * Holds a file as another program does on Windows: it can neither be replaced nor removed (EPERM), until it is released.
 * @param attribute `i` for a file or folder that cannot be changed, `a` for a folder that things can only be added to
 * @returns releases it; null where the system cannot do it (`chattr` wants root and a file system such as ext4)
 */
export async function hold(path: string, attribute: 'i' | 'a' = 'i'): Promise<(() => Promise<void>) | null> {
  const change = async (mark: '+' | '-') => {
    const { exitCode } = await execa('chattr', [`${mark}${attribute}`, path], { reject: false })
    return exitCode === 0
  }
  if (!(await change('+'))) return null
  const release = async () => void (await change('-'))
  onTestFinished(release)
  return release
}
