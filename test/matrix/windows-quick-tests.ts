import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { inject } from 'vitest'
import type { Run } from '../support/launcher.ts'
import { npmTool, onlineEnv } from './tools.ts'
import type { WindowsPrograms } from './windows-programs.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const TIMEOUT_MS = 420_000

/** Runs the tests that need no other program by `node.exe`; under Wine from a copy, with the packages of Windows. */
export async function quickTests(windows: WindowsPrograms): Promise<Run> {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--configLoader', 'native', '--reporter', 'json', '--config']
  if (process.platform === 'win32')
    return windows.run('node.exe', [...vitest, 'vitest.quick.config.ts'], { cwd: ROOT, timeout: TIMEOUT_MS })
  const env = { NAPI_RS_FORCE_WASI: '1', NODE_NO_WARNINGS: '1' }
  const cwd = await copyForWindows()
  return windows.run('node.exe', [...vitest, 'vitest.wine.config.ts'], { cwd, env, timeout: TIMEOUT_MS })
}

async function copyForWindows(): Promise<string> {
  const folder = join(inject('tools'), 'windows-tests')
  const left = /^(?:node_modules|dist|\.git)(?:\/|$)/
  await cp(ROOT, folder, { recursive: true, filter: (path) => !left.test(path.slice(ROOT.length)) })
  const env = await onlineEnv(join(folder, '../home'))
  await execa('npm', ['ci', '--os=win32', '--cpu=x64', '--ignore-scripts'], { cwd: folder, env, extendEnv: false })
  const { version } = JSON.parse(await readFile(join(folder, 'node_modules/rolldown/package.json'), 'utf8'))
  const wasm = await npmTool(`@rolldown/binding-wasm32-wasi@${version}`, ['--force', '--cpu=wasm32'])
  await cp(join(wasm.bin, '..'), join(folder, 'node_modules'), { recursive: true, filter: (path) => path !== wasm.bin })
  return folder
}
