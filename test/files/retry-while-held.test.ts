import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { cleanUp, removeFile } from '../../src/files/remove-file.ts'
import { retryWhileHeld } from '../../src/files/retry-while-held.ts'
import { writeAtomically } from '../../src/files/write-atomically.ts'
import { hold } from '../support/held-file.ts'

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'hushkey-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

it.each(['EPERM', 'EACCES', 'EBUSY'])('does it again after %s, until it is given up', async (code) => {
  let tries = 0
  const failing = (times: number) => () => {
    tries++
    if (tries <= times) throw Object.assign(new Error('held'), { code })
    return 'done'
  }
  expect(await retryWhileHeld(failing(2), [1, 1])).toBe('done')
  expect(tries).toBe(3)
  tries = 0
  await expect(retryWhileHeld(failing(9), [1, 1])).rejects.toMatchObject({ code })
  expect(tries).toBe(3)
})

it('does nothing again after another failure', async () => {
  let tries = 0
  const failing = () => {
    tries++
    throw Object.assign(new Error('full'), { code: 'ENOSPC' })
  }
  await expect(retryWhileHeld(failing)).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(tries).toBe(1)
})

it('a file that is held for a moment is written, and removed, once it is released', async (context) => {
  const path = join(await folder(), 'a')
  await writeFile(path, 'old')
  for (const deed of [() => writeAtomically(path, 'new'), () => removeFile(path)]) {
    const release = await hold(path)
    if (!release) return context.skip('this system has no chattr +i')
    setTimeout(() => void release(), 50)
    await deed()
  }
  expect(await readdir(join(path, '..'))).toEqual([])
})

it('a file that stays held is left as it is, with a sentence that names it', async (context) => {
  const path = join(await folder(), 'a')
  await writeFile(path, 'old')
  if (!(await hold(path))) return context.skip('this system has no chattr +i')
  const refused = { name: 'UserError', message: `cannot write ${path} (EPERM)`, cure: expect.stringMatching(/close/) }
  await expect(writeAtomically(path, 'new')).rejects.toMatchObject(refused)
  await expect(removeFile(path)).rejects.toMatchObject(refused)
  expect(await cleanUp(path)).toBe(false)
  expect([await readFile(path, 'utf8'), await readdir(join(path, '..'))]).toEqual(['old', ['a']])
})
