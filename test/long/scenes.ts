import { cp, mkdtemp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { installInto } from '../setup/project-repo.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { CLEAN_LINE, KEY_LINE, OTHER_KEY_LINE } from '../support/samples.ts'
import { snapshot } from '../support/snapshot.ts'
import { type Run, repoAt, type TempRepo, tempRepo } from '../support/temp-repo.ts'

/** A command, and a repository in which it has everything to do that it can do. */
export interface Scene {
  readonly args: readonly string[]
  /** Whether the command writes; then `takeBack` says how to get back to where it began. */
  readonly writes: boolean
  readonly takeBack: readonly string[] | null
  prepare(repo: TempRepo): Promise<void>
}

async function messy(repo: TempRepo): Promise<void> {
  await repo.stage('.gitignore', '\uFEFFdist/\r\nnode_modules/\r\n')
  await repo.stage('app/.env', 'OLD=1\n')
  await repo.stage('a.js', CLEAN_LINE)
  await repo.stage('package.json', '{ "name": "app", "private": true }\n')
  await repo.commit()
  await repo.stage('a.js', CLEAN_LINE + KEY_LINE)
  await repo.commit()
  await repo.stage('a.js', CLEAN_LINE + OTHER_KEY_LINE)
  await repo.write('a.js', `${CLEAN_LINE}${OTHER_KEY_LINE}// not staged\n`)
  await repo.write('.env', fakeSecret('OWN=sk_live_{b62:28}\n'))
  await repo.stage('app/.env', 'OLD=1\nNEW=2\n')
  await repo.stage('.env.example', 'STRIPE_SECRET_KEY=\n')
  await repo.write('message', `fix\n\n${KEY_LINE}`)
}

const scan = (...args: string[]): Scene => ({ args: ['scan', ...args], writes: false, takeBack: null, prepare: messy })

export const SCENES: Readonly<Record<string, Scene>> = {
  scan: scan(),
  'scan --range': scan('--range', 'HEAD~1..HEAD'),
  'scan --all': scan('--all'),
  'scan --message': scan('--message', 'message'),
  fix: { args: ['fix', '--yes', '--code'], writes: true, takeBack: ['fix', '--undo'], prepare: messy },
  'fix --undo': {
    args: ['fix', '--undo'],
    writes: true,
    takeBack: null,
    async prepare(repo) {
      await messy(repo)
      await repo.hushkey('fix', '--yes', '--code')
    },
  },
  allow: { args: ['allow', 'a.js:2', '--reason', 'made up'], writes: true, takeBack: null, prepare: messy },
  init: {
    args: ['init', '--yes'],
    writes: true,
    takeBack: null,
    async prepare(repo) {
      await messy(repo)
      await repo.stage('lefthook.yml', 'pre-commit:\n  commands:\n    lint:\n      run: true\n')
      await installInto(repo.root)
    },
  },
}

/** A scene that can be played again and again, each time in a fresh copy of its repository. */
export interface Stage {
  readonly before: Record<string, string>
  readonly after: Record<string, string>
  readonly sound: Run
  fresh(): Promise<TempRepo>
}

export async function stageOf({ prepare, args }: Scene): Promise<Stage> {
  const template = await tempRepo()
  await prepare(template)
  const fresh = async () => {
    const folder = await mkdtemp(template.path('../copy-'))
    await cp(template.root, join(folder, 'repo'), { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
    return repoAt(join(folder, 'repo'), template.env)
  }
  const played = await fresh()
  const before = await snapshot(played)
  const sound = await played.hushkey(...args)
  return { before, after: await snapshot(played), sound, fresh }
}

/** Files that hold neither what they held before nor what they should hold after; `.tmp` files count as such. */
export function strangeFiles(now: Record<string, string>, { before, after }: Stage): string[] {
  const known = (path: string) => now[path] === before[path] || now[path] === after[path]
  return [...new Set([...Object.keys(now), ...Object.keys(before)])].filter((path) => path !== 'index' && !known(path))
}

export const textOf = (repo: TempRepo, path: string): Promise<string> => readFile(repo.path(path), 'utf8')
