import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path/posix' // on Windows, too, the paths are as they are imported
import { defineConfig } from 'vitest/config'

/** Whether a file of test/, or one of test/ that it imports, starts processes or a server, or reads what the build makes. */
function startsProcesses(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file)) return false
  seen.add(file)
  const text = readFileSync(file, 'utf8')
  if (/hushkey-metafile|\.\.\/dist\//.test(text)) return true
  const imported = [...text.matchAll(/(?:from |import\()'([^']+)'/g)].map(([, to = '']) => to)
  if (imported.some((to) => /^(?:execa|node:(?:child_process|http|net))$/.test(to))) return true
  const inTests = imported.filter((to) => to.startsWith('.')).map((to) => join(dirname(file), to))
  return inTests.some((path) => path.startsWith('test/') && path.endsWith('.ts') && startsProcesses(path, seen))
}

const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts'))

/** `npm run test:quick`: the tests that need neither Git, nor other processes, nor what the build makes. */
export default defineConfig({
  test: {
    include: tests.filter((path) => !startsProcesses(path)),
    maxWorkers: availableParallelism(), // Vitest's own choice leaves one core idle
    isolate: false,
    testTimeout: 60_000,
  },
})
