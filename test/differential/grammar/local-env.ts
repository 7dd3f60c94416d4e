import { READ } from '../../../src/detect/match/env-uses.ts'
import type { StagedSample } from '../staged-sample.ts'
import type { TextParts } from './text-parts.ts'

/** A text, and what lies beside it. */
export type TextWithFiles = { readonly text: string } & Pick<StagedSample, 'onDisk'>

/** A value of the ignored `.env` beside the file, in a text. */
export function localEnv({ random, name, value, pick }: TextParts): TextWithFiles {
  const secret = random.chance(0.5)
    ? value()
    : `${pick(['Ab', 'x9', 'Qz'])}${value().slice(0, 6 + random.below(12))}${pick(['', '!', '#1', ' 7', '=', "'"])}`
  const whole = pick([
    secret,
    secret,
    `postgres://app:${secret}@db.acme.io/x`,
    `Server=db;User Id=app;Password=${secret};Timeout=3`,
  ])
  const key = pick([name(), 'DATABASE_URL', 'X', name().toUpperCase()])
  const quote = pick(['', '"', "'"])
  const env = `PORT=3000\n${pick(['', 'export ', ' '])}${key}${pick(['=', ' = '])}${quote}${whole}${quote}${pick(['', ' # note', '  '])}${pick(['\n', '', '\r\n'])}`
  const shown = pick([
    secret,
    whole,
    secret.slice(1),
    `${secret}x`,
    secret.toLowerCase(),
    secret.replaceAll('"', '\\"'),
  ])
  const text = `${pick(['', 'x ', '"', 'mysql -p', '\\n', '%20', 'a=', '(', ':', 'é'])}${shown}${pick(['', ' x', '"', ')', ';', '-', '\\n', ','])}`
  return { text, onDisk: { '.env': env } }
}

/** A use of an environment variable that the template beside the file does not name. */
export function envName({ like, pick }: TextParts): TextWithFiles {
  const text = `${pick(['', 'const x = ', '// ', 'x', '('])}${like(READ)}${pick(['"]', "')", ' || x', '', ')', ' = 1', '\n'])}`
  return { text, onDisk: { [pick(['.env.example', '.env.sample', 'x.env.dist', '.env.template'])]: 'PORT=\n' } }
}
