import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, normalize } from 'node:path/posix' // the paths of imports, on Windows too
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { RULES } from '../src/rules/index.ts'
import { POLICIES } from '../src/rules/policy.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SRC = join(ROOT, 'src')

/** What each module (a folder of `src/`, or a file at its top) may import besides itself. `src/README.md` says what they are. */
const ALLOWED_IMPORTS: Readonly<Record<string, readonly string[]>> = {
  'start.ts': ['kept-code.ts'], // which runs cli.ts, as a program of its own
  'kept-code.ts': [],
  'cli.ts': ['commands', 'errors.ts', 'printable.ts', 'scan/sift', 'terminal'],
  terminal: ['errors.ts', 'printable.ts', 'report/log-commands.ts'],
  'others.ts': ['commands/others.ts', 'index.ts'], // the program beside the hook's: dist/others.cjs
  'index.ts': ['scan', 'git/changes/push.ts', 'errors.ts', 'finding.ts', 'rules/rule.ts', 'weakening.ts'],
  'errors.ts': [],
  'printable.ts': [],
  'shell-quote.ts': [],
  'finding.ts': ['rules/rule.ts'],
  'weakening.ts': [],
  'fingerprint.ts': [],
  agents: ['git/run-git.ts', 'shell-quote.ts'],
  commands: [
    'printable.ts',
    'agents',
    'shipped-rules',
    'allowlist',
    'config',
    'detect',
    'env-files',
    'errors.ts',
    'files',
    'finding.ts',
    'fingerprint.ts',
    'fix',
    'git',
    'overview',
    'owners',
    'remedy',
    'report',
    'rules',
    'scan',
    'setup',
    'shell-quote.ts',
  ],
  scan: [
    'shipped-rules',
    'allowlist',
    'config',
    'detect',
    'env-files',
    'errors.ts',
    'finding.ts',
    'fingerprint.ts',
    'git',
    'remedy',
    'rules',
    'weakening.ts',
  ],
  allowlist: [
    'printable.ts',
    'config',
    'errors.ts',
    'files',
    'finding.ts',
    'git',
    'rules/policy.ts',
    'rules/renamed.ts',
  ],
  config: ['printable.ts', 'errors.ts', 'git', 'regex', 'rules/arrivals.ts', 'rules/renamed.ts', 'rules/rule.ts'],
  detect: ['finding.ts', 'fingerprint.ts', 'rules'],
  'env-files': ['detect', 'errors.ts', 'finding.ts', 'fingerprint.ts', 'rules/policy.ts'],
  files: ['errors.ts'],
  archives: [],
  git: ['archives', 'errors.ts'],
  overview: ['finding.ts', 'git', 'owners'],
  owners: ['git'],
  regex: [],
  setup: ['errors.ts', 'files', 'git', 'shell-quote.ts'],
  remedy: [
    'detect/judge/browser-code.ts',
    'env-files',
    'finding.ts',
    'rules/rule.ts',
    'rules/rule-info.ts',
    'shell-quote.ts',
  ],
  report: [
    'printable.ts',
    'overview/overview.ts',
    'scan/scan-options.ts',
    'scan/targets/why-line.ts',
    'finding.ts',
    'weakening.ts',
    'remedy/read-from-env.ts',
    'remedy/remedies.ts',
    'shell-quote.ts',
    'rules/policy.ts',
    'rules/rule-info.ts',
    'shipped-rules/rule-infos.ts',
  ],
  rules: [],
  wasm: ['detect/search/search-layout.ts'], // AssemblyScript: numbers are all that it shares
  'shipped-rules': ['detect', 'errors.ts', 'rules'],
  fix: [
    'detect',
    'env-files',
    'errors.ts',
    'files',
    'finding.ts',
    'git',
    'remedy',
    'rules',
    'scan/advise/locate-secret.ts',
    'scan/advise/remedy-for.ts',
    'shell-quote.ts',
  ],
}

/** What `build/`, which runs only when the package is built, may import of `src/`; nothing there imports `build/`. */
const BUILD_IMPORTS = [
  'config/parse/config-shape.ts',
  'config/parse/outline.ts',
  'config/rule-names.ts',
  'scan/collect/windows.ts',
  'regex',
  'detect',
  'env-files/env-path.ts',
  'git/texts/unusual-characters.ts',
  'shipped-rules/rule-file.ts',
  'rules',
]

/** Who may start processes. Of these only `git/run-git.ts` is on the hook's path. */
const STARTERS = [
  'git/run-git.ts',
  'setup/managers/register-husky.ts',
  'setup/managers/pre-commit-version.ts',
  'setup/trial/run-in-trial.ts',
  'setup/trial/trial-folder.ts',
  'commands/doctor/hooks/node-found.ts',
  'fix/format/run-formatter.ts',
]

/** Resolves the names of rules and groups that people write. */
const NAMES_OF_USERS = 'src/config/rule-names.ts'

/** Packages that the hook's path may load before it knows that it needs them. */
const ALWAYS_LOADED = ['fastest-levenshtein']

interface Import {
  readonly from: string
  readonly to: string
  /** `import type`: gone when the program runs. */
  readonly isType: boolean
  /** `await import()`: only when it is needed. */
  readonly isLazy: boolean
}

/** "imports" of package.json: what a name stands for in the bundle, and elsewhere. */
const PACKAGE_IMPORTS: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
  readFileSync(join(SRC, '../package.json'), 'utf8'),
).imports

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()
const imports = files.flatMap(importsOf)
const inside = imports.filter(({ to }) => files.includes(to))

function importsOf(from: string): Import[] {
  const text = readFileSync(join(SRC, from), 'utf8')
  const read = (pattern: RegExp, isLazy: boolean) =>
    [...text.matchAll(pattern)].flatMap(([, type, to = '']) =>
      resolved(from, to).map((path) => ({ from, to: path, isType: Boolean(type), isLazy })),
    )
  return [
    ...read(/^(?:import|export) (type )?(?:[^'";]*? from )?'([^']+)'/gm, false),
    ...read(/\bimport\(()'([^']+)'\)/g, true),
  ]
}

function resolved(from: string, to: string): string[] {
  if (to.startsWith('#'))
    return Object.values(PACKAGE_IMPORTS[to] ?? {}).map((path) => normalize(join('..', path)).replace('../src/', ''))
  return [to.startsWith('.') ? normalize(join(dirname(from), to)) : to]
}

function moduleOf(path: string): string {
  return path.split('/')[0] as string
}

function isOpen({ from, to }: Import): boolean {
  const allowed = ALLOWED_IMPORTS[moduleOf(from)] ?? []
  return moduleOf(from) === moduleOf(to) || allowed.some((open) => to === open || to.startsWith(`${open}/`))
}

/** What runs, or would run, when `start` is loaded. */
function loadedBy(...start: string[]): Set<string> {
  const seen = new Set(start)
  for (const file of seen)
    for (const { from, to, isType, isLazy } of imports) if (from === file && !isType && !isLazy) seen.add(to)
  return seen
}

const arrow = ({ from, to }: Import) => `${from} -> ${to}`

describe('architecture', () => {
  it('every module says what it may import', () => {
    expect(files.map(moduleOf).filter((module) => !ALLOWED_IMPORTS[module])).toEqual([])
    expect(imports.length).toBeGreaterThan(files.length)
  })

  it('modules import only what they may', () => {
    expect(inside.filter((each) => !isOpen(each)).map(arrow)).toEqual([])
  })

  it('what runs only when the package is built stands apart from what ships', () => {
    const sources = readdirSync(join(ROOT, 'build'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    )
    const imported = sources.flatMap((path) =>
      [...readFileSync(join(ROOT, 'build', path), 'utf8').matchAll(/ from '(\.[^']+)'/g)].map(([, to = '']) =>
        normalize(join('build', dirname(path), to)).replaceAll('\\', '/'),
      ),
    )
    const isAllowed = (to: string) =>
      to.startsWith('build/') || BUILD_IMPORTS.some((open) => to === `src/${open}` || to.startsWith(`src/${open}/`))
    expect(imported.length).toBeGreaterThan(sources.length)
    expect(imported.filter((to) => !isAllowed(to))).toEqual([])
    expect(imports.filter(({ to }) => /(?:^|\/)build\//.test(to)).map(arrow)).toEqual([])
  })

  it('every import of a file leads to a file', () => {
    expect(imports.filter(({ to }) => /\.m?[jt]s$/.test(to) && !files.includes(to)).map(arrow)).toEqual([])
  })

  it('no import is circular, types and lazy imports included', () => {
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, way: readonly string[]) => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' -> '))
      if (done.has(file) || way.includes(file)) return
      for (const { from, to } of inside) if (from === file) visit(to, [...way, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(circles).toEqual([])
  })

  it('what "imports" of package.json stands for is imported by that name alone', () => {
    const targets = Object.values(PACKAGE_IMPORTS).flatMap(Object.values) as string[]
    const direct = files.flatMap((from) => {
      const paths = [...readFileSync(join(SRC, from), 'utf8').matchAll(/from '(\.[^']+)'/g)]
      return paths
        .map(([, to = '']) => normalize(join('src', dirname(from), to)))
        .filter((to) => targets.includes(`./${to}`))
    })
    expect(targets.length).toBeGreaterThan(0)
    expect(direct).toEqual([])
  })

  it('only cli.ts, and what starts it, touches the process and the console', () => {
    const touches = (path: string) => {
      const text = readFileSync(join(SRC, path), 'utf8')
      if (!/\b(?:process|console)\b/.test(text)) return false // to ask the compiler a thousand times takes seconds
      // A definition replaces the global name alone: not text, comments, properties or parameters of that name.
      const define = { process: 'TOUCHED', console: 'TOUCHED' }
      const { code } = transformSync(text, { loader: 'ts', define })
      return (
        /\bTOUCHED\b/.test(code) ||
        imports.some(({ from, to }) => from === path && /^(?:node:)?(?:process|console)$/.test(to))
      )
    }
    expect(files.filter(touches)).toEqual(['cli.ts', 'start.ts'])
  })

  it('N34: nothing can reach the network, and only a few files start processes', () => {
    const uses = (pattern: RegExp) =>
      imports.filter(({ to, isType }) => !isType && pattern.test(to)).map(({ from }) => from)
    expect(uses(/^(?:node:)?(?:https?|http2|net|tls|dgram|dns|inspector)(?:\/|$)/)).toEqual([])
    const starters = uses(/^(?:execa|(?:node:)?child_process)$/)
    expect(starters.filter((file) => !STARTERS.includes(file))).toEqual([])
    expect(starters).toContain('git/run-git.ts')
  })

  it('the hook loads what it needs, and starts nothing but Git', () => {
    const loaded = [...loadedBy('start.ts', 'cli.ts', 'commands/scan.ts')]
    const packages = loaded.filter((name) => !files.includes(name) && !isBuiltIn(name))
    expect(packages.filter((name) => !ALWAYS_LOADED.includes(name))).toEqual([])
    expect(loaded.filter((file) => STARTERS.includes(file))).toEqual(['git/run-git.ts'])
    expect(loaded.filter((file) => /^(?:setup|fix|report\/format-)/.test(file))).toEqual([])
  })

  it('Git is asked for nothing that 2.30 does not know', () => {
    const newer = /'--(?:path-format|no-lazy-fetch|remerge-diff)/
    expect(files.filter((path) => newer.test(readFileSync(join(SRC, path), 'utf8')))).toEqual([])
  })

  it('rules say what they are: no other code decides by the id of one', () => {
    const ids = new Set([...RULES, ...POLICIES].map(({ id }) => id))
    const idsIn = (code: string) => {
      const named = [...code.matchAll(/["'`]([a-z0-9-]+)["'`]/g)]
        .map(([, text = '']) => text)
        .filter((text) => ids.has(text))
      const looksInside =
        /\brule(?:\.id|Id)?\.(?:startsWith|endsWith|includes|match|split)\(|\.test\(rule(?:\.id|Id)?\)/.exec(code)
      return [...named, ...(looksInside ?? [])]
    }
    const decidesById = (path: string) => {
      const text = readFileSync(join(ROOT, path), 'utf8')
      if (idsIn(text).length === 0) return []
      const { code } = transformSync(text, { loader: 'ts' }) // without comments
      return idsIn(code).map((what) => `${path}: ${what}`)
    }
    const build = readdirSync(join(ROOT, 'build'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    )
    const others = [
      ...files.filter((path) => moduleOf(path) !== 'rules').map((path) => `src/${path}`),
      ...build.map((path) => `build/${path}`),
    ]
    expect(ids.size).toBeGreaterThan(1000)
    expect(others.filter((path) => path !== NAMES_OF_USERS).flatMap(decidesById)).toEqual([])
  })

  it('rules are data', () => {
    expect(imports.filter(({ from, to }) => moduleOf(from) === 'rules' && moduleOf(to) !== 'rules').map(arrow)).toEqual(
      [],
    )
  })

  it('no folder of more than 20 files, but for the rules', () => {
    const folders = files.map(dirname).filter((folder) => moduleOf(folder) !== 'rules')
    const crowded = [...new Set(folders)].filter((folder) => folders.filter((each) => each === folder).length > 20)
    expect(crowded).toEqual([])
  })

  it('no file of more than 200 lines, but for the rules', () => {
    const long = files.filter(
      (path) => moduleOf(path) !== 'rules' && readFileSync(join(SRC, path), 'utf8').split('\n').length - 1 > 200,
    )
    expect(long).toEqual([])
  })

  it('no junk drawers', () => {
    expect(files.filter((path) => /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|\.ts$)/.test(path))).toEqual([])
  })
})

function isBuiltIn(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name)
}
