import { expect, it } from 'vitest'
import { fileKindOf, isComment } from '../../../src/detect/judge/file-kind.ts'
import { oneByOne } from '../../support/one-by-one.ts'

it.each([
  ['test/login.ts', 'isTest'],
  ['src/login.spec.ts', 'isTest'],
  ['src/test/java/LoginTest.java', 'isTest'],
  ['app/PaymentIT.kt', 'isTest'],
  ['web/test.php', 'isTest'],
  ['spec/fixtures/user.json', 'isTest'],
  ['examples/app.js', 'isExample'],
  ['examples/shop/src/main/java/com/acme/App.java', 'isExample'],
  ['src/com/example/App.java', 'isExample'],
  ['.env.example', 'isExample'],
  ['README.md', 'isDocs'],
  ['docs/index.html', 'isDocs'],
  ['package-lock.json', 'isGenerated'],
  ['dist/app.min.js', 'isGenerated'],
  ['src/__snapshots__/a.snap', 'isGenerated'],
  ['locales/de.json', 'isMessages'],
  ['src/i18n/en.ts', 'isMessages'],
  ['src/app.py', 'isCode'],
  ['config/app.yml', 'isConfig'],
  ['Dockerfile', 'isConfig'],
] as const)('%s %s', (path, kind) => {
  expect(fileKindOf(path)[kind]).toBe(true)
})

it.each([
  ...['src/latest.ts', 'src/contest/app.ts', 'src/attestation.ts', 'src/inspect.ts', 'src/language.ts'],
  ...['src/Latest.java', 'app/Init.php', 'Commit.kt', 'Aspec.swift'],
  ...[
    'src/main/java/com/example/demo/App.java',
    'app/src/main/kotlin/com/example/app/Main.kt',
    'src/message/password.rs',
  ],
])('%s is plain code', (path) => {
  expect(fileKindOf(path)).toMatchObject({
    isTest: false,
    isExample: false,
    isDocs: false,
    isMessages: false,
    isCode: true,
  })
})

it.each([
  ['a\n  # x', true],
  ['// x', true],
  [' * x', true],
  ['x # y', false],
  ['#\nx', false],
  ['#define WIFI_PASS "x"', false],
  ['# define WIFI_PASS "x"', false],
  ['# defined by hand', true],
  ['--x', true],
  ['-- x', true],
  ['--extra-index-url x', false],
  ['  --password=x', false],
  ['  --password x \\', false],
  ['--password x', true],
])('%j is in a comment: %s', (text, expected) => {
  expect(isComment(text, text.length)).toBe(expected)
})

// All that a path says, by the names of the fields.
it.each(
  oneByOne([
    ['Test', 'test/a.q ¦ tests/a.q ¦ x/test/a.q ¦ __tests__/a.q ¦ spec/a.q'],
    ['Test', 'specs/a.q ¦ fixture/a.q ¦ fixtures/a.q ¦ testdata/a.q'],
    ['Test', 'test_data/a.q ¦ test-files/a.q ¦ testfiles/a.q ¦ test_assets/a.q'],
    ['', 'latest-files/a.q ¦ test-filesystem/a.q'],
    ['Test', 'test-data/a.q ¦ testing/a.q ¦ mock/a.q ¦ mocks/a.q'],
    ['Test', '__mocks__/a.q ¦ fake/a.q ¦ fakes/a.q ¦ stub/a.q ¦ stubs/a.q'],
    ['Test', 'e2e/a.q ¦ cypress/a.q ¦ features/a.q ¦ benchmark/a.q'],
    ['Test', 'benchmarks/a.q ¦ test_a.q ¦ x/test_a.q ¦ conftest.q'],
    ['Test', 'x/conftest.q ¦ a.test.q ¦ a_test.q ¦ a-test.q ¦ a.tests.q'],
    ['Test', 'a.spec.q ¦ a.mock.q ¦ a.mocks.q ¦ a.fixture.q ¦ a.fixtures.q'],
    ['Test', 'a.e2e.q ¦ a.stories.q ¦ a.bench.q'],
    ['', 'xtest/a.q ¦ testx/a.q ¦ xtest_a.q ¦ atest.q'],
    ['', 'a.test.longerthantwelve ¦ a.test ¦ ATest.q ¦ ATest.javax'],
    ['', 'xexample/a.q ¦ aexample.q ¦ a.example.longerthantwelve ¦ a.examplex'],
    ['', 'a.2 ¦ a.mdy ¦ xdocs/a.q ¦ xreadme.q ¦ docsx/a.q'],
    ['', 'xvendor/a.q ¦ amin.q ¦ a.min.toolong ¦ a.snapx ¦ x/xgo.sum'],
    ['', 'language/a.q ¦ xlocale/a.q ¦ xmessages_de.q ¦ a.pox ¦ a.jsq'],
    ['', 'a.q ¦ .q ¦ a.jsonx'],
    ['Test Config', 'test'],
    ['Test Code', 'ATest.java ¦ ATests.kt ¦ ASpec.cs ¦ AIT.scala ¦ ATest.groovy'],
    ['Test Code', 'ATest.swift ¦ ATest.php'],
    ['Example', 'example/a.q ¦ examples/a.q ¦ sample/a.q ¦ samples/a.q'],
    ['Example', 'demo/a.q ¦ demos/a.q ¦ tutorial/a.q ¦ tutorials/a.q'],
    ['Example', 'playground/a.q ¦ quickstart/a.q'],
    ['', 'template/a.q ¦ templates/a.q'],
    ['Example', 'howto/a.q ¦ a.examples.q ¦ a_sample.q ¦ a.demo.q'],
    ['Example Template', 'a.tmpl'],
    ['Example Template', 'a.default'],
    ['Example', 'a.defaults.q'],
    ['Example Template Config', 'a.example ¦ a-samples ¦ a.template ¦ a.dist'],
    ['Docs', 'a.md ¦ a.mdx ¦ a.markdown ¦ a.rst ¦ a.adoc ¦ a.asciidoc'],
    ['Docs', 'a.htm ¦ a.html ¦ a.tex ¦ a.ipynb ¦ a.pod ¦ a.org'],
    ['Docs', 'a.1 ¦ a.3 ¦ a.5 ¦ a.8 ¦ doc/a.q ¦ docs/a.q'],
    ['Docs', 'documentation/a.q ¦ wiki/a.q ¦ changelog.q ¦ readme.q'],
    ['Docs', 'README.de.q ¦ LICENSE.q ¦ history.q'],
    ['Docs Config', 'changelog ¦ x/CHANGELOG-1 ¦ readme ¦ license'],
    ['Generated', 'vendor/a.q ¦ vendors/a.q ¦ node_modules/a.q ¦ third_party/a.q'],
    ['Generated', 'third-party/a.q ¦ bower_components/a.q ¦ dist/a.q ¦ out/a.q'],
    ['Generated', 'coverage/a.q ¦ __snapshots__/a.q ¦ generated/a.q ¦ .next/a.q'],
    ['Generated', '.nuxt/a.q ¦ a.min.q ¦ a-min.q ¦ a_min.q ¦ a.snap ¦ a.lock'],
    ['Generated', 'a.map ¦ a.lockb ¦ a.svg ¦ yarn.lock ¦ bun.lock'],
    ['Generated', 'deno.lock ¦ composer.lock ¦ go.sum ¦ cargo.lock ¦ gemfile.lock'],
    ['Generated', 'poetry.lock ¦ uv.lock ¦ flake.lock'],
    ['Config', 'dist ¦ xpackage-lock.json ¦ i18n ¦ ajs ¦ a.yaml ¦ a.yml'],
    ['Config', 'a.json ¦ a.json5 ¦ a.jsonc ¦ a.toml ¦ a.ini ¦ a.cfg'],
    ['Config', 'a.conf ¦ a.config ¦ a.properties ¦ a.env ¦ a.rsp ¦ a.xml'],
    ['Config', 'a.plist ¦ a.tf ¦ a.tfvars ¦ a.hcl ¦ a.sh ¦ a.bash'],
    ['Config', 'a.zsh ¦ a.fish ¦ a.bat ¦ a.cmd ¦ a.dockerfile ¦ a.service'],
    ['Config', 'a.reg ¦ a.netrc ¦ a.npmrc ¦ .env ¦ .env.local ¦ x/.env.x'],
    ['Config', 'a.env.x ¦ dockerfile ¦ Dockerfile.x ¦ x/dockerfile.q'],
    ['Config', 'makefile ¦ procfile ¦ .npmrc ¦ .yarnrc ¦ x/.foorc ¦ abc'],
    ['Config', 'x/abc'],
    ['Generated Code', 'a.bundle.js ¦ a.umd.js ¦ a.pb.go ¦ a.g.dart ¦ a.designer.cs'],
    ['Generated Config', 'package-lock.json ¦ npm-shrinkwrap.json ¦ pnpm-lock.yaml'],
    ['Generated Config', 'packages.lock.json ¦ x/package-lock.json'],
    ['Messages', 'locale/a.q ¦ locales/a.q ¦ i18n/a.q ¦ l10n/a.q ¦ lang/a.q'],
    ['Messages', 'langs/a.q ¦ languages/a.q ¦ translation/a.q ¦ translations/a.q'],
    ['Messages', 'intl/a.q ¦ message/a.q ¦ messages/a.q ¦ nls/a.q ¦ strings/a.q'],
    ['Messages', 'locale.q ¦ lang_de.q ¦ x/locale.q ¦ locales.d.q'],
    ['Messages', 'messages_de.q ¦ x/messages_fr.q ¦ messages_d.q ¦ a.po ¦ a.pot'],
    ['Messages', 'a.xlf ¦ a.xliff ¦ a.resx ¦ a.strings ¦ a.arb'],
    ['Messages Config', 'i18n-x ¦ message_en'],
    ['Code', 'a.js ¦ a.mjs ¦ a.cjs ¦ a.ts ¦ a.jsx ¦ a.tsx ¦ a.vue'],
    ['Code', 'a.svelte ¦ a.py ¦ a.rb ¦ a.go ¦ a.java ¦ a.kt'],
    ['Code', 'a.kts ¦ a.scala ¦ a.groovy ¦ a.cs ¦ a.fs ¦ a.vb'],
    ['Code', 'a.php ¦ a.pl ¦ a.pm ¦ a.rs ¦ a.swift ¦ a.dart ¦ a.hs'],
    ['Code', 'a.r ¦ a.ex ¦ a.exs ¦ a.erl ¦ a.clj ¦ a.c ¦ a.h'],
    ['Code', 'a.cc ¦ a.cpp ¦ a.hpp ¦ a.m ¦ a.mm ¦ a.lua ¦ a.jl'],
    ['Code', 'a.nim ¦ a.zig ¦ a.sol ¦ a.elm ¦ a.ml ¦ a.coffee'],
    ['Code', 'a.pug ¦ a.jsp ¦ a.erb ¦ a.sql ¦ a.ps1 ¦ a.gradle'],
  ]),
)('%s: %s', (kinds, path) => {
  const said = Object.entries(fileKindOf(path)).flatMap(([kind, is]) => (is ? [kind.replace('is', '')] : []))
  expect(said.join(' ')).toBe(kinds)
})

it.each([
  ['# x', true],
  ['  # x', true],
  ['\t// x', true],
  [' * x', true],
  ['/* x', true],
  ['-- x', true],
  ['; x', true],
  ['<!-- x', true],
  ['a\n# x', true],
  [`# ${'x'.repeat(998)}`, true],
  ['** x', true],
  ['/ x', false],
  ['- x', false],
  ['x # y', false],
  ['# a\nx', false],
  ['', false],
  [' ', false],
  [`# ${'x'.repeat(999)}`, false],
  ['<!- x', false],
])('%j, up to its end, is a comment: %s', (text, expected) => {
  expect(isComment(text, text.length)).toBe(expected)
})

it.each([
  ['test_a/b.q', ''],
  ['conftest/b.q', ''],
  ['example', 'Example Config'],
  ['a.sample.yaml', 'Example Config'],
  ['a.min.js', 'Generated Code'],
  ['package-lock.json.q', ''],
  ['locale_de/a.q', ''],
  ['messages_de/a.q', 'Messages'],
  ['x/message_en/a.q', 'Messages'],
  ['xmessage_en/a.q', ''],
  ['messages_d/a.q', ''],
  ['messages_9x/a.q', ''],
  ['a.env.local', 'Config'],
  ['.env-local', 'Config'],
  ['.env-x/a.q', ''],
])('%s: %s', (path, kinds) => {
  const said = Object.entries(fileKindOf(path)).flatMap(([kind, is]) => (is ? [kind.replace('is', '')] : []))
  expect(said.join(' ')).toBe(kinds)
})
