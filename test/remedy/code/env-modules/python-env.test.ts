import { expect, it } from 'vitest'
import { replaceSecret } from '../../../../src/remedy/code/replace-secret.ts'
import { applyEdits } from '../../../../src/remedy/code/text-edits.ts'
import { NO_PROJECT } from '../../../../src/remedy/project/project.ts'

const SECRET = 'S3cr3tS3cr3t'
const NAME = 'STRIPE_SECRET_KEY'
const CODE = 'key = "§"\n'

interface Given {
  readonly text?: string
  readonly module?: string
  readonly file?: string
  readonly folder?: string
  readonly path?: string
  readonly imports?: readonly string[]
  readonly words?: readonly string[]
}

function fixed({
  text = CODE,
  module = '',
  file = 'app/core/config.py',
  folder = '',
  path = 'app/pay.py',
  imports = [],
  words = [],
}: Given) {
  const whole = text.replace('§', SECRET)
  const start = whole.indexOf(SECRET)
  const project = { ...NO_PROJECT, folder, envModules: [{ path: file, text: module, imports }], words: new Set(words) }
  const found = replaceSecret({ path, text: whole, start, end: start + SECRET.length, project })
  if ('refused' in found) return { code: found.refused, module: null, name: NAME }
  const name = found.variable?.(NAME) ?? NAME
  return {
    code: applyEdits(whole, found.edits(name)),
    module: found.declaration?.add(module, name) ?? null,
    shown: found.declaration?.shown(name),
    name,
  }
}

const HEAD = 'from pydantic_settings import BaseSettings, SettingsConfigDict\n\n\nclass Settings(BaseSettings):\n'
const CONFIG = '    model_config = SettingsConfigDict(env_file=".env")\n\n'
const METHOD = '\n    @property\n    def url(self) -> str:\n        a: str = "x"\n        return a\n\n\n'

it.each([
  [
    'fields in lower case, and one object',
    `${HEAD}    debug: bool = False\n${METHOD}settings = Settings()\n`,
    `${HEAD}    debug: bool = False\n    stripe_secret_key: str\n${METHOD}settings = Settings()\n`,
    'from app.core.config import settings\n\nkey = settings.stripe_secret_key\n',
    NAME,
  ],
  [
    'fields in upper case, the last of them over lines, and a function',
    `${HEAD}${CONFIG}    DEBUG: bool = False\n    HOSTS: list[str] = Field(\n        default=["a)"],\n    )\n${METHOD}@lru_cache\ndef get_settings() -> Settings:\n    return Settings()\n`,
    `${HEAD}${CONFIG}    DEBUG: bool = False\n    HOSTS: list[str] = Field(\n        default=["a)"],\n    )\n    STRIPE_SECRET_KEY: str\n${METHOD}@lru_cache\ndef get_settings() -> Settings:\n    return Settings()\n`,
    'from app.core.config import get_settings\n\nkey = get_settings().STRIPE_SECRET_KEY\n',
    NAME,
  ],
  [
    'a prefix for all variables',
    `${HEAD}    model_config = {"env_prefix": "APP_"}\n    debug: bool = False\n\n\nsettings = Settings()  # type: ignore\n`.replace(
      '{"env_prefix": "APP_"}',
      'SettingsConfigDict(env_prefix="APP_")',
    ),
    `${HEAD}    model_config = SettingsConfigDict(env_prefix="APP_")\n    debug: bool = False\n    stripe_secret_key: str\n\n\nsettings = Settings()  # type: ignore\n`,
    'from app.core.config import settings\n\nkey = settings.stripe_secret_key\n',
    `APP_${NAME}`,
  ],
])('pydantic-settings: %s', (_, module, after, code, name) => {
  const done = fixed({ module })
  expect(done.module).toBe(after)
  expect(done.code).toBe(code)
  expect(done.name).toBe(name)
  expect(after).toContain(`    ${done.shown}\n`)
  expect(fixed({ module: after }).module).toBe(after)
})

const MODULE = `${HEAD}    debug: bool = False\n\n\nsettings = Settings()\n`

it.each<[string, Given, string]>([
  [
    'in a folder of its own',
    { folder: 'api/', file: 'api/src/shop/config.py' },
    'from shop.config import settings\n\nkey = settings.x\n',
  ],
  [
    'as others import it',
    { imports: ['from core.config import settings'] },
    'from core.config import settings\n\nkey = settings.x\n',
  ],
  [
    'among its siblings',
    { text: 'import sys\n\nfrom app.a import b\nfrom app.z import c\n\nkey = "§"\n' },
    'import sys\n\nfrom app.a import b\nfrom app.core.config import settings\nfrom app.z import c\n\nkey = settings.x\n',
  ],
  [
    'where it is there',
    { text: 'from .core.config import (\n    other,\n    settings,\n)\nkey = "§"\n' },
    'from .core.config import (\n    other,\n    settings,\n)\nkey = settings.x\n',
  ],
  [
    'beside another name',
    { text: 'settings = 1\nkey = "§"\n' },
    'from app.core.config import settings as app_settings\n\nsettings = 1\nkey = app_settings.x\n',
  ],
  [
    'in an f-string',
    { text: 'key = "Bearer §"\n' },
    'from app.core.config import settings\n\nkey = f"Bearer {settings.x}"\n',
  ],
])('it is imported %s', (_, given, code) => {
  expect(fixed({ module: MODULE, ...given }).code).toBe(code.replaceAll('.x', '.stripe_secret_key'))
})

it.each<[string, Given, string]>([
  [
    'django-environ',
    { text: "import environ\nenv = environ.Env(\n    DEBUG=(bool, False),\n)\nKEY = '§'\n" },
    `import environ\nenv = environ.Env(\n    DEBUG=(bool, False),\n)\nKEY = env('${NAME}')\n`,
  ],
  [
    'django-environ, with the value as a default in it',
    { text: 'import environ\nenv = environ.Env(\n    KEY=(str, "§"),\n)\n' },
    `import os\n\nimport environ\nenv = environ.Env(\n    KEY=(str, os.environ["${NAME}"]),\n)\n`,
  ],
  [
    'environs',
    { text: 'from environs import Env\nenv = Env()\nk = f"x §"\n' },
    `from environs import Env\nenv = Env()\nk = f"x {env('${NAME}')}"\n`,
  ],
  [
    'python-decouple',
    { text: 'from decouple import config, Csv\nk = "§"\n' },
    `from decouple import config, Csv\nk = config("${NAME}")\n`,
  ],
  [
    'python-decouple that this file does not import yet',
    { text: 'import sys\n\nconfig = 1\nk = "§"\n', words: ['python-decouple'] },
    `import sys\n\nfrom decouple import config as env_config\n\nconfig = 1\nk = env_config("${NAME}")\n`,
  ],
])('%s is asked for the variable', (_, given, code) => {
  expect(fixed(given).code).toBe(code)
})

it('a class without an object of it, and one whose names have to be written as they are, are left alone', () => {
  for (const module of [
    `${HEAD}    debug: bool = False\n`,
    `${HEAD}    model_config = SettingsConfigDict(case_sensitive=True)\n    debug: bool = False\n\n\nsettings = Settings()\n`,
  ])
    expect(fixed({ module })).toMatchObject({ code: `import os\n\nkey = os.environ["${NAME}"]\n`, module: null })
})
