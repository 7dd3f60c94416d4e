// Makes what is published, from the commit that is checked out and nothing else: builds it twice, in two folders, with
// two clocks' zones and languages, and gives up unless both tarballs are the same to the byte.
//
//   node .ci/release.mjs FOLDER      hushkey-<version>.tgz, its SBOM and SHA256SUMS go there
//
// GITHUB_REPOSITORY, which the release workflow has, becomes the package's `repository`: npm holds it against the
// provenance (https://docs.npmjs.com/generating-provenance-statements).
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sbomOf } from './sbom.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const [out] = process.argv.slice(2)
if (!out) throw new Error('Usage: node .ci/release.mjs FOLDER')

const git = (...args) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } })
const timestamp = git('log', '-1', '--format=%cd', '--date=format-local:%Y-%m-%dT%H:%M:%SZ').trim()
const work = mkdtempSync(join(tmpdir(), 'hushkey-release-'))
try {
  const first = packed('one', { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' })
  const second = packed('the other one', { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' })
  if (first.hash !== second.hash)
    throw new Error(`two builds of one commit differ: ${first.tarball}, ${second.tarball}`)
  const sbom = await sbomOf(first.folder, timestamp)
  mkdirSync(out, { recursive: true })
  copyFileSync(first.tarball, join(out, first.name))
  const sbomName = first.name.replace(/\.tgz$/, '.cdx.json')
  writeFileSync(join(out, sbomName), sbom)
  const sums = [first.name, sbomName].map((name) => `${sha256(join(out, name))}  ${name}\n`)
  writeFileSync(join(out, 'SHA256SUMS'), sums.join(''))
  process.stdout.write(sums.join(''))
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** Builds and packs the commit in a folder of its own; only what npm installed is shared. */
function packed(folderName, env) {
  const folder = join(work, folderName)
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  execFileSync('sh', ['-c', 'git archive HEAD | tar -x -C "$1"', 'sh', folder], { cwd: ROOT })
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (name !== '.cache') symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name))
  nameRepository(join(folder, 'package.json'))
  const run = (program, ...args) =>
    execFileSync(program, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } })
  run(process.execPath, 'build.mjs', '--clean')
  const [{ filename: name }] = JSON.parse(run('npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', '.'))
  const tarball = join(folder, name)
  return { folder, name, tarball, hash: sha256(tarball) }
}

function nameRepository(path) {
  const { GITHUB_REPOSITORY } = process.env
  if (!GITHUB_REPOSITORY) return
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  const repository = { type: 'git', url: `git+https://github.com/${GITHUB_REPOSITORY}.git` }
  writeFileSync(path, `${JSON.stringify({ ...manifest, repository }, null, 2)}\n`)
}

function sha256(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
