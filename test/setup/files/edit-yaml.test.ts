import { describe, expect, test } from 'vitest'
import { addToLefthook } from '../../../src/setup/managers/lefthook.ts'
import { addToPreCommit } from '../../../src/setup/managers/pre-commit.ts'

const command = 'sh node_modules/hushkey/hooks/pre-commit'
const lefthook = (text: string, path = 'lefthook.yml', eol = '\n') =>
  addToLefthook(text, eol, path, { hook: 'pre-commit', command })
const preCommit = (text: string) => addToPreCommit(text, '\n', { hook: 'pre-commit', command })

describe('lefthook.yml', () => {
  test('empty', () => expect(lefthook('')).toBe(`pre-commit:\n  commands:\n    hushkey:\n      run: ${command}\n`))
  test('only comments', () => expect(lefthook('# nothing yet\n')).toContain(`# nothing yet\npre-commit:\n`))
  test('keeps comments, quotes and long lines', () => {
    const text = `# ours\npre-commit:\n    # first\n    commands:\n        eslint: # js\n            glob: "*.{js,ts}"\n            run: npx eslint ${'x'.repeat(120)}\n\n# later\npre-push:\n    commands: {}\n`
    const added = lefthook(text)
    expect(added).toBe(text.replace('\n\n# later', `\n        hushkey:\n          run: ${command}\n\n# later`))
    expect(lefthook(added)).toBe(added)
  })
  test('N30: sorts behind the others, as lefthook runs commands by name', () =>
    expect(lefthook('pre-commit:\n  commands:\n    prettier:\n      run: x\n')).toContain('    zz-hushkey:\n'))
  test('jobs', () =>
    expect(
      lefthook('pre-commit:\n  jobs:\n    - run: a\n    - name: b\n      run: |\n        b\n        c\npre-push:\n'),
    ).toBe(
      `pre-commit:\n  jobs:\n    - run: a\n    - name: b\n      run: |\n        b\n        c\n    - name: hushkey\n      run: ${command}\npre-push:\n`,
    ))
  test('jobs without indentation', () =>
    expect(lefthook('pre-commit:\n  jobs:\n  - run: a')).toBe(
      `pre-commit:\n  jobs:\n  - run: a\n  - name: hushkey\n    run: ${command}`,
    ))
  test('a hook without a value', () =>
    expect(lefthook('pre-commit: # soon\npre-push:\n')).toBe(
      `pre-commit: # soon\n  commands:\n    hushkey:\n      run: ${command}\npre-push:\n`,
    ))
  test('line endings', () =>
    expect(lefthook('pre-commit:\r\n  parallel: true\r\n', 'lefthook.yml', '\r\n')).toBe(
      `pre-commit:\r\n  parallel: true\r\n  commands:\r\n    hushkey:\r\n      run: ${command}\r\n`,
    ))
  test('a call in a group counts', () => {
    const text = `pre-commit:\n  jobs:\n    - group:\n        jobs:\n          - run: npx hushkey\n`
    expect(lefthook(text)).toBe(text)
  })
  test.each(['pre-commit: {commands: {}}\n', 'a: &a {x: 1}\npre-commit: *a\n', '? pre-commit\n'])(
    'refuses %j',
    (text) => expect(() => lefthook(text)).toThrow('lefthook.yml is written in a way that cannot be extended safely'),
  )
  test('broken', () => expect(() => lefthook('a: 1\nb: [\n')).toThrow(/^lefthook\.yml:[23] is not valid YAML$/))
})

describe('lefthook in other formats', () => {
  test('TOML', () =>
    expect(lefthook('[pre-commit.commands.a] # x\nrun = "a"\n', 'lefthook.toml')).toBe(
      `[pre-commit.commands.a] # x\nrun = "a"\n\n[pre-commit.commands.hushkey]\nrun = "${command}"\n`,
    ))
  test('TOML jobs', () =>
    expect(lefthook('[[pre-commit.jobs]]\nrun = "a"\n', 'lefthook.toml')).toContain(
      '\n[[pre-commit.jobs]]\nname = "hushkey"\n',
    ))
  test('TOML, inline', () =>
    expect(() => lefthook('pre-commit = { commands = {} }\n', 'lefthook.toml')).toThrow('cannot be extended safely'))
  test('JSON with tabs', () =>
    expect(
      lefthook(
        '{\n\t"pre-commit": {\n\t\t"jobs": [\n\t\t\t{\n\t\t\t\t"run": "a"\n\t\t\t}\n\t\t]\n\t}\n}\n',
        'lefthook.json',
      ),
    ).toBe(
      `{\n\t"pre-commit": {\n\t\t"jobs": [\n\t\t\t{\n\t\t\t\t"run": "a"\n\t\t\t},\n\t\t\t{\n\t\t\t\t"name": "hushkey",\n\t\t\t\t"run": "${command}"\n\t\t\t}\n\t\t]\n\t}\n}\n`,
    ))
})

describe('.pre-commit-config.yaml', () => {
  const ours = (indent: string) =>
    [
      '- repo: local',
      '  hooks:',
      '    - id: hushkey',
      '      name: hushkey',
      `      entry: ${command}`,
      '      language: system',
      '      pass_filenames: false',
      '      always_run: true',
      '      stages:',
      '        - pre-commit',
      '',
    ]
      .map((line) => (line ? indent + line : line))
      .join('\n')

  test('behind the last one, keeping its way of indenting', () => {
    const text = 'repos:\n-   repo: https://x\n    rev: v1 # pinned\n    hooks:\n    -   id: black\n'
    expect(preCommit(text)).toBe(text + ours(''))
  })
  test('indented', () => {
    const text = '# top\nrepos:\n  - repo: https://x\n    hooks: [{id: a}]\n\nci:\n  autofix_prs: false\n'
    expect(preCommit(text)).toBe(text.replace('\n\nci', `\n${ours('  ')}\nci`))
  })
  test('an empty list', () =>
    expect(preCommit('repos: [] # none\nfail_fast: true\n')).toBe(`repos: # none\n${ours('  ')}fail_fast: true\n`))
  test('twice is once', () => expect(preCommit(preCommit('repos:\n'))).toBe(preCommit('repos:\n')))
  test('from our own repository', () => {
    const text = 'repos:\n  - repo: https://example.com/hushkey\n    hooks:\n      - id: hushkey\n'
    expect(preCommit(text)).toBe(text)
  })
})
