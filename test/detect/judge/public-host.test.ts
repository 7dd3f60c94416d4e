import { describe, expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { RULES } from '../../../src/rules/index.ts'

const detect = createDetector(RULES)

function verdictOn(path: string, text: string): string {
  const verdicts = detect({ path, text }).map(({ verdict }) => verdict)
  return ['high', 'medium', 'low'].find((verdict) => verdicts.includes(verdict as 'low')) ?? 'none'
}

/** Put together when the test runs: parts of a password. */
const joined = (parts: string) => parts.split(' ').join('')
const WORDS = joined('Garden schedule 123')
const NUMBER = joined('21 48 03')

describe('a password that a service on the internet takes', () => {
  it.each([
    ['src/db.js', `mongoose.connect("mongodb+srv://ada2148:${NUMBER}@cluster0.ajq7k.mongodb.net/shop")`],
    ['src/db.js', `mongoose.connect("mongodb+srv://ada:${WORDS}@cluster0.ajq7k.mongodb.net/shop")`],
    ['src/db.py', `cs = "Server=tcp:umberdb.database.windows.net,1433;Uid=ada;Pwd=${WORDS};Encrypt=yes;"`],
    ['src/Form.cs', `string cs = "server=52.169.44.7;user id=ada;pwd=${WORDS};database=shop";`],
    ['src/mail.py', `server.login("ada.lovelace@gmail.com", "${WORDS}")`],
  ])('stops in %s: %s', (path, text) => {
    expect(verdictOn(path, text)).toBe('medium')
  })

  it('counts though it is the name of its user, and as a word only warns', () => {
    expect(verdictOn('src/db.js', '`mongodb+srv://lakewood:lakewood@cluster0.ajq7k.mongodb.net/shop`')).toBe('low')
    expect(verdictOn('src/db.js', '`mongodb://lakewood:lakewood@db:27017/shop`')).toBe('none')
  })

  it.each([
    ['src/db.js', `"mongodb://ada:${WORDS}@db.internal:27017/shop"`],
    ['src/db.js', `"mongodb://ada:${WORDS}@192.168.0.7:27017/shop"`],
    ['src/db.js', `"mongodb://ada:${WORDS}@db.example.com:27017/shop"`],
    ['src/db.js', `"mongodb+srv://ada:${joined('pass 1234')}@cluster0.ajq7k.mongodb.net/shop"`],
    ['src/db.py', `cs = "Server=tcp:myserver.database.windows.net,1433;Uid=ada;Pwd=${WORDS};"`],
    ['docs/db.md', `"Server=tcp:umberdb.database.windows.net,1433;Uid=ada;Pwd=${WORDS};"`],
    ['test/db.py', `cs = "Server=tcp:umberdb.database.windows.net,1433;Uid=ada;Pwd=${WORDS};"`],
    ['src/mail.py', `server.login("ada@example.com", "${WORDS}")`],
  ])('is only a warning in %s: %s', (path, text) => {
    expect(['low', 'none']).toContain(verdictOn(path, text))
  })
})

it('what stands in a connection string is text, also a word', () => {
  const connect = (value: string) => `string cs = "server=PC;database=notes;uid=root;pwd=${value};";`
  expect(verdictOn('src/Form.cs', connect('gardennotes'))).toBe('low')
  expect(verdictOn('src/Form.cs', connect('PASSWORD'))).toBe('none')
  expect(verdictOn('src/Form.cs', connect('{password}'))).toBe('none')
})
