import { describe, expect, test } from 'vitest'
import { CLEAN_LINE, KEY_LINE, OTHER_KEY_LINE } from '../support/samples.ts'
import { expectLands, type MatrixProject, matrixProject, shell } from './matrix-project.ts'
import { nodeTool, pathWith } from './tools.ts'

/** The Node that each of them asks for at least, of those that hushkey runs on. */
const VERSIONS = [
  { version: '15', node: '20' },
  { version: '16', node: '20' },
  { version: '17', node: '24' },
]

for (const { version, node } of VERSIONS)
  describe(`lint-staged ${version}`, () => {
    test('as a task: the file names are a filter, the index is what is read', async ({ task }) => {
      const project = await withLintStaged(version, node, task, 'hushkey')
      await expectLands(project, 'clean', 'clean.js')

      await project.stage('staged.js', KEY_LINE)
      await project.write('staged.js', CLEAN_LINE) // fixed in the working tree only
      const stopped = await shell(project, 'git commit -m x')
      expect({ failed: stopped.exitCode !== 0, stdout: stopped.stdout }).toEqual({
        failed: true,
        stdout: expect.stringContaining('staged.js:1'),
      })
      expect(await project.git('show', ':staged.js')).toBe(KEY_LINE)
      expect(await project.sh('cat staged.js')).toBe(CLEAN_LINE)
    })

    test('partial staging survives, both ways', async ({ task }) => {
      const project = await withLintStaged(version, node, task, 'hushkey')
      await project.stage('half.js', CLEAN_LINE)
      await project.commit()
      await project.stage('half.js', `${CLEAN_LINE}export {}\n`)
      await project.write('half.js', `${CLEAN_LINE}export {}\n${KEY_LINE}`)
      expect(await shell(project, 'git commit -m half')).toMatchObject({ exitCode: 0 })
      expect(await project.git('show', 'HEAD:half.js')).toBe(`${CLEAN_LINE}export {}\n`)
      expect(await project.sh('cat half.js')).toBe(`${CLEAN_LINE}export {}\n${KEY_LINE}`)
      await project.git('add', 'half.js')
      await project.write('half.js', CLEAN_LINE)
      expect((await shell(project, 'git commit -m half')).exitCode).not.toBe(0)
      expect(await project.git('show', ':half.js')).toContain(KEY_LINE)
      expect(await project.sh('cat half.js')).toBe(CLEAN_LINE)
    })

    test('parallel and chunked runs find what one run finds, with the same fingerprints', async ({ task }) => {
      const project = await withLintStaged(version, node, task, 'hushkey --format json')
      const paths = Array.from({ length: 40 }, (_, at) => `src/a folder/file-${at}.js`)
      for (const [at, path] of paths.entries())
        await project.write(path, at % 4 ? CLEAN_LINE : KEY_LINE + OTHER_KEY_LINE)
      await project.write('.env', 'API_KEY={b62:24}\n')
      await project.git('add', '--force', 'src', '.env')
      const alone = fingerprintsIn((await shell(project, 'npx --no-install hushkey --format json')).stdout)
      expect(alone.length).toBe(21)
      // lint-staged 15 ends at the first failure, so that of several calls it may not show all.
      const goOn = version === '15' ? '' : '--continue-on-error'
      for (const flags of ['--concurrent true', '--concurrent false', `--max-arg-length 900 ${goOn}`]) {
        const run = await shell(project, `npx --no-install lint-staged --no-stash ${flags} --verbose`)
        const found = fingerprintsIn(run.stdout)
        const isPart = version === '15' && flags.startsWith('--max-arg-length')
        const expected = isPart && found.length > 0 ? alone.filter((one) => found.includes(one)) : alone
        expect({ flags, failed: run.exitCode === 1, found }).toEqual({ flags, failed: true, found: expected })
      }
    })
  })

async function withLintStaged(
  version: string,
  node: string,
  task: { meta: { tools?: string[] } },
  command: string,
): Promise<MatrixProject> {
  const tool = await nodeTool(node)
  const project = await matrixProject({ PATH: pathWith(tool) })
  await project.sh(`npm install --save-dev --ignore-scripts ${project.tarball} husky@9 lint-staged@${version}`)
  await project.write('.lintstagedrc.json', `${JSON.stringify({ '*': command })}\n`)
  await project.sh('npx --no-install husky')
  await project.write('.husky/pre-commit', 'npx --no-install lint-staged\n')
  await project.git('add', '.')
  await project.commit('set up')
  const installed = JSON.parse(await project.sh('cat node_modules/lint-staged/package.json')).version
  task.meta.tools = [`lint-staged ${installed}`, `Node ${tool.version}`]
  return project
}

/** Paths, lines and fingerprints out of JSON reports among other text, each once. */
function fingerprintsIn(text: string): string[] {
  const found = [...text.matchAll(/"path": "([^"]*)"[^{}]*?"fingerprint": "([^"]*)"/g)]
  return [...new Set(found.map(([, path, fingerprint]) => `${path} ${fingerprint}`))].sort()
}
