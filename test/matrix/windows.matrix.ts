import { chmod, mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { decisionInputs } from './windows-decision.ts'
import { whileHeld } from './windows-held-file.ts'
import { NO_WINE, type WindowsPrograms, windowsPrograms } from './windows-programs.ts'
import { CLI, projectAt, type WindowsProject, windowsProject } from './windows-project.ts'
import { quickTests } from './windows-quick-tests.ts'

let windows: WindowsPrograms | null = null
beforeAll(async () => {
  windows = await windowsPrograms()
  return () => windows?.end()
})

function onWindows(name: string, walk: (project: WindowsProject) => Promise<void>): void {
  test(name, async ({ task, skip }) => {
    if (!windows) return skip(NO_WINE)
    task.meta.tools = windows.tools
    await walk(await windowsProject(windows))
  })
}

/** As Git starts its hook: the index by name, nobody at a terminal. */
const asHook = (project: WindowsProject) => project.run('node.exe', [CLI, 'scan'], { GIT_INDEX_FILE: '.git/index' })

onWindows('N35, N37: a commit with a key is stopped, a clean one passes, a mistake is exit 2', async (project) => {
  await project.stage('src/a.js', CLEAN_LINE)
  expect(await asHook(project)).toEqual({ exitCode: 0, stdout: '', stderr: '' })
  await project.stage('src/pay.js', KEY_LINE.replaceAll('\n', '\r\n'))
  const blocked = await asHook(project)
  expect(blocked).toMatchObject({ exitCode: 1, stderr: '' })
  expect(blocked.stdout).toContain('src/pay.js:1:')
  await project.write('.hushkeyrc.json', '{ "blockOn": "hihg" }\n')
  await project.git('add', '.')
  expect(await asHook(project)).toMatchObject({ exitCode: 2, stdout: '' })
})

onWindows('N05, N37: env files in any letter case', async (project) => {
  await project.stage('app/.ENV', 'A=1\n')
  expect((await asHook(project)).stdout).toContain('app/.ENV')
})

onWindows(
  'N28, N37: paths with blanks and accents, longer than 260 characters, in any case, with drives and \\',
  async (project) => {
    const long = `${'a folder of some length/'.repeat(12)}pay.js`
    await project.git('config', 'core.longpaths', 'true')
    for (const path of ['my app/pay.js', 'café/naïve.js', long]) await project.stage(path, KEY_LINE)
    const found = JSON.parse((await project.hushkey('scan', '--format', 'json')).stdout)
    expect(found.findings.map(({ path }: { path: string }) => path)).toEqual([long, 'café/naïve.js', 'my app/pay.js'])
    const root = project.windows.named(project.root)
    const forms = [
      'MY APP\\PAY.JS',
      'my app',
      `${root}\\my app\\pay.js`,
      `\\\\?\\${root}\\my app\\pay.js`,
      `${root.toLowerCase()}\\my app`,
    ]
    for (const path of forms) {
      const { exitCode, stdout } = await project.hushkey('scan', path)
      expect({ path, exitCode, named: stdout.includes('my app/pay.js:1:') }).toEqual({ path, exitCode: 1, named: true })
    }
  },
)

onWindows(
  'N23, N37: init, twice, and back to the byte; its hooks have LF in a clone with core.autocrlf',
  async (project) => {
    const before = await Promise.all(['package.json', '.gitignore'].map((path) => project.read(path)))
    const first = await project.hushkey('init', '--yes', '--no-trial')
    expect(first).toMatchObject({ exitCode: 0 })
    expect((await project.hushkey('init', '--yes', '--no-trial')).stdout).toContain('Nothing to change')
    expect((await project.git('config', 'core.hooksPath')).trim()).toBe('.husky/_')
    await project.git('add', '.')
    // its shell does not run under Wine, and `--no-verify` leaves it the hooks that change nothing
    await project.git('-c', 'core.hooksPath=none', 'commit', '--quiet', '-m', 'set up')
    await project.git('clone', '--quiet', '-c', 'core.autocrlf=true', '.', '../clone')
    const clone = projectAt(project.windows, project.base, join(project.base, 'clone'))
    expect(await clone.read('package.json')).toContain('\r\n')
    expect(await clone.read('.husky/pre-commit')).not.toContain('\r')
    expect((await project.hushkey('init', '--uninstall')).exitCode).toBe(0)
    expect(await Promise.all(['package.json', '.gitignore'].map((path) => project.read(path)))).toEqual(before)
  },
)

onWindows('N09, N37: fix, of an env file and of code, and its undo', async (project) => {
  await project.stage('src/pay.js', KEY_LINE.replaceAll('\n', '\r\n'))
  await project.stage('.env', 'API_KEY={b62:24}\r\n')
  const code = await project.read('src/pay.js')
  expect(await project.hushkey('fix', '--yes', '--code')).toMatchObject({ exitCode: 0 })
  expect(await project.read('src/pay.js')).toMatch(/process\.env\.STRIPE_SECRET_KEY.*\r\n$/)
  expect(await project.git('ls-files', '.env')).toBe('')
  expect(await asHook(project)).toMatchObject({ exitCode: 0 })
  expect(await project.hushkey('fix', '--undo')).toMatchObject({ exitCode: 0 })
  expect(await project.read('src/pay.js')).toBe(code)
  expect(await asHook(project)).toMatchObject({ exitCode: 1 })
})

onWindows('N11, N37: allow, explain, rules, completion and the API', async (project) => {
  await project.stage('src/pay.js', KEY_LINE)
  expect((await project.hushkey('explain', '--why', 'src\\pay.js:1')).stdout).toContain('stripe-secret-key')
  expect((await project.hushkey('rules')).exitCode).toBe(0)
  expect((await project.hushkey('completion', 'powershell')).stdout).toContain('Register-ArgumentCompleter')
  const [, command = ''] = /False alarm +npx hushkey (allow .*)$/m.exec((await asHook(project)).stdout) ?? []
  const words = command.replace('"..."', 'test').split(' ')
  expect(await project.hushkey(...words)).toMatchObject({ exitCode: 0 })
  expect(await asHook(project)).toMatchObject({ exitCode: 0 })
  await project.write(
    'api.mjs',
    "import { scan } from 'hushkey'\nconsole.log((await scan({ cwd: process.cwd(), env: process.env })).allowed.length)\n",
  )
  expect(await project.run('node.exe', ['api.mjs'])).toMatchObject({ exitCode: 0, stdout: '1\n' })
})

onWindows('N37: doctor, without HOME, sees what is switched off and what PowerShell 5 wrote', async (project) => {
  await project.hushkey('init', '--yes', '--no-trial')
  const profile = join(project.base, 'profile')
  await mkdir(join(profile, '.config/husky'), { recursive: true })
  await writeFile(join(profile, '.config/husky/init.sh'), 'export HUSKY=0\r\n')
  const doctor = `node.exe ${CLI.replaceAll('/', '\\')} doctor`
  const here = await project.typed('set HOME=', doctor)
  expect(here.stdout).toContain('ok       .husky/pre-commit runs hushkey (husky)')
  expect(here.stdout).toContain('no variable switches the hooks off')
  // in cmd, for Wine gives its own profile to what it starts
  const inProfile = [`set USERPROFILE=${project.windows.named(profile)}`, 'set HOMEDRIVE=Q:', 'set HOMEPATH=\\none']
  const there = await project.typed('set HOME=', ...inProfile, doctor)
  expect(there.stdout.replaceAll(/\s+/g, ' ')).toContain('init.sh switches husky off')
  expect(there.exitCode).toBe(1)
  await project.write('.gitignore', Buffer.from('node_modules/\r\n.env\r\n', 'utf16le'))
  expect((await project.typed(doctor)).stdout).toContain('.gitignore holds NUL bytes')
})

onWindows(
  'N09, N37: a file that another program holds: one sentence, nothing half done, and fix works once it is let go',
  async (project) => {
    await project.stage('.env', 'API_KEY={b62:24}\r\n')
    const held = await whileHeld(project, '.gitignore', 30_000)
    expect(held).toMatchObject({ exitCode: 2 })
    expect(held.stderr).toMatch(
      /^hushkey: cannot (?:read|write) \S*\.gitignore \((?:EBUSY|EPERM|EACCES)\)[^\n]*\n {2}[^\n]*close the program[^\n]*\n/i,
    )
    expect(await project.git('ls-files', '.env')).toBe('.env\n')
    expect(await project.hushkey('fix', '--yes')).toMatchObject({ exitCode: 0 })
  },
)

onWindows('N09, N37: a file that is held for a moment is waited for', async (project) => {
  await project.stage('.env', 'API_KEY={b62:24}\r\n')
  expect(await whileHeld(project, '.gitignore', 300)).toMatchObject({ exitCode: 0 })
})

onWindows('N09, N37: a read-only file is changed, stays read-only and comes back, or is named', async (project) => {
  await project.stage('.env', 'API_KEY={b62:24}\r\n')
  const path = join(project.root, '.gitignore')
  await chmod(path, 0o444)
  const { exitCode, stderr } = await project.hushkey('fix', '--yes')
  if (exitCode === 0) {
    expect(await project.read('.gitignore')).toBe('node_modules/\n.env\n')
    expect((await stat(path)).mode & 0o222).toBe(0)
    expect(await project.hushkey('fix', '--undo')).toMatchObject({ exitCode: 0 })
  } else
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/\.gitignore \(EPERM\)\n[^\n]*Allow writing to it/)])
  expect([await project.read('.gitignore'), await project.git('ls-files', '.env')]).toEqual([
    'node_modules/\n',
    '.env\n',
  ])
})

onWindows('N36, N37: each command of the screens, typed in cmd', async (project) => {
  await project.stage('a.js', CLEAN_LINE)
  await project.git('commit', '--quiet', '--no-verify', '-m', 'first')
  await project.stage('my app/.env', 'API_KEY={b62:24}\n')
  await project.stage('50% off/.env.staging', 'API_KEY={b62:25}\n')
  const { findings } = JSON.parse((await project.hushkey('scan', '--format', 'json')).stdout)
  type Finding = { fixes: { command?: string }[] }
  const all = (findings as Finding[]).flatMap(({ fixes }) => fixes.flatMap(({ command }) => command ?? []))
  const commands = [...new Set(all)].filter((command) => !command.endsWith(' fix'))
  expect(commands.length).toBeGreaterThan(3)
  expect(await project.typed('node.exe -e process.exit(3)')).toMatchObject({ exitCode: 3 }) // one that fails is seen
  for (const command of commands) {
    const typed = command
      .replace(/^npx hushkey /, `node.exe ${CLI.replaceAll('/', '\\')} `)
      .replace('"..."', '"made up"')
    const { exitCode, stderr } = await project.typed(typed)
    expect({ command, exitCode, stderr }).toEqual({ command, exitCode: 0, stderr: '' })
  }
  expect(await asHook(project)).toMatchObject({ exitCode: 0 })
})

onWindows(
  "N29, N37: the hook's own decision, by the awk of Git for Windows, byte for byte as by the others",
  async (project) => {
    await project.git('commit', '--quiet', '--no-verify', '--allow-empty', '-m', 'first') // before it, all goes to the engine
    await project.stage('clean.js', CLEAN_LINE)
    const decisions = new Set<string>()
    const decide = async () => {
      const awks = await decisionInputs(project)
      const [here, ...others] = await Promise.all([awks.gawk(), ...awks.others()])
      for (const other of others) expect(inOrder(other)).toBe(inOrder(here))
      decisions.add((here as string).split(/[ \n]/)[0] as string)
    }
    await decide()
    await project.stage('pay.js', KEY_LINE.replaceAll('\n', '\r\n'))
    await decide()
    await project.stage('names.py', 'token_count = 3\npassword = os.environ["PW"]\n')
    await decide()
    await project.stage('my app/.env', 'A=1\n')
    await decide()
    expect([...decisions]).toContain('clean')
    expect(decisions.size).toBeGreaterThan(1)
  },
)

test('N37: the tests that need no other program, by node.exe', async ({ task, skip }) => {
  if (!windows) return skip(NO_WINE)
  task.meta.tools = windows.tools
  const { exitCode, stdout, stderr } = await quickTests(windows)
  const { numPassedTests, testResults } = JSON.parse(stdout.slice(stdout.indexOf('{"numTotalTestSuites"')) || '{}')
  type File = { name: string; assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }
  const failed = (testResults as File[] | undefined)?.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${name}: ${fullName}: ${failureMessages[0]?.split('\n')[0]}`),
  )
  expect({ failed, exitCode, stderr }).toEqual({ failed: [], exitCode: 0, stderr: expect.any(String) })
  expect(numPassedTests).toBeGreaterThan(10_000)
})

/** The lines that grep is to look at stand in the order of an awk's arrays. */
function inOrder(decision = ''): string {
  const [verdict = '', ...rest] = decision.split('\n')
  return [verdict.split(/[ ;]/).sort().join(' '), ...rest].join('\n')
}
