import fc from 'fast-check'
import { parse } from 'jsonc-parser'
import { expect, it } from 'vitest'
import { addEntries, removeEntry, replaceEntry } from '../../src/allowlist/edit-config.ts'
import type { NewEntry } from '../../src/allowlist/entry-line.ts'

const entry = (fingerprint: string, more: Partial<NewEntry> = {}): NewEntry => ({
  covers: { kind: 'fingerprint', fingerprint },
  reason: 'r',
  owner: null,
  expires: null,
  ...more,
})

const entryOf = (fingerprint: string) => `{ "fingerprint": "${fingerprint}", "reason": "r" }`

it('makes a file', () => {
  expect(addEntries(null, [entry('bbb', { owner: 'team', expires: '2027-01-31' }), entry('aaa')])).toBe(`{
  "$schema": "./node_modules/hushkey/schema/hushkeyrc.schema.json",
  "allow": [
    { "fingerprint": "aaa", "reason": "r" },
    { "fingerprint": "bbb", "reason": "r", "owner": "team", "expires": "2027-01-31" }
  ]
}
`)
})

it('writes every kind of entry', () => {
  const text = addEntries('{}', [
    entry('', { covers: { kind: 'value', value: 'a "b"' } }),
    entry('', { covers: { kind: 'path', path: 'x/**', rules: ['a-b', 'c'] } }),
    entry('', { covers: { kind: 'path', path: 'y/**', rules: '*' } }),
  ])
  expect(text).toBe(`{
  "allow": [
    { "value": "a \\"b\\"", "reason": "r" },
    { "path": "x/**", "rules": ["a-b", "c"], "reason": "r" },
    { "path": "y/**", "rules": "*", "reason": "r" }
  ]
}`)
})

it('keeps comments, order and line ends', () => {
  const before = [
    '// ours',
    '{ // all of it',
    '  "allow": [',
    '    // about b',
    '    { "fingerprint": "bbb", "reason": "b" }, // behind b',
    '    { "fingerprint": "ddd", "reason": "d" }, // behind d',
    '  ], // the end',
    '  "blockOn": "high"',
    '}',
    '',
  ].join('\r\n')
  const after = addEntries(before, [entry('eee'), entry('ccc'), entry('aaa')])
  expect(after.split('\r\n')).toEqual([
    '// ours',
    '{ // all of it',
    '  "allow": [',
    '    { "fingerprint": "aaa", "reason": "r" },',
    '    // about b',
    '    { "fingerprint": "bbb", "reason": "b" }, // behind b',
    '    { "fingerprint": "ccc", "reason": "r" },',
    '    { "fingerprint": "ddd", "reason": "d" }, // behind d',
    '    { "fingerprint": "eee", "reason": "r" },',
    '  ], // the end',
    '  "blockOn": "high"',
    '}',
    '',
  ])
})

it.each([
  [
    'a config without entries',
    '{ "blockOn": "high" }',
    '{\n  "blockOn": "high",\n  "allow": [\n    { "fingerprint": "aaa", "reason": "r" }\n  ]\n}',
  ],
  [
    'a comma at its end',
    '{\n  "blockOn": "high",\n}',
    '{\n  "blockOn": "high",\n  "allow": [\n    { "fingerprint": "aaa", "reason": "r" },\n  ],\n}',
  ],
  ['an empty list', '{\n  "allow": []\n}', '{\n  "allow": [\n    { "fingerprint": "aaa", "reason": "r" }\n  ]\n}'],
  [
    'a list on one line',
    '{ "allow": [{ "fingerprint": "bbb", "reason": "b" }] }',
    '{\n  "allow": [\n    { "fingerprint": "aaa", "reason": "r" },\n    { "fingerprint": "bbb", "reason": "b" }\n  ]\n}',
  ],
])('adds to %s', (_, before, after) => expect(addEntries(before, [entry('aaa')])).toBe(after))

it.each([
  ['a setting right before the brace', '{"blockOn": "high"}', '{\n  "blockOn": "high",\n  "allow": [\n    NEW\n  ]\n}'],
  ['a comment alone', '{ // ours \n}', '{ // ours\n  "allow": [\n    NEW\n  ]\n}'],
  ['a list with a comment alone', '{ "allow": [ // ours \n] }', '{ "allow": [ // ours\n  NEW\n] }'],
  ['a comment behind the last comma', '{ "allow": [\n  AAA,  // x \n] }', '{ "allow": [\n  AAA,  // x\n  NEW, \n] }'],
  ['a last entry on the line of the bracket', '{ "allow": [\n  AAA, ] }', '{ "allow": [\n  AAA,\n  NEW, ] }'],
  ['paths', '{ "allow": [ //\n  { "path": "z" }\n] }', '{ "allow": [ //\n  NEW,\n  { "path": "z" }\n] }'],
  ['values', '{ "allow": [ //\n  { "value": "a" },\n] }', '{ "allow": [ //\n  { "value": "a" },\n  NEW,\n] }'],
  ['a last entry without a comma', '{ "allow": [ //\n  AAA\n] }', '{ "allow": [ //\n  NEW,\n  AAA\n] }'],
])('adds to %s', (_, before, after) => {
  const full = (layout: string) => layout.replace('NEW', entryOf('mmm')).replace('AAA', entryOf('aaa'))
  expect(addEntries(full(before), [entry('mmm')])).toBe(full(after))
})

it('adds nothing where there is nothing to add', () => {
  expect(addEntries('{ }', [])).toBe('{ }')
  expect(addEntries(null, [])).toContain('"allow": []\n')
})

it('adds to package.json without trailing commas', () => {
  const empty = addEntries('{ "hushkey": { "allow": [] } }', [entry('bbb')], 'hushkey')
  expect(JSON.parse(empty).hushkey.allow).toHaveLength(1)
  const text = addEntries('{\n  "name": "x",\n  "hushkey": {}\n}\n', [entry('bbb'), entry('aaa')], 'hushkey')
  expect(JSON.parse(text).hushkey.allow.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).toEqual([
    'aaa',
    'bbb',
  ])
})

it('removes an entry with its comment, and the comma that would be left over', () => {
  const text =
    '{ "allow": [\n  { "fingerprint": "aaa", "reason": "a" },\n  // about b\n  { "fingerprint": "bbb", "reason": "b" }\n] }'
  expect(removeEntry(text, 1)).toBe('{ "allow": [\n  { "fingerprint": "aaa", "reason": "a" }\n] }')
  expect(removeEntry(text, 0)).toBe('{ "allow": [\n  // about b\n  { "fingerprint": "bbb", "reason": "b" }\n] }')
})

it.each([
  ['a comma behind a comment', 'AAA /* x ** , y */ // z,\n  ,\n  BBB', 0, 'BBB'],
  ['a comma behind several comments', 'AAA // y\n // z\n /**/ /***/ /* a*b/c */,\n  BBB', 0, 'BBB'],
  ['its comment, but not that of the next', 'AAA, // a\n  // b\n  BBB', 0, '// b\n  BBB'],
  ['all comments directly above', '  AAA,\n\n  // b\n  // B\n  BBB,', 1, '  AAA,\n'],
  ['other things on its line stay', 'AAA, BBB,', 1, 'AAA,'],
  ['on one line, the comma before it goes', 'AAA, BBB', 1, 'AAA'],
  ['on one line, the first', 'AAA, BBB', 0, 'BBB'],
  ['the bracket on its line', 'AAA,\n  BBB ] /*', 1, 'AAA\n ] /*'],
  ['something else behind it on its line', 'AAA, /* b */\n  BBB', 0, '/* b */\n  BBB'],
])('removes: %s', (_, before, index, after) => {
  const full = (entries: string) =>
    `{ "allow": [\n  ${entries.replace('AAA', entryOf('aaa')).replace('BBB', entryOf('bbb'))}\n], "x, y": [1, 2] /**/ }`
  expect(removeEntry(full(before), index).replace(/\s+/g, ' ')).toBe(full(after).replace(/\s+/g, ' '))
})

it('removes from package.json without leaving a comma behind', () => {
  for (const between of [', ', ',\n']) {
    const text = `{ "hushkey": { "allow": [${entryOf('aaa')}${between}${entryOf('bbb')}] } }`
    for (const index of [0, 1]) expect(JSON.parse(removeEntry(text, index, 'hushkey')).hushkey.allow).toHaveLength(1)
  }
})

it('keeps the indentation, the line ends, the mark at the beginning and the missing end of the last line', () => {
  const before = '\uFEFF{\r\n\t"blockOn": "high"\r\n}'
  const after = addEntries(before, [entry('bbb'), entry('aaa')])
  const lines = ['\uFEFF{', '\t"blockOn": "high",', '\t"allow": [', `\t\t${entryOf('aaa')},`, `\t\t${entryOf('bbb')}`]
  expect(after).toBe([...lines, '\t]', '}'].join('\r\n'))
})

it('entries get several lines where a formatter is at work, or was', () => {
  const long = entry('aaa', { reason: 'r'.repeat(80) })
  const lines = ['    {', '      "fingerprint": "aaa",', `      "reason": "${'r'.repeat(80)}"`, '    }']
  const text = addEntries(null, [long], null, { unit: '  ', eol: '\n', width: 80 })
  expect(text).toContain(`"allow": [\n${lines.join('\n')}\n  ]\n`)
  expect(addEntries(text, [entry('bbb', { reason: 's'.repeat(80) })])).toContain('{\n      "fingerprint": "bbb",\n')
  expect(addEntries(null, [long])).toContain(`    { "fingerprint": "aaa", "reason": "${'r'.repeat(80)}" }\n`)
  expect(replaceEntry(text, 0, entry('aaa', { reason: 's' }))).toBe(text.replace(/r{80}/, 's'))
})

it('commas that a merge has lost are written with the next entry, and when one is taken out', () => {
  const merged = `{\n  "allow": [\n    ${entryOf('aaa')}\n    ${entryOf('bbb')}\n  ]\n}\n`
  expect(JSON.parse(addEntries(merged, [entry('ccc')])).allow).toHaveLength(3)
  for (const index of [0, 1]) expect(JSON.parse(removeEntry(merged, index)).allow).toHaveLength(1)
})

it('replaces an entry in its place', () => {
  const text = '{ "allow": [\n  { "fingerprint": "aaa", "reason": "a" }, // x\n] }'
  expect(replaceEntry(text, 0, entry('aaa'))).toBe('{ "allow": [\n  { "fingerprint": "aaa", "reason": "r" }, // x\n] }')
})

const name = fc.stringMatching(/^[a-z2-7]{3}$/)
const text = fc
  .tuple(
    fc.uniqueArray(name, { maxLength: 6 }),
    fc.constantFrom(', ', ',\n', ',\n    // c\n', ', // c\n'),
    fc.boolean(),
    fc.constantFrom('', '\n  '),
  )
  .map(([names, between, last, pad]) => {
    const items = names.toSorted().map((each) => `{ "fingerprint": "${each}", "reason": "x" }`)
    return `{ "localEnv": true, "allow": [${pad}${items.join(between)}${last && items.length ? ',' : ''}${pad}] }`
  })

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

it('property: adding and removing keeps the config whole, whatever its layout', () => {
  fc.assert(
    fc.property(text, fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), (before, names) => {
      const old: string[] = parse(before).allow.map((each: { fingerprint: string }) => each.fingerprint)
      const fresh = names.filter((each) => !old.includes(each))
      const after = addEntries(
        before,
        fresh.map((each) => entry(each)),
      )
      const errors: unknown[] = []
      const result = parse(after, errors as never, { allowTrailingComma: true })
      expect(errors).toEqual([])
      const kept: string[] = result.allow.map((each: { fingerprint: string }) => each.fingerprint)
      const isAnchored = old.length > 0 && !before.includes(',\n  ] }') && !before.includes(',] }')
      const last = isAnchored ? old.slice(-1) : []
      expect(kept).toEqual([...[...old, ...fresh].filter((each) => !last.includes(each)).toSorted(), ...last])
      const index = kept.length - 1
      const without = parse(removeEntry(after, index), errors as never, { allowTrailingComma: true })
      expect(errors).toEqual([])
      expect(without.allow.map((each: { fingerprint: string }) => each.fingerprint)).toEqual(kept.slice(0, -1))
      if (isJson(before)) expect([isJson(after), isJson(removeEntry(after, 0))]).toEqual([true, true])
    }),
    { numRuns: 500 },
  )
})
