import fc from 'fast-check'
import { expect, it } from 'vitest'
import { envKind } from '../../src/env-files/env-path.ts'

const NAMES: [path: string, kind: ReturnType<typeof envKind>][] = [
  ['.env', 'env'],
  ['.ENV', 'env'],
  ['.Env', 'env'],
  ['.env ', 'env'],
  ['a/b/.env', 'env'],
  ['.env.local', 'env'],
  ['.env.production', 'env'],
  ['.env.production.local', 'env'],
  ['.env.test', 'env'],
  ['.env.bak', 'env'],
  ['.env.keys', 'env'],
  ['.env.keys.example', 'env'],
  ['prod.env', 'env'],
  ['docker/app.ENV', 'env'],
  ['.envrc', 'env'],
  ['.flaskenv', 'env'],
  ['.dev.vars', 'env'],
  ['.dev.vars.staging', 'env'],
  ['.env2', 'env'],
  ['.env~', 'env'],
  ['#.env#', 'env'],
  ['.env copy', 'env'],
  ['.env (1)', 'env'],
  ['.env-prod', 'env'],
  ['.env_old', 'env'],
  ['.envrc.bak', 'env'],
  ['.flaskenv ', 'env'],
  ['.e\u200bnv', 'env'],
  ['.ｅｎｖ', 'env'],
  ['.env.keys.dist', 'env'],
  ['.env.example', 'template'],
  ['.env.EXAMPLE', 'template'],
  ['.env.sample', 'template'],
  ['.env.template', 'template'],
  ['.env.dist', 'template'],
  ['.env.defaults', 'template'],
  ['.env.production.example', 'template'],
  ['.env.example.local', 'template'],
  ['example.env', 'template'],
  ['.dev.vars.example', 'template'],
  ['.env-example', 'template'],
  ['.env.default', 'template'],
  ['.env.tpl', 'template'],
  ['.env.production.tmpl', 'template'],
  ['.env.j2', 'template'],
  ['.env.erb', 'template'],
  ['.env.schema', 'template'],
  ['env.template', 'template'],
  ['env.example', 'template'],
  ['env-example', 'template'],
  ['dot.env.sample', 'template'],
  ['env.production.example', 'template'],
  ['.env.vault', 'env'],
  ['.env.encrypted', 'env'],
  ['.env.d.ts', 'env'],
  ['.env.keys.tpl', 'env'],
  ['env.schema.json', null],
  ['env-template.yaml', null],
  ['env.default.ts', null],
  ['env', null],
  ['environment.template', null],
  ['env.ts', null],
  ['src/env.d.ts', null],
  ['vite-env.d.ts', null],
  ['environment.env.ts', null],
  ['.environment', null],
  ['.environment.bak', null],
  ['x.env.bak', null],
  ['.envrcs', null],
  ['.flaskenv.bak', null],
  ['x.flaskenv', null],
  ['.dev.varsx', null],
  ['x.dev.vars', null],
  ['.env/readme.md', null],
  ['dotenv', null],
]

it.each(NAMES)('N05: %j is %s', (path, kind) => {
  expect(envKind(path)).toBe(kind)
})

it('N05: the folder does not matter', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 })), fc.constantFrom(...NAMES), (folders, [name, kind]) => {
      const path = [...folders.map((folder) => folder.replaceAll('/', '_')), name].join('/')
      expect(envKind(path)).toBe(kind)
    }),
  )
})

it("N05, N06: a team's globs and template words count", () => {
  const policy = {
    allow: (path: string) => path === 'public/.env',
    deny: (path: string) => path === 'secrets.ini',
    templates: ['ci'],
  }
  expect(envKind('public/.env', policy)).toBeNull()
  expect(envKind('secrets.ini', policy)).toBe('env')
  expect(envKind('.env.ci', policy)).toBe('template')
})
