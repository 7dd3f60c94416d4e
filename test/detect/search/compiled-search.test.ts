import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leastRunsOf } from '../../../build/prefilter/least-runs.ts'
import { neededCharacters } from '../../../build/prefilter/needed-characters.ts'
import { isUpperCase } from '../../../build/prefilter/upper-case.ts'
import { compiledSearch, soonCompiled } from '../../../src/detect/search/compiled-search.ts'
import { bitsOf } from '../../../src/detect/search/needed-characters.ts'
import { createRuleSearch } from '../../../src/detect/search/rule-search.ts'
import { arraysOf } from '../../../src/detect/search/rule-set.ts'
import type { RuleArrays, RuleSearch } from '../../../src/detect/search/types.ts'
import { type WebAssembly, webAssembly } from '../../../src/detect/search/web-assembly.ts'
import type { Spans } from '../../../src/detect/spans.ts'
import { RULES } from '../../../src/rules/index.ts'
import type { Rule } from '../../../src/rules/rule.ts'
import { compileAssemblyScript, importsOf } from '../../support/web-assembly.ts'

const code = await compileAssemblyScript('src/wasm/rule-search.ts')

function compiled(arrays: RuleArrays): RuleSearch {
  return compiledSearch(arrays, code, webAssembly() as WebAssembly)
}

/** All that a search tells of a text, in its order. */
function told(search: RuleSearch, text: string, within?: Spans): string[] {
  const all: string[] = []
  search(
    text,
    {
      name: (keyword, end) => all.push(`name ${keyword} ${end}`),
      consumer: (consumer, end) => all.push(`consumer ${consumer} ${end}`),
      run: (start) => all.push(`run ${start}`),
    },
    within,
  )
  return all
}

const KEYWORDS = ['key', 'keys', 'api_key', 'sk_', 'AKIA', 'token', '://', 'eyj', 'yj', '+"', 'a'.repeat(70)]
const few = arraysOf(
  KEYWORDS.map((keyword, at) => ({
    keywords: [keyword.toLowerCase(), ...(at % 3 ? [] : ['both'])],
    assigned: at % 4 === 0,
    span: at % 2 ? 'block' : 'line',
  })) as unknown as Rule[],
  {
    leastRuns: ({ keywords: [keyword = ''] }) =>
      [
        [0, 0, 0, 0],
        [9, 0, 0, 0],
        [9, 7, 5, 0],
        [8, 8, 8, 4],
      ][keyword.length % 4] as number[],
    isUpperCase: ({ keywords: [keyword = ''] }) => keyword === 'akia',
    neededCharacters: ({ keywords: [keyword = ''] }) => (keyword.length % 3 ? 0 : bitsOf('=') | bitsOf('0')),
  },
)
const fewInPlain = createRuleSearch(few)
const fewCompiled = compiled(few)

const shipped = arraysOf(RULES, { leastRuns: leastRunsOf, isUpperCase, neededCharacters })
const [plain, quick] = [createRuleSearch(shipped), compiled(shipped)]

const spans = fc.uniqueArray(fc.nat(400), { maxLength: 12 }).map((offsets) => {
  const sorted = offsets.sort((one, other) => one - other)
  return sorted.flatMap((offset, at) => (at % 2 ? [[sorted[at - 1] as number, offset] as const] : []))
})

const WORDS = [
  ...KEYWORDS,
  'API_KEY',
  'akia',
  'Token',
  'both',
  'BOTH',
  '\n',
  ' ',
  '_',
  '0123abcd',
  'deadbeef',
  'TUlO',
  'aGVsbG8g',
  'ÄK',
  '\u0161k_',
  '\u212aey',
  '.',
]

it('N34: can reach nothing but its own memory', () => {
  expect(importsOf(code)).toEqual([{ module: 'env', name: 'memory', kind: 'memory' }])
})

it('tells the same as the search in plain code, of any text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 200 }), spans, (words, within) => {
      const text = words.join('')
      expect(told(fewCompiled, text, within)).toEqual(told(fewInPlain, text, within))
    }),
    { numRuns: 2000 },
  )
})

it.each([16_384, 4096, 8192, 12_288, 32_768])('tells the same where a keyword stands around the offset %i', (seam) => {
  for (const keyword of ['api_keys', 'a'.repeat(70), '://'])
    for (let before = keyword.length + 2; before >= -2; before--)
      for (const behind of ['', '.'.repeat(20_000)]) {
        const text = `${'.'.repeat(seam - before)}${keyword}${behind}`
        expect(told(fewCompiled, text)).toEqual(told(fewInPlain, text))
      }
})

it('tells the same beside letters of any alphabet, behind lines of any length', () => {
  const letters = Array.from({ length: 0x800 }, (_, code) => String.fromCharCode(code))
  const words = letters.map((letter) => `${letter}ke${letter}y${letter}key${letter}`).join('')
  for (const length of [10, 100, 200, 250, 300]) {
    const text = `keys ${'='.repeat(length)}\n${words}`
    expect(told(fewCompiled, text)).toEqual(told(fewInPlain, text))
  }
})

it('tells the same of a text with more keywords than it has room for at first, and of a short one after it', () => {
  const text = 'keys token'.repeat(60_000)
  expect(told(fewCompiled, text)).toEqual(told(fewInPlain, text))
  expect(told(fewCompiled, 'key')).toEqual(told(fewInPlain, 'key'))
  expect(told(fewCompiled, '')).toEqual([])
})

it('tells the same of these sources, with the rules that ship', () => {
  const files = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const file of files) {
    const text = readFileSync(join(file.parentPath, file.name), 'utf8')
    expect(told(quick, text)).toEqual(told(plain, text))
  }
})

it('is taken up once much was searched, and not where the system has no memory for it', () => {
  const calls: string[] = []
  const give = (bytes: () => Uint8Array) => () => {
    calls.push('asked')
    return bytes()
  }
  const text = 'the api_key of 0123abcdef'
  for (const bytes of [
    () => code,
    () => {
      throw new RangeError('WebAssembly.Instance(): Out of memory: Cannot allocate Wasm memory for new instance')
    },
  ]) {
    const search = soonCompiled(few, give(bytes), 60)
    for (let round = 0; round < 5; round++) expect(told(search, text)).toEqual(told(fewInPlain, text))
  }
  expect(calls).toEqual(['asked', 'asked'])
  const broken = soonCompiled(few, () => Buffer.from('no module'), 10)
  expect(() => told(broken, text)).toThrow(/WebAssembly/)
})
