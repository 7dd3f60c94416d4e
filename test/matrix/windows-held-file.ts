import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { WindowsProject } from './windows-project.ts'

/** Another program that has the file open and shares it with nobody. */
const HOLD = `const fs = require('node:fs')
const EXCLUSIVE = 0x10000000 // UV_FS_O_EXLOCK of libuv
const file = fs.openSync(process.argv[2], fs.constants.O_RDWR | EXCLUSIVE)
fs.writeFileSync(process.argv[3], '')
setTimeout(() => fs.closeSync(file), Number(process.argv[4]))`

/** Runs `hushkey fix` while that program has the file, from before it starts. */
export async function whileHeld(project: WindowsProject, path: string, milliseconds: number) {
  await project.write('node_modules/hold.cjs', Buffer.from(HOLD))
  const ready = join(project.root, 'node_modules/ready')
  const holding = project.run('node.exe', ['node_modules/hold.cjs', path, 'node_modules/ready', `${milliseconds}`])
  await expect
    .poll(
      () =>
        readFile(ready).then(
          () => true,
          () => false,
        ),
      { timeout: 60_000 },
    )
    .toBe(true)
  const run = await project.hushkey('fix', '--yes')
  expect(await holding).toMatchObject({ exitCode: 0 })
  return run
}
