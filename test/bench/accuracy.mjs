// npm run bench:accuracy: precision and recall on labelled samples where they are at hand, alarms on benign code always.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { benignPackages } from './benign-packages.mjs'

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const SCORE = fileURLToPath(new URL('../../../shared/corpus/score.py', import.meta.url))

/** Packages staged at a time: a repository of some ten thousand files. */
const BATCH = 40

if (existsSync(SCORE)) {
  console.log('labelled samples')
  await execa('python3', [SCORE, '--', process.execPath, CLI], { stdio: 'inherit' })
} else console.log('labelled samples: not at hand, left out')

const folders = await benignPackages()
const all = { lines: 0, files: 0, findings: [] }
for (let at = 0; at < folders.length; at += BATCH) {
  const { findings, summary } = await scanFolders(folders.slice(at, at + BATCH))
  all.findings.push(...findings)
  all.lines += summary.addedLines
  all.files += summary.files
}
report(all)

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

function report({ files, lines, findings }) {
  const blocking = findings.filter(({ blocks }) => blocks)
  const perMillion = (count) => ((count / lines) * 1e6).toFixed(2)
  console.log(
    `\nbenign code: ${folders.length} npm packages, ${files.toLocaleString('en')} files, ${lines.toLocaleString('en')} lines`,
  )
  console.log(`  blocking ${blocking.length} (${perMillion(blocking.length)} a million lines)`)
  console.log(
    `  warnings ${findings.length - blocking.length} (${perMillion(findings.length - blocking.length)} a million lines)`,
  )
  for (const { rule, path, line } of blocking) console.log(`    ${rule}  ${path}:${line}`)
  const byRule = Object.entries(Object.groupBy?.(findings, ({ rule }) => rule) ?? {})
  for (const [rule, some] of byRule.sort((a, b) => b[1].length - a[1].length))
    console.log(`  ${String(some.length).padStart(5)}  ${rule}`)
  const file = join(tmpdir(), 'hushkey-benign.json')
  writeFileSync(file, JSON.stringify(findings, null, 1))
  console.log(`  all of them: ${file}`)
}
