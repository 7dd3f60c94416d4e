import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { realLines } from './real-lines.mjs'
import { ENVIRONMENT, SCRATCH } from './scratch.mjs'

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** A history of one commit with `files` small files, and hushkey installed. @returns the folder */
export function makeRepository(files) {
  const folder = mkdtempSync(join(SCRATCH, 'repository-'))
  git(folder, ['init', '--quiet', '--initial-branch', 'main'])
  git(folder, ['config', 'gc.auto', '0']) // nothing may run on behind the clock
  git(folder, ['fast-import', '--quiet'], importStream(files))
  git(folder, ['reset', '--quiet', '--hard'])
  writeFileSync(join(folder, '.git/info/exclude'), 'node_modules\n.husky\n')
  for (const part of ['package.json', 'dist', 'hooks'])
    cpSync(join(PROJECT, part), join(folder, 'node_modules/hushkey', part), { recursive: true })
  return folder
}

/** Stages one more line in a file that is there. */
export function stageLine(folder, line) {
  appendFileSync(join(folder, pathOf(0)), line)
  git(folder, ['add', pathOf(0)])
}

/** Commits a file of so many lines of real code, and stages a comment in the middle of it. */
export function stageChangeInside(folder, count) {
  const path = join(folder, 'src/long.ts')
  const lines = realLines(count, 0).split('\n')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, lines.join('\n'))
  git(folder, ['add', 'src/long.ts'])
  git(folder, ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '--quiet', '-m', 'long'])
  writeFileSync(path, lines.toSpliced(count >> 1, 0, '// one more line about it').join('\n'))
  git(folder, ['add', 'src/long.ts'])
}

/** Stages new files: `lines` in all, `perFile` in each. */
export function stageLines(folder, lines, perFile) {
  for (let at = 0; at < lines; at += perFile) {
    const path = join(folder, `src/new/${at}.ts`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, realLines(Math.min(perFile, lines - at), at))
  }
  git(folder, ['add', 'src/new'])
}

/** Runs Git, cut off from the developer's settings. */
export function git(cwd, args, input = '') {
  return execFileSync('git', args, { cwd, env: ENVIRONMENT, input, stdio: ['pipe', 'pipe', 'inherit'] }).toString()
}

/** The project's name: a Git folder may be called `repo` or `.git`, in a folder of the project's name. */
export function nameOf(repository) {
  const name = basename(repository)
  return ['repo', '.git'].includes(name) ? basename(dirname(repository)) : name
}

const LINES_A_FILE = 5

/** The file that a line is added to; some peers read all of it, and nobody finds anything here. */
const PLAIN = "import { greet } from './greet'\n\nexport const text = greet('Ada')\n"

function importStream(files) {
  const entries = Array.from({ length: files }, (_, at) => {
    const text = at === 0 ? PLAIN : realLines(LINES_A_FILE, at * LINES_A_FILE)
    return `M 644 inline ${pathOf(at)}\n${dataOf(text)}`
  })
  const commit = `commit refs/heads/main\ncommitter Ada <ada@example.com> 1700000000 +0000\n${dataOf('base')}`
  return `${commit}${entries.join('')}\n`
}

function dataOf(text) {
  return `data ${Buffer.byteLength(text)}\n${text}\n`
}

function pathOf(at) {
  return `src/part${at % 400}/file${at}.ts`
}
