import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { execa } from 'execa'
import { expect, onTestFinished, test } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { type MatrixProject, matrixProject, shell } from './matrix-project.ts'

const KEY = fakeSecret('sk_live_{b62:24}')
const DIGEST = createHash('sha256').update(KEY).digest('hex')

/** A program of a framework or language, as its own generator or guide sets it up. */
interface Program {
  readonly name: string
  /** What has to be on the machine. */
  readonly needs?: string
  /** Packages of the npm registry. */
  readonly npm?: readonly string[]
  /** `§` stands for the key. */
  readonly files: Readonly<Record<string, string>>
  readonly json?: Readonly<Record<string, unknown>>
  readonly build?: string
  /** What starts it; left out where `fix` names the command. `PORT` is replaced. */
  readonly start?: string
  /** The page that answers with the key's digest; left out where the program prints it. */
  readonly page?: string
  /** What browsers get. */
  readonly bundle?: string
}

const NODE_DIGEST = "createHash('sha256').update(key).digest('hex')"
const TSCONFIG = JSON.stringify({
  compilerOptions: {
    strict: true,
    noPropertyAccessFromIndexSignature: true,
    noUncheckedIndexedAccess: true,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    module: 'commonjs',
    target: 'es2022',
    outDir: 'dist',
    skipLibCheck: true,
  },
  include: ['src'],
})

const PROGRAMS: readonly Program[] = [
  {
    name: 'Next.js',
    npm: ['next@15', 'react@19', 'react-dom@19'],
    files: {
      'app/layout.js': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>\n',
      'app/page.js': 'export default () => <p>shop</p>\n',
      'app/api/pay/route.js': `import { createHash } from 'node:crypto'\n\nconst key = '§'\nexport const dynamic = 'force-dynamic'\nexport const GET = () => new Response(${NODE_DIGEST})\n`,
    },
    build: 'npx next build',
    start: 'npx next start -p PORT',
    page: '/api/pay',
    bundle: '.next/static',
  },
  {
    name: 'Vite with a server beside it',
    npm: ['vite@7'],
    json: { type: 'module', scripts: { start: 'node server/pay.js' } },
    files: {
      'index.html': '<script type="module" src="/src/main.js"></script>\n',
      'src/main.js': "document.title = await (await fetch('/pay')).text()\n",
      'server/pay.js': `import { createHash } from 'node:crypto'\n\nconst key = '§'\nconsole.log(${NODE_DIGEST})\n`,
    },
    build: 'npx vite build --target esnext',
    start: 'npm start',
    bundle: 'dist',
  },
  {
    name: 'SvelteKit',
    npm: ['@sveltejs/kit@2', '@sveltejs/adapter-node@5', 'svelte@5', 'vite@7', '@sveltejs/vite-plugin-svelte@6'],
    json: { type: 'module' },
    files: {
      'svelte.config.js':
        "import adapter from '@sveltejs/adapter-node'\nexport default { kit: { adapter: adapter() } }\n",
      'vite.config.js': "import { sveltekit } from '@sveltejs/kit/vite'\nexport default { plugins: [sveltekit()] }\n",
      'src/app.html': '<html><head>%sveltekit.head%</head><body>%sveltekit.body%</body></html>\n',
      'src/routes/+page.svelte': '<p>shop</p>\n',
      'src/routes/pay/+server.js': `import { createHash } from 'node:crypto'\n\nconst key = '§'\nexport const GET = () => new Response(${NODE_DIGEST})\n`,
    },
    build: 'npx vite build',
    start: 'npx vite preview --port PORT',
    page: '/pay',
    bundle: '.svelte-kit/output/client',
  },
  {
    name: 'Astro',
    npm: ['astro@5', '@astrojs/node@9'],
    json: { type: 'module' },
    files: {
      'astro.config.mjs':
        "import node from '@astrojs/node'\nexport default { output: 'server', adapter: node({ mode: 'standalone' }) }\n",
      'src/pages/pay.js': `import { createHash } from 'node:crypto'\n\nconst key = '§'\nexport const GET = () => new Response(${NODE_DIGEST})\n`,
    },
    start: 'npx astro dev --port PORT --host 127.0.0.1',
    page: '/pay',
  },
  {
    name: 'Nuxt',
    npm: ['nuxt@4'],
    json: { type: 'module' },
    files: {
      'nuxt.config.js': 'export default { telemetry: false }\n',
      'app.vue': '<template><p>shop</p></template>\n',
      'server/api/pay.js': `import { createHash } from 'node:crypto'\n\nconst key = '§'\nexport default defineEventHandler(() => ${NODE_DIGEST})\n`,
    },
    start: 'npx nuxt dev --port PORT --host 127.0.0.1',
    page: '/api/pay',
  },
  {
    name: 'NestJS in strict TypeScript',
    npm: [
      '@nestjs/core@11',
      '@nestjs/common@11',
      '@nestjs/platform-express@11',
      'reflect-metadata',
      'rxjs',
      'typescript@5',
      '@types/node',
    ],
    json: { scripts: { start: 'node dist/main.js' } },
    files: {
      'tsconfig.json': TSCONFIG,
      'src/main.ts': `import 'reflect-metadata'\nimport { createHash } from 'node:crypto'\nimport { Injectable, Module } from '@nestjs/common'\nimport { NestFactory } from '@nestjs/core'\n\n@Injectable()\nclass Pay {\n  readonly key: string = '§'\n  digest(): string {\n    return createHash('sha256').update(this.key).digest('hex')\n  }\n}\n\n@Module({ providers: [Pay] })\nclass App {}\n\nvoid NestFactory.createApplicationContext(App, { logger: false }).then((app) => console.log(app.get(Pay).digest()))\n`,
    },
    build: 'npx tsc',
    start: 'npm start',
  },
  {
    name: 'Django',
    needs: 'python3 -c "import django"',
    files: {
      'manage.py':
        "import os, sys\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n",
      'shop/__init__.py': '',
      'shop/settings.py':
        "import hashlib\n\nSECRET_KEY = 'x' * 50\nSTRIPE_KEY = '§'\nprint(hashlib.sha256(STRIPE_KEY.encode()).hexdigest())\n",
    },
    start: 'npx @dotenvx/dotenvx run -f .env -- python3 manage.py check',
  },
  {
    name: 'Go',
    needs: 'go version',
    files: {
      'go.mod': 'module shop\n\ngo 1.20\n',
      'main.go':
        'package main\n\nimport (\n\t"crypto/sha256"\n\t"fmt"\n)\n\nconst stripeKey = "§"\n\nfunc main() { fmt.Printf("%x\\n", sha256.Sum256([]byte(stripeKey))) }\n',
    },
  },
  {
    name: 'Python',
    needs: 'python --version',
    files: {
      'pay.py': "import hashlib\n\nkey = '§'\nprint(hashlib.sha256(key.encode()).hexdigest())\n",
      'requirements.txt': '',
    },
  },
  { name: 'PHP', needs: 'php --version', files: { 'pay.php': "<?php\n$key = '§';\necho hash('sha256', $key);\n" } },
  {
    name: 'Ruby',
    needs: 'ruby --version',
    files: { 'pay.rb': "require 'digest'\nkey = '§'\nputs Digest::SHA256.hexdigest(key)\n" },
  },
]

test.each(PROGRAMS)('$name: blocked, fixed, committed, started as fix says, and the value is read', async (program) => {
  const { files, json = {}, npm = [], needs, build, start, page, bundle } = program
  const project = await matrixProject(
    { ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' },
    { name: 'app', private: true, ...json },
  )
  if (needs && (await shell(project, needs)).exitCode !== 0) return expect.fail(`not on this machine: ${needs}`)
  await project.sh(`npm install --ignore-scripts -D ${project.tarball} ${npm.length ? npm.join(' ') : ''}`)
  await project.sh(
    'git add -A && git commit -qm start && npx hushkey init --yes >/dev/null && git add -A && git commit -qm hushkey',
  )
  for (const [path, text] of Object.entries(files)) await project.write(path, Buffer.from(text.replace('§', KEY)))
  await project.sh('git add -A')
  expect(await shell(project, 'git commit -m pay')).toMatchObject({ exitCode: 1 })
  const fixed = await shell(project, 'npx hushkey fix --yes --code')
  expect(fixed).toMatchObject({ exitCode: 0 })
  await project.sh('git commit -qm pay')
  expect(await project.git('log', '-p')).not.toContain(KEY)
  if (build) await project.sh(build)
  if (bundle) expect(await holds(project.path(bundle), KEY)).toBe(false)
  const command = start ?? /^Start it with: (.*)$/m.exec(fixed.stdout)?.[1] ?? ''
  const answer = page ? await ask(project, command, page) : (await shell(project, command)).stdout
  expect(answer).toContain(DIGEST)
})

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
