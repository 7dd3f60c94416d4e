// What `scan --range` takes for a history of merges whose parents differ in thousands of files, and how long Git alone
// would look for renames in them: `node test/bench/merges.mjs [merges] [files]`, after `npm run build`.
import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ENVIRONMENT, SCRATCH } from './scratch.mjs'

const MERGES = Number(process.argv[2] ?? 100)
const FILES = Number(process.argv[3] ?? 3000)
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

const git = (args, input) =>
  execFileSync('git', args, { cwd: SCRATCH, env: ENVIRONMENT, input, maxBuffer: 2 ** 30, encoding: 'utf8' })
const who = 'committer Ada <ada@example.com> 1700000000 +0000\ndata 1\nx\n'
const file = (path, text) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`
const lines = (name) => Array.from({ length: 20 }, (_, at) => `${name} line ${at}`).join('\n')

/** Topics begin at the root, and `main` renames a share of all files, slightly changed, before it merges the next one. */
function* stream() {
  const names = Array.from({ length: FILES }, (_, at) => `f${at}`)
  yield `commit refs/heads/main\nmark :1\n${who}${names.map((name) => file(`src/${name}`, lines(name))).join('')}\n`
  let [tip, mark] = [1, 1]
  const share = Math.ceil(FILES / MERGES)
  for (let round = 0; round < MERGES; round++) {
    const moved = names.slice(round * share, (round + 1) * share)
    const renames = moved.map((name) => `D src/${name}\n${file(`lib/${name}`, `${lines(name)}\nmore`)}`).join('')
    yield `commit refs/heads/main\nmark :${++mark}\n${who}from :${tip}\n${renames}\n`
    const [main, topic, merge] = [mark, ++mark, ++mark]
    yield `commit refs/heads/topic\nmark :${topic}\n${who}from :1\n${file(`topic/${round}`, `topic ${round}\n`)}\n`
    const added = file(`topic/${round}`, `topic ${round}\n`)
    yield `commit refs/heads/main\nmark :${merge}\n${who}from :${main}\nmerge :${topic}\n${added}\n`
    tip = merge
  }
}

const seconds = (run) => {
  const start = process.hrtime.bigint()
  const result = run()
  return [Number(process.hrtime.bigint() - start) / 1e9, result]
}

git(['init', '-q', '--initial-branch=main'])
git(['fast-import', '--quiet', '--force'], [...stream()].join(''))
git(['reset', '-q', '--hard', 'main'])
const merges = git(['rev-list', '--merges', 'main'])
const compare = (renames) => git(['diff-tree', '--stdin', '-r', '-c', '--combined-all-paths', renames, '--raw'], merges)
const [withRenames, found] = seconds(() => compare('--find-renames'))
const [without, same] = seconds(() => compare('--no-renames'))
const [scan, { status }] = seconds(() =>
  spawnSync(process.execPath, [CLI, 'scan', '--range', 'main'], { cwd: SCRATCH, env: ENVIRONMENT }),
)
console.log(
  `${MERGES} merges of branches that differ in up to ${FILES} files, ${found === same ? 'nothing' : 'something'} differs:`,
)
console.log(`git diff-tree -c, renames looked for:     ${withRenames.toFixed(1)} s`)
console.log(`git diff-tree -c, renames not looked for: ${without.toFixed(1)} s`)
console.log(`hushkey scan --range, exit code ${status}:         ${scan.toFixed(1)} s`)
