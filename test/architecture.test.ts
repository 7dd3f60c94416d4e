import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

/** The doors: what each room, or file at the top, may import besides itself. `src/README.md` says what the rooms are. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  'start.ts': ['kept-code.ts'], // which runs cli.ts, as a program of its own
  'kept-code.ts': [],
  'cli.ts': ['commands', 'errors.ts', 'report/log-commands.ts', 'printable.ts'],
  'index.ts': [
    'scan.ts',
    'scan-text.ts',
    'check',
    'git/push.ts',
    'errors.ts',
    'finding.ts',
    'rules/rule.ts',
    'weakening.ts',
  ],
  'scan-text.ts': ['check', 'config', 'dotenv', 'remedy'],
  'scan.ts': [
    'fingerprint.ts',
    'check',
    'allowlist',
    'config',
    'detect',
    'dotenv',
    'env-files',
    'errors.ts',
    'finding.ts',
    'git',
    'remedy',
    'rules',
    'scan',
  ],
  'why-line.ts': ['check', 'config', 'detect', 'errors.ts', 'git'],
  'errors.ts': [],
  'printable.ts': [],
  'finding.ts': ['rules/rule.ts'],
  'weakening.ts': [],
  'fingerprint.ts': [],
  commands: [
    'printable.ts',
    'packed/shipped.ts',
    'allowlist',
    'check',
    'config',
    'detect',
    'dotenv',
    'env-files',
    'errors.ts',
    'files',
    'finding.ts',
    'fingerprint.ts',
    'fix',
    'git',
    'hook',
    'remedy',
    'report',
    'rules',
    'scan.ts',
    'setup',
    'why-line.ts',
  ],
  check: [
    'packed/shipped.ts',
    'allowlist',
    'config',
    'detect',
    'dotenv',
    'env-files',
    'errors.ts',
    'finding.ts',
    'fingerprint.ts',
    'git',
    'remedy',
    'rules',
    'weakening.ts',
  ],
  // What `scan.ts` does for some targets alone: it loads these when they are asked for.
  scan: ['allowlist', 'check', 'config', 'detect', 'errors.ts', 'finding.ts', 'git', 'weakening.ts'],
  allowlist: ['printable.ts', 'config', 'errors.ts', 'files', 'finding.ts', 'git', 'rules/renamed.ts'],
  config: ['printable.ts', 'errors.ts', 'git', 'rules/renamed.ts', 'rules/rule.ts'],
  detect: ['finding.ts', 'fingerprint.ts', 'rules'],
  dotenv: ['detect/plausible-name.ts', 'env-files', 'errors.ts', 'finding.ts', 'fingerprint.ts', 'rules/policy.ts'],
  'env-files': ['detect', 'dotenv'],
  files: ['errors.ts'],
  git: ['errors.ts'],
  hook: ['errors.ts', 'files', 'git', 'setup'],
  setup: ['errors.ts', 'files', 'git', 'hook'],
  remedy: ['env-files', 'finding.ts', 'rules/rule-card.ts'],
  report: [
    'printable.ts',
    'check/scan-options.ts',
    'finding.ts',
    'weakening.ts',
    'remedy/read-from-env.ts',
    'rules/rule-card.ts',
    'why-line.ts',
  ],
  rules: [],
  wasm: [], // AssemblyScript: it has no types of ours
  packed: ['detect', 'errors.ts', 'rules'],
  fix: [
    'check',
    'config',
    'detect',
    'dotenv',
    'env-files',
    'errors.ts',
    'files',
    'finding.ts',
    'git',
    'remedy',
    'rules',
    'scan.ts',
  ],
}

/** What `build/`, which runs only when the package is built, may import of `src/`; nothing there imports `build/`. */
const BUILD_IMPORTS = [
  'check/windows.ts',
  'config/pattern-tree.ts',
  'detect',
  'dotenv/env-path.ts',
  'git/unusual.ts',
  'packed/rule-file.ts',
  'rules',
]

/** Who may start processes. Of these only `git/run-git.ts` is on the hook's path. */
const STARTERS = [
  'git/run-git.ts',
  'hook/register-husky.ts',
  'setup/managers/pre-commit-version.ts',
  'setup/trial/run-in-trial.ts',
  'setup/trial/trial-folder.ts',
  'commands/doctor/node-found.ts',
]

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

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()
const imports = files.flatMap(importsOf)
const inside = imports.filter(({ to }) => files.includes(to))

function importsOf(from: string): Import[] {
  const text = readFileSync(join(SRC, from), 'utf8')
  const read = (pattern: RegExp, isLazy: boolean) =>
    [...text.matchAll(pattern)].map(([, type, to = '']) => ({
      from,
      to: resolved(from, to),
      isType: Boolean(type),
      isLazy,
    }))
  return [
    ...read(/^(?:import|export) (type )?(?:[^'";]*? from )?'([^']+)'/gm, false),
    ...read(/\bimport\(()'([^']+)'\)/g, true),
  ]
}

function resolved(from: string, to: string): string {
  return to.startsWith('.') ? normalize(join(dirname(from), to)) : to
}

function roomOf(path: string): string {
  return path.split('/')[0] as string
}

function isOpen({ from, to }: Import): boolean {
  const doors = DOORS[roomOf(from)] ?? []
  return roomOf(from) === roomOf(to) || doors.some((door) => to === door || to.startsWith(`${door}/`))
}

/** What runs, or would run, when `start` is loaded. */
function loadedBy(...start: string[]): Set<string> {
  const seen = new Set(start)
  for (const file of seen)
    for (const { from, to, isType, isLazy } of imports) if (from === file && !isType && !isLazy) seen.add(to)
  return seen
}

const arrow = ({ from, to }: Import) => `${from} -> ${to}`

describe('the house', () => {
  it('every room has its doors', () => {
    expect(files.map(roomOf).filter((room) => !DOORS[room])).toEqual([])
    expect(imports.length).toBeGreaterThan(files.length)
  })

  it('imports go through the doors', () => {
    expect(inside.filter((each) => !isOpen(each)).map(arrow)).toEqual([])
  })

  it('what runs only when the package is built stands apart from what ships', () => {
    const root = fileURLToPath(new URL('..', import.meta.url))
    const sources = readdirSync(join(root, 'build'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    )
    const imported = sources.flatMap((path) =>
      [...readFileSync(join(root, 'build', path), 'utf8').matchAll(/ from '(\.[^']+)'/g)].map(([, to = '']) =>
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

  it('there is no circle: a file is loaded after all that it imports', () => {
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, way: readonly string[]) => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' -> '))
      if (done.has(file) || way.includes(file)) return
      for (const { from, to, isType, isLazy } of inside)
        if (from === file && !isType && !isLazy) visit(to, [...way, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(circles).toEqual([])
  })

  it('only cli.ts, and what starts it, touches the process and the console', () => {
    const touches = (path: string) => {
      // A definition replaces the global name alone: not text, comments, properties or parameters of that name.
      const define = { process: 'TOUCHED', console: 'TOUCHED' }
      const { code } = transformSync(readFileSync(join(SRC, path), 'utf8'), { loader: 'ts', define })
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
    expect(loaded.filter((file) => /^(?:hook|fix|report\/format-)/.test(file))).toEqual([])
  })

  it('Git is asked for nothing that 2.30 does not know', () => {
    const newer = /'--(?:path-format|no-lazy-fetch|remerge-diff)/
    expect(files.filter((path) => newer.test(readFileSync(join(SRC, path), 'utf8')))).toEqual([])
  })

  it('rules are data', () => {
    expect(imports.filter(({ from, to }) => roomOf(from) === 'rules' && roomOf(to) !== 'rules').map(arrow)).toEqual([])
  })

  it('no junk drawers', () => {
    expect(files.filter((path) => /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|\.ts$)/.test(path))).toEqual([])
  })
})

function isBuiltIn(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name)
}
