import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { compiledSearch, soonCompiled } from '../../../src/detect/search/compiled-search.ts'
import { createRuleSearch } from '../../../src/detect/search/rule-search.ts'
import { arraysOf } from '../../../src/detect/search/rule-set.ts'
import { type SearchThread, startSearchThread } from '../../../src/detect/search/search-thread.ts'
import type { RuleSearch } from '../../../src/detect/search/types.ts'
import { type WebAssembly, webAssembly } from '../../../src/detect/search/web-assembly.ts'
import type { Rule } from '../../../src/rules/rule.ts'
import { compileAssemblyScript } from '../../support/web-assembly.ts'

const code = await compileAssemblyScript('src/wasm/rule-search.ts')
const wasm = webAssembly() as WebAssembly
const RULES = ['key', 'token', '://'].map((keyword) => ({ keywords: [keyword] })) as unknown as Rule[]
const arrays = arraysOf(RULES, undefined, [])
const compiled = compiledSearch(arrays, code, wasm)
const plain = createRuleSearch(arrays)

const RUN = 0x3fffffff

/** Texts of several lengths; the last holds so many keywords that their places need more memory than there is. */
const TEXTS = ['the key', 'a token\nand another token', 'x'.repeat(300_000), 'key '.repeat(400_000), '']

/** As a thread answers: rules with the ends of their keywords, and the beginnings of runs. */
function places(search: RuleSearch, text: string): number[] {
  const all: number[] = []
  const add = (...pair: number[]) => all.push(...pair)
  search(text, { name: add, consumer: add, run: (start) => add(RUN, start) })
  return all
}

/** It takes a moment to start. */
async function answering(thread: SearchThread): Promise<SearchThread> {
  for (let tries = 0; tries < 500; tries++) {
    const question = { text: 'is it there?', known: 0 }
    thread.announce(question)
    if (thread.answer(question)) return thread
    await setTimeout(10)
  }
  throw new Error('the thread does not answer')
}

it('answers what this thread would have found, one text ahead', async () => {
  const thread = await answering(startSearchThread(compiled, { processors: 2 }))
  const all = [...TEXTS, ...TEXTS.toReversed()].map((text) => ({ text, known: 0 }))
  thread.announce({ text: TEXTS[0] as string, known: 0 })
  for (const [at, question] of all.entries()) {
    const next = all[at + 1]
    if (next) thread.announce(next)
    expect(thread.answer({ text: 'another text', known: 0 })).toBeNull()
    expect(thread.answer({ ...question, known: 1 })).toBeNull()
    expect([...(thread.answer(question) as Int32Array)]).toEqual(places(plain, question.text))
  }
  expect(thread.answer({ text: TEXTS[0] as string, known: 0 })).toBeNull()
  thread.end()
})

it('goes on where a text that was announced is never asked for', async () => {
  const thread = await answering(startSearchThread(compiled, { processors: 2 }))
  const [first, second, third, fourth] = ['1 key', '2 key', '3 key', '4 key'].map((text) => ({ text, known: 0 }))
  for (const one of [first, second, third, fourth]) thread.announce(one as NonNullable<typeof one>)
  expect(thread.answer(first as NonNullable<typeof first>)).toBeNull()
  expect(thread.answer(second as NonNullable<typeof second>)).toBeNull()
  expect([...(thread.answer(third as NonNullable<typeof third>) as Int32Array)]).toEqual([0, 5])
  expect([...(thread.answer(fourth as NonNullable<typeof fourth>) as Int32Array)]).toEqual([0, 5])
  thread.end()
})

it.each([
  ['there is one processor', { ...compiled }, { processors: 1 }],
  [
    'the system has no memory for it',
    {
      ...compiled,
      newMemory: () => {
        throw new RangeError('WebAssembly.Memory(): could not allocate memory')
      },
    },
    { processors: 2 },
  ],
  ['it cannot run', { ...compiled, module: {} }, { processors: 2 }],
])('does without where %s', async (_, search, options) => {
  const thread = startSearchThread(search, options)
  const question = { text: 'the key', known: 0 }
  for (let tries = 0; tries < 30; tries++) {
    thread.announce(question)
    expect(thread.answer(question)).toBeNull()
    await setTimeout(10)
  }
  thread.end()
})

/** A module as small as can be, whose search never ends (https://webassembly.github.io/spec/core/binary/). */
const ENDLESS = Buffer.from(
  '0061736d01000000' + // a module
    '010c0260000060047f7f7f7f017f' + // the types of two functions
    '02120103656e76066d656d6f727902030280' + // env.memory, shared
    '8004' +
    '0303020001' +
    '071402077072657061726500000673656172636800' + // prepare, search
    '01' +
    '0a0d0202000b0800' + // the one does nothing,
    '03400c000b000b', // the other loops
  'hex',
)

it('is not waited for any more once it did not answer in time', async () => {
  const timeout = 300
  const search = { ...compiled, module: new wasm.Module(ENDLESS) }
  const thread = startSearchThread(search, { processors: 2, timeout })
  const question = { text: 'the key', known: 0 }
  const ask = () => {
    const asked = performance.now()
    thread.announce(question)
    expect(thread.answer(question)).toBeNull()
    return performance.now() - asked
  }
  while (ask() < timeout / 2) await setTimeout(10) // it has not started yet
  const later = Array.from({ length: 20 }, ask)
  expect(later.filter((milliseconds) => milliseconds >= timeout / 2)).toEqual([])
  thread.end()
})

it('is taken up once very much was searched, and lasts until the end', async () => {
  const { search, ahead } = soonCompiled(arrays, () => code, [10, 100])
  const texts = Array.from({ length: 300 }, (_, at) => `${'text '.repeat(at)}the key\n`)
  let asked = 0
  for (const [at, text] of texts.entries()) {
    const next = texts[at + 1]
    ahead.announce(() => {
      asked++
      return next === undefined || at % 7 === 0 ? null : { text: next }
    })
    expect(places(search, text)).toEqual(places(plain, text))
    await setTimeout(1)
  }
  expect(asked).toBeGreaterThan(280)
  ahead.end()
  expect(places(search, 'the token')).toEqual([1, 9])
})
