import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { describe, expect, test } from 'vitest'
import { CLI } from '../support/temp-repo.ts'
import { nodeTool, pathWith, type Tool } from './tools.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The situations in which Git has the most to say. */
const SITUATIONS = ['ways-into-history', 'merge', 'added-lines-only', 'ranges', 'repositories', 'pre-push'].map(
  (name) => `test/situations/${name}.test.ts`,
)

describe('Node', () => {
  for (const version of ['20.17.0', '20', '22', '24', '26'])
    test(version, { timeout: 20 * 60_000 }, async ({ task }) => {
      const node = await nodeTool(version)
      const path = pathWith(node)
      const { stdout } = await execa('node', [CLI, '--version'], { env: { PATH: path } })
      expect(stdout).toMatch(/^\d+\.\d+\.\d+$/)
      const passed = await situations(path, ['test/cli/cli.test.ts', ...SITUATIONS.slice(0, 2)])
      task.meta.tools = [`Node ${node.version} (${passed} tests)`]
    })
})

describe('Git', () => {
  for (const version of ['2.30', '2.34', '2.39', '2.43', '2.47', '2.51', '2.55'])
    test(version, { timeout: 20 * 60_000 }, async ({ task, skip }) => {
      const git = await gitOf(version)
      if (!git) return skip(`no Git ${version} here; test/matrix/build-gits.sh builds it`)
      const passed = await situations(pathWith(git), SITUATIONS)
      task.meta.tools = [`Git ${git.version} (${passed} tests)`]
    })
})

/** A Git in the folder that `HUSHKEY_GITS` names, as `<folder>/2.30.0/bin/git`, or this machine's. */
async function gitOf(minor: string): Promise<Pick<Tool, 'bin' | 'version'> | null> {
  const folder = process.env.HUSHKEY_GITS
  const versions = folder ? await readdir(folder) : []
  const version = versions.find((name) => name.startsWith(`${minor}.`))
  if (folder && version) return { version, bin: join(folder, version, 'bin') }
  const [, own = ''] = /(\d[\d.]+\d)/.exec((await execa('git', ['--version'])).stdout) ?? []
  return own.startsWith(`${minor}.`) ? { version: own, bin: '' } : null
}

/** Runs tests of `npm test` with other programs. @returns how many passed; skipped ones say why themselves */
async function situations(path: string, files: readonly string[]): Promise<number> {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--config', 'vitest.config.ts', '--reporter=json', ...files]
  const limits = { reject: false, timeout: 20 * 60_000 }
  const { stdout, exitCode } = await execa('node', args, { cwd: ROOT, env: { PATH: path }, ...limits })
  const report = JSON.parse(stdout.slice(stdout.indexOf('{')))
  const failed = report.testResults.flatMap(({ assertionResults }: { assertionResults: Assertion[] }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => [fullName, failureMessages]),
  )
  expect({ exitCode, failed }).toEqual({ exitCode: 0, failed: [] })
  return report.numPassedTests
}

interface Assertion {
  readonly status: string
  readonly fullName: string
  readonly failureMessages: readonly string[]
}
