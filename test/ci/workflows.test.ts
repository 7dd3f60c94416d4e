import { readdir } from 'node:fs/promises'
import { execa } from 'execa'
import { expect, test } from 'vitest'

const FOLDER = '.github/workflows'

/** https://github.com/rhysd/actionlint; `go install github.com/rhysd/actionlint/cmd/actionlint@latest` */
test('actionlint finds nothing wrong in the workflows', async ({ skip }) => {
  const { exitCode: found } = await execa('actionlint', ['--version'], { reject: false })
  if (found !== 0)
    return skip('actionlint is not installed: go install github.com/rhysd/actionlint/cmd/actionlint@latest')
  const files = (await readdir(FOLDER)).map((name) => `${FOLDER}/${name}`)
  const { exitCode, stdout } = await execa('actionlint', ['-shellcheck=', '-pyflakes=', ...files], { reject: false })
  expect([exitCode, stdout]).toEqual([0, ''])
})
