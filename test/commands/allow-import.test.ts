import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parse } from 'jsonc-parser'
import { describe, expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const key = (length: number) => fakeSecret(`sk_live_{b62:${length}}`)
const line = (length: number) => `const k${length} = "${key(length)}"\n`

async function repoWith(files: Record<string, string>): Promise<TempRepo> {
  const repo = await tempRepo()
  for (const [path, text] of Object.entries(files)) await repo.stage(path, Buffer.from(text))
  await repo.commit()
  return repo
}

/** Imports, and says what is still found in the whole repository, as `path:line`. */
async function importInto(repo: TempRepo) {
  const { exitCode, stdout, stderr } = await repo.hushkey('allow', '--import')
  expect([exitCode, stderr]).toEqual([0, ''])
  const text = await readFile(repo.path('.hushkeyrc.json'), 'utf8').catch(() => '{ "allow": [] }')
  const entries: Record<string, unknown>[] = parse(text, [], { allowTrailingComma: true }).allow
  const { findings, allowed } = await repo.scan('--all')
  const placed = (list: { path: string; line?: number | null }[]) => list.map(({ path, line: at }) => `${path}:${at}`)
  expect(text).not.toMatch(/sk_live_\w{9}/)
  return { stdout, entries, found: placed(findings), allowed: placed(allowed as never) }
}

describe('hushkey allow --import', () => {
  it('.gitleaks.toml: paths, patterns for secrets and lines, words, one rule, both conditions', async () => {
    const repo = await repoWith({
      '.gitleaks.toml': `# Like those of public projects: the defaults, a global list, one for a rule
title = "ours"
[extend]
useDefault = true
disabledRules = ["sidekiq-secret"]

[allowlist]
description = "global allow list"
paths = ['''(.*?)(jpg|gif|doc)$''', '''^docs/.*\\.md$''', '''node_modules''', '''(go.mod|go.sum)$''', '''(?i)fixtures?/[a-z]+\\.js''']
regexes = ['''${key(25).slice(8, 20)}''']
stopwords = ["${key(26).slice(10, 18)}"]
commits = ["0123456789"]

[[allowlists]]
description = "both"
condition = "AND"
paths = ['''^both/''']
regexes = ['''k27''']
regexTarget = "line"

[[rules]]
id = "stripe-access-token"
[[rules.allowlists]]
paths = ['''^stripe/''']
[[rules]]
id = "ours-token"
regex = '''ours_[a-z]+'''
[rules.allowlist]
paths = ['''^ours/''']
`,
      'docs/a.md': line(24),
      'docs/x/b.md': line(24),
      'docs/c.js': line(30),
      'x/node_modules/a.js': line(24),
      'test/fixtures/abc.js': line(31),
      'src/a.js': line(24) + line(25) + line(26) + line(32),
      'both/a.js': line(27) + line(28),
      'elsewhere.js': `// the same as in both/\nconst other = "${key(27)}"\n`,
      'stripe/a.js': line(29),
      'ours/a.js': line(30),
    })
    const { stdout, entries, found, allowed } = await importInto(repo)
    expect(found).toEqual(['both/a.js:2', 'docs/c.js:1', 'ours/a.js:1', 'src/a.js:1', 'src/a.js:4'])
    expect(allowed).toEqual([
      'both/a.js:1',
      'docs/a.md:1',
      'docs/x/b.md:1',
      'elsewhere.js:2',
      'src/a.js:2',
      'src/a.js:3',
      'stripe/a.js:1',
      'test/fixtures/abc.js:1',
      'x/node_modules/a.js:1',
    ])
    expect(entries.filter(({ path }) => path).map(({ path, rules }) => `${path} ${rules}`)).toEqual([
      '**/*doc *',
      '**/*gif *',
      '**/*go.mod *',
      '**/*go.sum *',
      '**/*jpg *',
      '**/*node_modules* *',
      'docs/**/*.md *',
      'stripe/** stripe',
    ])
    expect(stdout.split('\n')).toEqual([
      '.gitleaks.toml: disabledRules: sidekiq-secret: turn off the rules it means under "rules", see: hushkey rules',
      '.gitleaks.toml: rule ours-token: a rule of your own needs keywords and bounds; write it under "customRules"',
      expect.stringMatching(/regex k27: it could hide other secrets/),
      expect.stringMatching(/path \(\?i\)fixtures\?.*: no glob says the same; what it allows today is allowed/),
      '.gitleaks.toml: commit 0123456789: what it added is in the history; only new lines are checked',
      expect.stringMatching(/regex .*: it could hide other secrets; each secret it allows today is allowed by itself/),
      expect.stringMatching(/stopword .*: it could hide other secrets/),
      '.gitleaks.toml: exceptions of the rule ours-token: no rule here has that name',
      'elsewhere.js:2: the same secret stands here, and is now allowed here too',
      'imported 12 entries from .gitleaks.toml, staged in .hushkeyrc.json and .gitattributes',
      '.gitattributes has a line by which Git keeps the entries of both branches in a merge',
      '',
    ])
  })

  it('.gitleaksignore: places of today, and places in commits', async () => {
    const repo = await repoWith({ 'a.js': line(24) })
    const commit = (await repo.git('rev-parse', 'HEAD')).trim()
    await repo.stage('a.js', Buffer.from(`// moved\n${line(24)}${line(25)}${line(26)}`))
    await repo.stage(
      '.gitleaksignore',
      Buffer.from(
        `# known\n${commit}:a.js:stripe-access-token:1\na.js:stripe-access-token:3\n${'0'.repeat(40)}:a.js:x:1\nnonsense\n`,
      ),
    )
    const { stdout, found, allowed } = await importInto(repo)
    expect([found, allowed]).toEqual([['a.js:4'], ['a.js:2', 'a.js:3']])
    expect(stdout).toContain('.gitleaksignore: nonsense: it is not of the form commit:path:rule:line\n')
    expect(stdout).toContain(': there is no such commit in this clone\n')
  })

  it('.secrets.baseline: by hash, by place, by filters', async () => {
    const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')
    const result = (type: string, secret: string, at: number, more = {}) => ({
      type,
      filename: 'a.js',
      hashed_secret: sha1(secret),
      is_verified: false,
      line_number: at,
      ...more,
    })
    const baseline = {
      version: '1.5.0',
      plugins_used: [{ name: 'StripeDetector' }],
      filters_used: [
        { path: 'detect_secrets.filters.allowlist.is_line_allowlisted' },
        { path: 'detect_secrets.filters.regex.should_exclude_file', pattern: ['^vendored/.*', 'x{2}\\.js$'] },
        { path: 'detect_secrets.filters.regex.should_exclude_line', pattern: ['k28 ='] },
      ],
      results: {
        'a.js': [
          result('Stripe Access Key', key(24), 99),
          result('Secret Keyword', 'otherwise cut', 2, { is_secret: true }),
        ],
      },
      generated_at: '2024-01-01T00:00:00Z',
    }
    const repo = await repoWith({
      '.secrets.baseline': JSON.stringify(baseline, null, 2),
      'a.js': line(24) + line(25) + line(26),
      'b.js': line(28) + line(30),
      'vendored/a.js': line(27),
      'xx.js': line(29),
    })
    const { stdout, found, allowed } = await importInto(repo)
    expect(found).toEqual(['a.js:3', 'b.js:2'])
    expect(allowed.filter((place) => !place.startsWith('.secrets'))).toEqual([
      'a.js:1',
      'a.js:2',
      'b.js:1',
      'vendored/a.js:1',
      'xx.js:1',
    ])
    expect(stdout).toContain(
      '.secrets.baseline: a.js: Secret Keyword: somebody marked it as a real secret: revoke it\n',
    )
  })

  it('.secretlintrc.json and .secretlintignore: rules that are off, allowed texts and patterns, paths', async () => {
    const preset = {
      id: '@secretlint/secretlint-rule-preset-recommend',
      rules: [
        { id: '@secretlint/secretlint-rule-github', disabled: true },
        { id: '@secretlint/secretlint-rule-aws', allowMessageIds: ['AWSAccountID'] },
        { id: '@secretlint/secretlint-rule-stripe', options: { allows: [key(25), `/^${key(26).slice(0, 12)}/i`] } },
      ],
    }
    const repo = await repoWith({
      '.secretlintrc.json': JSON.stringify({ rules: [preset] }),
      '.secretlintignore': '# built\ndist/\n/root.js\n**/*.snap\n!dist/keep.js\n',
      'a.js': line(24) + line(25) + line(26) + fakeSecret('const g = "{=github:ghp_}"\n'),
      'x/dist/a.js': line(27),
      'root.js': line(28),
      'x/root.js': line(29),
      'x/a.snap': line(30),
    })
    const { stdout, found, allowed } = await importInto(repo)
    expect(found).toEqual(['a.js:1', 'x/root.js:1'])
    expect(allowed).toEqual([
      '.secretlintrc.json:1',
      'a.js:2',
      'a.js:3',
      'a.js:4',
      'root.js:1',
      'x/a.snap:1',
      'x/dist/a.js:1',
    ])
    expect(stdout).toContain('.secretlintignore: !dist/keep.js: a glob cannot be negated here\n')
    expect(stdout).toContain('aws: allowMessageIds AWSAccountID: there is no message of that name')
  })

  it("git-secrets: secrets.allowed and .gitallowed, as grep's patterns on path:line:text", async () => {
    const repo = await repoWith({
      '.gitallowed': '# tests\n^test/[[:alnum:]]+\\.js:[0-9]+:\n',
      'a.js': line(24) + line(25),
      'test/a.js': line(26),
      'test/b/c.js': line(27),
    })
    await repo.git('config', '--add', 'secrets.allowed', 'k25 = ')
    await repo.git('config', '--add', 'secrets.patterns', '(A3T[A-Z0-9]|AKIA|AGPA)[A-Z0-9]{16}')
    await repo.git('config', '--add', 'secrets.patterns', 'ours_[a-z]+')
    const { stdout, found, allowed } = await importInto(repo)
    expect([found, allowed]).toEqual([
      ['a.js:1', 'test/b/c.js:1'],
      ['a.js:2', 'test/a.js:1'],
    ])
    expect(stdout).toContain('AGPA)[A-Z0-9]{16}: the rules for AWS that ship cover it\n')
    expect(stdout).toContain('git-secrets: pattern ours_[a-z]+: a rule of your own needs keywords and bounds')
  })

  it('.talismanrc: files by checksum, detectors, patterns, scopes', async () => {
    const repo = await repoWith({
      '.talismanrc': `threshold: medium
fileignoreconfig:
- filename: package-lock.json
  checksum: ${fakeSecret('{hex:64}')}
- filename: src/content.js
  ignore_detectors: [filecontent]
- filename: src/.env
  ignore_detectors:
  - filename
- filename: src/patterns.js
  allowed_patterns: ['${key(26).slice(4, 20)}']
scopeconfig:
- scope: node
- scope: rust
allowed_patterns:
- ${key(27).slice(4, 20)}
custom_patterns:
- ours_[a-z]+
version: "1.0"
`,
      'package-lock.json': line(24),
      'x/yarn.lock': line(24),
      'src/content.js': line(25),
      'src/.env': 'A=1\n',
      'src/patterns.js': line(26) + line(28),
      'src/a.js': line(27) + line(29),
    })
    const { stdout, found, allowed } = await importInto(repo)
    expect(found).toEqual(['src/a.js:2', 'src/patterns.js:2'])
    expect(allowed).toEqual([
      'package-lock.json:1',
      'src/.env:null',
      'src/a.js:1',
      'src/content.js:1',
      'src/patterns.js:1',
      'x/yarn.lock:1',
    ])
    expect(stdout).toContain('.talismanrc: scope rust: this scope is not known\n')
    expect(stdout).toContain('.talismanrc: threshold medium: see the setting "blockOn"\n')
  })

  it('says where a file is broken, and stops a pattern that runs away', async () => {
    const broken = await repoWith({ '.gitleaks.toml': '[allowlist\n', 'a.js': line(24) })
    expect((await broken.hushkey('allow', '--import')).stderr).toMatch(
      /^hushkey: \.gitleaks\.toml:1:\d+: this is not TOML\n/,
    )
    const hostile = await repoWith({
      '.gitallowed': '(a+)+$\n',
      'a.js': `const k = "${key(24)}" // ${'a'.repeat(40)}!\n`,
    })
    const run = await hostile.hushkey('allow', '--import')
    expect([run.exitCode, run.stderr.split('\n')[0]]).toEqual([2, 'hushkey: a pattern in secrets.allowed runs away'])
  })

  it('twice imports nothing new', async () => {
    const repo = await repoWith({ '.secretlintignore': 'dist/\n', 'dist/a.js': line(24) })
    await importInto(repo)
    expect((await importInto(repo)).stdout).toContain('imported 0 entries from .secretlintignore\n')
  })
})
