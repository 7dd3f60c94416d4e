import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { COMMAND_HELP, COMMAND_NAMES, EXIT_CODES, helpText } from '../src/commands/help.ts'
import { OPTIONS, type Option } from '../src/commands/options.ts'
import { parseArguments } from '../src/commands/parse-arguments.ts'
import { EXIT } from '../src/errors.ts'
import { RULES } from '../src/rules/index.ts'
import { listRuleInfos } from '../src/shipped-rules/rule-infos.ts'
import { tempRepo } from './support/temp-repo.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const README = read('README.md')
const PAGES = ['README.md', 'SECURITY.md', '.github/CONTRIBUTING.md', 'src/README.md']
  .concat(readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`))
  .filter((path) => path.endsWith('.md'))

/** The texts of all test files. */
const TESTS = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => read(`test/${path}`))

/** Every command line that a text tells people to type. */
function commandLines(text: string): string[][] {
  const lines = [...text.matchAll(/(?:npx hushkey|`hushkey)(?![\w.-])([^`\n|&]*)/g)].map(([, words = '']) => words)
  return lines
    .map((line) => (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', '')))
    .map(untilComment)
}

function untilComment(words: string[]): string[] {
  const end = words.findIndex((word) => /^(?:#|after$|\.\.\.$|…$)/.test(word))
  return end < 0 ? words : words.slice(0, end)
}

describe('SECURITY.md', () => {
  it('numbers its ways past the check, and each number has a test', () => {
    const numbers = [...read('SECURITY.md').matchAll(/^\| (E\d\d)? \|/gm)].map(([, number]) => number)
    const tested = TESTS.flatMap((text) => text.match(/\bE\d\d(?=[:,])/g) ?? [])
    expect(numbers.length).toBeGreaterThan(20)
    expect([...new Set(tested)].sort()).toEqual(numbers.filter(Boolean))
  })
})

describe('docs/README.md', () => {
  it('lists every page', () => {
    const pages = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md') && name !== 'README.md')
    const listed = [...read('docs/README.md').matchAll(/^\| \[(\S+)\]\(\1\) \|/gm)].map(([, name]) => name)
    expect(listed.sort()).toEqual(pages.sort())
  })
})

describe('.env.example', () => {
  it('names every variable that tests and benchmarks read', () => {
    const sources = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|mjs)$/.test(path))
      .map((path) => read(`test/${path}`))
    const own = /process\.env\.(HUSHKEY_\w+|UPDATE_\w+)/g
    const variables = new Set(sources.flatMap((text) => [...text.matchAll(own)].map(([, name]) => name)))
    const named = [...read('.env.example').matchAll(/^(\w+)=/gm)].map(([, name]) => name)
    expect(named.toSorted()).toEqual([...variables].toSorted())
  })
})

describe('src/README.md', () => {
  it('names files that are there', () => {
    const named = [...read('src/README.md').matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.(?:ts|txt|md|json))`/g)].map(
      ([, path = '']) => path,
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((path) => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, 'src', path)))).toEqual([])
  })
})

describe('README', () => {
  it('has the one command by line 10, then the picture, then what it does not do', () => {
    const [command, picture, not] = [
      'npm i -D hushkey && npx hushkey init',
      'docs/blocked-commit.svg',
      '## What it does not do',
    ]
    const lines = README.split('\n')
    const at = (text: string) => lines.findIndex((line) => line.includes(text)) + 1
    expect(at(command)).toBeGreaterThan(0)
    expect(Math.max(at(command), at(picture))).toBeLessThanOrEqual(10)
    expect([at(command), at(picture), at(not)]).toEqual([at(command), at(picture), at(not)].sort((a, b) => a - b))
    expect(at('## ')).toBe(at(not))
  })

  it('lists the commands and the exit codes as the program has them', () => {
    const rows = [...README.matchAll(/^\| `npx hushkey(?: ([\w-]+))?` \|/gm)].map(([, name]) => name ?? 'scan')
    expect(rows).toEqual(COMMAND_NAMES)
    const codes = [...README.matchAll(/^\| (\d) \| (.*) \|$/gm)].map(([, code, text]) => [code, text])
    expect(codes).toEqual(Object.entries(EXIT_CODES))
  })

  it('does not overstate the rules, nor understate them much', () => {
    const stated = Number(/more than ([\d,]+) rules/.exec(README)?.[1]?.replace(',', ''))
    expect(RULES.length).toBeGreaterThanOrEqual(stated)
    expect(RULES.length).toBeLessThan(stated + 200)
  })

  it('names rules that exist', () => {
    const ids = new Set(listRuleInfos().map(({ id }) => id))
    const named = [...README.matchAll(/(?:hushkey explain|hushkey:allow) ([a-z-]+)/g)].map(([, id = '']) => id)
    expect(named.length).toBeGreaterThan(1)
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })

  it('has a configuration that is right', async () => {
    const [, config = ''] = /```jsonc\n([\s\S]*?)```/.exec(README) ?? []
    const repo = await tempRepo()
    await repo.stage('.hushkeyrc.json', Buffer.from(config))
    await repo.stage('docker/defaults.env', 'LOG_LEVEL=debug\n')
    expect(await repo.hushkey('scan')).toMatchObject({ exitCode: 0, stderr: '' })
    await repo.stage('secrets/a.properties', 'a=b\n')
    expect(await repo.hushkey('scan')).toMatchObject({ exitCode: 1, stderr: '' })
  })

  it('has a comment that allows', async () => {
    const [, line = ''] = /```ts\n(const key.*)\n```/.exec(README) ?? []
    const repo = await tempRepo()
    await repo.stage('a.ts', `${line.replace('AIza...', 'AIza{b64url:35}')}\n`)
    const { exitCode, allowed } = await repo.scan()
    expect({ exitCode, allowed }).toMatchObject({ exitCode: 0, allowed: [{ reason: 'restricted to our site' }] })
    await repo.stage('a.ts', `${line.replace('AIza...', 'AIza{b64url:35}').replace(/ \/\/.*/, '')}\n`)
    expect(await repo.scan()).toMatchObject({ exitCode: 1 })
  })
})

describe('all pages', () => {
  it.each(PAGES)('%s: links lead somewhere', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link)
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([])
  })

  it.each(PAGES)('%s: commands and options exist', (page) => {
    for (const words of commandLines(read(page)))
      expect(() => parseArguments(words, COMMAND_NAMES), words.join(' ')).not.toThrow()
  })

  it('the map names every module, and each of its sections fits a screen', () => {
    const map = read('src/README.md')
    expect(map.split(/^## /m).filter((section) => section.split('\n').length > 60)).toEqual([])
    const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter(({ name }) => name !== 'README.md')
      .map((entry) => (entry.isDirectory() ? `\`${entry.name}/\`` : `\`${entry.name}\``))
    expect(rooms.filter((room) => !map.includes(room))).toEqual([])
  })

  it('docs/api.md names every option of the API, and no other', () => {
    const source = read('src/scan/scan-options.ts')
    const keysOf = (name: string) => {
      const [, body = ''] = new RegExp(`interface ${name} \\{([^}]*)\\n\\}`).exec(source) ?? []
      return [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, key]) => key)
    }
    const [, ofScan = '', ofText = ''] = read('docs/api.md').split(/^## scan/m)
    const rows = (text: string) =>
      [...text.matchAll(/^\| (`\w+`(?:, `\w+`)*) \|/gm)].flatMap(([, names = '']) => names.match(/\w+/g) ?? [])
    expect(rows(ofScan).sort()).toEqual(keysOf('ScanOptions').sort())
    expect(rows(ofText).sort()).toEqual(keysOf('ScanTextOptions').sort())
  })

  it('the changelog begins with this version, or with what is not released yet, and CI runs what .ci/run runs', () => {
    const { version } = JSON.parse(read('package.json'))
    expect(/^## (?!Unreleased$)(.*)$/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version)
    expect(read('.ci/run')).toBe('npm ci && npm test\n')
    expect(read('.github/workflows/ci.yml')).toContain('- run: npm ci && npm test\n')
  })
})

describe('--help', () => {
  const texts = [null, ...COMMAND_NAMES].map((name) => [name ?? 'hushkey', helpText(name)] as const)

  it('knows the commands that the program has', () => {
    const table = /COMMANDS[^{]*\{([^}]*)\}/.exec(read('src/cli.ts').replaceAll('{ ', ''))?.[1] ?? ''
    expect([...table.matchAll(/^ {2}'?([\w-]+)'?: async/gm)].map(([, name]) => name)).toEqual(COMMAND_NAMES)
  })

  it.each(texts)('of %s fits 80 columns and ends with a line end', (_, text) => {
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(text).toMatch(/[^\n]\n$/)
  })

  it.each(texts)('of %s gives examples that the program takes', (_, text) => {
    for (const words of commandLines(text).filter((words) => !words.join(' ').includes('[')))
      if (!words.some((word) => word.startsWith('<')))
        expect(() => parseArguments(words, COMMAND_NAMES), words.join(' ')).not.toThrow()
  })

  it('shows each option, and only where it is taken', () => {
    for (const [name, { commands }] of Object.entries(OPTIONS) as [string, Option][])
      for (const command of COMMAND_NAMES)
        expect([
          name,
          command,
          new RegExp(`^ {2}(?:-\\w, )?--${name}(?![\\w-])`, 'm').test(optionsIn(helpText(command))),
        ]).toEqual([name, command, !commands || commands.includes(command)])
  })

  it('tells the exit codes', () => {
    expect(Object.keys(EXIT_CODES).map(Number)).toEqual(Object.values(EXIT))
    for (const text of [helpText(null), helpText('scan')])
      for (const [code, words] of Object.entries(EXIT_CODES)) expect(text).toContain(`  ${code}  ${words}\n`)
    expect(Object.values(COMMAND_HELP).every(({ examples }) => examples.length > 0)).toBe(true)
  })

  it('is what the program prints', async () => {
    const repo = await tempRepo()
    expect(await repo.hushkey('--help')).toEqual({ exitCode: 0, stdout: helpText(null), stderr: '' })
    expect(await repo.hushkey('scan', '-h')).toEqual({ exitCode: 0, stdout: helpText('scan'), stderr: '' })
  })
})

function optionsIn(help: string): string {
  return help.slice(0, help.indexOf('Examples:'))
}
