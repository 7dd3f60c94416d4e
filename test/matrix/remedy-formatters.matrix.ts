import { expect, test } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { matrixProject, shell } from './matrix-project.ts'
import { rustHome } from './rust-home.ts'

const KEY = fakeSecret('sk_live_{b62:24}')
const TYPESCRIPT =
  "import { createHash } from 'node:crypto'\n\nexport const digest = createHash('sha256').update('§').digest('hex')\nexport const call = fetch('https://api.example.com/v1/charges/all', {\n  headers: { authorization: 'Bearer §' },\n})\n"

/** A formatter, as its own guide has a project set it up; `§` stands for the key. The check passes before the key is fixed. */
const FORMATTERS: readonly {
  readonly name: string
  readonly install: string
  readonly files: Readonly<Record<string, string>>
  readonly check: string
}[] = [
  {
    name: 'Prettier',
    install: 'npm install --ignore-scripts -qD prettier@3 typescript@5',
    files: {
      '.prettierrc': '{ "semi": false, "singleQuote": true }\n',
      'tsconfig.json': '{ "compilerOptions": { "strict": true } }\n',
      'src/pay.ts': TYPESCRIPT,
    },
    check: 'npx prettier --check src',
  },
  {
    name: 'Biome',
    install: 'npm install --ignore-scripts -qD @biomejs/biome@2 typescript@5',
    files: {
      'biome.json':
        '{ "formatter": { "indentStyle": "space" }, "javascript": { "formatter": { "semicolons": "asNeeded", "quoteStyle": "single" } } }\n',
      'tsconfig.json': '{ "compilerOptions": { "strict": true } }\n',
      'src/pay.ts': TYPESCRIPT,
    },
    check: 'npx biome format src',
  },
  {
    name: 'Black',
    install: 'python3 -m venv ../venv && ../venv/bin/pip install -q black',
    files: {
      'pyproject.toml': '[project]\nname = "shop"\n\n[tool.black]\nline-length = 60\n',
      'shop/pay.py': 'import sys\n\ncall(sys.argv, "§", 12345)\n',
    },
    check: '../venv/bin/black --check shop',
  },
  {
    name: 'Ruff',
    install: 'python3 -m venv ../venv && ../venv/bin/pip install -q ruff',
    files: {
      'pyproject.toml': '[project]\nname = "shop"\n\n[tool.ruff]\nline-length = 60\n',
      'shop/pay.py': 'import sys\n\ncall(sys.argv, "§", 12345)\n',
    },
    check: '../venv/bin/ruff format --check shop',
  },
  {
    name: 'rustfmt',
    install: 'rustfmt --version',
    files: {
      'Cargo.toml': '[package]\nname = "shop"\nversion = "0.1.0"\nedition = "2021"\n',
      'src/main.rs': 'fn main() {\n    pay("§", "https://api.example.com");\n}\n\nfn pay(_key: &str, _url: &str) {}\n',
    },
    check: 'cargo fmt --check && cargo check -q',
  },
  {
    name: 'gofmt',
    install: 'gofmt -h 2>/dev/null || go version',
    files: {
      'go.mod': 'module shop\n\ngo 1.20\n',
      'main.go': 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("a", "Bearer §") }\n',
    },
    check: 'test -z "$(gofmt -l .)" && go vet ./...',
  },
]

test.for(FORMATTERS)(
  '$name: code that it leaves as it is, it leaves so after fix, too',
  async ({ name, install, files, check }, { skip }) => {
    const project = await matrixProject(/^(?:rustfmt)$/.test(name) ? rustHome() : {})
    await project.sh(`npm install --ignore-scripts -qD ${project.tarball}`)
    if ((await shell(project, install)).exitCode !== 0) return skip(`not on this machine: ${install}`)
    await project.write('.gitignore', Buffer.from('node_modules/\ntarget/\n.env\n'))
    for (const [path, text] of Object.entries(files)) await project.write(path, Buffer.from(text.replaceAll('§', KEY)))
    const path = { PATH: `${project.path('../venv/bin')}:${project.env.PATH}` }
    const formatted = check
      .replace(' --check', '')
      .replace('biome format', 'biome format --write')
      .replace('prettier', 'prettier --write')
    if (!/gofmt/.test(check)) await project.sh(formatted)
    await project.sh('git add -A')
    await project.sh(check)
    const fixed = await project.run('npx', ['hushkey', 'fix', '--yes', '--code'], { env: path })
    expect(fixed).toMatchObject({ exitCode: 0 })
    expect(await project.git('show', ':.env.example')).toContain('STRIPE_SECRET_KEY=')
    await project.sh(check)
  },
)
