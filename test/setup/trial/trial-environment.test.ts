import { delimiter } from 'node:path'
import { expect, test } from 'vitest'
import { bareEnvironment, trialEnvironment } from '../../../src/setup/trial/trial-environment.ts'

const NONCE = 'a'.repeat(32)

test('N22: the PATH of a commit made by hand: without what npx, pnpm and yarn put there, with tools of other folders', () => {
  const kept = ['/usr/bin', '/home/ada/tools/node_modules/.bin', '/opt/node/bin']
  const added = [
    '/home/ada/work/app/node_modules/.bin',
    '/home/ada/work/app/web/node_modules/.bin',
    '/home/ada/work/node_modules/.bin',
    '/node_modules/.bin',
    '/usr/lib/node_modules/npm/node_modules/@npmcli/run-script/lib/node-gyp-bin',
    '/tmp/xfs-1234',
  ]
  const env = {
    PATH: [...added, ...kept].join(delimiter),
    BERRY_BIN_FOLDER: '/tmp/xfs-1234',
    GIT_DIR: '/elsewhere',
    GIT_INDEX_FILE: '/elsewhere/index',
    NODE_OPTIONS: '--max-old-space-size=512 --require /home/ada/work/app/.pnp.cjs',
    npm_lifecycle_event: 'npx',
    npm_config_registry: 'https://registry.example',
    GIT_AUTHOR_NAME: 'Ada',
  }
  const own = trialEnvironment(env, NONCE, '/home/ada/work/app')
  expect(own.PATH).toBe(kept.join(delimiter))
  expect(own).toMatchObject({
    HUSHKEY_TRIAL: NONCE,
    NODE_OPTIONS: '--max-old-space-size=512',
    npm_config_registry: 'https://registry.example',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_TERMINAL_PROMPT: '0',
  })
  for (const name of ['GIT_DIR', 'GIT_INDEX_FILE', 'npm_lifecycle_event', 'BERRY_BIN_FOLDER'])
    expect(own).not.toHaveProperty(name)
  expect(bareEnvironment(own)).toMatchObject({ PATH: expect.not.stringContaining('/opt'), HUSHKEY_TRIAL: NONCE })
})
