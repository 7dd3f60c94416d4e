import { symlink } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

vi.setConfig({ testTimeout: 120_000 }) // a dozen real commits each

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))

interface Layout {
  /** The files of the first commit, as the framework's documentation and generators set them up. */
  readonly files: Readonly<Record<string, string>>
  /** Lines that the team adds later, by file: defaults, placeholders and comments. */
  readonly lines: readonly (readonly [path: string, line: string])[]
  /** The file that stays on the machine. */
  readonly local: string
}

const NODE_IGNORE = '/node_modules\n'
const LAYOUTS: Readonly<Record<string, Layout>> = {
  // https://symfony.com/doc/current/configuration.html#configuring-environment-variables-in-env-files
  Symfony: {
    files: {
      '.gitignore': `${NODE_IGNORE}/.env.local\n/.env.local.php\n/.env.*.local\n/vendor/\n`,
      '.env':
        '# In all environments, the following files are loaded if they exist\n###> symfony/framework-bundle ###\nAPP_ENV=dev\nAPP_SECRET=\n###< symfony/framework-bundle ###\n',
      '.env.test': "KERNEL_CLASS='App\\\\Kernel'\nSYMFONY_DEPRECATIONS_HELPER=999999\n",
    },
    lines: [
      ['.env', 'DATABASE_URL="postgresql://app:!ChangeMe!@127.0.0.1:5432/app?serverVersion=16&charset=utf8"'],
      ['.env', 'MESSENGER_TRANSPORT_DSN=doctrine://default?auto_setup=0'],
      ['.env', 'MAILER_DSN=null://null'],
      ['.env', "CORS_ALLOW_ORIGIN='^https?://(localhost|127\\.0\\.0\\.1)(:[0-9]+)?$'"],
      ['.env', 'JWT_SECRET_KEY=%kernel.project_dir%/config/jwt/private.pem'],
      ['.env', 'MERCURE_JWT_SECRET="!ChangeThisMercureHubJWTSecretKey!"'],
      ['.env.test', 'PANTHER_APP_ENV=panther'],
      ['.env', '# SENTRY_DSN='],
      ['.env', 'DEFAULT_URI=http://localhost'],
    ],
    local: '.env.local',
  },
  // https://nextjs.org/docs/app/guides/environment-variables
  'Next.js': {
    files: {
      '.gitignore': `${NODE_IGNORE}/.next/\n.env*.local\n`,
      '.env': 'NEXT_PUBLIC_SITE_NAME=shop\n',
      '.env.development': 'NEXT_PUBLIC_API_URL=http://localhost:3000/api\n',
      '.env.production': 'NEXT_PUBLIC_API_URL=https://shop.example/api\n',
      '.env.test': 'NEXT_PUBLIC_API_URL=http://localhost:4000/api\n',
    },
    lines: [
      ['.env', 'HOSTNAME=localhost'],
      ['.env', 'PORT=8080'],
      ['.env', 'HOST=http://$HOSTNAME:$PORT'],
      ['.env.development', 'STRIPE_SECRET_KEY='],
      ['.env.production', 'NEXT_TELEMETRY_DISABLED=1'],
      ['.env.test', 'NEXTAUTH_SECRET=changeme'],
      ['.env', 'NEXT_PUBLIC_FLAG_NEW_CART=true'],
      ['.env.development', '# AUTH_SECRET=your-secret-here'],
      ['.env', 'NEXTAUTH_URL=http://localhost:3000'],
    ],
    local: '.env.local',
  },
  // https://vite.dev/guide/env-and-mode
  Vite: {
    files: {
      '.gitignore': `${NODE_IGNORE}dist\n*.local\n`,
      '.env': 'VITE_APP_TITLE=Shop\n',
      '.env.staging': 'VITE_APP_TITLE="Shop (staging)"\n',
    },
    lines: [
      ['.env', 'VITE_API_URL=http://localhost:8000'],
      ['.env.staging', 'VITE_API_URL=https://staging.shop.example'],
      ['.env', 'VITE_LOCALE=en-GB'],
      ['.env.staging', 'NODE_ENV=production'],
      ['.env', 'DB_PASSWORD='],
      ['.env', 'KEY=123'],
      ['.env', 'NEW_KEY1=test$foo'],
      ['.env', 'VITE_BUILD=$npm_package_version'],
      ['.env.staging', '# only for builds with --mode staging'],
    ],
    local: '.env.local',
  },
  // https://github.com/bkeepers/dotenv#should-i-commit-my-env-file
  Rails: {
    files: {
      '.gitignore': `${NODE_IGNORE}/log/*\n/tmp/*\n.env*.local\n/config/master.key\n`,
      '.env': 'DATABASE_HOST=localhost\nRAILS_MAX_THREADS=5\n',
      '.env.development': 'REDIS_URL=redis://localhost:6379/1\n',
      '.env.test': 'REDIS_URL=redis://localhost:6379/2\n',
    },
    lines: [
      ['.env', 'export WEB_CONCURRENCY=2'],
      ['.env', 'DATABASE_USERNAME=postgres'],
      ['.env', 'DATABASE_PASSWORD='],
      ['.env.development', 'MAILER_HOST=localhost:3000'],
      ['.env.test', 'SECRET_KEY_BASE=dummy'],
      ['.env', 'S3_BUCKET=YOURS3BUCKET'],
      ['.env', 'SECRET_KEY=YOURSECRETKEYGOESHERE'],
      ['.env', 'RAILS_LOG_LEVEL=debug'],
      ['.env.development', 'DATABASE_URL="postgres://$(whoami)@localhost/my_database"'],
    ],
    local: '.env.local',
  },
  // https://github.com/kerimdzhanov/dotenv-flow#variables-overwritingpriority
  'dotenv-flow': {
    files: {
      '.gitignore': `${NODE_IGNORE}.env.local\n.env.*.local\n`,
      '.env':
        'DATABASE_HOST=127.0.0.1\nDATABASE_PORT=27017\nDATABASE_USER=default\nDATABASE_PASS=\nDATABASE_NAME=my_app\n',
      '.env.development': 'DATABASE_NAME=my_app_dev\n',
      '.env.test': 'DATABASE_NAME=my_app_test\n',
      '.env.production': 'DATABASE_NAME=my_app_prod\n',
    },
    lines: [
      ['.env', 'SERVER_HOST=localhost'],
      ['.env', 'SERVER_PORT=3000'],
      ['.env.development', 'LOG_LEVEL=debug'],
      ['.env.production', 'LOG_LEVEL=warn'],
      ['.env', 'API_TOKEN=<your token>'],
      ['.env.test', 'SERVER_PORT=0'],
      ['.env', 'DATABASE_URL=mongodb://${DATABASE_USER}:${DATABASE_PASS}@${DATABASE_HOST}:${DATABASE_PORT}/my_app'],
      ['.env', 'CACHE_TTL=3600'],
      ['.env.production', '# real values come from the platform'],
    ],
    local: '.env.local',
  },
}

async function start({ files }: Layout): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('package.json', '{ "name": "shop", "private": true }\n')
  for (const [path, text] of Object.entries(files)) await repo.stage(path, text)
  await repo.commit('start')
  await repo.run('mkdir', ['node_modules'])
  await symlink(PACKAGE, repo.path('node_modules/hushkey'))
  expect(await repo.hushkey('init', '--yes', '--no-trial')).toMatchObject({ exitCode: 0 })
  return repo
}

/** Through the hook that `init` has set up. */
const commit = (repo: TempRepo) => repo.run('git', ['commit', '-qam', 'work'])

it.each(
  Object.entries(LAYOUTS).flatMap(([name, layout]) => [
    [name, 'kept', layout] as const,
    [name, 'not settled', layout] as const,
  ]),
)('N53: %s, %s: from init to the tenth commit nothing stops but a real key', async (_, how, layout) => {
  const repo = await start(layout)
  for (const path of Object.keys(layout.files))
    expect((await repo.run('git', ['check-ignore', '-q', '--no-index', path])).exitCode, path).toBe(1)
  expect((await repo.run('git', ['check-ignore', '-q', layout.local])).exitCode).toBe(0)
  expect((await repo.run('ls', ['-A'])).stdout).not.toContain('.env.example')
  const env = Object.keys(layout.files).filter((path) => path.startsWith('.env'))
  if (how === 'kept') expect(await repo.hushkey('allow', '--env', ...env)).toMatchObject({ exitCode: 0 })
  await repo.git('add', '-A')
  expect((await commit(repo)).exitCode).toBe(0)
  for (const [path, line] of layout.lines) {
    await repo.write(path, `${await repo.git('show', `HEAD:${path}`)}${line}\n`)
    const { exitCode, stdout, stderr } = await commit(repo)
    expect({ exitCode, said: stdout + stderr }, line).toMatchObject({ exitCode: 0 })
    expect(stdout + stderr, line).not.toContain('env-file')
  }
  expect((await repo.git('rev-list', '--count', 'HEAD')).trim()).toBe('11')
  for (const path of env) {
    await repo.write(
      path,
      `${await repo.git('show', `HEAD:${path}`)}STRIPE_API_KEY=${fakeSecret('sk_live_{b62:24}')}\n`,
    )
    const { exitCode, stdout, stderr } = await commit(repo)
    expect(exitCode, path).toBe(1)
    if (how === 'kept') expect(stdout + stderr).toContain('.env')
    await repo.git('checkout', '-q', 'HEAD', '--', path)
  }
  const { stdout } = await repo.hushkey('doctor')
  expect(stdout).not.toContain('filter-repo')
})
