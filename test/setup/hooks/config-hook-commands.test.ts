import { chmod, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { configHookCommands } from '../../../src/setup/hooks/config-hook-commands.ts'
import { tempRepo } from '../../support/temp-repo.ts'

test.each([
  ['2.53.0', []],
  ['2.54.0', ['npm test']],
  ['3.0.1', ['npm test']],
])('N49: what the configuration of Git %s runs besides hushkey at a commit', async (version, commands) => {
  const repo = await tempRepo()
  await repo.git('config', 'hook.lint.command', 'npm test')
  await repo.git('config', 'hook.lint.event', 'pre-commit') // without one Git runs nothing
  await repo.git('config', 'hook.other.command', 'npm run other')
  await repo.git('config', 'hook.other.event', 'post-commit')
  await repo.git('config', 'hook.off.command', 'npm run off')
  await repo.git('config', 'hook.off.event', 'pre-commit')
  await repo.git('config', 'hook.off.enabled', 'false')
  await repo.git('config', 'hook.hushkey.command', 'sh node_modules/hushkey/hooks/pre-commit')
  await repo.git('config', 'hook.hushkey.event', 'pre-commit')
  const git = (await repo.run('sh', ['-c', 'command -v git'])).stdout.trim()
  await repo.run('mkdir', [repo.path('../bin')])
  await writeFile(
    repo.path('../bin/git'),
    `#!/bin/sh\nfor word; do [ "$word" = version ] && { echo "git version ${version}"; exit; }; done\nexec '${git}' "$@"\n`,
  )
  await chmod(repo.path('../bin/git'), 0o755)
  const env = { ...repo.env, PATH: `${repo.path('../bin')}:${repo.env.PATH}` }
  const cwd = repo.root
  expect(await configHookCommands({ cwd, env })).toEqual(commands)
})
