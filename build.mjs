// Bundles the program and the API, writes the types and the licences of what is bundled beside them.
//
//   node build.mjs             brings dist/ up to date; each file is replaced in one step, so that whoever runs the
//                              program or builds at the same time never sees half of one
//   node build.mjs --clean     also removes what this build did not write; for packing
//   node build.mjs --no-types  only the program and the API
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import asc from 'assemblyscript/asc'
import { build } from 'esbuild'

process.chdir(fileURLToPath(new URL('.', import.meta.url)))
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

/**
 * What `src/others.ts`, `src/archives/open-archive.ts` and `src/agents/hook/answer-call.ts` say: programs of their own,
 * which others load when they are wanted.
 */
const programsApart = {
  name: 'programs-apart',
  setup({ onResolve }) {
    for (const [filter, path] of [
      [/\/others\.ts$/, './others.cjs'],
      [/\/open-archive\.ts$/, './archives.cjs'],
      [/\/answer-call\.ts$/, './agent.cjs'],
    ])
      onResolve({ filter }, ({ kind }) => (kind === 'dynamic-import' ? { path, external: true } : undefined))
  },
}

/**
 * Node's own modules, each loaded when something of it is used first: an `import` of one stands at the top of the whole
 * program, and Node then touches all that it exports, so that `node:tty` of the report would cost every clean commit.
 */
const builtinsWhenNeeded = {
  name: 'builtins-when-needed',
  setup({ onResolve, onLoad }) {
    const namespace = 'builtin'
    onResolve({ filter: /^(?:node:)?[a-z_0-9]+(?:\/[a-z]+)?$/ }, ({ path, kind }) => {
      if (!isBuiltin(path)) return undefined
      const isInline = kind === 'import-statement' || kind === 'require-call'
      return isInline ? { path: path.replace(/^(?:node:)?/, 'node:'), namespace } : { path, external: true }
    })
    onLoad({ filter: /.*/, namespace }, ({ path }) => ({
      // The bundler copies a module's own properties, which loads Node's lazy ones; those of a prototype it leaves alone.
      contents: `module.exports = Object.create(new Proxy({}, {
        get: (_, name) => process.getBuiltinModule(${JSON.stringify(path)})[name],
      }))`,
    }))
  },
}

const program = {
  program: 'src/cli.ts',
  start: 'src/start.ts',
  others: 'src/others.ts',
  archives: 'src/archives/open-archive.ts',
  agent: 'src/agents/hook/answer-call.ts',
}
// `export … from './others.cjs'` would have Node look through all of it for what it exports, which takes longer than to run it.
const publicApi = `import { createRequire } from 'node:module'

export const { scan, scanText, UserError } = createRequire(import.meta.url)('./others.cjs')
`
const mainFields = ['module', 'main'] // jsonc-parser's other entry hides its files from the bundler
const cache = 'node_modules/.cache' // on the file system of dist/, so that a rename is one step
mkdirSync(cache, { recursive: true })
const fresh = mkdtempSync(join(cache, 'hushkey-build-'))
try {
  const rules = await packedRules()
  writeFileSync(join(fresh, rules.name), rules.bytes)
  writeShellFiles(rules.shell)
  const { metafile } = await build({
    entryPoints: program,
    outdir: fresh,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    // Node starts it some milliseconds sooner than an ES module, and its compiled code can be kept (src/start.ts).
    format: 'cjs',
    supported: { 'dynamic-import': false }, // a kept program may only `require`
    banner: { js: "const __programUrl = require('node:url').pathToFileURL(__filename).href" },
    define: {
      'import.meta.url': '__programUrl',
      HUSHKEY_VERSION: JSON.stringify(version),
      HUSHKEY_RULE_FILE: JSON.stringify(rules.name),
      HUSHKEY_RULE_SEARCH: JSON.stringify((await webAssembly('src/wasm/rule-search.ts')).toString('base64')),
    },
    // One bundled program for the hook, one with all else, one file of rules beside them. No `splitting`, which makes a
    // dozen files of the hook's path; with it, `await import('dotenv')` gave { default } without `parse`, too.
    plugins: [programsApart, builtinsWhenNeeded],
    // "imports" of package.json: the bundle takes the rules from their file, for evaluating a thousand of them costs more
    // than scanning a commit.
    conditions: ['module', 'bundle'],
    platform: 'node',
    target: 'node20.17',
    mainFields,
    preserveSymlinks: true, // the bundle names where each part is from: the same bytes wherever node_modules really lies
    minifySyntax: true,
    minifyWhitespace: true, // but names are kept, for the stacks of faults, and so are lines
    lineLimit: 200,
    legalComments: 'none', // all licences stand in one file
    metafile: true,
    logLevel: 'warning',
  })
  for (const name of Object.keys(metafile.outputs)) writeInAscii(name)
  writeFileSync(join(fresh, 'index.js'), publicApi)
  writeFileSync(join(fresh, 'cli.js'), "#!/usr/bin/env node\nimport './start.cjs'\n", { mode: 0o755 })
  writeFileSync(join(fresh, 'THIRD-PARTY-LICENSES.txt'), licences(metafile))
  if (!process.argv.includes('--no-types')) writeTypes(join(fresh, 'types'))
  writeFileSync(join(fresh, 'own-files.txt'), ownFiles())
  const written = filesIn(fresh)
  for (const file of written.sort(entriesLast)) moveInto('dist', file)
  if (process.argv.includes('--clean')) removeOthers('dist', new Set(written))
  // What came from where: the list of contents of a release and docs/dependencies.md are held against it.
  writeFileSync(join(fresh, 'metafile.json'), JSON.stringify(metafile))
  renameSync(join(fresh, 'metafile.json'), join(cache, 'hushkey-metafile.json'))
} finally {
  rmSync(fresh, { recursive: true, force: true })
}

/** The rules as one file; its name changes with its content, so that no program meets the rules of another build. */
async function packedRules() {
  const outfile = join(fresh, 'pack.mjs')
  await build({ entryPoints: ['build/pack.ts'], outfile, bundle: true, platform: 'node', format: 'esm', mainFields })
  const { pack, shellFiles } = await import(pathToFileURL(outfile).href)
  rmSync(outfile)
  const bytes = pack()
  const shell = shellFiles()
  return { bytes, shell, name: `rules-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.bin` }
}

/** Compiles AssemblyScript. @returns the bytes of the module */
async function webAssembly(source) {
  const outFile = join(fresh, 'module.wasm')
  const { error, stderr } = await asc.main([
    ...[source, '--outFile', outFile, '-O3', '--noAssert', '--runtime', 'stub'],
    ...['--importMemory', '--maximumMemory', '65536'],
  ])
  if (error) throw new Error(`${source}: ${error.message}\n${stderr}`)
  const bytes = readFileSync(outFile)
  rmSync(outFile)
  return bytes
}

/** What `hooks/prefilter.sh` reads; a character is a byte. */
function writeShellFiles(files) {
  mkdirSync(join(fresh, 'prefilter'))
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(fresh, 'prefilter', name), `${lines.join('\n')}\n`, 'latin1')
}

/**
 * The bundler leaves characters beyond ASCII in patterns as they are, and a single one makes Node hold and read all of
 * a program in two bytes a character. A pattern means the same with escapes.
 */
function writeInAscii(file) {
  const text = readFileSync(file, 'utf8')
  if (/\\[^\0-\x7f]/.test(text)) throw new Error(`${file}: a character beyond ASCII stands behind a backslash`)
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  writeFileSync(file, text.replace(/[^\0-\x7f]/g, escaped))
}

/** The programs come after the files that they load. */
function entriesLast(one, other) {
  const rank = (name) =>
    ['archives.cjs', 'others.cjs', 'agent.cjs', 'program.cjs', 'start.cjs', 'index.js', 'cli.js'].indexOf(name)
  return rank(one) - rank(other)
}

/** The types as TypeScript writes them; it keeps the `.ts` endings of imports, which only sources may have. */
function writeTypes(folder) {
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', folder]
  execFileSync(process.execPath, tsc, { stdio: 'inherit' })
  for (const file of filesIn(folder)) {
    const path = join(folder, file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(/(['"]\.{1,2}\/[^'"]*)\.ts(?=['"])/g, '$1.js'))
  }
  const reached = reachedFrom(join(folder, 'index.d.ts'))
  for (const file of filesIn(folder)) if (!reached.has(join(folder, file))) rmSync(join(folder, file))
}

/** A file of types and all that it imports: what else TypeScript writes, nobody can import. */
function reachedFrom(file, reached = new Set()) {
  if (reached.has(file)) return reached
  reached.add(file)
  for (const [, to] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.{1,2}\/[^'"]+)\.js['"]/g))
    reachedFrom(join(dirname(file), `${to}.d.ts`), reached)
  return reached
}

/** The licence of each package that is part of a bundle, by name. */
function licences({ inputs, outputs }) {
  const used = new Set(Object.values(outputs).flatMap((output) => Object.keys(output.inputs)))
  const folders = Object.keys(inputs)
    .filter((path) => used.has(path))
    .map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0])
  return [...new Set(folders.filter(Boolean))]
    .sort()
    .map(licence)
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
  if (!file) throw new Error(`${name} is bundled, but brings no licence text`)
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`
}

/**
 * The Git blob ids (SHA-1 and SHA-256) of all that the package publishes, but for this list itself: `dist`, as just
 * built, the rest of "files", and what npm always packs.
 */
function ownFiles() {
  const { files } = JSON.parse(readFileSync('package.json', 'utf8'))
  const beside = [...files.filter((name) => name !== 'dist'), 'package.json', 'README.md', 'LICENSE']
  const paths = [fresh, ...beside].flatMap((path) =>
    statSync(path).isDirectory() ? filesIn(path).map((name) => join(path, name)) : [path],
  )
  const id = (algorithm, bytes) => createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
  const ids = paths.map((path) => readFileSync(path)).flatMap((bytes) => [id('sha1', bytes), id('sha256', bytes)])
  return `${[...new Set(ids)].sort().join('\n')}\n`
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
}

function moveInto(folder, file) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  renameSync(join(fresh, file), join(folder, file))
}

function removeOthers(folder, written) {
  for (const file of filesIn(folder)) if (!written.has(file)) rmSync(join(folder, file))
}
