import { describe, expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { evidenceOf } from '../../../src/detect/judge/evidence.ts'
import { assigned } from '../../../src/rules/generic/assigned.ts'
import { oneByOne } from '../../support/one-by-one.ts'

const detect = createDetector(assigned)

/** What is said, of the given kinds, about the first value that is assigned in a text. */
function said(path: string, text: string, kinds: RegExp): string {
  const [found] = detect({ path, text })
  if (!found) throw new Error(`nothing is assigned in ${text}`)
  return evidenceOf(found.match, { path, text })
    .filter((id) => kinds.test(id))
    .join(' ')
}

/** Samples with a file have its path first. */
const inFile = (sample: string) =>
  [sample.slice(0, sample.indexOf(' ')), sample.slice(sample.indexOf(' ') + 1)] as const

describe('evidence of the name', () => {
  it.each(
    oneByOne([
      ['name-password name-alone', 'password ¦ passwd ¦ psw ¦ pswd ¦ pass'],
      ['name-password name-goes-on', 'pwd_x ¦ passwordFoo'],
      ['name-password', 'rootpass ¦ password_value'],
      ['name-secret', 'my_secret ¦ SECRET_KEY ¦ client_secret_key ¦ key_secret'],
      ['name-secret name-alone', 'secrets'],
      ['name-token name-alone', 'token ¦ jwt ¦ bearer ¦ cookie ¦ tokens'],
      ['name-token', 'myTokens'],
      ['name-nonce name-alone', 'nonce'],
      ['name-plain-key name-alone', 'key ¦ keys ¦ my.key'],
      ['name-strong-key', 'api_key ¦ accessKey ¦ consumerKey ¦ privateKey ¦ encryptionKey'],
      ['name-strong-key', 'signingKey ¦ masterKey ¦ clientKey ¦ authKey ¦ appKey'],
      ['name-strong-key', 'applicationKey ¦ accountKey ¦ nKey ¦ xKey ¦ sKey'],
      ['name-strong-key', 'sharedKey ¦ licenseKey ¦ subscriptionKey'],
      ['name-some-key', 'fooKey ¦ apiKeyKey ¦ storagekey'],
      ['name-some-key name-goes-on', 'keyFoo'],
      ['name-strong-key name-goes-on', 'api_key_foo'],
      ['name-secret name-about', 'secret_key_id'],
      ['name-some-key name-about', 'keyId'],
      ['name-credential name-alone', 'credentials ¦ auth ¦ sid'],
      ['name-password name-about', 'passwordId'],
    ]),
  )('%s: %s', (evidence, name) => {
    expect(said('a.conf', `${name} = "Kx9#mQ2vL"`, /^name-/)).toBe(evidence)
  })
})

describe('evidence of how name and value stand together', () => {
  it.each(
    oneByOne([
      ['grammar-assignment', 'a.js const password = "abc" ¦ a.conf password = "abc" the'],
      ['grammar-assignment', 'a.js password: "abc"::x ¦ a.js password: "abc" ::x'],
      ['grammar-assignment', 'a.js password: "abc";:'],
      ['grammar-assignment bare-in-code', 'a.js password = abc ¦ a.js password: abc :x'],
      ['grammar-assignment bare-line', 'a.conf password = abc ¦ a.conf password = abc 9'],
      ['grammar-assignment bare-line', 'a.conf password = abc,the'],
      ['grammar-assignment bare', 'a.conf x, password = abc'],
      ['grammar-comparison', 'a.js password == "abc"'],
      ['grammar-call', 'a.js setPassword("abc")'],
      ['grammar-pair', 'a.js f("password", "abc")'],
      ['grammar-flag bare', 'a.sh run --password abc'],
      ['grammar-attribute', 'a.xml <x name="password" value="abc"/>'],
      ['grammar-element bare', 'a.xml <password>abc</password>'],
      ['grammar-space', "a.sql PASSWORD 'abc'"],
      ['grammar-prose', 'a.md the password for x is "abc"'],
      ['grammar-table bare', 'a.md | password | abc |'],
      ['grammar-assignment wrapper', 'a.rs password = Some("abc") ¦ a.js password = tx("abc")'],
      ['grammar-assignment wrapper', 'a.js password = at("abc") ¦ a.js password = myget("abc")'],
      ['grammar-assignment wrapper-lookup', 'a.rs password = Env.get("abc") ¦ a.js password = t("abc")'],
      ['grammar-assignment wrapper-lookup', 'a.js password = x.find("abc") ¦ a.js password = find.it("abc")'],
      ['grammar-assignment wrapper-lookup', 'a.js password = a::get("abc") ¦ a.js password = ["abc"]'],
      ['grammar-assignment wrapper-lookup', 'a.js password = i18n("abc") ¦ a.js password = _("abc")'],
      ['grammar-assignment wrapper-lookup', 'a.js password = translate("abc") ¦ a.js password = inputOf("abc")'],
      ['grammar-assignment wrapper-lookup', 'a.js password = raise("abc") ¦ a.js password = thrower("abc")'],
      ['grammar-assignment default', 'a.js password = process.env.X || "abc"'],
      ['grammar-assignment bare-line default', 'a.conf password = ${X:-abc}'],
      ['grammar-assignment bare-line bare-prose', 'a.conf password = abc def ¦ a.conf password = the word'],
      ['grammar-assignment bare-line bare-prose', 'a.conf password = abc the ¦ a.conf password = abc\tThe'],
      ['grammar-assignment bare-line bare-goes-on', 'a.conf password = abc9 the ¦ a.conf password = abc qzxkv'],
      ['grammar-assignment value-is-key', 'a.js x = {password: "abc": 1} ¦ a.js password: "abc" :1'],
    ]),
  )('%s: %s', (evidence, sample) => {
    const [path, line] = inFile(sample)
    expect(said(path, line, /^(?:grammar|bare|wrapper|default|value)/)).toBe(evidence)
  })
})

describe('a password or a secret written out', () => {
  it.each(
    oneByOne([
      ['plain-password', 'a.conf password = "abcde" ¦ a.conf passwd = abcde ¦ a.conf pwd = abcde'],
      ['plain-password', 'a.conf psw = abcde ¦ a.js password = "abcde"'],
      ['plain-password', 'a.conf if password == "abcde"'],
      ['plain-password', 'a.xml <x name="password" value="abcde"/> ¦ a.sql PASSWORD \'abcde\''],
      ['plain-password', 'a.conf the password for x is "abcde" ¦ a.conf x, password = "abcde"'],
      ['plain-password', 'a.conf setPassword("abcde") ¦ a.js x.withPassword("abcde")'],
      ['plain-password', 'a.conf password = abcde # x ¦ a.conf password = "abcde" def'],
      ['plain-password', 'a.conf password = "ab cde" ¦ a.conf compass_pass = "abcdefgh"'],
      ['', 'a.conf password = "abcd" ¦ a.js password = abcde'],
      ['', 'a.test.js password = "abcde" ¦ examples/a.js password = "abcde"'],
      ['', 'a.md password = "abcde" ¦ locales/a.js password = "abcde"'],
      ['', 'vendor/a.js password = "abcde" ¦ a.conf passwordId = "abcde"'],
      ['', 'a.conf passwordFoo = "abcde" ¦ a.conf password = Some("abcde")'],
      ['', 'a.conf password = ${X:-abcde} ¦ a.conf setPassword("abcde", 1)'],
      ['', 'a.conf f("password", "abcde") ¦ a.conf run --password "abcde"'],
      ['', 'a.xml <password>abcde</password> ¦ a.md | password | "abcde" |'],
      ['', 'a.conf x, password = abcde ¦ a.conf password = abcde def'],
      ['', 'a.conf password = abcde\tdef ¦ a.conf password = "ab(cde"'],
      ['', 'a.conf password = "ab)cde" ¦ a.conf password = "ab cd ef"'],
      ['', 'a.conf password = "ab  cde" ¦ a.conf password = "ab# cde"'],
      ['', 'a.conf password = "ab c#de" ¦ a.conf password = "ab# c#de"'],
      ['', 'a.conf token = "abcdefgh" ¦ a.conf nonce = "abcdefgh"'],
      ['', 'a.conf secret = "abcdefg" ¦ a.conf foo_key = "abcdefgh"'],
      ['', 'a.conf api_token = "abcdefgh" ¦ a.conf token = "abc-defg-123"'],
      ['', 'a.conf foo_key = "abc-defg-123"'],
      ['plain-secret', 'a.conf secret = "abcdefgh" ¦ a.conf secret_key = "abcdefgh"'],
      ['plain-secret', 'a.conf api_key = "abcdefgh" ¦ a.conf secret_token = "abcdefgh"'],
      ['plain-secret', 'a.conf secret = "abc-def-123" ¦ a.conf secret = "abcd.efgh.123"'],
      ['plain-secret', 'a.conf secret = "abcd-efgh-12x" ¦ a.conf secret = "1234-5678-123"'],
      ['plain-numbered', 'a.conf secret = "abc-defg-123" ¦ a.conf secret = "abcd_efgh_123"'],
      ['plain-numbered', 'a.conf api_key = "abc-defg-123" ¦ a.conf secret = "ABC-DEFG-123"'],
    ]),
  )('%s: %s', (evidence, sample) => {
    const [path, line] = inFile(sample)
    expect(said(path, line, /^plain-/)).toBe(evidence)
  })
})

describe('evidence of the value', () => {
  const kinds = /^(?:length|surprise|words|runs|entropy|shape|changes|opens|ends|beyond)/

  it.each(
    oneByOne([
      ['length-3 surprise-6 words-all runs shape-lower', 'abc'],
      ['length-5 surprise-5 words-none runs shape-lower', 'abcd'],
      ['length-5 surprise-4 words-none runs shape-lower', 'abcde'],
      ['length-7 surprise-4 words-none runs shape-lower', 'abcdef'],
      ['length-7 surprise-5 words-none runs shape-lower', 'abcdefg'],
      ['length-11 surprise-5 words-most runs shape-lower', 'abcdefgh'],
      ['length-11 surprise-more words-none shape-mixed changes', 'Kx9mQ2vLpR7 ¦ aB3dE5gH7'],
      ['length-19 surprise-more words-none shape-mixed changes', 'Kx9mQ2vLpR7w'],
      ['length-19 surprise-more words-none entropy-high shape-mixed changes', 'Kx9mQ2vLpR7wZt4NcY8'],
      [
        'length-31 surprise-more words-none entropy-high shape-mixed changes',
        'Kx9mQ2vLpR7wZt4NcY8b ¦ Kx9mQ2vLpR7wZt4NcY8bHj3FgD6sXa1',
      ],
      ['length-199 surprise-more words-none entropy-high shape-mixed changes', 'Kx9mQ2vLpR7wZt4NcY8bHj3FgD6sXa1e'],
      ['length-199 surprise-more words-none shape-mixed changes', `${'Kx9mQ2vLpR7'.repeat(18)}x`],
      ['length-more surprise-more words-none shape-mixed changes', `${'Kx9mQ2vLpR7'.repeat(18)}xy`],
      ['length-3 surprise-5 words-all shape-lower', 'the'],
      ['length-11 surprise-4 words-all shape-lower', 'password'],
      ['length-19 surprise-4 words-most shape-lower', 'housekeeping'],
      ['length-19 surprise-3 words-all shape-two-words', 'database server'],
      ['length-11 surprise-more words-none shape-lower', 'zqxjkvbw'],
      ['length-5 surprise-more words-none shape-lower', 'qjxz'],
      ['length-19 surprise-more words-none shape-lower', 'zqxjkvbwpmqzxj'],
      ['length-7 surprise-more words-none shape-punctuation changes', 'Kx9#mQ'],
      ['length-5 surprise-4 words-all runs shape-lower', 'aaaa'],
      ['length-7 surprise-5 words-all runs shape-alphanumeric', 'aaaaaa1'],
      ['length-5 surprise-5 words-most runs shape-lower', 'aaaab'],
      ['length-11 surprise-6 words-none runs shape-number', '1234567890'],
      ['length-7 surprise-6 words-none runs shape-number', '123456'],
      ['length-19 surprise-5 words-none runs shape-hex', '0123456789abcdef ¦ 0123456789ABCDEF'],
      ['length-19 surprise-6 words-none runs shape-mixed', '0123456789abcdeF'],
      ['length-19 surprise-5 words-none runs shape-alphanumeric', '0123456789abcde ¦ x0123456789abcdef'],
      ['length-19 surprise-5 words-all runs shape-lower', 'abcdefabcdefabcd'],
      ['length-19 surprise-7 words-most shape-hex', 'deadbeefdeadbee1'],
      ['length-19 surprise-6 words-none runs shape-alphanumeric', '0123456789abcdefx'],
      [
        'length-199 surprise-6 words-none runs shape-uuid',
        '01234567-89ab-cdef-0123-456789abcdef ¦ 01234567-89AB-cdef-0123-456789abcdef',
      ],
      [
        'length-199 surprise-6 words-none runs shape-punctuation',
        '01234567-89ab-cdef-0123-456789abcde ¦ x01234567-89ab-cdef-0123-456789abcdef',
      ],
      [
        'length-199 surprise-6 words-none runs shape-punctuation',
        '01234567-89ab-cdef-0123-456789abcdefx ¦ 01234567-89ab-cdef-0123456789abcdef',
      ],
      ['length-11 surprise-4 words-all shape-two-words', 'two words'],
      ['length-19 surprise-3 words-all shape-sentence', 'three small words'],
      ['length-11 surprise-3 words-all shape-two-words', 'two  spaces'],
      ['length-3 surprise-more words-none shape-two-words changes', 'a b'],
      ['length-5 surprise-3 words-all shape-lower', 'lower'],
      ['length-7 surprise-6 words-most shape-alphanumeric', 'lowerx9'],
      ['length-5 surprise-3 words-all shape-upper', 'UPPER'],
      ['length-11 surprise-3 words-all shape-upper', 'UPPER_CASE'],
      ['length-7 surprise-7 words-none shape-other', 'UPPERx'],
      ['length-11 surprise-4 words-all shape-camel', 'camelCase'],
      ['length-19 surprise-4 words-all shape-camel changes', 'CamelCaseWord'],
      ['length-5 surprise-8 words-some shape-other', 'CAmel'],
      ['length-5 surprise-5 words-all shape-lower', 'camel'],
      ['length-7 surprise-7 words-most shape-other', 'camelC'],
      ['length-11 surprise-4 words-some shape-snake', 'snake_case'],
      ['length-19 surprise-4 words-most shape-snake', 'snake-case-word'],
      ['length-11 surprise-4 words-some shape-other', 'snake_Case'],
      ['length-7 surprise-5 words-none shape-other', 'snake_ ¦ _snake'],
      ['length-11 surprise-4 words-all shape-path', 'some.path ¦ $some.path'],
      ['length-11 surprise-5 words-most shape-path changes', 'some/path:x'],
      ['length-19 surprise-5 words-most shape-path changes', 'some.path.x9'],
      ['length-19 surprise-5 words-some shape-punctuation changes', 'some.p4th.x12'],
      ['length-11 surprise-4 words-all shape-other', 'some..path'],
      ['length-5 surprise-4 words-all shape-other opens-with-punctuation', '.path'],
      ['length-11 surprise-4 words-all shape-mixed', 'mixedCASE12'],
      ['length-11 surprise-5 words-all shape-alphanumeric', 'mixedcase12'],
      ['length-11 surprise-4 words-all shape-alphanumeric', 'UPPERCASE12'],
      ['length-19 surprise-4 words-all shape-punctuation', 'mixed-case12'],
      ['length-11 surprise-4 words-all shape-punctuation changes', 'MIXED-12#'],
      ['length-7 surprise-7 words-none shape-other changes', '12-34#'],
      ['length-5 surprise-3 words-none shape-other opens-with-punctuation', '-#-#'],
      ['length-7 surprise-3 words-all shape-other', 'mixed-#'],
      ['length-11 surprise-more words-none shape-alphanumeric changes', 'a1b2c3d4'],
      ['length-11 surprise-7 words-some runs shape-alphanumeric', 'aaabbb111'],
      [
        'length-5 surprise-5 words-all shape-punctuation changes opens-with-punctuation',
        '#abc1 ¦ .abc1 ¦ /abc1 ¦ @abc1 ¦ -abc1 ¦ ,abc1',
      ],
      ['length-5 surprise-5 words-all shape-punctuation changes opens-with-punctuation', ';abc1 ¦ =abc1 ¦ :abc1'],
      ['length-7 surprise-5 words-all shape-punctuation changes opens-with-punctuation', '\\\\abc1'],
      ['length-5 surprise-5 words-all shape-punctuation changes ends-like-prose', 'abc1: ¦ abc1. ¦ abc1?'],
      ['length-5 surprise-5 words-all shape-punctuation changes', 'abc1!'],
      ['length-11 surprise-7 words-some shape-punctuation changes beyond-ascii', 'pässword1'],
      ['length-7 surprise-6 words-all shape-punctuation changes beyond-ascii', 'abc😀1'],
      ['length-5 surprise-6 words-none shape-two-words changes beyond-ascii', 'ab\tcd'],
    ]),
  )('%s: %s', (evidence, value) => {
    expect(said('a.conf', `password = "${value}"`, kinds)).toBe(evidence)
  })
})

describe('evidence of the place', () => {
  it.each(
    oneByOne([
      ['in-code', 'src/a.ts password = "abc"'],
      ['in-test in-code', 'test/a.ts password = "abc"'],
      ['in-example in-code', 'examples/a.ts password = "abc"'],
      ['in-docs', 'docs/a.md password = "abc"'],
      ['in-generated in-code', 'dist/a.js password = "abc"'],
      ['in-messages in-config', 'locales/en.json password = "abc"'],
      ['in-config', 'a.yml password = "abc" ¦ Makefile password = "abc"'],
      ['', 'a.xyz password = "abc"'],
      ['in-config in-comment', 'a.yml # password = "abc"'],
    ]),
  )('%s: %s', (evidence, sample) => {
    const [path, line] = inFile(sample)
    expect(said(path, line, /^in-/)).toBe(evidence)
  })
})

it('of a match without a name only the value and the place speak', () => {
  const [found] = detect({ path: 'a.ts', text: `password = "${['Kx9mQ2v', 'LpR7w'].join('')}"` })
  const match = { ...(found?.match as NonNullable<typeof found>['match']), assignment: undefined }
  expect(evidenceOf(match as never, { path: 'a.ts', text: '' }).slice(0, 2)).toEqual(['name-none', 'length-19'])
})
