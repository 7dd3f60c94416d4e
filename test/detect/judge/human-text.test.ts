import { expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { fileKindOf } from '../../../src/detect/judge/file-kind.ts'
import { humanTextReason } from '../../../src/detect/judge/human-text.ts'
import { assigned } from '../../../src/rules/generic/assigned.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

const detect = createDetector(assigned)
const CODE = fileKindOf('src/form.ts')
const CATALOGUE = fileKindOf('public/locales/vi.json')

it.each([
  'Изменить пароль',
  'Mot de passe oublié ?',
  'Şifrenizi mi unuttunuz?',
  'パスワードを変更する',
  '비밀번호 확인',
  'Contraseña',
  'Повторите пароль ещё раз, пожалуйста.',
  'Enter your password',
  'Your token expires in {{count}} days.',
  'Das Kennwort wurde geändert',
])('N61: %s is a text for people, wherever it stands', (text) => {
  expect(humanTextReason(text, CODE, text, 0)).toBe('it is a text for people')
  expect(detect({ path: 'src/a.ts', text: `const password = "${text}"` }).map(({ verdict }) => verdict)).not.toContain(
    'low',
  )
})

it.each(['Passwort', 'Mật khẩu mới', 'Wachtwoord herhalen', 'api_keys', 'token_name'])(
  'N61: %s in a catalogue of messages',
  (text) => {
    expect(humanTextReason(text, CATALOGUE, text, 0)).toBe('it is a text in a catalogue of messages')
  },
)

it.each([
  'Kx9#mQ2$vL',
  'Winterfell42',
  'correct horse battery staple',
  'open sesame',
  'rgr? cnx zx',
  'prod database {b62:12}',
  'Bearer {b62:32}',
  'geheim!23',
  'pässw0rd',
])('%s may be a secret', (template) => {
  expect(humanTextReason(fakeSecret(template), CODE, fakeSecret(template), 0)).toBeUndefined()
})

it.each(['{b62:32}', '{hex:40}', 'Kx9#mQ2$vL', 'Zq4!vB7xWn'])('%s may be one in a catalogue, too', (template) => {
  expect(humanTextReason(fakeSecret(template), CATALOGUE, fakeSecret(template), 0)).toBeUndefined()
})

it('N61: what a translation service has numbered is no secret; a token among plain messages is', () => {
  const path = 'resources/lang/aa-ER/auth.php'
  const verdicts = (text: string) => detect({ path, text }).map(({ verdict }) => verdict)
  const numbered = ['title', 'hint', 'name', 'mail', 'role', 'password']
    .map((name, at) => `'${name}' => 'crwdns${20_351 + at}:0crwdne${20_351 + at}:0',`)
    .join('\n')
  expect(new Set(verdicts(numbered))).toEqual(new Set(['dismissed']))
  expect(verdicts(`'title' => 'Crew',\n'password' => '${fakeSecret('{b62:24}')}',`)).toContain('medium')
})
