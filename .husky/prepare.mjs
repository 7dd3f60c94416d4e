// What `npm install` runs in a clone: builds hushkey and registers its own hooks.
//
// Also where npm installs it from Git, as the pre-commit framework does for `.pre-commit-hooks.yaml`. There npm hands its
// `-g` on to the install of what the build needs, which then lands nowhere (https://github.com/npm/cli/issues/8440).
import { execFileSync } from 'node:child_process'

const npm = (...args) => execFileSync(process.execPath, [process.env.npm_execpath, ...args], { stdio: 'inherit' })
const canBuild = await import('esbuild').then(
  () => true,
  () => false,
)
if (!canBuild) npm('ci', '--global=false', '--include=dev', '--ignore-scripts')
npm('run', 'build')
const { default: husky } = await import('husky')
process.stdout.write(husky())
