import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { PROJECT } from './repositories.mjs'
import { ENVIRONMENT } from './scratch.mjs'

/** What a reader needs to judge the figures: the machine and the versions of all that ran on it. */
export function machine(peers) {
  const run = (program, ...args) => execFileSync(program, args, { env: ENVIRONMENT, cwd: PROJECT }).toString().trim()
  return {
    system: `${platform()} ${release()}`,
    processor: `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    git: run('git', '--version').replace('git version ', ''),
    node: run('node', '--version'),
    husky: JSON.parse(readFileSync(join(PROJECT, 'node_modules/husky/package.json'), 'utf8')).version,
    hushkey: run('node', 'dist/cli.js', '--version'),
    peers: Object.fromEntries(peers.map(({ name, version }) => [name, version])),
  }
}
