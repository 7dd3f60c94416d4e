import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startProgress } from '../../src/commands/scan/scan-progress.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

it('a scan that is soon over shows nothing', () => {
  const lines: string[] = []
  const { onProgress, end } = startProgress((line) => lines.push(line))
  vi.advanceTimersByTime(300)
  onProgress(1, 2)
  end()
  vi.advanceTimersByTime(1000)
  expect(lines).toEqual([])
})

it('a longer one says what it waits for, then how far it is, ten times a second, and takes the line away', () => {
  const lines: string[] = []
  const { onProgress, end } = startProgress((line) => lines.push(line))
  vi.advanceTimersByTime(500)
  for (let done = 1; done <= 2000; done++) {
    onProgress(done, 2000)
    vi.advanceTimersByTime(1)
  }
  end()
  expect(lines.slice(0, 2)).toEqual(['looking for what changed', 'checking: 1 of 2,000 files (0 %)'])
  expect(lines.length).toBeGreaterThan(15)
  expect(lines.length).toBeLessThan(25)
  expect(lines.at(-1)).toBe('')
})
