import { expect, it } from 'vitest'
import { callOverLines } from '../../../../src/detect/decode/statements/call-over-lines.ts'
import { readingsIn } from '../readings.ts'

it.each([
  ["t = jwt.sign(\n  { id, role: 'a' },\n  'made-up',\n)\n", "jwt.sign({},'made-up',)"],
  ["jwt.sign({\n  id: 1,\n}, 'made-up');\n", "jwt.sign({}, 'made-up')"],
  ["$c = mysqli_connect('db',\n    'app',\n    'made-up'\n);\n", "mysqli_connect('db',,'made-up')"],
  ['new Sequelize(\n  "shop",\n\n  "app",\n  "made-up",\n  { x: f(1) },\n)', 'new Sequelize("shop",,"made-up",{},)'],
  ['c = pymysql.connect(\r\n    "db", f("x)"),\r\n    "made-up")', 'pymysql.connect(,,"made-up")'],
  // what no line of the hooks' shell begins with is left out
  ['jwt.sign(\n  "two words",\n  password=\n  x7Qm,\n  "made-up")', 'jwt.sign(,,"made-up")'],
])('%j', (text, reading) => {
  expect(readingsIn(callOverLines, text, 'a.x')).toEqual([reading])
})

it.each([
  "jwt.sign({ id }, 'made-up')",
  "jwt.sign(payload(),\n  'made-up')",
  "jwt.sign(\n  payload,\nconst x = 1\n'made-up')",
  `jwt.sign(\n${"  'made-up',\n".repeat(17)})`,
  'jwt.sign(\n  payload,\n',
  "Password('\n mLBaH)\n",
])('nothing in %j', (text) => {
  expect(readingsIn(callOverLines, text, 'a.x')).toEqual([])
})
