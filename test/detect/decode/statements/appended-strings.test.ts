import { expect, it } from 'vitest'
import { appendedStrings } from '../../../../src/detect/decode/statements/appended-strings.ts'
import { readingsIn } from '../readings.ts'

it.each([
  ['k = "abc_1"\nk << "def2"\nk << "ghi3"\n', 'k = "abc_1def2ghi3"'],
  ["let k = ''\nk += 'abc_1'\nk += 'def2'\n", 'k = "abc_1def2"'],
  ["$k = 'abc_1';\n$k .= 'def2';\n", '$k = "abc_1def2"'],
  ['local k = "abc_1"\nk = k .. "def2"\n', 'k = "abc_1def2"'],
  ['Dim k As String = "abc_1"\nk = k & "def2" & vbLf\nk &= "ghi3"\n', 'k = "abc_1def2\nghi3"'],
  ['sb.append("abc_1");\nsb.append("def2").append("ghi3");\n', 'sb = "abc_1def2ghi3"'],
  ['String k = new StringBuilder("abc_1")\n    .append("def2")\n    .append("ghi3");\n', 'k = "abc_1def2ghi3"'],
  ['k = new StringBuilder().append("abc_1").append("def2");\n', 'k = "abc_1def2"'],
  ['b.WriteString("abc_1")\nb.WriteString("def2")\n', 'b = "abc_1def2"'],
  ['let mut k = String::from("abc_1");\nk.push_str("def2");\n', 'k = "abc_1def2"'],
  ['char k[64] = "abc_1";\nstrcat(k, "def2");\n', 'k = "abc_1def2"'],
  ['[k appendString:@"abc_1"];\n[k appendString:@"def2"];\n', 'k = "abc_1def2"'],
  ["SET @k = @k || 'abc_1';\nSET @k = @k || 'def2';\n", '@k = "abc_1def2"'],
])('N64: %j', (text, reading) => {
  expect(readingsIn(appendedStrings, text, 'a.x')).toEqual([reading])
})

it.each([
  'k += "abc_1"\nother += "def2"\n',
  'k = "abc_1"\nother = k + "def2"\n',
  'html += "<b>abc</b>"\nhtml += "<i>def</i>"\n',
  'text += "some words"\ntext += "and more"\n',
  'k += "abc_1"\n',
])('nothing in %j', (text) => {
  expect(readingsIn(appendedStrings, text, 'a.x')).toEqual([])
})
