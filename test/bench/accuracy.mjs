// npm run bench:accuracy: precision and recall on labelled samples where they are at hand, alarms on benign code always;
// with -- --applications 1000, also what so many commits of each of 28 public applications are stopped for.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { benignFiles } from './benign-files.mjs'
import { benignPackages } from './benign-packages.mjs'
import { classifyFile, KIND_NAMES } from './file-kinds.mjs'

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
/** Scores the labelled samples beside it; it gets the command that scans behind `--`. None ships with this project. */
const SCORE = process.env.HUSHKEY_CORPUS && join(process.env.HUSHKEY_CORPUS, 'score.py')
const APPLICATIONS = fileURLToPath(new URL('application-figures.mjs', import.meta.url))

/** Packages staged at a time: a repository of some ten thousand files. */
const BATCH = 40

if (SCORE) {
  console.log('labelled samples')
  await execa('python3', [SCORE, '--', process.execPath, CLI], { stdio: 'inherit' })
} else console.log('labelled samples: left out, HUSHKEY_CORPUS names no folder with them')

const folders = [...(await benignPackages()), ...(await benignFiles())]
const all = { lines: 0, files: 0, findings: [], kinds: new Map() }
for (let at = 0; at < folders.length; at += BATCH) {
  const some = folders.slice(at, at + BATCH)
  const { findings, summary } = await scanFolders(some)
  all.findings.push(...findings)
  all.lines += summary.addedLines
  all.files += summary.files
  for (const folder of some) countLines(folder, all.kinds)
}
report(all)

const applications = process.argv.indexOf('--applications')
if (applications > 0)
  await execa(process.execPath, [APPLICATIONS, '--commits', process.argv[applications + 1] ?? '1000'], {
    stdio: 'inherit',
  })

/** Adds the lines of each text file to the count of its kind. */
function countLines(folder, kinds) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name)
    if (!entry.isFile()) continue
    const bytes = readFileSync(path)
    if (bytes.subarray(0, 8000).includes(0)) continue
    const kind = classifyFile(relative(folder, path))
    const count = kinds.get(kind) ?? { files: 0, lines: 0 }
    kinds.set(kind, { files: count.files + 1, lines: count.lines + bytes.toString('latin1').split('\n').length - 1 })
  }
}

/** Stages the files of some packages in a scratch repository, whatever their own `.gitignore` says, and scans. */
async function scanFolders(some) {
  const scratch = mkdtempSync(join(tmpdir(), 'hushkey-benign-'))
  try {
    const git = (...args) =>
      execa('git', ['-c', 'core.excludesFile=/dev/null', '-c', 'core.autocrlf=false', ...args], { cwd: scratch })
    await git('init', '--quiet')
    await execa('cp', ['-r', '--no-preserve=mode', ...some, scratch])
    await execa('sh', ['-c', 'find . -mindepth 2 -name .git -prune -exec rm -rf {} +'], { cwd: scratch })
    await git('add', '--all', '--force')
    const { stdout, exitCode } = await execa(process.execPath, [CLI, 'scan', '--format', 'json'], {
      cwd: scratch,
      reject: false,
      maxBuffer: 1 << 30,
    })
    if (exitCode > 1) throw new Error(`the scan ended with exit code ${exitCode}`)
    return JSON.parse(stdout)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function report({ files, lines, findings, kinds }) {
  const blocking = findings.filter(({ blocks }) => blocks)
  const perMillion = (count) => ((count / lines) * 1e6).toFixed(2)
  console.log(
    `\nbenign code: ${folders.length} sources, ${files.toLocaleString('en')} files, ${lines.toLocaleString('en')} lines`,
  )
  console.log(`  blocking ${blocking.length} (${perMillion(blocking.length)} a million lines)`)
  console.log(
    `  warnings ${findings.length - blocking.length} (${perMillion(findings.length - blocking.length)} a million lines)`,
  )
  console.log(
    `  ${'kind'.padEnd(16)}${['files', 'lines', 'blocking', 'warnings'].map((head) => head.padStart(12)).join('')}`,
  )
  for (const kind of KIND_NAMES) {
    const { files: inKind, lines: ofKind } = kinds.get(kind) ?? { files: 0, lines: 0 }
    const some = findings.filter(({ path }) => classifyFile(path) === kind)
    const blocks = some.filter((finding) => finding.blocks).length
    const row = [inKind, ofKind, blocks, some.length - blocks].map((count) => count.toLocaleString('en').padStart(12))
    console.log(`  ${kind.padEnd(16)}${row.join('')}`)
  }
  for (const { rule, path, line } of blocking) console.log(`    blocks: ${rule}  ${path}:${line}`)
  const byRule = new Map()
  for (const { rule } of findings) byRule.set(rule, (byRule.get(rule) ?? 0) + 1)
  for (const [rule, count] of [...byRule].sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(count).padStart(5)}  ${rule}`)
  const file = join(tmpdir(), 'hushkey-benign.json')
  writeFileSync(file, JSON.stringify(findings, null, 1))
  console.log(`  all of them: ${file}`)
}
