import { expect, it } from 'vitest'
import { replaceSecret } from '../../../src/remedy/code/replace-secret.ts'
import { applyEdits } from '../../../src/remedy/code/text-edits.ts'
import { timeOf } from '../../rules/growth.ts'

const HOSTILE =
  `a.js a.tsx a.ts a.vue a.py a.go a.rb a.php A.java A.kt a.cs a.rs a.sh a.tf Dockerfile compose.yml`.split(' ')

/** Stands for the secret in the samples below. */
const SECRET = 'S3cr3tS3cr3t'

function replaced(path: string, sample: string, wanted = 'API_KEY') {
  const text = sample.replace('§', SECRET)
  const start = text.indexOf(SECRET)
  const found = replaceSecret({ path, text, start, end: start + SECRET.length })
  if ('refused' in found) return found.refused
  const name = found.variable?.(wanted) ?? wanted
  return applyEdits(text, found.edits(name))
}

it.each([
  ['a.js', "const a = '§'\n", 'const a = process.env.API_KEY\n'],
  ['a.ts', 'f("§", 1)', 'f(process.env.API_KEY, 1)'],
  ['a.ts', 'f("Bearer §")', 'f(`Bearer ${process.env.API_KEY}`)'],
  ['a.ts', 'f(`Bearer §!`)', 'f(`Bearer ${process.env.API_KEY}!`)'],
  ['a.tsx', 'return <P id="a" token="§" />', 'return <P id="a" token={process.env.API_KEY} />'],
  ['a.tsx', 'const token="§"', 'const token=process.env.API_KEY'],
  ['a.ts', 'Deno.serve(f("§"))', 'Deno.serve(f(Deno.env.get("API_KEY")))'],
  ['a.vue', '<script>\nconst a = "§"\n</script>', '<script>\nconst a = process.env.API_KEY\n</script>'],
  ['a.svelte', '<script>\nconst a = "§"\n</script>', '<script>\nconst a = process.env.API_KEY\n</script>'],
  ['a.js', 'run("curl -u \'§\' x")', "run(`curl -u '${process.env.API_KEY}' x`)"],
  ['a.js', "const q = `\n  INSERT '§'\n`", "const q = `\n  INSERT '${process.env.API_KEY}'\n`"],
  ['a.js', "// don't `\nconst a = '§'", "// don't `\nconst a = process.env.API_KEY"],
  ['a.js', "const a = `x ${f('§')} y`", 'const a = `x ${f(process.env.API_KEY)} y`'],
  ['a.ts', "export {\n  a,\n} from '§'\n", 'it is the name of a module here: a variable cannot stand there'],
  ['a.ts', "import '§'\n", 'it is the name of a module here: a variable cannot stand there'],
  ['a.ts', "export * from '§'\n", 'it is the name of a module here: a variable cannot stand there'],
  ['a.ts', "f({ a: b ? c : '§' })", 'f({ a: b ? c : process.env.API_KEY })'],
  ['a.ts', "const a: B = {\n  b: { c: '§' },\n}\n", 'const a: B = {\n  b: { c: process.env.API_KEY },\n}\n'],
  ['a.ts', "f(a, { b: ['§'] })", 'f(a, { b: [process.env.API_KEY] })'],
  ['a.ts', "class A {\n  b: string = '§'\n}\n", 'class A {\n  b: string = process.env.API_KEY\n}\n'],
  [
    'a.jsx',
    `const a = <A b={() => c} {...d} e data-k="§" />`,
    `const a = <A b={() => c} {...d} e data-k={process.env.API_KEY} />`,
  ],
  ['a.jsx', `const a = <A.B\n  c="d"\n  k="§"\n/>`, `const a = <A.B\n  c="d"\n  k={process.env.API_KEY}\n/>`],
  ['a.jsx', `function f(a = b, c='§') {}`, `function f(a = b, c=process.env.API_KEY) {}`],
  ['a.js', "const a = /['\"]/, b = '§'", 'const a = /[\'"]/, b = process.env.API_KEY'],
  [
    'a.js',
    "const a = t.replace(/`/g, '\"'), b = 'k §'",
    "const a = t.replace(/`/g, '\"'), b = `k ${process.env.API_KEY}`",
  ],
  ['a.js', "const a = b / 2, c = '§' // d/", 'const a = b / 2, c = process.env.API_KEY // d/'],
  ['A.java', 'char c = \'"\'; String k = "§";', 'char c = \'"\'; String k = System.getenv("API_KEY");'],
  ['a.sh', '# it\'s\ncurl -d \'{\n  "key": "§"\n}\'\n', '# it\'s\ncurl -d \'{\n  "key": "\'"$API_KEY"\'"\n}\'\n'],
  ['a.sh', 'curl -d "{\n  k: §\n}"\n', 'curl -d "{\n  k: $API_KEY\n}"\n'],
  ['a.py', 'a = "§"\n', 'import os\n\na = os.environ["API_KEY"]\n'],
  [
    'a.py',
    '#!/usr/bin/env python\n"""Doc."""\nimport sys\n\na = "§"\n',
    '#!/usr/bin/env python\n"""Doc."""\nimport os\nimport sys\n\na = os.environ["API_KEY"]\n',
  ],
  ['a.py', 'import os, sys\na = b"§"\n', 'import os, sys\na = os.environ["API_KEY"].encode()\n'],
  [
    'a.py',
    "from __future__ import annotations\na = '§'\r\n",
    "from __future__ import annotations\nimport os\r\n\r\na = os.environ['API_KEY']\r\n",
  ],
  ['a.py', 'import os\na = f"Bearer §{x}"\n', `import os\na = f"Bearer {os.environ['API_KEY']}{x}"\n`],
  ['a.py', 'import os\na = "Bearer §"\n', `import os\na = f"Bearer {os.environ['API_KEY']}"\n`],
  ['a.py', 'import os\na = u\'{"k": "§"}\'\n', `import os\na = f'{{"k": "{os.environ["API_KEY"]}"}}'\n`],
  ['a.py', 'import os\na = "a" \\\n  "§"\n', `import os\na = "a" \\\n  f"{os.environ['API_KEY']}"\n`],
  ['a.py', 'import os\na = (b"a"\n  b"§")\n', 'strings stand side by side here: read the variable there by hand'],
  ['a.py', 'def f():\n    """Takes §."""\n', 'it is in a docstring: take it out there'],
  [
    'a.py',
    'import os\nmatch a:\n    case "§":\n        pass\n',
    'a case cannot be read from the environment: compare with ==',
  ],
  ['a.py', 'import flask\n\na = "§"\n', 'import os\n\nimport flask\n\na = os.environ["API_KEY"]\n'],
  [
    'a.py',
    'import json\nimport sys\nfrom re import (\n    sub,\n)\n\na = "§"\n',
    'import json\nimport os\nimport sys\nfrom re import (\n    sub,\n)\n\na = os.environ["API_KEY"]\n',
  ],
  ['.npmrc', '//registry.npmjs.org/:_authToken=§\n', '//registry.npmjs.org/:_authToken=${API_KEY}\n'],
  ['settings.xml', '<password>§</password>\n', '<password>${env.API_KEY}</password>\n'],
  ['a.ini', 'key = §\n', 'no program reads variables in this file: put a placeholder there, such as <your-key>'],
  ['a.rb', "a = '§'\n", "a = ENV.fetch('API_KEY')\n"],
  ['a.rb', "a = 'Bearer §'\n", `a = "Bearer #{ENV.fetch('API_KEY')}"\n`],
  ['a.rb', 'a = "b" \\\n  "§"\n', 'a = "b" \\\n  "#{ENV.fetch("API_KEY")}"\n'],
  ['a.rb', 'a = <<~SQL\n  k = "§"\nSQL\n', 'it is not in a string literal: read the variable there by hand'],
  ['a.rb', 'a = { "§": 1 }\n', 'it is a symbol here, which cannot depend on a variable'],
  ['a.rb', "a = :'§'\n", 'it is a symbol here, which cannot depend on a variable'],
  ['a.php', "<p>'§'</p><?php $a = 1;\n", 'it is in the page that browsers get: a key in it is public'],
  ['a.php', "<?php\n$a = <<<EOT\n  k = '§'\nEOT;\n", 'it is not in a string literal: read the variable there by hand'],
  [
    'a.php',
    "<?php\nclass A {\n  const B = 1;\n  function f() { return ['k' => 'Bearer §']; }\n}\n",
    "<?php\nclass A {\n  const B = 1;\n  function f() { return ['k' => 'Bearer ' . getenv('API_KEY')]; }\n}\n",
  ],
  ['a.rb', 'a = "Bearer §"\n', 'a = "Bearer #{ENV.fetch("API_KEY")}"\n'],
  [
    'a.go',
    'package a\n\nimport "os"\n\nconst (\n\ta = "b"\n\t// k pays.\n\tk Key = "§" // live\n)\n\nvar b = os.Args\n',
    'package a\n\nimport "os"\n\nconst (\n\ta = "b"\n)\n\n// k pays.\nvar k = Key(os.Getenv("API_KEY"))\n\nvar b = os.Args\n',
  ],
  [
    'a.go',
    'package a\n\nimport "os"\n\nconst (\n\tk = "§"\n)\n',
    'package a\n\nimport "os"\n\nvar k = os.Getenv("API_KEY")\n',
  ],
  [
    'a.go',
    'package a\n\nconst (\n\ta = iota\n\tk = "§"\n)\n',
    'Go reads no variable in a constant: move it out of this const block, as var',
  ],
  ['a.go', 'package a\n\nconst k = "§"\n\nconst l = k + "/"\n', 'another constant is made from k: make both variables'],
  [
    'a.go',
    'package a\n\nimport (\n\t"b.org/c"\n)\n\nvar k = f(c, "Bearer §")\n',
    'package a\n\nimport (\n\t"os"\n\n\t"b.org/c"\n)\n\nvar k = f(c, "Bearer "+os.Getenv("API_KEY"))\n',
  ],
  [
    'A.java',
    'class A {\n  static final String K = "§";\n  @Value(K) String a;\n}\n',
    'K is used where only a constant may stand: read the variable elsewhere',
  ],
  ['A.java', '@Foo({\n  "§"\n})\nclass A {}\n', 'only a constant may stand here: read the variable elsewhere'],
  [
    'a.cs',
    'class A { void F(int a, string k = "§") {} }',
    'only a constant may stand here: read the variable elsewhere',
  ],
  ['a.cs', 'var a = b switch {\n  "§" => 1,\n};', 'only a constant may stand here: read the variable elsewhere'],
  ['a.cs', 'F(["§"]);', 'F([System.Environment.GetEnvironmentVariable("API_KEY")]);'],
  ['a.rs', 'f("§");', 'f(std::env::var("API_KEY").expect("API_KEY is not set").as_str());'],
  [
    'a.rs',
    'fn k() -> &\'static str {\n    "§"\n}\n',
    'it lives longer than the variable is read for: make it a String, and read the variable there',
  ],
  ['a.go', 'package a\n\nconst k = "§"\n', 'package a\n\nimport "os"\n\nvar k = os.Getenv("API_KEY")\n'],
  [
    'a.go',
    'package a\n\nimport (\n\t"fmt"\n\t"strings"\n)\n\nvar k = "§"\n',
    'package a\n\nimport (\n\t"fmt"\n\t"os"\n\t"strings"\n)\n\nvar k = os.Getenv("API_KEY")\n',
  ],
  [
    'a.go',
    'package a\n\nimport "fmt"\n\nvar k = `§`\n',
    'package a\n\nimport "fmt"\nimport "os"\n\nvar k = os.Getenv("API_KEY")\n',
  ],
  ['a.php', "<?php\n$a = '§';\n", "<?php\n$a = getenv('API_KEY');\n"],
  ['a.php', '<?php\n$a = "Bearer §";\n', '<?php\n$a = "Bearer " . getenv(\'API_KEY\');\n'],
  [
    'config/services.php',
    "<?php return ['a' => env('B'), 'k' => '§'];",
    "<?php return ['a' => env('B'), 'k' => env('API_KEY')];",
  ],
  ['A.java', 'static final String K = "§";', 'static final String K = System.getenv("API_KEY");'],
  ['A.java', '@Value("§")', 'only a constant may stand here: read the variable elsewhere'],
  ['A.kt', 'private const val K = "§"', 'private val K = System.getenv("API_KEY")'],
  ['A.kt', 'val k = "Bearer §"', 'val k = "Bearer ${System.getenv("API_KEY")}"'],
  [
    'A.cs',
    'public const string K = "§";',
    'public static readonly string K = System.Environment.GetEnvironmentVariable("API_KEY");',
  ],
  ['A.cs', 'var k = @"§";', 'var k = System.Environment.GetEnvironmentVariable("API_KEY");'],
  ['a.rs', 'let k = "§";', 'let k = &std::env::var("API_KEY").expect("API_KEY is not set");'],
  ['a.rs', 'let k = "§".to_string();', 'let k = std::env::var("API_KEY").expect("API_KEY is not set").to_string();'],
  [
    'a.rs',
    'let k = "Bearer §".to_string();',
    'let k = format!("Bearer {}", std::env::var("API_KEY").expect("API_KEY is not set")).to_string();',
  ],
  [
    'a.rs',
    'const K: &str = "§";',
    'a const cannot be read from the environment: use std::sync::LazyLock or a function',
  ],
  ['a.sh', 'KEY=§\n', 'KEY="$API_KEY"\n'],
  ['a.sh', "KEY='§'\n", 'KEY="$API_KEY"\n'],
  ['a.sh', 'curl -H "X: §" \\\n  x', 'curl -H "X: $API_KEY" \\\n  x'],
  ['a.sh', "curl -H 'X: §'\n", 'curl -H \'X: \'"$API_KEY"\n'],
  ['a.sh', 'curl https://a:§@b\n', 'curl https://a:"$API_KEY"@b\n'],
  ['a.sh', 'cat <<EOF\nkey: §\nEOF\n', 'cat <<EOF\nkey: $API_KEY\nEOF\n'],
  ['a.sh', "cat <<'EOF'\nkey: §\nEOF\n", 'it is in a here-document with a quoted mark, where nothing is replaced'],
  [
    'compose.yml',
    'services:\n  a:\n    environment:\n      K: §\n',
    'services:\n  a:\n    environment:\n      K: ${API_KEY}\n',
  ],
  [
    'compose.yml',
    'services:\n  a:\n    environment:\n      - K=§\n',
    'services:\n  a:\n    environment:\n      - K=${API_KEY}\n',
  ],
  ['.github/workflows/ci.yml', 'env:\n  K: "§"\n', 'env:\n  K: "${{ secrets.API_KEY }}"\n'],
  [
    'deploy.yaml',
    'kind: Secret\na: §\n',
    'a manifest reads no variables: take the value out, and let a Secret that is not in Git give it (secretKeyRef)',
  ],
  ['Dockerfile', 'FROM a\nENV K=§\nCMD ["a"]\n', 'FROM a\nCMD ["a"]\n'],
  ['Dockerfile', 'FROM a\nENV K="§"\n', 'FROM a\n'],
  [
    'Dockerfile',
    'FROM a\nENV K=§\nRUN b $K\n',
    'later steps of the build read it: mount it there, RUN --mount=type=secret,id=K,env=K',
  ],
  ['Dockerfile', 'FROM a\nENV A=1 K=§\n', 'several variables stand here: put it on a line of its own'],
  [
    'deploy.yaml',
    'kind: Deployment\nenv:\n  - name: K\n    value: "§"\n',
    'kind: Deployment\nenv:\n  - name: K\n    valueFrom:\n      secretKeyRef:\n        name: app-secrets\n        key: K\n',
  ],
  ['config/database.yml', 'production:\n  password: §\n', 'production:\n  password: <%= ENV.fetch("API_KEY") %>\n'],
  [
    'a.ts',
    "export enum Keys {\n  A = '1',\n  Stripe = '§',\n}\n",
    'TypeScript allows only constants in an enum (TS18033): take it out of the enum, and read the variable where it is used',
  ],
  ['a.ts', "enum A { B }\nconst k = '§'\n", 'enum A { B }\nconst k = process.env.API_KEY\n'],
  ['Dockerfile', 'FROM a\nARG K="§"\n', 'FROM a\nARG K\n'],
  [
    'Dockerfile',
    'FROM a\nRUN a && \\\n  curl -H "X: §"\n',
    'FROM a\nRUN --mount=type=secret,id=API_KEY,env=API_KEY a && \\\n  curl -H "X: $API_KEY"\n',
  ],
  [
    'a.tf',
    'provider "x" {\n  token = "§"\n}\n',
    'provider "x" {\n  token = var.api_key\n}\n\nvariable "api_key" {\n  type      = string\n  sensitive = true\n}\n',
  ],
  ['a.tf', 'variable "tok" {\n  default = "§"\n}\n', 'variable "tok" {\n  sensitive = true\n}\n'],
  ['application.properties', 'a.b=§\n', 'a.b=${API_KEY}\n'],
  ['README.md', 'key: §\n', 'no program reads variables in this file: put a placeholder there, such as <your-key>'],
  ['a.js', '// old: "§"\n', 'it is in a comment: take it out there'],
])('%s: %j', (path, before, after) => {
  expect(replaced(path, before)).toBe(after)
})

it.each([
  "f(a: 'b' | '§'): void {}",
  "let a: Exclude<B, '§'>\n",
  "let a: B['§']\n",
  "class A {\n  b: '§'\n}\n",
  "interface A {\n  b: { c: '§' }\n}\n",
  "f(({ a }: {\n  a: B['§']\n}) => a)\n",
  "function f(a: A): A['§'] {}\n",
  "f<{ a: 'Bearer §' }>()\n",
  'declare const a: "§"\n',
])('a type is left alone: %j', (sample) => {
  expect(replaced('a.ts', sample)).toBe('it is a type here, which cannot depend on a variable: change the type by hand')
})

it.each([
  "<?php\nclass A {\n  protected $a = [\n    'k' => ['§'],\n  ];\n}\n",
  "<?php\n#[Route(path: ['§'])]\nfunction f() {}\n",
  "<?php\nfunction f(\n  $a,\n  $k = '§',\n) {}\n",
  "<?php\nclass A { \n  private string $a = '§';\n",
])('what PHP computes before the program runs is left alone: %j', (sample) => {
  expect(replaced('a.php', sample)).toBe(
    'PHP allows no call in a constant, a property or a default: set it in the constructor',
  )
})

it.each([
  ['return"§"\n', 'return process.env.API_KEY\n'],
  ['a = b in"§"in c\n', 'a = b in process.env.API_KEY in c\n'],
  ['a = t`§`\n', 'a = t`${process.env.API_KEY}`\n'],
  ['if (/\\"/.test(a)) b = "§"\n', 'if (/\\"/.test(a)) b = process.env.API_KEY\n'],
])('minified JavaScript and tags of templates stay what they are: %j', (before, after) => {
  expect(replaced('a.js', before)).toBe(after)
})

const RAW = 'it is in a raw string literal: read the variable there by hand'
const BLOCK = 'it is in a text block: read the variable there by hand'

it.each([
  ['a.go', 'var a = f(`\\`)\nvar k = "§"\nvar b = `x`\n', 'var k = os.Getenv("API_KEY")'],
  ['a.kt', 'val a = """\\"""\nval k = "b §"\nval c = """x"""\n', 'val k = "b ${System.getenv("API_KEY")}"'],
  ['a.cs', 'var a = """\\""";\nvar k = "§";\nvar b = """x""";\n', 'var k = System.Environment.GetEnvironmentVariable('],
  [
    'a.cs',
    'var k = @"\n{ ""a"": ""§"" }";\n',
    '""a"": """ + System.Environment.GetEnvironmentVariable("API_KEY") + @""" }";',
  ],
  ['a.cs', 'var k = @"\\" + "§";\n', '@"\\" + System.Environment.GetEnvironmentVariable("API_KEY");'],
  ['a.cs', 'var k = """{"a":"§"}""";\n', RAW],
  ['a.cs', 'var k = """\n  §\n  """;\n', RAW],
  ['A.java', 'String k = """\n  {"a": "§"}\n  """;\n', BLOCK],
  ['A.java', 'String k = """\n  §\n  """;\n', BLOCK],
])('a backslash and quotes within raw strings are read as the language does: %s %j', (path, before, after) => {
  expect(replaced(path, `${path === 'a.go' ? 'package a\n\nimport "os"\n\n' : ''}${before}`)).toContain(after)
})

it.each([
  ['k = "§"\nimport json\n', 'import os\n\nk = os.environ["API_KEY"]\nimport json\n'],
  ['k = "§"\nimport os\n', 'import os\n\nk = os.environ["API_KEY"]\nimport os\n'],
  ['a = """\nimport json\n"""\nk = "§"\n', 'import os\n\na = """\nimport json\n"""\nk = os.environ["API_KEY"]\n'],
  [
    'from __future__ import (\n    annotations,\n)\nk = "§"\n',
    'from __future__ import (\n    annotations,\n)\nimport os\n\nk = os.environ["API_KEY"]\n',
  ],
])('Python imports os before it is needed: %j', (before, after) => {
  expect(replaced('a.py', before)).toBe(after)
})

it.each(['k = f"{a["b"]} §"\n', `k = f'{a("§")}'\n`])('a string within an f-string is left alone: %j', (sample) => {
  expect(replaced('a.py', sample)).toBe('a string stands within another one here: read the variable there by hand')
})

it.each([
  [`t="$(curl -H 'X: §' y)"\n`, `t="$(curl -H 'X: '"$API_KEY" y)"\n`],
  ['t="$(curl -H "X: §" y)"\n', 't="$(curl -H "X: $API_KEY" y)"\n'],
  [`t="$( (a); b '§')" # c\n`, `t="$( (a); b "$API_KEY")" # c\n`],
  ['t="`a \'§\'` b"\n', 't="`a "$API_KEY"` b"\n'],
  [`t="$(a 'b')" u='§'\n`, `t="$(a 'b')" u="$API_KEY"\n`],
  ['t="$(cat <<A\nk=\'§\'\nA\n)"\n', 't="$(cat <<A\nk=\'$API_KEY\'\nA\n)"\n'],
  [`t="$((1 + 2)) '§'"\n`, `t="$((1 + 2)) '$API_KEY'"\n`],
])('a command within a string of the shell has quotes of its own: %j', (before, after) => {
  expect(replaced('a.sh', before)).toBe(after)
})

const PART_OF_DEFAULT = /^it is a part of the default/

it.each([
  ['a.tf', 'resource "a" "b" {\n  c = <<-D\n    k="§"\n  D\n}\n', /^it is not in a plain string/],
  ['a.tf', 'variable "a" {\n  default = {\n    k = "§"\n  }\n}\n', PART_OF_DEFAULT],
  ['a.tf', 'variable "a" { default = "§" }\n', PART_OF_DEFAULT],
  ['a.tf', 'variable "a" {\n  default = "b-§"\n}\n', PART_OF_DEFAULT],
  ['a.tf', 'terraform {\n  backend "s3" {\n    secret_key = "§"\n  }\n}\n', /^no variable may stand here/],
  ['a.tf', 'module "a" {\n  source = "§"\n}\n', /^no variable may stand here/],
  ['deploy.yaml', 'kind: Deployment\nenv:\n  - name: K\n    value: "§ and"\n', /^a manifest reads no variables/],
  ['a.php', '<?php\n$a = "{$b["c"]} §";\n', /^a string stands within another one/],
  ['a.cs', 'var a = $"{b["c"]} §";\n', /^a string stands within another one/],
  ['a.cs', 'switch (a) { case "§": break; }\n', /^only a constant/],
  ['a.rs', 'let a = S { k: "§" };', /^it lives longer/],
  ['a.ts', "export interface A {\n  'b'?: string;\n  '§'?: string;\n}\n", /^it is a (?:key|type)/],
  ['a.ts', "declare let a: B & {\n  readonly '§'?: string;\n}\n", /^it is a (?:key|type)/],
  ['a.ts', "class A {\n  '§' = 1\n}\n", /^it is a key/],
  ['a.ts', "const a = {\n  b,\n  '§'() {},\n}\n", /^it is a key of an object/],
  ['a.rs', 'write!(f, "§ {}", a)?;', /^only a literal may stand here/],
  ['a.rs', 'println!(\n    "{} §",\n    a,\n);', /^only a literal may stand here/],
  ['a.rs', 'let a = format!("§{b}");', /^only a literal may stand here/],
  ['a.rs', 'assert!(a, "§");', /^only a literal may stand here/],
  ['a.rs', 'assert_eq!(a, b, "§");', /^only a literal may stand here/],
  ['a.rs', 'log::info!(target: "a", "§");', /^only a literal may stand here/],
  ['a.rs', 'my_own!(a, "§");', /^only a literal may stand here/],
  ['a.rs', 'concat!("a", "§")', /^only a literal may stand here/],
  ['.vscode/mcp.json', '{ "servers": { "§": {} } }', /^it is a key here/],
  ['a.rs', 'let a = ("§", 1);', /^it lives longer/],
  ['a.rs', 'let a = b.unwrap_or("§");', /^it lives longer/],
  ['a.rs', 'fn a() {\n    let b = c("§", 1);\n}\n', /^it lives longer/],
  ['a.rs', 'fn a() -> B {\n    B::new("§")\n}\n', /^it lives longer/],
  ['a.rs', 'let a = S { k: f("§"), l: 1 };', /^it lives longer/],
  ['a.rs', 'let a = "§".trim();', /^it lives longer/],
  ['a.rs', 'a.push(Bytes::from("§".as_bytes()));', /^it lives longer/],
  ['a.rs', 'match a {\n    1 => f("§"),\n    _ => b,\n}\n', /^it lives longer/],
  ['a.go', 'package a\n\nvar b = fmt.Errorf("§")\n', /^it is a format string/],
  ['a.go', 'package a\n\nfunc b() { fmt.Fprintf(w, "§ %s", c) }\n', /^it is a format string/],
])('is left to people: %s %j', (path, sample, reason) => {
  expect(replaced(path, sample)).toMatch(reason)
})

it.each([
  ['a.tf', 'variable "a" {\n  default = "§" # b\n}\n', 'variable "a" {\n  sensitive = true\n}\n'],
  ['a.tf', 'module "a" {\n  source = "./b"\n  key = "§"\n}\n', /key = var\.api_key\n/],
  ['deploy.yaml', 'kind: Pod\nenv:\n  - name: K\n    value: "§" # a\n', /key: K # a\n$/],
  ['a.php', '<?php\n$a = "{$b[\'c\']} §";\n', /" \. getenv\('API_KEY'\);\n$/],
  ['a.cs', 'var a = $"{b} " + "§";\n', /" \+ System\.Environment/],
  ['a.rs', 'fn a() {\n    b(c("§"));\n    if d("§") {}\n}\n'.replace(' {\n    b(c("§"));', ' {'), /if d\(std::env/],
  ['a.rs', 'let a = String::from("§");', /from\(std::env::var/],
  ['a.rs', 'let a = f("§".to_string());', /f\(std::env::var\(.*\.to_string\(\)\)/],
  ['a.rs', 'println!("{}", "§");', /println!\("\{\}", std::env::var/],
  ['a.rs', 'write!(f, "{}", f("§"))?;', /f\(std::env::var/],
  ['a.rs', 'assert_eq!(a, "§");', /assert_eq!\(a, std::env::var/],
  ['a.rs', 'let a = json!({ "k": "§", "l": 1 });', /"k": std::env::var/],
  ['.mcp.json', '{ "mcpServers": { "a": { "headers": { "A": "Bearer §" } } } }', /"Bearer \$\{API_KEY\}"/],
  ['.cursor/mcp.json', '{ "mcpServers": { "a": { "env": { "K": "§" } } } }', /"K": "\$\{env:API_KEY\}"/],
  ['.vscode/mcp.json', '{ "servers": { "a": { "env": { "K": "§" } } } }', /"K": "\$\{input:api-key\}"/],
])('and is replaced where it can be: %s %j', (path, before, after) => {
  if (typeof after === 'string') expect(replaced(path, before)).toBe(after)
  else expect(replaced(path, before)).toMatch(after)
})

it.each(['self.k = "§";', 'let k: &\'static str = "§";'])('what Rust keeps longer is left alone: %j', (sample) => {
  expect(replaced('a.rs', sample)).toMatch(/^it lives longer/)
})

it('Rust compares with a &str', () => {
  expect(replaced('a.rs', 'a == "§";')).toContain('.as_str();')
})

it.each([
  ['a.js', "'-----BEGIN KEY-----\\nAbc\\n-----END KEY-----'", '-----BEGIN KEY-----\nAbc\n-----END KEY-----'],
  ['a.py', '"""\n-----BEGIN KEY-----\nAbc\n-----END KEY-----\n"""', '\n-----BEGIN KEY-----\nAbc\n-----END KEY-----\n'],
  ['a.go', '`-----BEGIN KEY-----\nAbc\n-----END KEY-----`', '-----BEGIN KEY-----\nAbc\n-----END KEY-----'],
])('reads what the program sees: %s %j', (path, literal, value) => {
  const text = `a = ${literal}\n`
  const start = text.indexOf('-----BEGIN')
  const found = replaceSecret({ path, text, start, end: text.lastIndexOf('-----') + 5 })
  expect('value' in found && found.value).toBe(value)
})

it.each([
  ...[
    '`${',
    "'\\\n",
    '/*',
    '"""',
    '{`',
    "'",
    '`${"',
    '{',
    '(',
    '[',
    '/',
    '<a b={',
    'b={} ',
    '<<~A\n',
    '<<<A\n',
    ': ',
    'type a=',
  ],
  ...[
    'const (\n',
    'const a = ',
    'import a ',
    'import (\n',
    'interface a ',
    '@a(',
    '#[',
    'a? ',
    '| ',
    '<?',
    'let ',
    '\\\n',
    '# a\n',
    '\n',
    '\u2028',
    '\\"',
    '(/[',
    '@"',
  ],
])('reads hostile text in linear time: %j', (part) => {
  const replaceAll = () => {
    for (const path of HOSTILE) replaced(path, `${part.repeat(10_000)}\nconst string k = "§"\n`)
  }
  expect(timeOf(replaceAll, 2, 5000)).toBeLessThan(5000)
})
