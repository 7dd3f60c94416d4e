import { expect, it } from 'vitest'
import { tableColumns } from '../../../src/detect/decode/table-columns.ts'
import { createDetector } from '../../../src/detect/detect.ts'
import { RULES } from '../../../src/rules/index.ts'
import { fakeSecret } from '../../support/fake-secret.ts'
import { readingsIn } from './readings.ts'

const read = (path: string, text: string) => readingsIn(tableColumns, text, path)

it('the columns of secrets are read with their header', () => {
  expect(read('a.csv', 'email,password,role\nme@x.io,s3cr3t-x,admin\nyou@x.io,s3cr3t-y,user')).toEqual([
    'password = "s3cr3t-x"',
    'password = "s3cr3t-y"',
  ])
  expect(read('a.tsv', 'user\tAPI Key\nme\ts3cr3t-x\n')).toEqual(['API_Key = "s3cr3t-x"'])
  expect(read('a.csv', '"name";"password"\r\n"a;b";"s3cr3t-x"\r\n')).toEqual(['password = "s3cr3t-x"'])
})

it('so are those of what password managers and browsers export', () => {
  const bitwarden =
    'folder,favorite,type,name,login_uri,login_username,login_password,login_totp\n,,login,A,https://a.io,me,s3cr3t-x,'
  expect(read('export.csv', bitwarden)).toEqual(['login_password = "s3cr3t-x"'])
  expect(read('chrome.csv', '"name","url","username","password"\n"A","https://a.io","me","s3cr3t-x"')).toHaveLength(1)
})

it('other columns, sentences and other files are none', () => {
  expect(read('a.csv', 'token,count\nthe,12\nkey,3')).toEqual([])
  expect(read('a.csv', 'key,value\na.password,Your password')).toEqual([])
  expect(read('a.csv', 'id,password_hint\n1,first-pet')).toEqual([])
  expect(read('a.csv', 'id,password\nthis is a text, and it goes on, and on, and on')).toEqual([])
  expect(read('a.txt', 'email,password\nme@x.io,s3cr3t-x')).toEqual([])
})

it('N69: a password in an export stops', () => {
  const text = fakeSecret('email,password,role\nops@host.io,{b62:12},admin\n')
  expect(createDetector(RULES)({ path: 'users.csv', text }).map(({ verdict }) => verdict)).toEqual(['medium'])
})

it('what a lone quote opens ends with its line', () => {
  expect(read('a.csv', 'name,password\n"a,s3cr3t-x\nb,s3cr3t-y')).toEqual(['password = "s3cr3t-y"'])
})
