import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { NAMES_OF_LANGUAGES } from '../support/names-of-languages.ts'
import { AWKS } from './awks.ts'
import { fires } from './fires.ts'

const ABBREVIATED = ['pw: {b62:14}', 'char *pw = "{b62:14}";', '{"pw":"{b62:14}"}', 'dbpw={b62:14}', 'pw2 = "{b62:14}"']

it.each(AWKS)('names in other languages, and `pw` alone, start the engine (%s)', async (...awk) => {
  const lines = [...NAMES_OF_LANGUAGES, ...ABBREVIATED.map((line) => ['src/a.txt', line] as const)]
  const samples = lines.map(([path, line]) => ({ path, text: `${fakeSecret(line)}\n` }))
  const answers = await fires(samples, awk)
  expect(samples.filter((_, at) => !answers[at])).toEqual([])
})

it.each(AWKS)('text in these languages does not (%s)', async (...awk) => {
  const texts = ['Введите пароль', 'msgstr "Неверный пароль"', '请输入密码', '"login": "パスワードを入力"']
  expect(
    await fires(
      texts.map((text) => ({ path: 'po/a.po', text: `${text}\n` })),
      awk,
    ),
  ).toEqual(texts.map(() => false))
})
