import { expect, it } from 'vitest'
import { fakeSecret, seeded } from '../support/fake-secret.ts'
import { isLocalReported, type LocalSample, localSamples, passed } from './local-env-samples.ts'

const ODD = fakeSecret('{b62:12}')
const OTHER = fakeSecret('{b62:14}')

/** Each with what made the shell overlook it once, or might. */
const CASES: Readonly<Record<string, LocalSample>> = {
  'two files, the first without a last line end': sample([`A_KEY=${ODD}`, `B_KEY=${OTHER}\n`], ODD),
  'a password in a connection string': sample([`DB_URL="Server=db;Password=${ODD};Timeout=30"\n`], ODD),
  'a password in a URL': sample([`DB_URL=postgres://app:${ODD}=x@db.example.com/app\n`], `${ODD}=x`),
  'line ends of old Macs': sample([`# settings\rA_KEY=${ODD}\r`], ODD),
  'an escaped line end': sample([`A_KEY="one\\n${ODD}"\n`], `one\n${ODD}`),
  'a comment sign inside of several lines': sample([`A_KEY="one\n# ${ODD}\ntwo"\n`], `one\n# ${ODD}\ntwo`),
  'an equals sign inside of several lines': sample([`A_KEY="one\nab${ODD}=="\n`], `one\nab${ODD}==`),
  'words held together by quotes': sample([`A_KEY='ab"cd"ef'\n`], 'ab"cd"ef'),
  'words held together by punctuation': sample(['A_KEY=user=admin;mode=fast\n'], 'user=admin;mode=fast'),
  'a comment behind words and punctuation': sample(['A_KEY="ab;cd=efgh"# and a longer comment\n'], 'ab;cd=efgh'),
  'a quote that nothing closes': sample(['A_KEY=`one two three\nB_KEY=4\n'], '`one two three'),
  'a mark and blanks of other alphabets': sample([`\ufeff\u00a0A_KEY\u00a0= ${ODD}\u00a0\n`], ODD),
  'a value on the line below its name': sample([`A_KEY:\n${ODD}=main\n`], `${ODD}=main`),
  'a line end for JavaScript alone': sample([`# settings\u2028A_KEY=${ODD}\n`], ODD),
  'several lines of which one is new': {
    env: ['A_KEY="ab;cd\nef;gh\nij"\n'],
    staged: { path: 'a.txt', text: 'ab;cd\nef;gh\nij\n', old: new Set([0, 1]) },
  },
}

function sample(env: readonly string[], text: string): LocalSample {
  return { env, staged: { path: 'a.txt', text: `say ("${text}")\n` } }
}

it('each of these values of a local env file starts the engine', async () => {
  const all = Object.entries(CASES)
  expect(all.filter(([, each]) => !isLocalReported(each)).map(([name]) => name)).toEqual([])
  const missed = await passed(
    all.map(([, each]) => each),
    ['awk'],
  )
  expect(all.filter(([, each]) => missed.includes(each)).map(([name]) => name)).toEqual([])
})

it('so do made-up ones (30,000 of them: npm run test:long)', async () => {
  const reported = Array.from({ length: 200 }, localSamples(seeded(8))).filter(isLocalReported)
  expect(reported.length).toBeGreaterThan(20)
  expect(await passed(reported, ['awk'])).toEqual([])
})
