import { expect, it } from 'vitest'
import { valueBelow } from '../../src/detect/value-below.ts'
import { readingsIn } from './readings.ts'

it.each([
  ['a.py', 'password = \\\n    "s3cr3t-x"\n', 'password = "s3cr3t-x"'],
  ['a.py', 'DB_PASSWORD = (\n    "s3cr3t-x"\n)', 'DB_PASSWORD = "s3cr3t-x"'],
  ['a.py', 'api_key: str = """\ns3cr3t-x\n"""\n', 'api_key = "s3cr3t-x"'],
  ['a.js', "  apiKey:\n    's3cr3t-x', // why\n", "apiKey: 's3cr3t-x'"],
  ['a.ts', "const clientSecret =\n  's3cr3t-x'\n", "clientSecret = 's3cr3t-x'"],
  ['a.json', '{\n  "api_key":\n    "s3cr3t-x"\n}', 'api_key: "s3cr3t-x"'],
  ['a.go', 'secretKey :=\n\t"s3cr3t-x"\n', 'secretKey = "s3cr3t-x"'],
  ['a.yml', 'db_password:\n  s3cr3t-x\nuser: x\n', 'db_password: "s3cr3t-x"'],
  ['a.yml', 'db_password: # of the replica\n\n  s3cr3t-x # rotated\n', 'db_password: "s3cr3t-x"'],
  ['a.yml', 'db_password:\n  !!str s3cr3t-x\n', 'db_password: "s3cr3t-x"'],
  ['a.yml', 'db_password: |\n  s3cr3t-x\nuser: x\n', 'db_password: "s3cr3t-x"'],
  ['a.yml', '  db_password: >-\n    s3cr3t-x\n  user: x\n', 'db_password: "s3cr3t-x"'],
  [
    'a.yml',
    'api_key: |-\n  0123456789abcdef\n  0123456789abcdef\n  01234\n',
    'api_key: "0123456789abcdef0123456789abcdef01234"',
  ],
  ['a.tf', 'db_password = <<-EOT\n  s3cr3t-x\nEOT\n', 'db_password = "s3cr3t-x"'],
  ['a.php', '$apiKey = <<<"EOT"\ns3cr3t-x\nEOT;\n', '$apiKey = "s3cr3t-x"'],
  ['a.properties', 'db.password=\\\n    s3cr3t-x\n', 'db.password = "s3cr3t-x"'],
])('%s: %j', (path, text, reading) => {
  // The last word of a name may hold two keywords, as in `secret_key`.
  expect(new Set(readingsIn(valueBelow, text, path))).toEqual(new Set([reading]))
})

it.each([
  ['a.yml', 'password:\n  type: string\n'],
  ['a.yml', 'password:\n  username:\n    admin\n'],
  ['a.yml', 'password:\n  !vault s3cr3t-x\n'],
  ['a.yml', 'secrets:\n  - name\n'],
  ['a.yml', 'token: |\n  This is a text about tokens.\n'],
  ['a.yml', 'keys: |\n  echo one two\n  echo three\n'],
  ['a.js', 'const token =\n  getToken()\n'],
  ['a.js', 'password: \n  value,\n'],
  ['a.py', 'if token == (\n  "s3cr3t-x"\n'],
  ['a.tf', 'secret = <<EOT\n{\n  "a": 1\n}\nEOT\n'],
])('nothing in %s: %j', (path, text) => {
  expect(readingsIn(valueBelow, text, path)).toEqual([])
})
