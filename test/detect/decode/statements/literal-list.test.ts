import { expect, it } from 'vitest'
import { literalList } from '../../../../src/detect/decode/statements/literal-list.ts'
import { returnedLiteral } from '../../../../src/detect/decode/statements/returned-literal.ts'
import { readingsIn } from '../readings.ts'

const is = (value: string) => `API_KEYS = "${value}"`

it.each([
  ['a.json', '"apiKeys": [\n  "made-up",\n  "other1"\n]', ['apiKeys: "made-up"', 'apiKeys: "other1"']],
  ['a.py', "API_KEYS = [  # of it\n    'made-up',  # one\n]", ['API_KEYS = "made-up"']],
  ['a.py', "API_KEYS = (\n    'made-up'\n    'other1'\n)", []],
  ['a.py', "API_KEYS = (\n    'made-up'\n    'other1',\n    'third1'\n)", ['API_KEYS = "third1"']],
  ['a.py', "API_KEYS = (\n    'made-up',\n    'other1'\n    'third1'\n)", ['made-up', 'other1', 'third1'].map(is)],
  ['a.py', "API_KEYS = [\n    'made-up'\n    'other1',\n]", ['made-up', 'other1'].map(is)],
  ['a.py', "API_KEYS = str(\n    'made-up'\n    'other1')", ['made-up', 'other1'].map(is)],
  ['a.sh', "API_KEYS=(\n    'made-up'\n    'other1'\n)", ['API_KEYS = "made-up"', 'API_KEYS = "other1"']],
  ['a.go', 'var apiKeys = []string{\n\t"made-up",\n}', ['apiKeys = "made-up"']],
  [
    'a.java',
    'List<String> TOKENS = List.of(\n    "made-up",\n    "other1");',
    ['TOKENS = "made-up"', 'TOKENS = "other1"'],
  ],
  ['a.php', "'tokens' => array(\n  'made-up'\n)", ['tokens = "made-up"']],
  ['a.js', 'tokens: [\n  first,\n  "made-up"\n]', []],
  ['a.js', 'tokens: [\n  { id: "made-up" }\n]', []],
])('N66: a list in %s: %j', (path, text, readings) => {
  expect([...new Set(readingsIn(literalList, text, path))]).toEqual(readings)
})

it.each([
  ['def api_key(self) -> str:\n    return "made-up"\n', 'api_key = "made-up"'],
  ["function getToken(): string\n{\n    return 'made-up';\n}", 'getToken = "made-up"'],
  ['func dbPassword() string {\n\treturn "made-up"\n}', 'dbPassword = "made-up"'],
])('a function: %j', (text, reading) => {
  expect(readingsIn(returnedLiteral, text, 'a.x')).toContain(reading)
})

it.each([
  'getToken() {\n  const x = 1\n  return "made-up"\n}',
  'getToken() {\n  return "made up"\n}',
  'token\nreturn "x-made"',
])('nothing in %j', (text) => {
  expect(readingsIn(returnedLiteral, text, 'a.x')).toEqual([])
})
