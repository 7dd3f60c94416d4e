import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { execa } from 'execa'
import { expect, onTestFinished, test } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { type MatrixProject, matrixProject, shell } from './matrix-project.ts'
import { PROGRAMS } from './remedy-programs.ts'
import { rustHome } from './rust-home.ts'

const KEY = fakeSecret('sk_live_{b62:24}')
const DIGEST = createHash('sha256').update(KEY).digest('hex')

test.for(PROGRAMS)(
  '$name: blocked, fixed, committed, started as fix says, and the value is read',
  async (program, { skip }) => {
    const { files, json = {}, npm = [], saved = [], pip = [], needs, after = {}, build, start, page, bundle } = program
    const project = await matrixProject(
      { ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', ...rustHome() },
      { name: 'app', private: true, ...json },
    )
    if (needs && (await shell(project, needs)).exitCode !== 0) return skip(`not on this machine: ${needs}`)
    await project.sh(`npm install --ignore-scripts -D ${project.tarball} ${npm.length ? npm.join(' ') : ''}`)
    if (saved.length) await project.sh(`npm install --ignore-scripts ${saved.join(' ')}`)
    if (pip.length) await project.sh(`python3 -m venv .venv && .venv/bin/pip install -q ${pip.join(' ')}`)
    await project.write('.gitignore', Buffer.from('node_modules/\n.venv/\n__pycache__/\ntarget/\n.env\n'))
    await project.sh(
      'git add -A && git commit -qm start && npx hushkey init --yes >/dev/null && git add -A && git commit -qm hushkey',
    )
    for (const [path, text] of Object.entries(files)) await project.write(path, Buffer.from(text.replace('§', KEY)))
    await project.sh('git add -A')
    expect(await shell(project, 'git commit -m pay')).toMatchObject({ exitCode: 1 })
    const fixed = await shell(project, 'npx hushkey fix --yes --code')
    expect(fixed).toMatchObject({ exitCode: 0 })
    await project.sh('git commit -qm pay')
    for (const [path, part] of Object.entries(after)) expect(await readFile(project.path(path), 'utf8')).toContain(part)
    expect(await project.git('log', '-p')).not.toContain(KEY)
    if (build) await project.sh(build)
    if (bundle) expect(await holds(project.path(bundle), KEY)).toBe(false)
    const command = start ?? /^Start it with: (.*)$/m.exec(fixed.stdout)?.[1] ?? ''
    const answer = page ? await ask(project, command, page) : (await shell(project, command)).stdout
    expect(answer).toContain(DIGEST)
  },
)

/** Starts a server, asks it once it listens, and ends it with all that it started. */
async function ask(project: MatrixProject, command: string, page: string): Promise<string> {
  const port = await freePort()
  const server = execa('sh', ['-c', command.replace('PORT', String(port))], {
    cwd: project.root,
    env: project.env,
    extendEnv: false,
    detached: true,
    reject: false,
    stdin: 'ignore',
  })
  onTestFinished(async () => {
    if (server.pid) process.kill(-server.pid, 'SIGKILL')
    await server
  })
  for (let tries = 0; tries < 240; tries++) {
    for (const host of ['127.0.0.1', '[::1]']) {
      const response = await fetch(`http://${host}:${port}${page}`).catch(() => null)
      if (response?.ok) return response.text()
    }
    await new Promise((done) => setTimeout(done, 500))
  }
  return 'no answer'
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })
}

async function holds(folder: string, value: string): Promise<boolean> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(0)
  const texts = await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')))
  return texts.some((text) => text.includes(value))
}
