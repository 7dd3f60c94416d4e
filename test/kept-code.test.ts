import { chmod, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { keep, keptCodeFile, readKept } from '../src/kept-code.ts'
import { KEY_LINE } from './support/samples.ts'
import { type TempRepo, tempRepo } from './support/temp-repo.ts'

const SOURCE = Buffer.from('module.exports = 1')
const CODE = Buffer.from('bytecode')
const me = process.geteuid?.() ?? null
const fileFor = (folder: string) => keptCodeFile(() => folder, 'v20-x64.bin')

/** @returns the file */
function keepIn({ root }: TempRepo, reported = false): string {
  const file = String(fileFor(root))
  keep(file, SOURCE, () => ({ code: CODE, reported }))
  return file
}

describe('compiled code', () => {
  it('E13: is kept in the Git folder, where no commit can put it', async () => {
    const repo = await tempRepo()
    expect(fileFor(repo.root)).toBe(repo.path('.git/hushkey/v20-x64.bin'))
    await repo.commit()
    await repo.git('worktree', 'add', '-q', '../tree')
    expect(fileFor(repo.path('../tree'))).toBe(repo.path('.git/worktrees/tree/hushkey/v20-x64.bin'))
    await writeFile(repo.path('../tree/.git'), 'gitdir: ../repo/.git/worktrees/tree\n')
    expect(fileFor(repo.path('../tree'))).toBe(repo.path('.git/worktrees/tree/hushkey/v20-x64.bin'))
    const blob = (await repo.git('hash-object', '-w', '.git/HEAD')).trim()
    const entry = `100644,${blob},.git/hushkey/v20-x64.bin`
    await expect(repo.git('update-index', '--add', '--cacheinfo', entry)).rejects.toThrow('Invalid path')
  })

  it('has no place where there is no Git folder', async () => {
    const repo = await tempRepo()
    await mkdir(repo.path('src'))
    expect(fileFor(repo.path('src'))).toBeNull()
    await writeFile(repo.path('src/.git'), 'something else\n')
    expect(fileFor(repo.path('src'))).toBeNull()
    expect(keptCodeFile(() => fail('the folder is gone'), 'a.bin')).toBeNull()
  })

  it.each([true, false])('is read again as it was kept (reported: %s)', async (reported) => {
    const file = keepIn(await tempRepo(), reported)
    expect(readKept(file, SOURCE, me)).toEqual({ code: CODE, reported })
    expect(await readdir(dirname(file))).toEqual(['v20-x64.bin'])
  })

  it('is of no use for another source, even one as long', async () => {
    const file = keepIn(await tempRepo())
    expect(readKept(file, Buffer.from('module.exports = 2'), me)).toBeNull()
  })

  it('is of no use when any byte of it changed, or its end is lost', async () => {
    const file = keepIn(await tempRepo())
    const whole = await readFile(file)
    for (const at of whole.keys()) {
      const other = Buffer.from(whole)
      other[at] = (other[at] as number) ^ 1
      await writeFile(file, other)
      expect({ at, kept: readKept(file, SOURCE, me) }).toEqual({ at, kept: null })
      await writeFile(file, whole.subarray(0, at))
      expect({ at, kept: readKept(file, SOURCE, me) }).toEqual({ at, kept: null })
    }
  })

  it('E13: is not used when it belongs to somebody else, or others could write it', async () => {
    const file = keepIn(await tempRepo())
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(readKept(file, SOURCE, 4_000_000)).toBeNull()
    for (const mode of [0o620, 0o602]) {
      await chmod(file, mode)
      expect(readKept(file, SOURCE, me)).toBeNull()
    }
    await chmod(file, 0o644)
    expect(readKept(file, SOURCE, me)).not.toBeNull()
    expect(readKept(file, SOURCE, null)).not.toBeNull()
  })

  it('that cannot be kept does no harm, and leaves nothing behind', async () => {
    const repo = await tempRepo()
    const folder = repo.path('.git/hushkey')
    keep(join(folder, 'a.bin'), SOURCE, () => fail('V8 has none'))
    expect(await readdir(folder)).toEqual([])
    await mkdir(join(folder, 'a.bin')) // something in its place
    keep(join(folder, 'a.bin'), SOURCE, () => ({ code: CODE, reported: true }))
    expect(await readdir(folder)).toEqual(['a.bin'])
    expect(readKept(join(folder, 'a.bin'), SOURCE, me)).toBeNull()
    keep(repo.path('gone/hushkey/a.bin'), SOURCE, () => ({ code: CODE, reported: true }))
    await writeFile(repo.path('file'), '')
    keep(repo.path('file/a.bin'), SOURCE, () => ({ code: CODE, reported: true }))
    expect((await readdir(repo.root)).sort()).toEqual(['.git', 'file'])
    let made = 0
    const make = () => ({ code: CODE, reported: Boolean(++made) })
    keep(repo.path('file/a.bin'), SOURCE, make)
    expect(made).toBe(0) // the work is not done where nothing can be written
    keep(join(folder, 'b.bin'), SOURCE, make)
    expect(made).toBe(1)
  })
})

describe('the program', () => {
  const START = fileURLToPath(new URL('../dist/start.cjs', import.meta.url))

  /** A key is staged. */
  async function withKey() {
    const repo = await tempRepo()
    await repo.stage('a.js', KEY_LINE)
    const kept = repo.path('.git/hushkey', `${process.version}-${process.arch}.bin`)
    const scan = (env: Record<string, string> = {}) => repo.run(process.execPath, [START, 'scan'], { env })
    return { repo, kept, scan }
  }

  const madeAt = async (file: string) => (await stat(file)).mtimeMs

  it('keeps its code after a check, uses it, and says the same with it', async () => {
    const { repo, kept, scan } = await withKey()
    const first = await scan()
    expect(first.exitCode).toBe(1)
    expect((await readFile(kept)).length).toBeGreaterThan(100_000)
    await utimes(kept, 1, 1)
    const second = await scan()
    expect(await madeAt(kept)).toBe(1000)
    expect({ ...second, stdout: second.stdout.replace(/\d+ ms/, '') }).toEqual({
      ...first,
      stdout: first.stdout.replace(/\d+ ms/, ''),
    })
    await repo.git('rm', '--cached', '-q', 'a.js')
    expect((await scan()).exitCode).toBe(0)
    expect(await madeAt(kept)).toBe(1000)
  })

  it('N16: it holds nothing of what was read', async () => {
    const { repo, kept, scan } = await withKey()
    await scan()
    const text = await repo.git('show', ':a.js')
    const secret = String(/sk_live_(\w+)/.exec(text)?.[1])
    const bytes = await readFile(kept)
    for (const encoding of ['latin1', 'utf16le'] as const)
      expect(bytes.includes(Buffer.from(secret, encoding))).toBe(false)
  })

  it('keeps it again when it was damaged, or when a report was not part of it yet', async () => {
    const { repo, kept, scan } = await withKey()
    await repo.git('rm', '--cached', '-q', 'a.js')
    await scan()
    const clean = await readFile(kept)
    await repo.git('add', 'a.js')
    await scan()
    const reported = await readFile(kept)
    expect(reported.length).toBeGreaterThan(clean.length)
    await writeFile(kept, reported.subarray(0, 50_000))
    expect((await scan()).exitCode).toBe(1)
    expect((await readFile(kept)).length).toBeGreaterThan(50_000)
  })

  it('keeps none in CI, nor for other commands', async () => {
    const { repo, kept, scan } = await withKey()
    await scan({ CI: 'true' })
    await repo.run(process.execPath, [START, '--version'])
    await expect(stat(kept)).rejects.toThrow('ENOENT')
  })
})

function fail(why: string): never {
  throw new Error(why)
}
