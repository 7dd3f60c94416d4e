// Bundles the program and the API into one file each, and writes the types beside them.
import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { build } from 'esbuild'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

await build({
  entryPoints: { cli: 'src/cli.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.17',
  mainFields: ['module', 'main'], // jsonc-parser's other entry hides its files from the bundler
  minifySyntax: true,
  legalComments: 'eof',
  define: { HUSHKEY_VERSION: JSON.stringify(version) },
  // CommonJS packages inside the bundle ask for `require`, which ES modules lack.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)",
  },
  logLevel: 'warning',
})
chmodSync('dist/cli.js', 0o755)
if (!process.argv.includes('--no-types'))
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
