import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { type IndexEntry, indexFile } from './index-file.ts'
import type { ChangedFile, StagedSample } from './staged-sample.ts'

/** Samples as Git has them: each as a commit and an index of its own, and all of them in one. */
export interface SampleBatch {
  readonly all: StagedState
  readonly each: readonly StagedState[]
}

/** What a repository is set to: the commit that `HEAD` names, and the path of an index file. */
export interface StagedState {
  readonly head: string
  readonly index: string
}

/**
 * Puts samples into the objects of a repository by one `git fast-import`, in place of those of an earlier batch. The
 * sample with the number 7 stands in the folder `p7/`.
 */
export async function writeBatch(
  root: string,
  env: Readonly<Record<string, string>>,
  samples: readonly StagedSample[],
): Promise<SampleBatch> {
  const git = join(root, '.git')
  for (const pack of readdirSync(join(git, 'objects/pack'))) rmSync(join(git, 'objects/pack', pack))
  const marks = join(git, 'marks')
  const args = ['-c', 'fastimport.unpackLimit=1', 'fast-import', '--quiet', '--force', `--export-marks=${marks}`]
  const stream = [...samples.flatMap(blobsAndCommit), ...commit(samples.length + 1, samples.flatMap(filesInHead))]
  await execa('git', args, { cwd: root, env, extendEnv: false, input: Buffer.concat(stream) })
  const heads = new Map(
    readFileSync(marks, 'utf8')
      .split('\n')
      .map((row) => row.split(' ') as [string, string]),
  )
  const headOf = (mark: number) => heads.get(`:${mark}`) as string
  const staged = samples.map((sample, at) =>
    filesOf(sample).map(({ path, after }) => ({ path: pathOf(path, at), blob: blobId(after) })),
  )
  const write = (name: string, entries: readonly IndexEntry[]) => {
    const index = join(git, name)
    writeFileSync(index, indexFile(entries))
    return index
  }
  return {
    all: { head: headOf(samples.length + 1), index: write('index', staged.flat()) },
    each: staged.map((entries, at) => ({ head: headOf(at + 1), index: write(`index-${at}`, entries) })),
  }
}

/** Lays the env files of samples beside them. */
export function writeEnvFiles(root: string, samples: readonly StagedSample[]): void {
  for (const [at, { onDisk }] of samples.entries()) {
    rmSync(join(root, `p${at}`), { recursive: true, force: true })
    if (!onDisk) continue
    mkdirSync(join(root, `p${at}`))
    for (const [name, text] of Object.entries(onDisk)) writeFileSync(join(root, pathOf(name, at)), text)
  }
}

/** The path of a sample in the repository. */
export function pathOf(path: string, at: number): string {
  return `p${at}/${path}`
}

function filesOf(sample: StagedSample): readonly ChangedFile[] {
  return [sample, ...(sample.beside ?? [])]
}

function blobsAndCommit(sample: StagedSample, at: number): Buffer[] {
  const blobs = filesOf(sample).flatMap(({ after }) => [Buffer.from('blob\n'), dataOf(after)])
  return [...blobs, ...commit(at + 1, filesInHead(sample, at))]
}

function filesInHead(sample: StagedSample, at: number): Buffer[] {
  return filesOf(sample).flatMap(({ path, oldPath, before }) =>
    before === null ? [] : [Buffer.from(`M 100644 inline ${pathOf(oldPath ?? path, at)}\n`), dataOf(before)],
  )
}

function commit(mark: number, files: readonly Buffer[]): Buffer[] {
  const head = `commit refs/heads/b${mark}\nmark :${mark}\ncommitter Ada <ada@example.com> 1700000000 +0000\n`
  return [Buffer.from(head), dataOf('base'), Buffer.from('deleteall\n'), ...files, Buffer.from('\n')]
}

function dataOf(text: string): Buffer {
  return Buffer.concat([Buffer.from(`data ${Buffer.byteLength(text)}\n`), Buffer.from(text), Buffer.from('\n')])
}

function blobId(text: string): string {
  const bytes = Buffer.from(text)
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
