import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { whileAlone } from '../../src/files/while-alone.ts'

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'hushkey-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

const lockIn = async () => join(await folder(), 'a.lock')

it('N03: one after the other, and what one throws frees the lock', async () => {
  const lock = await lockIn()
  let inside = 0
  const deed = async () => {
    expect(++inside).toBe(1)
    await wait(5)
    inside--
    throw new Error('done')
  }
  const ended = await Promise.allSettled(Array.from({ length: 8 }, () => whileAlone(lock, deed)))
  expect(ended.map(({ status }) => status)).toEqual(Array(8).fill('rejected'))
  expect(existsSync(lock)).toBe(false)
})

it('N03: a lock that a killed process left is taken over, by one process at a time', async () => {
  const lock = await lockIn()
  await writeFile(lock, 'of the dead')
  let inside = 0
  const deed = async () => {
    expect(++inside).toBe(1)
    await wait(5)
    inside--
  }
  const timeouts = { same: 100, all: 60_000 }
  await Promise.all(Array.from({ length: 8 }, () => whileAlone(lock, deed, { timeouts })))
  expect(existsSync(lock)).toBe(false)
})

it('N03: says which file to remove where the lock is never free, and stops when told to', async () => {
  const lock = await lockIn()
  await writeFile(lock, 'of a slow one')
  const timeouts = { same: 60_000, all: 50 }
  const never = async () => expect.unreachable()
  await expect(whileAlone(lock, never, { timeouts })).rejects.toMatchObject({
    name: 'UserError',
    message: `another hushkey is at work here (${lock})`,
    cure: 'If none is, remove that file.',
  })
  await expect(whileAlone(lock, never, { signal: AbortSignal.abort() })).rejects.toThrow(/^interrupted/)
  expect(existsSync(lock)).toBe(true)
})

it('N03: a folder that cannot be written to ends in a sentence', async () => {
  const lock = join(await folder(), 'gone', 'a.lock')
  await expect(whileAlone(lock, async () => {})).rejects.toMatchObject({ name: 'UserError', cure: expect.any(String) })
})
