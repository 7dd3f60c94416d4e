import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vitest/config'
import manifest from './package.json' with { type: 'json' }
import quick from './vitest.quick.config.ts'

/** Wine loads only the WebAssembly of Vitest's bundler, which knows no drives: paths are looked up here. */
const paths: Plugin = {
  name: 'paths',
  enforce: 'pre',
  resolveId(source, importer) {
    const own = source.startsWith('#') ? manifest.imports[source as keyof typeof manifest.imports]?.default : undefined
    if (own === undefined && !(source.startsWith('.') && importer)) return null
    const path = own === undefined ? resolve(dirname(importer as string), source) : resolve(own)
    return existsSync(path) ? path.replaceAll('\\', '/') : null
  },
}

/** `npm run test:windows`: the tests of `test:quick` by node.exe under Wine. */
export default defineConfig({
  plugins: [paths],
  test: {
    ...quick.test,
    exclude: [
      'test/architecture.test.ts', // starts esbuild, which stops under Wine
      'test/compatibility.test.ts', // is about the page that this very run writes
    ],
  },
})
