import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { mayHaveRemoteTips, pushedValues, remoteTips } from '../../src/git/pushed-value.ts'
import { openRepository } from '../../src/git/repository.ts'
import { faultyGit } from '../support/faulty-git.ts'
import { sharedRepo, type TempRepo, tempRepo } from '../support/temp-repo.ts'

const open = (repo: TempRepo) => openRepository({ cwd: repo.root, env: repo.env })

describe('a value that a remote has', () => {
  const repo = sharedRepo(async (each) => {
    await each.stage('old', 'in the history: value-of-old\n')
    await each.commit()
    await each.stage('old', 'x\n')
    await each.stage('now', 'a key:\n-----\r\nvalue-of-now-in-a-long-line\r\nshort\n')
    await each.commit()
    await each.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    await each.git('update-ref', 'refs/remotes/origin/same', 'HEAD')
    await each.stage('new', 'value-of-new\n')
    await each.commit()
  })
  const found = async (values: string[], from = repo()) => [...(await pushedValues(await open(from), values, 20_000))]

  it('is found in what its branches hold, and in their history', async () => {
    expect(await found(['value-of-old'])).toEqual(['value-of-old'])
    expect(await found(['value-of-new', 'value-of-none'])).toEqual([])
    expect((await found(['value-of-none', 'value-of-old', 'key:'])).toSorted()).toEqual(['key:', 'value-of-old'])
  })

  it('one of several lines is known by its longest', async () => {
    const key = '-----\nvalue-of-now-in-a-long-line\nshort'
    expect(await found([key])).toEqual([key])
    expect(await found([key.replace(/\n/g, '\r\n')])).toHaveLength(1)
    expect(await found(['-----\nvalue-of-another-long-line\nshort'])).toEqual([])
  })

  it('a value is no pattern', async () => {
    expect(await found(['value.of.now'])).toEqual([])
  })

  it('no value stands in an argument', async () => {
    const seen = repo().path('..', 'seen')
    const { repo: noted } = await faultyGit(repo(), `echo "$@" >> '${seen}'`)
    expect(await found(['value-of-old'], noted)).toHaveLength(1)
    const { stdout } = await repo().run('cat', [seen])
    expect(stdout).toContain('grep')
    expect(stdout).not.toContain('value-of')
  })

  it('either way is enough', async () => {
    const without = async (command: string) =>
      (await faultyGit(repo(), `case " $* " in *" ${command} "*) exit 9 ;; esac`)).repo
    expect(await found(['value-of-now'], await without('log'))).toHaveLength(1)
    expect(await found(['value-of-now'], await without('grep'))).toHaveLength(1)
    expect(await found(['value-of-old'], await without('log'))).toEqual([])
    expect(await found(['value-of-now'], await without('for-each-ref'))).toEqual([])
  })

  it('a value that comes in two pieces is found', async () => {
    const fault = 'case " $* " in *" log "*) printf "+value-"; sleep 0.1; printf "of-pieces\\n"; exit 0 ;; esac'
    expect(await found(['x', 'value-of-pieces'], (await faultyGit(repo(), fault)).repo)).toEqual([
      'x',
      'value-of-pieces',
    ])
  })

  it('what is not found in time is not known, and nothing is left running', async () => {
    const slow = await open(
      (await faultyGit(repo(), 'case " $* " in *" log "*|*" grep "*) exec sleep 20 ;; esac')).repo,
    )
    const start = performance.now()
    expect(await pushedValues(slow, ['value-of-old'], 100)).toEqual(new Set())
    expect(performance.now() - start).toBeLessThan(15_000)
    const quick = await open(repo())
    const stopped = { ...quick, git: { ...quick.git, signal: AbortSignal.abort() } }
    expect(await pushedValues(stopped, ['value-of-old'])).toEqual(new Set())
  })

  it('once all are found, nobody reads on', async () => {
    const ended = repo().path('..', 'ended')
    const log = `trap "touch '${ended}'; exit" TERM; printf "+value-of-log\\n"; sleep 20 >&- & wait`
    const { repo: endless } = await faultyGit(repo(), `case " $* " in *" log "*) ${log} ;; esac`)
    const start = performance.now()
    expect(await found(['value-of-log'], endless)).toHaveLength(1)
    expect(performance.now() - start).toBeLessThan(15_000)
    for (let tries = 0; tries < 500 && !existsSync(ended); tries++) await setTimeout(20)
    expect(existsSync(ended)).toBe(true)
  })

  it('without values nobody is asked', async () => {
    const { repo: counted, calls } = await faultyGit(repo(), '')
    const opened = await open(counted)
    const before = await calls()
    expect(await pushedValues(opened, [])).toEqual(new Set())
    expect(await calls()).toBe(before)
  })

  it('each tip is named once, fifty at most', async () => {
    const { git } = await open(repo())
    expect(await remoteTips(git)).toEqual([(await repo().git('rev-parse', 'origin/main')).trim()])
    const { repo: many } = await faultyGit(repo(), 'case "$*" in *for-each-ref*) seq 60; exit 0 ;; esac')
    expect(await remoteTips((await open(many)).git)).toHaveLength(50)
  })
})

it('whether a remote can be known is seen without Git', async () => {
  const repo = await tempRepo()
  const may = async () => mayHaveRemoteTips(await open(repo))
  expect(await may()).toBe(false)
  await writeFile(repo.path('.git', 'packed-refs'), '')
  expect(await may()).toBe(true)
  await rm(repo.path('.git', 'packed-refs'))
  await mkdir(repo.path('.git', 'refs', 'remotes'))
  expect(await may()).toBe(true)
  const opened = await open(repo)
  await rm(repo.path('.git', 'refs', 'remotes'), { recursive: true })
  expect(await mayHaveRemoteTips(opened)).toBe(false)
  await rm(repo.path('.git', 'refs', 'heads'), { recursive: true })
  expect(await mayHaveRemoteTips(opened)).toBe(true)
  await writeFile(repo.path('.git', 'refs', 'heads'), '')
  expect(await mayHaveRemoteTips(opened)).toBe(true)
  expect(await mayHaveRemoteTips({ ...opened, commonDir: `${opened.commonDir}/config` })).toBe(true)
})
