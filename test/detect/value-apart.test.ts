import { expect, it } from 'vitest'
import { valueApart } from '../../src/detect/value-apart.ts'
import { readingsIn } from './readings.ts'

it.each([
  ['a.json', '{"name": "DB_PASSWORD", "value": "s3cr3t-x"}', 'DB_PASSWORD: "s3cr3t-x"'],
  ['a.json', '{"value": "s3cr3t-x", "name": "DB_PASSWORD"}', 'DB_PASSWORD: "s3cr3t-x"'],
  ['a.json', '{\n  "name": "DB_PASSWORD",\n  "slot": false,\n  "value": "s3cr3t-x"\n}', 'DB_PASSWORD: "s3cr3t-x"'],
  [
    'a.json',
    '[{"name": "A_KEY"}, {"name": "DB_PASSWORD", "value": "s3cr3t-x"}, {"name": "B_KEY"}]',
    'DB_PASSWORD: "s3cr3t-x"',
  ],
  ['a.json', '{"ParameterKey": "DbPassword", "ParameterValue": "s3cr3t-x"}', 'DbPassword: "s3cr3t-x"'],
  ['a.json', '{"adminPassword": {"value": "s3cr3t-x"}}', 'adminPassword: "s3cr3t-x"'],
  ['a.json', '{"key": "X-Api-Key", "value": "s3cr3t-x", "type": "text"}', 'X-Api-Key: "s3cr3t-x"'],
  ['a.yaml', 'env:\n  - name: DB_PASSWORD\n    value: s3cr3t-x\n  - name: B_KEY\n', 'DB_PASSWORD: "s3cr3t-x"'],
  [
    'a.yaml',
    'env:\n  - name: A_KEY\n    value: x\n  - value: "s3cr3t-x"\n    name: DB_PASSWORD\n',
    'DB_PASSWORD: "s3cr3t-x"',
  ],
  ['a.yml', '- key: DB_PASSWORD\n  value: s3cr3t-x # why', 'DB_PASSWORD: "s3cr3t-x"'],
  ['a.yml', "- { name: DB_PASSWORD, value: 's3cr3t-x' }", "DB_PASSWORD: 's3cr3t-x'"],
  ['a.yml', 'inputs:\n  password:\n    description: it\n    default: s3cr3t-x\n', 'password: "s3cr3t-x"'],
  ['a.tf', 'variable "db_password" {\n  type    = string\n  default = "s3cr3t-x"\n}', 'db_password = "s3cr3t-x"'],
  ['a.tf', 'set_sensitive {\n  name  = "db.password"\n  value = "s3cr3t-x"\n}', 'db.password = "s3cr3t-x"'],
  ['a.js', "task.env({ name: 'DB_PASSWORD', value: 's3cr3t-x' })", "DB_PASSWORD = 's3cr3t-x'"],
  ['a.groovy', "string(name: 'DB_PASSWORD', defaultValue: 's3cr3t-x')", "DB_PASSWORD = 's3cr3t-x'"],
  ['a.config', '<add key="DbPassword" value="s3cr3t-x" />', 'DbPassword = "s3cr3t-x"'],
  [
    'a.xml',
    '<property>\n  <name>db.password</name>\n  <value>s3cr3t-x</value>\n</property>',
    'db.password = "s3cr3t-x"',
  ],
  ['a.plist', '<key>ApiKey</key>\n\t<string>s3cr3t-x</string>', 'ApiKey = "s3cr3t-x"'],
])('%s: %s', (path, text, reading) => {
  expect(readingsIn(valueApart, text, path)).toEqual([reading])
})

it.each([
  ['a.json', '{"name": "LOG_LEVEL", "value": "verbose"}'],
  ['a.json', '{"name": "DB_PASSWORD"}, {"value": "s3cr3t-x"}'],
  ['a.yaml', '- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef: x\n- name: B\n  value: s3cr3t-x\n'],
  ['a.yaml', '\nvalue: s3cr3t-x'],
  ['a.js', 'const value = "s3cr3t-x"'],
  ['a.js', 'if (value === "s3cr3t-x" && key) return'],
  ['a.xml', '<key>ApiKey</key><string>x</string><key>Title</key><string>s3cr3t-x</string>'],
])('nothing in %s: %s', (path, text) => {
  expect(readingsIn(valueApart, text, path)).toEqual([])
})
