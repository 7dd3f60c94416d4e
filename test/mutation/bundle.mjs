import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * All test files and what they import, in one text that can be evaluated again and again: each time with fresh modules,
 * as a mutant in a constant needs it, and without reading or compiling anything.
 *
 * @param {readonly string[]} tests paths of test files
 * @param {ReadonlyMap<string, string>} texts by path: what stands there instead of the file
 * @returns {Promise<string>} the source of an async function `(load, give)`: `load(name)` gives a package, and `give` is
 *   called with one function a test file, by path, that imports it
 */
export async function bundleTests(tests, texts) {
  const imports = tests.map((path) => `${JSON.stringify(path)}: () => import(${JSON.stringify(resolve(path))}),`)
  const { outputFiles } = await build({
    stdin: { contents: `__give({ ${imports.join('\n')} })`, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20.17',
    packages: 'external',
    define: { HUSHKEY_VERSION: '"0.0.0"', HUSHKEY_RULE_FILE: '"rules.bin"' },
    plugins: [instrumented(texts)],
    logLevel: 'error',
  })
  return `(async function (__load, __give) {\n${importsAsCalls(outputFiles[0].text)}\n})`
}

function instrumented(texts) {
  return {
    name: 'instrumented',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/](?:src|test)[\\/].*\.ts$/ }, ({ path }) => {
        const name = relative(process.cwd(), path).replaceAll('\\', '/')
        return { contents: inPlace(texts.get(name) ?? readFileSync(path, 'utf8'), path), loader: 'ts' }
      })
    },
  }
}

/** What a bundled file would lose: its own address, and files that it imports by names made up when it runs. */
function inPlace(text, path) {
  const placed = text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
  if (!placed.includes('import(new URL(file, folder).href)')) return placed
  const rules = readdirSync('src/rules').map((name) => resolve(join('src/rules', name)))
  const each = rules.map(
    (file) => `${JSON.stringify(pathToFileURL(file).href)}: () => import(${JSON.stringify(file)}),`,
  )
  return `${placed.replaceAll('import(new URL(file, folder).href)', 'ruleFiles[new URL(file, folder).href]()')}
const ruleFiles: any = { ${each.join('\n')} }`
}

/** esbuild writes imports of packages on lines of their own; a function cannot have any, nor a text import by itself. */
function importsAsCalls(text) {
  return text
    .replace(/\bimport\(("[^"]+")\)/g, '__load($1)')
    .replace(/^import \* as (\S+) from ("[^"]+");$/gm, 'const $1 = await __load($2);')
    .replace(/^import (\w+) from ("[^"]+");$/gm, 'const { default: $1 } = await __load($2);')
    .replace(/^import (\w+), \{([^}]+)\} from ("[^"]+");$/gm, (_, own, names, from) =>
      called(`default as ${own}, ${names}`, from),
    )
    .replace(/^import \{([^}]+)\} from ("[^"]+");$/gm, (_, names, from) => called(names, from))
}

function called(names, from) {
  return `const {${names.replaceAll(' as ', ': ')}} = await __load(${from});`
}
