// What compilers and formatters say of files: the errors of each, and which files a formatter would change. A tool that is
// not on the machine says nothing, and is named.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const TSC = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))
/** What Node gives, for files whose imports are not followed. */
const GLOBALS = 'declare const process: { readonly env: Record<string, string | undefined> }\n'

/** Tools that were missing. */
export const MISSING = new Set()

/** A compiler that is not done by then says nothing, as what it leaves out would count. */
const LONGEST = 120_000

const run = (cwd, program, args, input) => {
  const done = spawnSync(program, args, { cwd, input, encoding: 'utf8', maxBuffer: 1e8, timeout: LONGEST })
  if (done.error?.code === 'ETIMEDOUT') return { code: 0, output: '' }
  if (done.error?.code === 'ENOENT') MISSING.add(program)
  return { code: done.status ?? -1, output: `${done.stdout ?? ''}${done.stderr ?? ''}` }
}

/** Errors in files, one line each, without the numbers of lines, so that what was wrong before can be taken away. */
export function errorsIn(root, paths) {
  const of = (pattern) => paths.filter((path) => pattern.test(path))
  return [
    ...typescriptErrors(root, of(/\.[cm]?[jt]sx?$/)),
    ...of(/\.py$/).flatMap((path) => failed(path, run(root, 'python3', ['-c', PARSE_PYTHON, path]))),
    ...of(/\.rb$/).flatMap((path) => failed(path, run(root, 'ruby', ['-c', path]))),
    ...of(/\.php$/).flatMap((path) => failed(path, run(root, 'php', ['-l', path]))),
    ...of(/\.sh$/).flatMap((path) => failed(path, run(root, 'bash', ['-n', path]))),
    ...of(/\.go$/).flatMap((path) => failed(path, run(root, 'gofmt', ['-e', '-l', path]))),
    ...of(/\.rs$/).flatMap((path) => failed(path, rustfmt(root, path))),
    ...javaErrors(root, of(/\.java$/)),
    ...goErrors(root, of(/\.go$/)),
    ...cargoErrors(root, of(/\.rs$/)),
  ]
}

/** Of the whole module, with what it depends on; where that cannot be had, the errors are the same before and after. */
function goErrors(root, paths) {
  if (!paths.length || !existsSync(join(root, 'go.mod'))) return []
  const { output } = run(root, 'go', ['vet', '-mod=mod', './...'])
  return [...output.matchAll(/^(?:vet: )?(?:\.\/)?([^\s:]+\.go):\d+:\d+: (.*)$/gm)].map(
    ([, path, text]) => `${path}: ${text}`,
  )
}

function cargoErrors(root, paths) {
  if (!paths.length || !existsSync(join(root, 'Cargo.toml'))) return []
  const { output } = run(root, 'cargo', ['check', '--all-targets', '--keep-going', '--message-format', 'short'])
  return [...output.matchAll(/^([^\s:]+\.rs):\d+:\d+: (error.*)$/gm)].map(([, path, text]) => `${path}: ${text}`)
}

const PARSE_PYTHON = "import ast, sys; ast.parse(open(sys.argv[1], encoding='utf-8-sig').read())"

function failed(path, { code, output }) {
  return code > 0 ? [`${path}: ${output.trim().split('\n').at(-1)}`] : []
}

function rustfmt(root, path) {
  return run(root, 'rustfmt', ['--edition', '2021', '--emit', 'stdout'], readFileSync(join(root, path), 'utf8'))
}

/** Of each file by itself, strictly: what it imports is not there, so only what is new counts. */
function typescriptErrors(root, paths) {
  if (!paths.length) return []
  const flags = '--noEmit --noResolve --strict --allowJs --jsx preserve --target esnext --module esnext --skipLibCheck'
  const globals = join(mkdtempSync(join(tmpdir(), 'types-')), 'globals.d.ts')
  writeFileSync(globals, GLOBALS)
  const args = [TSC, ...flags.split(' '), '--pretty', 'false', '--ignoreConfig', globals, ...paths]
  const { output } = run(root, process.execPath, args)
  return [...output.matchAll(/^([^\n(]+)\(\d+,\d+\): error (TS\d+: .*)$/gm)]
    .map(([, path, text]) => `${path}: ${text}`)
    .filter((line) => !/ TS(?:2307|2792|5097|2882): /.test(line))
}

function javaErrors(root, paths) {
  if (!paths.length) return []
  const flags = [
    '-proc:none',
    '-implicit:none',
    '-Xmaxerrs',
    '100000',
    '-XDshould-stop.ifError=FLOW',
    '-encoding',
    'UTF-8',
  ]
  const { output } = run(root, 'javac', [...flags, '-d', mkdtempSync(join(tmpdir(), 'classes-')), ...paths])
  return [...output.matchAll(/^(.*\.java):\d+: error: (.*)$/gm)].map(([, path, text]) => `${path}: ${text}`)
}

/** The files that the project's formatter would leave as they are. */
export function formattedIn(root, paths) {
  const of = (pattern) => paths.filter((path) => pattern.test(path))
  const has = (...names) => names.some((name) => existsSync(join(root, name)))
  const says = (name, pattern) => has(name) && pattern.test(readFileSync(join(root, name), 'utf8'))
  const web = of(/\.(?:[cm]?[jt]sx?|vue|css)$/)
  const prettier =
    has(
      '.prettierrc',
      '.prettierrc.json',
      '.prettierrc.js',
      'prettier.config.js',
      '.prettierrc.mjs',
      'prettier.config.mjs',
      '.prettierrc.cjs',
      '.prettierrc.yaml',
    ) || says('package.json', /"prettier"\s*:\s*\{/)
  const each = (list, program, args) => list.filter((path) => run(root, program, [...args, path]).code === 0)
  return [
    ...(prettier
      ? each(web, 'prettier', ['--check'])
      : has('biome.json', 'biome.jsonc')
        ? each(web, 'biome', ['format'])
        : []),
    ...(says('pyproject.toml', /\[tool\.ruff/) ? each(of(/\.py$/), 'ruff', ['format', '--check']) : []),
    ...(says('pyproject.toml', /\[tool\.black/) ? each(of(/\.py$/), 'black', ['--check', '-q']) : []),
    ...of(/\.go$/).filter((path) => run(root, 'gofmt', ['-l', path]).output === ''),
    ...of(/\.rs$/).filter((path) => rustfmt(root, path).output === readFileSync(join(root, path), 'utf8')),
  ]
}
