import { expect, it } from 'vitest'
import { fileKindOf } from '../../src/detect/judge/file-kind.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { AWKS } from './awks.ts'
import { fires } from './fires.ts'

const ask = async (lines: readonly (readonly [path: string, line: string])[], awk: string[]) => {
  const answers = await fires(
    lines.map(([path, line]) => ({ path, text: `${fakeSecret(line)}\n` })),
    awk,
  )
  return lines.filter((_, at) => answers[at])
}

it.each(AWKS)('what the engine dismisses by its words does not start it (%s)', async (...awk) => {
  const lines = [
    ['locales/fr.json', '  "forgot_password": "Mot de passe oublié ?",'],
    ['locales/fr.json', '  "password": "Mot de\u00a0passe\u202f!",'],
    ['locales/zh-CN.yml', '  user_password: 请输入密码：（必填）'],
    ['src/i18n/ca.json', '"Change password": "Trocar contrasinal",'],
    ['po/fa.po', 'msgstr "گذرواژه\u200cها"'],
    ['src/a.kt', 'private const val FIELD_KEY_PHONE = "phone"'],
    ['src/a_test.go', 'Expect(info).To(HaveKey("IsInNetwork"))'],
    ['package.json', '    "js-tokens": "npm:^4.0.0",'],
    ['Cargo.toml', 'cookie_store = "0.22.1"'],
  ] as const
  expect(await ask(lines, awk)).toEqual([])
})

it.each(AWKS)('what only looks like it does (%s)', async (...awk) => {
  const lines = [
    ['src/edit.js', 'token = "{a36:20}"'],
    ['locales/fr.json', '  "password": "{b62:12}7!x",'],
    ['locales/fr.json', '  "token": "{b62:24}",'],
    ['locales/fr.json', '  "user_password": "{lower:24}",'],
    ['src/a.ts', 'const apiKey = "{lower:24}"'],
    ['src/a.ts', 'const skey = "{lower:24}"'],
    ['src/a.py', 'redisKey = "{lower:24}"'],
    ['a.properties', 'password = 1.2.3.4.5.6'],
    ['src/a.php', '$token = "{b62:12}" . "{b62:12}";'],
  ] as const
  expect(await ask(lines, awk)).toEqual(lines)
})

it('a catalogue of messages is one for the engine, too', () => {
  const paths = [
    'locales/fr.json',
    'src/edit.js',
    'src/audit.ts',
    'a/it.js',
    'it.json',
    'messages_de.properties',
    'po/a.po',
  ]
  expect(paths.filter((path) => fileKindOf(path).isMessages)).toEqual([
    'locales/fr.json',
    'a/it.js',
    'it.json',
    'messages_de.properties',
    'po/a.po',
  ])
})

it.each(AWKS)('its imports do not join strings in Go (%s)', async (...awk) => {
  const text = 'import (\n\t"strings"\n\n\t. "github.com/acme/assert"\n)\n'
  expect(
    await fires(
      [
        { path: 'a_test.go', text },
        { path: 'a.php', text },
      ],
      awk,
    ),
  ).toEqual([false, true])
})

it.each(AWKS)('only a call whose whole name is known goes on over lines (%s)', async (...awk) => {
  const texts = [
    'order = Order.objects.create(\n    number="fully-assigned", kind=kind\n)\n',
    fakeSecret("const t = jwt.sign(\n  { id },\n  '{b62:32}'\n)\n"),
  ]
  expect(
    await fires(
      texts.map((text) => ({ path: 'src/a.ts', text })),
      awk,
    ),
  ).toEqual([false, true])
})
