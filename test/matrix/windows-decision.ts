import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { AWKS } from '../prefilter/awks.ts'
import type { WindowsProject } from './windows-project.ts'

/** What the hook hands to awk, from files, for a Windows program reads no pipe of this machine. */
export async function decisionInputs({ root, run }: WindowsProject) {
  const sh = promisify(execFile)
  const script = `package=node_modules/hushkey; . ./node_modules/hushkey/hooks/prefilter.sh; prepare
(settings) >../settings.txt; (staged) </dev/null | tr '\\000\\001\\002' '\\001\\003\\003' >../staged.txt`
  await sh('sh', ['-c', script], { cwd: root })
  const package_ = 'node_modules/hushkey'
  const files = [
    `${package_}/dist/prefilter/prefilter.awk`,
    ...['stream', 'config', 'keywords', 'spans', 'prefilter'].map((name) => `${package_}/hooks/${name}.awk`),
  ]
  const args = [...files.flatMap((file) => ['-f', file]), '../settings.txt', '../staged.txt']
  const env = { HUSHKEY_PREFILTER: `${package_}/dist/prefilter`, LC_ALL: 'C' }
  return {
    gawk: async () => (await run('gawk.exe', args, env)).stdout,
    others: () =>
      AWKS.map(async ([program = '', ...more]) => {
        const all = { ...process.env, ...env }
        return (await sh(program, [...more, ...args], { cwd: root, env: all })).stdout
      }),
  }
}
