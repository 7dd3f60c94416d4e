import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'
import { AWKS, inPlaceOfAwk } from './awks.ts'

// Commits that the hook's shell of 0.1.0 let pass. `scan` here reports what is staged, and fails where the shell passes it.
vi.setConfig({ testTimeout: 60_000 })

const HOOK = fileURLToPath(new URL('../../hooks/pre-commit', import.meta.url))
const VALUE = fakeSecret('{b62:28}')
const TOKEN = fakeSecret('sk_live_{b62:24}')
const HEX_VALUE = fakeSecret('{hex:32}')
const HEX = Buffer.from(`key = ${TOKEN}`).toString('hex')
const WRAPPED = Buffer.from(`the key is ${TOKEN}, and some more of it`)
  .toString('base64')
  .match(/.{1,32}/g) as string[]

/** By its path, a text whose lines are new but for those that begin with a blank. */
const TEXTS: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'Python, code behind the closing quotes': ['a.py', `API_TOKEN = """\n${VALUE}""" if PROD else ""\n`],
  'a template of JavaScript': ['a.js', `const apiToken = \`\n${VALUE}\` ?? other\n`],
  'a raw string of C#': ['A.cs', `var apiToken = """\n${VALUE}""" ?? other;\n`],
  'a raw string of Kotlin': ['A.kt', `val apiToken = """\n${VALUE}""" .trimIndent()\n`],
  'a field behind the value': ['a.json', `{ "defaultValue":\n"${VALUE}", "name": "apiToken" }\n`],
  'a line that is continued': ['a.py', `api_key = \\\n(\n"${VALUE.slice(0, 14)}"\n"${VALUE.slice(14)}")\n`],
  'the text of an element, its end below': ['a.xml', `<key>apiToken</key>\n<string>${VALUE}\n</string>\n`],
  'hex and one character more': ['a.txt', `${HEX}a\n`],
  'hex and one character more behind a word': ['a.txt', `of ${HEX}7 here\n`],
  'base64 and one character more': ['a.txt', `${Buffer.from(`key ${TOKEN}`).toString('base64').slice(0, 40)}A\n`],
}

const IN_PARTS = [`secret = '${VALUE.slice(0, 14)}'`, '', '&', '', `'${VALUE.slice(14)}'`]

async function stageOver(repo: TempRepo, path: string, before: string, after: string): Promise<void> {
  await repo.stage(path, Buffer.from(before))
  await repo.commit()
  await repo.stage(path, Buffer.from(after))
}

describe('what a shell takes where a variable is not set', () => {
  const NAMES = ['cmd --api-key ', '-token ', 'ENV API_KEY ', 'SetEnv API_KEY ', 'set -x API_KEY ', 'api_key: ']
  const SERVER = ['proxy_set_header X-Token ', 'fastcgi_param API_KEY ', 'git config x.token ']
  const OTHERS = ['${X-V}', '${X:V}', '${X:+V}', '${X:-$V!}', '${X:-a,V}', '${X:-"V"}'].map((v) => `cmd --api-key ${v}`)

  it.each([...[...NAMES, ...SERVER].map((name) => `${name}\${X:-V}`), ...OTHERS])('%s', async (line) => {
    const repo = await tempRepo()
    await stageOver(
      repo,
      'Dockerfile',
      '\n',
      `${line.replace('V}', `${HEX_VALUE}}`).replace(/V(?=["!])/, HEX_VALUE)}\n`,
    )
    expect((await repo.scan()).findings).not.toEqual([])
  })

  it('and what another language does: ENV API_KEY x || "..."', async () => {
    const repo = await tempRepo()
    await stageOver(repo, 'Dockerfile', '\n', `ENV API_KEY x || "${HEX_VALUE}"\n`)
    expect((await repo.scan()).findings).not.toEqual([])
  })
})

describe('a value on the line below its name, or encoded', () => {
  it.each(Object.entries(TEXTS))('%s', async (_, [path, text]) => {
    const repo = await tempRepo()
    await stageOver(repo, path, '\n', text)
    expect((await repo.scan()).findings).not.toEqual([])
  })

  it.each([0, 2, 4])('parts with the operator on a line of its own, of which only line %i is new', async (at) => {
    const repo = await tempRepo()
    await stageOver(repo, 'a.js', `${IN_PARTS.with(at, '0').join('\n')}\n`, `${IN_PARTS.join('\n')}\n`)
    expect((await repo.scan()).findings).not.toEqual([])
  })

  it.each(WRAPPED.map((_, at) => at))('base64 over lines of which only number %i is new', async (at) => {
    const repo = await tempRepo()
    const before = WRAPPED.map((line, other) => (other === at ? line.replace(/^./, '*') : line))
    await stageOver(repo, 'a.txt', `${before.join('\n')}\n`, `${WRAPPED.join('\n')}\n`)
    expect((await repo.scan()).findings).not.toEqual([])
  })
})

it.each(AWKS)(
  'a line that names many services beside a key: what is asked of grep has no bound (%s)',
  async (...awk) => {
    const repo = await tempRepo()
    const { RULES } = await import('../../src/rules/index.ts')
    const shortest = RULES.flatMap(({ keywords }) =>
      keywords
        .filter((word) => /^[a-z]+$/.test(word))
        .toSorted((one, other) => one.length - other.length)
        .slice(0, 1),
    )
    const names = [...new Set(shortest)].join(' ').slice(0, 3400)
    await stageOver(repo, 'a.ts', '\n', `// ${names} ${'-'.repeat(410)}\n`)
    await repo.stage('b.ts', KEY_LINE)
    const PATH = `${await inPlaceOfAwk(repo.path('..'), awk)}:${repo.env.PATH}`
    expect((await repo.run('sh', [HOOK], { env: { PATH } })).exitCode).toBe(1)
  },
)

describe('what comes from the repository is never taken for what Git says', () => {
  it.each([' and /dev/null', ' and b/dev/null differ', '@@ -1 +1 @@', 'end'])(
    'a binary file named "x%s"',
    async (end) => {
      const repo = await tempRepo()
      await stageOver(repo, `x${end}`, 'a\0b\n', `a\0b\n${TOKEN}\n`)
      expect((await repo.scan()).findings).not.toEqual([])
    },
  )

  it.each(['- diff', '-diff'])('a file without a diff, by its attributes (%s)', async (attribute) => {
    const repo = await tempRepo()
    await repo.stage('.gitattributes', `*\\ null ${attribute.replace('- ', '-')}\n`)
    await stageOver(repo, 'x and /dev/null', 'a\n', `${TOKEN}\n`)
    expect((await repo.scan()).findings).not.toEqual([])
  })

  const LINES = ['0 missing', 'x missing', ':change', 'diff --git a/a b/a', ':end', 'end', '@@ -1 +1 @@', 'blob 3', '']

  const FORGED = '0 missing\n:change\n:100644 100644 0000000 1111111 M\ta\ndiff --git\n'

  it.each([...LINES, LINES.join('\n'), FORGED])('a package.json that is no JSON: %j', async (text) => {
    const repo = await tempRepo()
    await repo.stage('package.json', Buffer.from(text))
    await repo.commit()
    await repo.stage('.env.production', 'PORT=3000\n')
    expect((await repo.scan()).findings).not.toEqual([])
  })

  it.each(LINES)('a file with the line %j, and a key behind it', async (line) => {
    const repo = await tempRepo()
    await stageOver(repo, 'a.txt', `${line}\nb\nc\n`, `${line}\n-- a/a.txt\n++ b/a.txt\n${line}\n${TOKEN}\n`)
    expect((await repo.scan()).findings).not.toEqual([])
  })

  it.each(['a\nend\nb.txt', 'a\tb.txt', 'a\u0001b.txt', 'é.txt'])(
    'a path with characters of its own: %j',
    async (path) => {
      const repo = await tempRepo()
      await stageOver(repo, path, 'a\n', `${TOKEN}\n`)
      expect((await repo.scan()).findings).not.toEqual([])
    },
  )
})
