import { describe, expect, it } from 'vitest'
import { readNamesOfLanguages } from '../../../src/detect/decode/names-of-languages.ts'
import { createDetector } from '../../../src/detect/detect.ts'
import { RULES } from '../../../src/rules/index.ts'
import { fakeSecret } from '../../support/fake-secret.ts'
import { NAMES_OF_LANGUAGES } from '../../support/names-of-languages.ts'

const detect = createDetector(RULES)
const verdicts = (path: string, text: string) =>
  detect({ path, text })
    .map(({ verdict }) => verdict)
    .filter((verdict) => verdict !== 'dismissed')

describe('a secret under a name in another language stops', () => {
  it.each(NAMES_OF_LANGUAGES)('%s: %s', (path, line) => {
    expect(verdicts(path, `${fakeSecret(line)}\n`)).toContain('medium')
  })
})

describe('text under such a name passes without a word', () => {
  it.each([
    ['locales/ru.json', '{ "auth.пароль": "Введите пароль" }'],
    ['locales/zh.json', '{ "密码": "请输入6-20位密码" }'],
    ['locales/ja.yml', 'パスワード: パスワードを入力してください'],
    ['src/a.py', 'пароль = os.environ["DB_PASSWORD"]'],
    ['src/a.go', 'var 密码 = flag.String("password", "", "the password")'],
    ['src/a.js', 'const contraseña = form.contraseña.value'],
    ['po/ru.po', 'msgstr "Неверный пароль: попробуйте ещё раз"'],
  ])('%s: %s', (path, line) => {
    expect(verdicts(path, `${line}\n`)).toEqual([])
  })
})

it('only the end of a name says what the value is', () => {
  expect(readNamesOfLanguages({ path: 'a.py', text: '密码错误 = "{b62:14}"\nпарольный = 1\n' })).toEqual([])
})

it('what is found stands where it stood', () => {
  const value = fakeSecret('{b62:14}')
  const text = `# база\nбд_пароль = "${value}"\n`
  const [found] = detect({ path: 'a.py', text })
  expect(text.slice(found?.match.start, found?.match.end)).toBe(value)
})

describe('only the wanted lines are read', () => {
  const lines = ['// — a note\n', "пароль: 'one'\n", "const contrasinal = 'two'\n", "密码 = 'three'\n"]
  const text = lines.join('')
  const readOf = (wanted: readonly number[]) => {
    const spans = wanted.map((at) => {
      const start = lines.slice(0, at).join('').length
      return [start, start + (lines[at] as string).length] as const
    })
    return readNamesOfLanguages({ path: 'a.js', text, wanted: spans }).map(({ pieces }) => pieces.at(-1)?.start)
  }

  it('as if all of them were, whatever the letters of the word', () => {
    const all = readNamesOfLanguages({ path: 'a.js', text }).map(({ pieces }) => pieces.at(-1)?.start)
    expect(all).toHaveLength(3)
    expect([1, 2, 3].flatMap((at) => readOf([at]))).toEqual(all)
    expect(readOf([1, 2, 3])).toEqual(all)
    expect(readOf([0])).toEqual([])
  })
})
