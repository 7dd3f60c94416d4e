import { expect, it } from 'vitest'
import { replaceSecret } from '../../../../src/remedy/code/replace-secret.ts'
import { applyEdits } from '../../../../src/remedy/code/text-edits.ts'
import { NO_PROJECT } from '../../../../src/remedy/project/project.ts'

const SECRET = 'S3cr3tS3cr3t'
const NAME = 'STRIPE_SECRET_KEY'

interface Given {
  readonly module: string
  readonly text: string
  readonly path?: string
  readonly file?: string
  readonly imports?: readonly string[]
  readonly dependencies?: readonly string[]
}

function fixed({ module, text, path = 'src/pay.ts', file = 'src/env.ts', imports = [], dependencies = [] }: Given) {
  const whole = text.replace('§', SECRET)
  const start = whole.indexOf(SECRET)
  const envModules = [{ path: file, text: module, imports }]
  const project = { ...NO_PROJECT, isStrict: () => true, envModules, dependencies: new Set(dependencies) }
  const found = replaceSecret({ path, text: whole, start, end: start + SECRET.length, project })
  if ('refused' in found) return { code: found.refused, module: null }
  return {
    code: applyEdits(whole, found.edits(NAME)),
    module: found.declaration?.add(module, NAME) ?? null,
    shown: found.declaration?.shown(NAME),
  }
}

const ZOD = "import { z } from 'zod'\n\n"
const CODE = "export const key = '§'\n"

it.each([
  [
    'zod, parsed at once',
    `${ZOD}export const env = z.object({\n  PORT: z.coerce.number(),\n}).parse(process.env)\n`,
    `${ZOD}export const env = z.object({\n  PORT: z.coerce.number(),\n  STRIPE_SECRET_KEY: z.string().min(1),\n}).parse(process.env)\n`,
    "import { env } from './env'\n\nexport const key = env.STRIPE_SECRET_KEY\n",
  ],
  [
    'zod, a schema by name, without a trailing comma and with a comment behind it',
    `${ZOD}const schema = z.object({\n  A: z.string(), // "}" is no end\n  B: z.enum(['a', 'b']) // last\n})\nexport const config = schema.parse(process.env)\n`,
    `${ZOD}const schema = z.object({\n  A: z.string(), // "}" is no end\n  B: z.enum(['a', 'b']), // last\n  STRIPE_SECRET_KEY: z.string().min(1)\n})\nexport const config = schema.parse(process.env)\n`,
    "import { config } from './env'\n\nexport const key = config.STRIPE_SECRET_KEY\n",
  ],
  [
    'zod, parsed safely and handed out as data, nonempty by habit, as the default',
    `${ZOD}const parsed = z.object({ A: z.string().nonempty() }).safeParse(process.env);\nif (!parsed.success) throw parsed.error;\nconst env = parsed.data;\nexport default env;\n`,
    `${ZOD}const parsed = z.object({ A: z.string().nonempty(), STRIPE_SECRET_KEY: z.string().nonempty() }).safeParse(process.env);\nif (!parsed.success) throw parsed.error;\nconst env = parsed.data;\nexport default env;\n`,
    "import env from './env'\n\nexport const key = env.STRIPE_SECRET_KEY\n",
  ],
  [
    'valibot',
    "import * as v from 'valibot'\nconst Env = v.object({\n\tA: v.string(),\n})\nexport const env = v.parse(Env, process.env)\n",
    "import * as v from 'valibot'\nconst Env = v.object({\n\tA: v.string(),\n\tSTRIPE_SECRET_KEY: v.pipe(v.string(), v.minLength(1)),\n})\nexport const env = v.parse(Env, process.env)\n",
    "import { env } from './env'\n\nexport const key = env.STRIPE_SECRET_KEY\n",
  ],
  [
    'envalid, whose validator is imported too',
    "import { cleanEnv, port } from 'envalid'\nexport const env = cleanEnv(process.env, {\n  PORT: port({ default: 3000 }),\n})\n",
    "import { cleanEnv, port, str } from 'envalid'\nexport const env = cleanEnv(process.env, {\n  PORT: port({ default: 3000 }),\n  STRIPE_SECRET_KEY: str(),\n})\n",
    "import { env } from './env'\n\nexport const key = env.STRIPE_SECRET_KEY\n",
  ],
  [
    't3-env, which passes each variable on by name',
    `import { createEnv } from "@t3-oss/env-nextjs";\n${ZOD}export const env = createEnv({\n  server: {\n    A: z.url(),\n  },\n  client: {},\n  runtimeEnv: {\n    A: process.env.A,\n  },\n});\n`,
    `import { createEnv } from "@t3-oss/env-nextjs";\n${ZOD}export const env = createEnv({\n  server: {\n    A: z.url(),\n    STRIPE_SECRET_KEY: z.string().min(1),\n  },\n  client: {},\n  runtimeEnv: {\n    A: process.env.A,\n    STRIPE_SECRET_KEY: process.env.STRIPE_SECRET_KEY,\n  },\n});\n`,
    "import { env } from './env'\n\nexport const key = env.STRIPE_SECRET_KEY\n",
  ],
  [
    't3-env, which passes process.env on, empty yet and with CRLF',
    `import { createEnv } from "@t3-oss/env-core"\r\nimport { z } from "zod"\r\nexport const env = createEnv({\r\n  server: {\r\n  },\r\n  runtimeEnv: process.env,\r\n})\r\n`,
    `import { createEnv } from "@t3-oss/env-core"\r\nimport { z } from "zod"\r\nexport const env = createEnv({\r\n  server: {\r\n    STRIPE_SECRET_KEY: z.string().min(1),\r\n  },\r\n  runtimeEnv: process.env,\r\n})\r\n`,
    "import { env } from './env'\n\nexport const key = env.STRIPE_SECRET_KEY\n",
  ],
])("the project's own env module: %s", (_, module, after, code) => {
  const done = fixed({ module, text: CODE })
  expect(done.module).toBe(after)
  expect(done.code).toBe(code)
  expect(after).toContain(done.shown)
  expect(fixed({ module: after, text: CODE }).module).toBe(after) // it is named once
})

const MODULE = `${ZOD}export const env = z.object({}).parse(process.env)\n`

it.each<[string, Partial<Given>, string]>([
  [
    'as others import it',
    { imports: ["import { env } from '@/env'"] },
    "import { env } from '@/env'\n\nexport const key = env.X\n",
  ],
  [
    'by no alias of another file',
    { imports: ["import { env } from '@/other/env'"] },
    "import { env } from './env'\n\nexport const key = env.X\n",
  ],
  ['from a folder below', { path: 'src/a/pay.ts' }, "import { env } from '../env'\n\nexport const key = env.X\n"],
  [
    'with the ending that the file writes, below its imports',
    { text: "import a from './a.js';\n\na('§');\n" },
    "import a from './a.js';\nimport { env } from './env.js';\n\na(env.X);\n",
  ],
  [
    'where it is imported',
    { text: "import { env } from '~/env.js'\na('§')\n" },
    "import { env } from '~/env.js'\na(env.X)\n",
  ],
  [
    'where it has another name',
    { text: "import { env as e } from './env'\na('§')\n" },
    "import { env as e } from './env'\na(e.X)\n",
  ],
  [
    'beside another env',
    { text: "const env = 1\na('Bearer §')\n" },
    "import { env as appEnv } from './env'\n\nconst env = 1\na(`Bearer ${appEnv.X}`)\n",
  ],
])('it is imported %s', (_, given, code) => {
  expect(fixed({ module: MODULE, text: CODE, ...given }).code).toBe(code.replaceAll('.X', `.${NAME}`))
})

it.each<[string, Partial<Given>]>([
  ['tests', { path: 'src/pay.test.ts' }],
  ['settings of tools', { path: 'vite.config.ts' }],
  ['plain JavaScript, which imports no TypeScript', { path: 'src/pay.js' }],
  ['CommonJS', { path: 'src/pay.js', file: 'src/env.js', text: "module.exports = '§'\n" }],
  ['the module itself', { path: 'src/env.ts' }],
  ['a module that exports nothing', { module: `${ZOD}z.object({ A: z.string() }).parse(process.env)\n` }],
  ['a module that reads something else', { module: `${ZOD}export const env = z.object({}).parse(other)\n` }],
])('it is not used by %s', (_, given) => {
  const done = fixed({ module: MODULE, text: CODE, ...given })
  expect(done.code).not.toMatch(/(?<!process\.)env\.STRIPE/)
  expect(done.module).toBeNull()
})

const SERVICE = `@Injectable()
export class Pay {
  private readonly other = '§1'
  constructor(private readonly config: ConfigService) {}
  key(): string {
    return '§2'
  }
}
`
const JOI = 'ConfigModule.forRoot({\n  validationSchema: Joi.object({\n    A: Joi.string(),\n  }),\n})\n'

it.each([
  [
    'a method reads through the service',
    SERVICE.replace('§1', 'a').replace('§2', '§'),
    `return this.config.getOrThrow<string>('${NAME}')`,
  ],
  [
    'a property, made before the service is there, does not',
    SERVICE.replace('§1', '§').replace('§2', 'a'),
    `other = requireEnv('${NAME}')`,
  ],
])('@nestjs/config: %s, and the schema of Joi has the name', (_, text, code) => {
  const done = fixed({ module: JOI, text, file: 'src/app.module.ts', dependencies: ['@nestjs/config'] })
  expect(done.code).toContain(code)
  expect(done.module).toBe(JOI.replace('string(),\n', `string(),\n    ${NAME}: Joi.string().required(),\n`))
})

it('semicolons are those of the statements, whatever texts over lines and comments end with', () => {
  const sql =
    "const a = b;\n/**\n * A word\n * and one more\n */\nconst q = `\n  SELECT a\n  FROM b\n`;\nconst key = '§';\n"
  expect(fixed({ module: '', text: sql }).code).toContain('const value = process.env[name];')
})
