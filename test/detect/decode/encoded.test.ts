import { expect, it } from 'vitest'
import { percentEncoded, readEncoded } from '../../../src/detect/decode/encoded.ts'
import { fakeSecret } from '../../support/fake-secret.ts'
import { readingsIn } from './readings.ts'

const PLAIN = 'the key is s3cr3t-x, says "me"'
const base64 = (text: string) => Buffer.from(text).toString('base64')

it.each([
  ['base64', `a = "${base64(PLAIN)}"`],
  ['base64 without padding', `a = "${base64(PLAIN).replaceAll('=', '')}"`],
  ['base64url', `a=${Buffer.from(PLAIN).toString('base64url')}&b`],
  ['hex', `a = "${Buffer.from(PLAIN).toString('hex')}"`],
  ['HEX', Buffer.from(PLAIN).toString('hex').toUpperCase()],
  ['far into a text', `${'x = 1; '.repeat(1000)}${base64(PLAIN)}`],
])('decodes %s', (_, text) => {
  expect(readEncoded(text).map((reading) => reading.text)).toEqual([PLAIN])
})

it('meets a run wherever it begins, behind whatever words, and however short it may be', () => {
  const run = base64('the key is s3cr').replaceAll('=', '')
  expect(run).toHaveLength(20)
  for (let shift = 0; shift < 12; shift++)
    for (const before of ['', 'abcd', 'abcd ', 'a1b2c3d4e5f6 ', 'abcdefghijklmnopqrs.']) {
      const text = `${' '.repeat(shift)}${before}${/[a-z]$/.test(before) ? ' ' : ''}${run} and more`
      expect(readEncoded(text).map((reading) => reading.text)).toEqual(['the key is s3cr'])
    }
})

it('decodes base64 over lines', () => {
  const long = `${PLAIN}\n`.repeat(9)
  const lines = base64(long).replaceAll(/.{76}/g, '$&\n    ')
  const [reading, ...others] = readEncoded(`a: |\n    ${lines}\n`)
  expect(reading?.text).toBe(long)
  expect(others).toEqual([])
})

it.each([
  ['a digest', '{hex:64}'],
  ['an integrity', 'sha512-{b64:86}=='],
  ['an identifier', 'thisIsAVeryLongIdentifierInSomeJavaProgramThatGoesOn'],
  ['a path', 'src/main/java/com/example/application/Main'],
  ['short text', '{=base64:s3cr3t-x}'],
])('leaves %s alone', (_, template) => {
  expect(readEncoded(fakeSecret(template))).toEqual([])
})

it('decodes percent codes, and knows the place of each letter', () => {
  const text = 'go?to=https%3A%2F%2Fme%3As3cr3t-x%40host.test%2F&b=1 more'
  expect(readingsIn(percentEncoded, text, 'a.txt')).toEqual(['go?to=https://me:s3cr3t-x@host.test/&b=1'])
})

/** What is read, and which part of the text it stands for. */
function said(text: string): string {
  const readings = readEncoded(text).map(({ how, text: read, pieces, onlyHigh }) => {
    return `${how}: ${read} @${pieces.map(({ start, end }) => `${start}-${end}`)}${onlyHigh ? '' : ' any'}`
  })
  return readings.join(' ¦ ') || 'nothing'
}

it.each([
  ['p', 'dGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi', 'decoded from base64: the key is s3cr3t-x, says "me" @0-40'],
  [
    'p with a letter more',
    'dGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUiA',
    'decoded from base64: the key is s3cr3t-x, says "me" @0-41',
  ],
  ['=', 'k=dGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi;', 'decoded from base64: the key is s3cr3t-x, says "me" @2-42'],
  [
    'twice',
    'dGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi 746865206b6579206973207333637233742d782c207361797320226d6522',
    'decoded from base64: the key is s3cr3t-x, says "me" @0-40 ¦ decoded from hex: the key is s3cr3t-x, says "me" @41-101',
  ],
  ['15 letters', 'dGhlIGtleSBpcyBzM2Ny', 'decoded from base64: the key is s3cr @0-20'],
  ['14 letters', 'dGhlIGtleSBpcyBzM2M=', 'nothing'],
  ['10 hex', '746865206b6579206973', 'decoded from hex: the key is @0-20'],
  ['9 hex', '746865206b65792069', 'nothing'],
  ['offset 1', ' 746865206b6579206973', 'decoded from hex: the key is @1-21'],
  ['offset 19', `${' '.repeat(19)}746865206b6579206973`, 'decoded from hex: the key is @19-39'],
  ['offset 20', `${' '.repeat(20)}746865206b6579206973`, 'decoded from hex: the key is @20-40'],
  [
    'é',
    `${'\u00e9'.repeat(20)}dGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi`,
    'decoded from base64: the key is s3cr3t-x, says "me" @20-60',
  ],
  [
    'two lines',
    'dGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi\ndGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi',
    'decoded from base64: the key is s3cr3t-x, says "me"the key is s3cr3t-x, says "me" @0-81',
  ],
  [
    'two quoted lines',
    '> dGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi\r\n> dGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi',
    'decoded from base64: the key is s3cr3t-x, says "me"the key is s3cr3t-x, says "me" @2-86',
  ],
  [
    'two lines, the second shorter',
    'dGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi\nc2hvcnQgdGV4dA==\nnot',
    'decoded from base64: the key is s3cr3t-x, says "me"short text @0-57',
  ],
  [
    'two lines, padded',
    'dGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUieA==\ndGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi',
    'decoded from base64: the key is s3cr3t-x, says "me"x @0-42 ¦ decoded from base64: the key is s3cr3t-x, says "me" @45-85',
  ],
  [
    'second too short',
    'dGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi\nabc',
    'decoded from base64: the key is s3cr3t-x, says "me" @0-40',
  ],
  [
    'second of other characters',
    'dGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi\nabcd-abcd',
    'decoded from base64: the key is s3cr3t-x, says "me" @0-40',
  ],
  [
    'hex lines',
    '746865206b6579206973207333637233742d782c207361797320226d6522\n746865206b6579206973207333637233742d782c207361797320226d6522',
    'decoded from hex: the key is s3cr3t-x, says "me" @0-60 ¦ decoded from hex: the key is s3cr3t-x, says "me" @61-121',
  ],
  [
    'second no text',
    'dGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi\n////////',
    'decoded from base64: the key is s3cr3t-x, says "me" @0-40',
  ],
  [
    'indent 20',
    `dGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi\n${' '.repeat(20)}dGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi`,
    'decoded from base64: the key is s3cr3t-x, says "me"the key is s3cr3t-x, says "me" @0-101',
  ],
  [
    'indent 21',
    `dGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi\n${' '.repeat(21)}dGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi`,
    'decoded from base64: the key is s3cr3t-x, says "me" @0-40 ¦ decoded from base64: the key is s3cr3t-x, says "me" @62-102',
  ],
  [
    'third line behind a shorter one',
    'dGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi\nc2hvcnQg\ndGhlIGtleSBpcyBzM2NyM3QteCwgc2F5cyAibWUi',
    'decoded from base64: the key is s3cr3t-x, says "me"short  @0-49 ¦ decoded from base64: the key is s3cr3t-x, says "me" @50-90',
  ],
])('%s', (_, text, expected) => {
  expect(said(text)).toBe(expected)
})

it.each([
  ['a=https%3A%2F%2Fme%3As3cr3t%40host', 'a=https://me:s3cr3t@host'],
  ['a=https%3a%2f%2fme%3as3cr3t%40host', 'a=https://me:s3cr3t@host'],
  ['x a=https%3A%2F%2Fme%3As3cr3t%40host y', 'a=https://me:s3cr3t@host'],
  ['https%3A%2F%2Fme', 'nothing'],
  ['x%5Fy%5Fz-01234567890', 'x_y_z-01234567890'],
  ['x%2Ey%2Ez-01234567890', 'x.y.z-01234567890'],
  ['x%22y%22z-01234567890', 'x"y"z-01234567890'],
  ['a%3A%2F%2F%0Ab%0Dc0123456789', 'a://\nb\rc0123456789'],
  ['a%3A%2F%2F%00b0123456789012', 'a://%00b0123456789012'],
  ['a%3A%2F%2F%80b0123456789012', 'a://%80b0123456789012'],
  ['a%3A%2F%2F%zzb0123456789012', 'a://%zzb0123456789012'],
  ['a%3A%2F%2F%b0123456789012', 'a://%b0123456789012'],
  ['BEGIN%20PRIVATE%20KEY%2D%2D%2D0123', 'BEGIN PRIVATE KEY---0123'],
  ['BEGIN+PRIVATE+KEY-----0123456', 'BEGIN+PRIVATE+KEY-----0123456'],
  ['a%3A%2F%2Fb"c0123456789012345', 'nothing'],
  ['a%3A%2F%2Fb0123456789012345 c%3A%2F%2Fd0123456789012345', 'a://b0123456789012345 ¦ c://d0123456789012345'],
  ['a%3A%2F%2F%1Fb0123456789012', 'a://%1Fb0123456789012'],
  ['a%3A%2F%2F%7Fb01234567890123', 'nothing'],
])('%s: %j', (text, expected) => {
  expect(readingsIn(percentEncoded, text, 'a.txt').join(' ¦ ') || 'nothing').toBe(expected)
})

it('of a huge run only the beginning is read', () => {
  const word = base64('the key is s3cr3t-x, says me. ')
  const [reading] = readEncoded(word.repeat(3000))
  expect(reading?.text).toHaveLength((65_536 / 4) * 3)
  expect(reading?.pieces).toMatchObject([{ start: 0, end: word.length * 3000 }])
})

it('the place of percent-encoded text is known letter by letter', () => {
  const [reading] = percentEncoded.read('a%3A%2F%2Fb01234567890123', [10], 'a')
  expect(reading).toMatchObject({ how: 'decoded from an URL', onlyHigh: true })
  expect(reading?.pieces.slice(0, 3)).toMatchObject([
    { start: 0, end: 1 },
    { start: 1, end: 4 },
    { start: 4, end: 7 },
  ])
})

/** Base64 over lines: how long the lines may be, and where they end. */
it.each([
  ['of 200 letters', base64('x'.repeat(150)), true],
  ['of 204 letters', base64('x'.repeat(153)), false],
])('lines %s are one text: %s', (_, line, isOne) => {
  const readings = readEncoded(`${line}\n${line}`)
  expect(readings).toHaveLength(isOne ? 1 : 2)
})

it('a padded line is the last one, and so is a shorter one', () => {
  const [whole, padded] = [base64('the key is s3cr3t-x, says me. '), base64('the key is s3cr3t-x, says m')]
  const texts = (text: string) => readEncoded(text).map((reading) => reading.text.length)
  expect(texts(`${whole}\n${whole}\n${whole}`)).toEqual([90])
  expect(texts(`${whole}\n${padded}=\n${whole}`).length).toBeGreaterThan(1)
  expect(texts(`${whole}\nc2hvcnQg\nc2hvcnQg`)).toEqual([36])
})

it('places where no run is long enough cost nothing, and two runs are two', () => {
  const run = Buffer.from('the key is').toString('hex')
  expect(readEncoded(`${run.slice(0, 19)}.${run.slice(0, 19)}.`)).toEqual([])
  expect(readEncoded(`${run}.${run}.${run}`).map(({ pieces }) => pieces[0]?.start)).toEqual([0, 21, 42])
  expect(readEncoded(`\u00e4${run}\u00e4`).map(({ pieces }) => pieces[0]?.start)).toEqual([1])
})

it('percent codes are read as far as 4,096 characters, each part once', () => {
  const far = `a%3A%2F%2F${'b'.repeat(5000)}`
  expect(percentEncoded.read(far, [4], 'a').map(({ text }) => text.length)).toEqual([4 + 4096 - 6])
  const both = 'a%3A%2F%2Fb%3A%2F%2Fc01234567890'
  const ends = [...both.matchAll(/%3A%2F%2F/g)].map(({ index }) => index + 9)
  expect(percentEncoded.read(both, ends, 'a')).toHaveLength(1)
  expect(percentEncoded.read('a%3A%2F%2Fb012345678', [10], 'a')).toHaveLength(1)
  expect(percentEncoded.read('a%3A%2F%2Fb01234567', [10], 'a')).toHaveLength(0)
})
