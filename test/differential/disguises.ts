import { RULES } from '../../src/rules/index.ts'
import { SURROUNDINGS } from '../prefilter/surroundings.ts'
import type { Random } from './random.ts'
import type { ChangedFile, StagedSample } from './staged-sample.ts'

/** Lines that look like those of a diff, of Git's answers or of the hook's own marks. */
const FORGED = [
  ...[
    'diff --git a/x b/x',
    'index 0000000..1111111 100644',
    '--- a/x',
    '+++ b/x',
    '+++ /dev/null',
    '@@ -1 +1 @@',
    '@@ -1,0 +2 @@',
  ],
  ...[
    '\\ No newline at end of file',
    'Binary files a/x and /dev/null differ',
    ':end',
    ':change',
    'clean',
    'engine',
    '0 missing',
  ],
  ...[
    'deleted file mode 100644',
    'new file mode 100644',
    ':100644 000000 1111111 0000000 D\tx',
    '-x',
    '+x',
    ' x',
    '',
    '--',
    '\\',
  ],
  ...['blob 12', 'HEAD:package.json missing', 'rename from x', 'similarity index 100%'],
]

const ENDINGS = [
  ' and /dev/null',
  ' ',
  ' b',
  "'s",
  '"',
  '\\',
  ':end',
  '$(x)',
  '*',
  '[a]',
  '?',
  ';x',
  '&',
  '#',
  '~',
  '{a,b}',
  '-',
  '\t',
  'é',
]

/** Forms that have nothing to do with what a file says, and that the hook must not fall for. */
const DISGUISES: readonly ((sample: StagedSample, random: Random) => StagedSample)[] = [
  (sample, random) => forged(sample, random),
  (sample, random) => {
    const path = `${sample.path}${random.pick(ENDINGS)}${random.pick(['', '.txt', '.yml', '.js'])}`
    return { ...sample, path, ...(sample.oldPath && { oldPath: `${path}-old` }) }
  },
  (sample) => ({ ...sample, path: `diff --git a/x b/${sample.path}` }),
  (sample, random) => ({ ...sample, path: `${random.pick(['-x', ':x', '+++ b', ' ', '@@'])}/${sample.path}` }),
  (sample) => ({ ...sample, after: `\0${sample.after}` }),
  (sample) => ({ ...sample, path: `${sample.path} and /dev/null`, after: `${sample.after}\0\n` }),
  (sample, random) =>
    withBeside(
      sample,
      attributes(random.pick(['* -diff', '* binary', '* diff=x', '* -text', '* eol=crlf', '* export-ignore'])),
    ),
  (sample) => withBeside(sample, { path: 'gone.txt', before: sample.after, after: '' }),
  (sample, random) => withBeside(sample, { path: 'services.txt', before: null, after: manyNames(random) }),
  ({ path, before, after }, random) => {
    const form = random.pick(Object.values(SURROUNDINGS))
    return { path, before: before === null ? null : form(before), after: form(after) }
  },
]

/** The same change in another form, now and then. */
export function disguise<S extends StagedSample>(sample: S, random: Random): S {
  return random.chance(0.12) ? { ...sample, ...random.pick(DISGUISES)(sample, random) } : sample
}

/** With lines between its own, old or new, that look like something else. */
function forged({ path, before, after }: StagedSample, random: Random): StagedSample {
  const rows = after.split('\n')
  const at = random.below(rows.length + 1)
  const lines = Array.from({ length: 1 + random.below(5) }, () => random.pick(FORGED))
  const put = (text: string, where: number) =>
    text
      .split('\n')
      .toSpliced(where, 0, ...lines)
      .join('\n')
  const isOld =
    random.chance(0.5) && before !== null && before.split('\n').slice(0, at).join('\n') === rows.slice(0, at).join('\n')
  return { path, before: isOld ? put(before, at) : before, after: put(after, at) }
}

/** A line with what most rules start from, and with a long run of what tokens consist of. */
function manyNames(random: Random): string {
  const names = Array.from({ length: 20 + random.below(300) }, () => random.pick(random.pick(RULES).keywords) ?? '')
  return `${names.join(' ')} ${random.pick(['-', '_', 'x', 'a1'])}${random.pick(['-', 'x', 'f0']).repeat(random.below(500))}\n`
}

function attributes(line: string): ChangedFile {
  return { path: '.gitattributes', before: `${line}\n`, after: `${line}\n` }
}

function withBeside(sample: StagedSample, ...files: ChangedFile[]): StagedSample {
  return { ...sample, beside: [...(sample.beside ?? []), ...files] }
}
