import { expect, it } from 'vitest'
import { callOverLines } from '../../../src/detect/decode/call-over-lines.ts'
import { readingsIn } from './readings.ts'

it.each([
  ["t = jwt.sign(\n  { id, role: 'a' },\n  'made-up',\n)\n", "jwt.sign({},'made-up',)"],
  ["jwt.sign({\n  id: 1,\n}, 'made-up');\n", "jwt.sign({}, 'made-up')"],
  ["$c = mysqli_connect('db',\n    'app',\n    'made-up'\n);\n", "mysqli_connect('db','app','made-up')"],
  [
    'new Sequelize(\n  "shop",\n\n  "app",\n  "made-up",\n  { x: f(1) },\n)',
    'new Sequelize("shop","app","made-up",{},)',
  ],
  ['c = pymysql.connect(\r\n    "db", f("x)"),\r\n    "made-up")', 'pymysql.connect("db", f("x)"),"made-up")'],
])('%j', (text, reading) => {
  expect(readingsIn(callOverLines, text, 'a.x')).toEqual([reading])
})

it.each([
  "jwt.sign({ id }, 'made-up')",
  "jwt.sign(payload(),\n  'made-up')",
  "jwt.sign(\n  payload,\nconst x = 1\n'made-up')",
  `jwt.sign(\n${"  'made-up',\n".repeat(17)})`,
  'jwt.sign(\n  payload,\n',
])('nothing in %j', (text) => {
  expect(readingsIn(callOverLines, text, 'a.x')).toEqual([])
})
