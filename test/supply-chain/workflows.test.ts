import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const FOLDER = fileURLToPath(new URL('../../.github/workflows/', import.meta.url))

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: Record<string, unknown> }[]
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const text = readFileSync(FOLDER + name, 'utf8')
  const { on, permissions, jobs } = parse(text) as Workflow
  const all = Object.entries(jobs)
  const steps = all.flatMap(([, job]) => job.steps)

  it('names each action by the commit, with the version beside it', () => {
    const uses = [...text.matchAll(/uses: +(.*)$/gm)].map(([, used = '']) => used)
    expect(uses.length).toBe(steps.filter((step) => step.uses).length)
    for (const used of uses) if (!used.startsWith('./')) expect(used).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+/)
  })

  it('gives nothing to all jobs, and to each only what it needs', () => {
    expect(permissions).toEqual({})
    for (const [id, job] of all) {
      expect(job.permissions, id).toBeTypeOf('object')
      expect(job['timeout-minutes'], id).toBeGreaterThan(0)
      const writes = Object.entries(job.permissions ?? {}).filter(([, access]) => access === 'write')
      const mayWrite = { 'release.yml': { publish: ['id-token'], page: ['contents'] } } as Record<
        string,
        Record<string, string[]>
      >
      expect(
        writes.map(([scope]) => scope),
        id,
      ).toEqual(mayWrite[name]?.[id] ?? [])
    }
  })

  it('leaves no token in the checkout, and runs no text from outside', () => {
    for (const { uses, with: given } of steps)
      if (uses?.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false)
    for (const { run } of steps) expect(run ?? '').not.toMatch(/\$\{\{/)
    expect(Object.keys(on)).not.toContain('pull_request_target')
  })
})

it('the job that may publish installs and builds nothing', () => {
  const { jobs } = parse(readFileSync(`${FOLDER}release.yml`, 'utf8')) as Workflow
  const { publish } = jobs as { publish: Job }
  const runs = publish.steps.flatMap(({ run }) => (run ? [run] : []))
  expect(runs.join('\n')).not.toMatch(/npm (?:ci|i|install|run|test)|npx|build/)
  expect(runs.at(-1)).toMatch(/^npm publish .*--provenance/)
  expect(publish.steps.some(({ uses }) => uses?.startsWith('actions/checkout'))).toBe(false)
})
