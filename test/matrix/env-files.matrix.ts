import { expect, test } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { type MatrixProject, matrixProject, shell } from './matrix-project.ts'

const HUSHKEY = 'npx --no-install hushkey'
const KEY = fakeSecret('sk_live_{b62:24}')

/** A project in which these packages and hushkey are installed, with ignore rules as its framework's template has them. */
async function projectWith(
  task: { meta: { tools?: string[] } },
  name: string,
  ignored: string,
): Promise<MatrixProject> {
  const project = await matrixProject()
  await project.sh(`npm install --save-dev --ignore-scripts ${project.tarball} ${name}`)
  const folder = `node_modules/${name.replace(/(?<=.)@[^@]*$/, '')}`
  const { version } = JSON.parse(await project.sh(`cat ${folder}/package.json`))
  task.meta.tools = [`${folder.slice('node_modules/'.length)} ${version}`]
  await project.write('.gitignore', `node_modules/\ndist/\n${ignored}`)
  return project
}

async function expectKeyStopped(project: MatrixProject, path: string, text: string): Promise<void> {
  await project.stage(path, `${text}STRIPE_SECRET_KEY=${KEY}\n`)
  const { exitCode, stdout } = await shell(project, 'git commit -m key')
  expect({ isStopped: exitCode !== 0, stdout }).toMatchObject({
    isStopped: true,
    stdout: expect.stringContaining(path),
  })
  expect(stdout).not.toContain(KEY)
  await project.sh('git reset -q --hard')
}

test('N53: Vite, whose .env and .env.development a team commits', async ({ task }) => {
  const project = await projectWith(task, 'vite', '*.local\n')
  const text = 'VITE_TITLE=Shop\nVITE_PORT=5173\n'
  await project.write('index.html', '<title>%VITE_TITLE%</title>\n')
  await project.write('.env', text)
  await project.write('.env.development', 'VITE_TITLE=Shop (dev)\n')
  await project.sh('git add . && git commit -qm "set up"')
  const said = await project.sh(`${HUSHKEY} init`)
  const [, keep = ''] = /npx (hushkey allow --env \.env \.env\.development)\n/.exec(said) ?? []
  await project.sh(`npx --no-install ${keep} && git add . && git commit -qm hushkey`)
  await project.stage('.env', `${text}VITE_LANG=en\n`)
  const { exitCode, stdout } = await shell(project, 'git commit -m lang')
  expect({ exitCode, isQuiet: !stdout.includes('env-file') }).toEqual({ exitCode: 0, isQuiet: true })
  await project.sh('npx --no-install vite build && grep -q "<title>Shop</title>" dist/index.html')
  for (const path of ['.env', '.env.development', '.env.local']) await expectKeyStopped(project, path, text)
})

test('N54: dotenvx, whose encrypted .env is committed and whose .env.keys never is', async ({ task }) => {
  const project = await projectWith(task, '@dotenvx/dotenvx@2', '')
  await project.sh(`git add . && git commit -qm "set up" && ${HUSHKEY} init && git add . && git commit -qm hushkey`)
  await project.write('.env', `STRIPE_SECRET_KEY=${KEY}\n`)
  await project.sh('npx --no-install dotenvx encrypt')
  await project.sh('git add -f .env && git commit -qm "the encrypted values"')
  await project.stage('.env.keys', await project.sh('cat .env.keys'))
  expect((await shell(project, 'git commit -m keys')).exitCode).not.toBe(0)
  await project.sh('git rm -q --cached .env.keys')
  expect(await project.sh('npx --no-install dotenvx get STRIPE_SECRET_KEY')).toContain(KEY)
  await project.stage('.env', `${await project.sh('cat .env')}DB_PASSWORD=${fakeSecret('{b62:20}')}\n`)
  const { exitCode, stdout } = await shell(project, 'git commit -m "half encrypted"')
  expect({ isStopped: exitCode !== 0, stdout }).toMatchObject({
    isStopped: true,
    stdout: expect.stringContaining('DB_PASSWORD'),
  })
})

test('N57: dotenv-flow, whose .env a team no longer tracks: a colleague gets it back as hushkey says', async ({
  task,
}) => {
  const project = await projectWith(task, 'dotenv-flow', '.env.local\n')
  await project.stage('.env', 'PORT=3000\n')
  await project.sh('git add . && git commit -qm "set up" && git clone -q . ../colleague')
  const said = await project.sh(`${HUSHKEY} init`)
  const [, untrack = ''] = /^ {2}(git rm --cached -- \.env)$/m.exec(said) ?? []
  const [, back = ''] = /the next pull deletes it in other clones; back:\s+(git restore .+)/.exec(said) ?? []
  await project.sh(`${untrack} && echo .env >>.gitignore && git add . && git commit -qm "no env file"`)
  const colleague = project.at('../colleague')
  await colleague.sh('git pull -q && ! [ -e .env ]')
  await colleague.sh(back)
  const flow = `${project.path('node_modules/dotenv-flow')}`
  expect(await colleague.sh(`node -e 'require("${flow}").config(); console.log(process.env.PORT)'`)).toContain('3000')
})
