import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writeAtomically } from '../../src/files/write-atomically.ts'

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'hushkey-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

const isWindows = process.platform === 'win32' // keeps no modes but read-only

test.skipIf(isWindows)('an existing file keeps its mode, a new one gets the mode that was asked for', async () => {
  const at = await folder()
  const [old, fresh] = [join(at, 'old'), join(at, 'fresh')]
  await writeFile(old, 'a')
  await chmod(old, 0o751)
  await writeAtomically(old, 'b')
  await writeAtomically(fresh, Buffer.from([0, 255]), { mode: 0o666 }) // whatever the umask is
  expect([await readFile(old, 'utf8'), (await stat(old)).mode & 0o777]).toEqual(['b', 0o751])
  expect([(await readFile(fresh)).length, (await stat(fresh)).mode & 0o777]).toEqual([2, 0o666])
  expect(await readdir(at)).toEqual(['fresh', 'old'])
})

test('who has the old file open still reads the old content', async () => {
  const path = join(await folder(), 'a')
  await writeFile(path, 'old')
  const before = (await stat(path)).ino
  await writeAtomically(path, 'new')
  expect((await stat(path)).ino).not.toBe(before)
})

test('a symbolic link and a folder are refused and left alone', async ({ skip }) => {
  const at = await folder()
  await writeFile(join(at, 'target'), 'a')
  await symlink('target', join(at, 'link'))
  if (!(await lstat(join(at, 'link')).catch(() => null))?.isSymbolicLink()) return skip('Wine makes no symbolic links')
  await mkdir(join(at, 'folder'))
  await expect(writeAtomically(join(at, 'link'), 'b')).rejects.toThrow('is not a plain file')
  await expect(writeAtomically(join(at, 'folder'), 'b')).rejects.toThrow('is not a plain file')
  await expect(writeAtomically(join(at, 'target/below'), 'b')).rejects.toThrow('cannot write')
  expect(await readFile(join(at, 'target'), 'utf8')).toBe('a')
  expect(await readdir(at)).toEqual(['folder', 'link', 'target'])
})
