import { parse } from 'dotenv'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readEnvEntries } from '../../src/env-files/env-entries.ts'
import { mergeExample } from '../../src/env-files/env-example.ts'
import { splitLines } from '../../src/env-files/lines.ts'
import { envFiles } from './random-env.ts'

it.each([
  ['a new template', '', 'A=1\nB="2"\n', 'A=\nB=\n'],
  ['sections', '', '# Payments\nA=1\nB=2\n\n# Mail\nC=3\n', '# Payments\nA=\nB=\n\n# Mail\nC=\n'],
  ['the order of the env file', 'A=\nC=\n', 'A=1\nB=2\nC=3\n', 'A=\nB=\nC=\n'],
  ['a name before the first', 'B=\n', 'A=1\nB=2\n', 'A=\nB=\n'],
  ['below its section', '# Payments\nA=\n\n# Mail\nC=\n', '# Payments\nB=2\n', '# Payments\nB=\nA=\n\n# Mail\nC=\n'],
  ['a new section', 'A=\n', 'A=1\n# Mail\nC=3\n', 'A=\n\n# Mail\nC=\n'],
  [
    'existing values and comments stay',
    '# see wiki\nA=your_a_here # why\n',
    'A=1\nB=2\n',
    '# see wiki\nA=your_a_here # why\nB=\n',
  ],
  ['a name that is commented out is named', '# A=\n', 'A=1\n', '# A=\n'],
  ['commented-out values stay out', '', '# OLD_KEY=abc\nA=1\n', 'A=\n'],
  ['comments that may hold a value stay out', '', '# the pin is 4711\nA=1\n# xK7fPq2LmZ\nB=2\n', 'A=\nB=\n'],
  ['export, colons, several lines', '', 'export A=1\nB: 2\nC="one\nD=no\n"\nE=3\n', 'A=\nB=\nC=\nE=\n'],
  ['the rest of a key without quotes', '', 'KEY=-----BEGIN\nMIIEabc\nAb3dEf==\n-----END\nB=2\n', 'KEY=\nB=\n'],
  ['line endings', 'A=\r\n', 'A=1\nB=2\n', 'A=\r\nB=\r\n'],
  ['no line ending at the end', 'A=', 'A=1\nB=2\n', 'A=\nB=\n'],
  ['the same name twice', '', 'A=1\nA=2\n', 'A=\n'],
  ['a name without a section, where others have one', '# Mail\nC=\n', 'Z=1\n', '# Mail\nC=\n\nZ=\n'],
  ['a name where none has a section', 'C=\n\nD=\n', 'Z=1\n', 'C=\n\nD=\nZ=\n'],
  ['a name behind an empty line', '# Mail\nC=\n\n', 'Z=1\n', '# Mail\nC=\n\nZ=\n'],
  ['a new section behind empty lines', 'C=\n \n\n', '# Mail\nA=1\n', 'C=\n \n\n# Mail\nA=\n'],
  ['a new section in an empty template', '\n', '# Mail\nA=1\n', '\n# Mail\nA=\n'],
  ['a new section, empty lines further up', 'C=\n\nD=\n', '# Mail\nA=1\n', 'C=\n\nD=\n\n# Mail\nA=\n'],
  ['before the first of several', 'C=\nC=\n', 'B=1\nC=2\n', 'B=\nC=\nC=\n'],
  ['behind the last of several', 'A=\nC=\nA=\n', 'A=1\nB=2\n', 'A=\nC=\nA=\nB=\n'],
  ['a byte order mark in the env file', 'B=\n', '\uFEFFA=1\nB=2\n', 'A=\nB=\n'],
  ['a name behind the byte order mark', '\uFEFFA=\n', 'A=1\n', '\uFEFFA=\n'],
  ['a byte order mark', '\uFEFFB=\n', 'A=1\nB=2\n', '\uFEFFA=\nB=\n'],
])('%s', (_, template, env, expected) => {
  expect(mergeExample(template, env)).toBe(expected)
})

it('reads the names that dotenv reads', () => {
  fc.assert(
    fc.property(envFiles(), ({ text }) => {
      const names = readEnvEntries(text).filter(({ kind }) => kind === 'name')
      expect(new Set(names.map(({ name }) => name))).toEqual(new Set(Object.keys(parse(text))))
      expect(
        readEnvEntries(text)
          .map((entry) => entry.text)
          .join(''),
      ).toBe(text)
    }),
    { numRuns: 300 },
  )
})

it('N09: merging is idempotent, drops no line, and never puts a value into the template', () => {
  fc.assert(
    fc.property(envFiles(), envFiles(), (env, template) => {
      const merged = mergeExample(template.text, env.text)
      expect(mergeExample(merged, env.text)).toBe(merged)
      const left = splitLines(merged).map((line) => line.trim())
      for (const line of splitLines(template.text)) {
        const at = left.indexOf(line.trim())
        expect(at).toBeGreaterThanOrEqual(0)
        left.splice(at, 1)
      }
      for (const secret of env.secrets) expect(left.join('\n')).not.toContain(secret)
      expect(Object.keys(parse(merged))).toEqual(expect.arrayContaining(Object.keys(parse(template.text))))
    }),
    { numRuns: 300 },
  )
})
