import { describe, expect, it } from 'vitest'
import { readAssignment } from '../../src/detect/assignment.ts'

/** The value, the grammar and the name read around the word `password` (or the one given) in one line. */
function read(line: string, word = 'password') {
  const from = line.toLowerCase().indexOf(word)
  const { assignment } = readAssignment(line, from, from + word.length, 0, line.length)
  return assignment && { name: assignment.name, value: assignment.literal.value, grammar: assignment.grammar }
}

it('a long value alone behind its name, as servers are configured', () => {
  const value = 'k3y9'.repeat(8)
  expect(read(`  password ${value}`)).toMatchObject({ value, grammar: 'space' })
  for (const line of [
    `the password ${value}`,
    `password ${value} and more`,
    'password k3y9',
    `password ${'word'.repeat(6)}`,
  ])
    expect(read(line)).toBeUndefined()
})

describe('readAssignment', () => {
  it.each([
    ['password: "v1l"'],
    ["password = 'v1l'"],
    ['password := "v1l"'],
    ['"password" => "v1l",'],
    ['"password": "v1l",'],
    ['const password: string = "v1l"'],
    ['private String password = "v1l";'],
    ['var password string = "v1l"'],
    ['val password: Option[String] = Some("v1l")'],
    ['password = b"v1l"'],
    ['password = new Secret("v1l")'],
    ['password = []byte("v1l")'],
    ['password = Base64.decode(Buffer.from("v1l"))'],
    ['passwords: ["v1l"]', 'passwords'],
    ['password=v1l'],
    ['export password=v1l'],
    ['  password: v1l  # comment'],
    ['x?user=a&password=v1l&b=c'],
    ['{\\"user\\":\\"a\\",\\"password\\":\\"v1l\\"}'],
    ['{user: ivan, password: v1l}'],
    ['password = x || "v1l"'],
    ['password = os.environ["X"] or "v1l"'],
    ['password = os.environ.get("X", "v1l")'],
    ['password: ${X:-v1l}'],
    ['password=${X:v1l}'],
    ['&quot;password&quot;: &quot;v1l&quot;'],
    ['**Password**: v1l'],
    ['password ::= "v1l"'],
    ['$password .= "v1l"'],
    ['public string Password { get; set; } = "v1l";'],
    ['password：v1l'],
    ['password ＝ "v1l"'],
    ['password: Bearer v1l'],
  ])('%s is an assignment', (line, name = 'password') => {
    expect(read(line)).toEqual({
      name: expect.stringMatching(new RegExp(name, 'i')),
      value: 'v1l',
      grammar: 'assignment',
    })
  })

  it.each([
    ['if password == "v1l":', 'comparison'],
    ['expect(password).toBe("v1l")', 'comparison'],
    ['password.should.equal("v1l")', 'comparison'],
    ['user.setPassword("v1l")', 'call'],
    ['.password("v1l")', 'call'],
    ['form("password", "v1l")', 'pair'],
    ['run --password v1l', 'flag'],
    ['run --password=v1l', 'flag'],
    ['<add key="password" value="v1l"/>', 'attribute'],
    ['<password>v1l</password>', 'element'],
    ["WITH PASSWORD 'v1l'", 'space'],
    ["IDENTIFIED WITH password BY 'v1l'", 'space'],
    ['the password for user "x" is "v1l".', 'prose'],
    ['| password | v1l |', 'table'],
  ])('%s is a %s', (line, grammar) => {
    expect(read(line)).toMatchObject({ value: 'v1l', grammar })
  })

  it.each(['type="password"', '"password=" + value', 'password', 'if (password) {', 'enter the password, please'])(
    '%s holds no literal',
    (line) => {
      expect(read(line)).toBeUndefined()
    },
  )

  it('of several arguments for credentials the last one counts', () => {
    expect(read('new NetworkCredential("user", "v1l")', 'credential')).toMatchObject({ value: 'v1l' })
  })
})
