// Would the tests notice? Changes the source in one place after another and runs the tests of the module for each change.
//
//   npm run test:mutation                          every module of modules.mjs
//   npm run test:mutation -- detect                a module
//   npm run test:mutation -- src/detect/judge/judge.ts   files
//   npm run test:mutation -- detect --again        only what earlier runs did not kill, in files that are unchanged
//   npm run test:mutation -- detect --own          only by the test file that belongs to the mutated one
//
// Prints a line a file, and below it every mutant that lives. A comment `// Stryker disable next-line <mutator>: <reason>` in the
// source takes out one that means the same.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleTests } from './bundle.mjs'
import { instrument } from './instrument.mjs'
import { Kills } from './kills.mjs'
import { MODULES, WITHOUT_MUTATORS } from './modules.mjs'
import { livingOnes, rowOf, table } from './score.mjs'
import { sameName, Tests } from './tests.mjs'

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const own = process.argv.includes('--own')
const again = process.argv.includes('--again')
const CACHE = 'node_modules/.cache'

const rows = []
for (const [name, module] of Object.entries(MODULES)) {
  const files = filesOf(name, module)
  if (files.length > 0) await mutateModule(module, files)
}
if (rows.length === 0)
  throw new Error(`Nothing to mutate in ${wanted.join(' ')}: name modules of modules.mjs or files in them`)
console.log(`\n${table(rows)}`)

/** The files of a module that are asked for. */
function filesOf(name, { without = {} }) {
  const all = globbed([`src/${name}`], '.ts').filter((path) => !(path in without))
  return wanted.length === 0 ? all : all.filter((path) => wanted.includes(name) || wanted.includes(path))
}

async function mutateModule(module, files) {
  const { texts, mutants } = await instrument(files, WITHOUT_MUTATORS)
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(join(CACHE, 'mutation-'))
  try {
    const bundle = join(folder, 'tests.js')
    const testOf = (path) => module.beside?.[path] ?? sameName(path)
    const named = files.map(testOf)
    const testFiles = globbed(module.tests, '.test.ts').filter((path) => !own || named.includes(path))
    writeFileSync(bundle, await bundleTests(testFiles, texts))
    const tests = new Tests(bundle, testFiles, mutants, testOf, own)
    await tests.cover()
    for (const file of files) await mutateFile(file, mutants, tests)
    tests.stop()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function mutateFile(file, mutants, tests) {
  const start = Date.now()
  const kills = new Kills(join(CACHE, 'mutation-kills.json'), file)
  const results = []
  for (const mutant of mutants.filter(({ fileName }) => fileName === file)) {
    const status = mutant.statusReason ? 'ignored' : (again && kills.of(mutant)) || (await tests.against(mutant))
    results.push({ mutant, status })
  }
  kills.save(results)
  const row = rowOf(file, results, Date.now() - start)
  rows.push(row)
  console.log([table([row]), ...livingOnes(results)].join('\n  '))
}

function globbed(paths, ending) {
  return paths.flatMap((path) => {
    if (statSync(path).isFile()) return [path]
    return readdirSync(path, { recursive: true })
      .map((name) => `${path}/${name.replaceAll('\\', '/')}`)
      .filter((name) => name.endsWith(ending))
      .sort()
  })
}
