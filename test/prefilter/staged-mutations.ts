import type { Sample } from './fires.ts'

type Random = () => number

const PATHS = [
  'src/a.ts',
  'a.py',
  'conf/app.yml',
  'my conf/b c.yaml',
  'main.tf',
  'deploy.sh',
  'README.md',
  'a.go',
  'A.java',
  'x.php',
  'a.json',
  'a.c',
  'b.rb',
]

/**
 * Makes random staged changes: a part of a real file with secrets spliced in, written in the ways that detection
 * reads, some lines of it old.
 * @param secrets texts that hold one each
 * @returns a function that makes the next one
 */
export function mutations(texts: readonly string[], secrets: readonly string[], random: Random): () => Sample {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return () => {
    const lines = pick(texts).split('\n')
    const from = Math.floor(random() * lines.length)
    const text = lines.slice(from, from + 1 + Math.floor(random() * 30))
    for (let times = Math.floor(random() * 3); times >= 0; times--) {
      const secret = WAYS.reduce((written, way) => (random() < 0.12 ? way(written, random) : written), pick(secrets))
      const at = Math.floor(random() * (text.length + 1))
      if (random() < 0.2 && text[at] !== undefined) text[at] = splice(text[at], secret, random)
      else text.splice(at, 0, ...secret.split('\n'))
    }
    const old = new Set(random() < 0.5 ? text.flatMap((_, at) => (random() < 0.6 ? [at] : [])) : [])
    const whole = text.join(random() < 0.05 ? '\r\n' : '\n')
    const all = whole.split('\n')
    return { path: pick(PATHS), text: `${whole}\n`, old: new Set([...old].filter((at) => at < all.length)) }
  }
}

function splice(line: string, secret: string, random: Random): string {
  const at = Math.floor(random() * (line.length + 1))
  return `${line.slice(0, at)} ${secret.replaceAll('\n', ' ')} ${line.slice(at)}`
}

const BLANKS = ['\u00a0', '\u3000', '\u2003', '\t']
const INVISIBLE = ['\u200b', '\u00ad', '\u2060', '\ufeff']

/** Ways to write the same secret. */
const WAYS: readonly ((text: string, random: Random) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.replaceAll(' = ', '='),
  (text, random) => within(text, random, (head, tail) => `${head}" + "${tail}`),
  (text, random) => within(text, random, (head, tail) => `${head}' +\n    '${tail}`),
  (text, random) => within(text, random, (head, tail) => `${head}" . "${tail}`),
  (text, random) => within(text, random, (head, tail) => `${head}"\n  "${tail}`),
  (text, random) => within(text, random, (head, tail) => `${head}${one(INVISIBLE, random)}${tail}`),
  (text, random) => text.replace(/ /g, one(BLANKS, random)),
  (text) => text.replace(/([:=])[ \t]*/, '$1\n  '),
  (text) => text.replace(/([:=])[ \t]*/, '$1 |\n    '),
  (text) => text.replace(/[:=]/, (character) => (character === '=' ? '＝' : '：')),
  (text) => Buffer.from(text).toString('base64'),
  (text) => `value: ${Buffer.from(text).toString('hex')}`,
  (text) => encodeURIComponent(text),
  (text) => `- name: DB_PASSWORD\n  value: ${text}`,
  (text) => `"name": "API_TOKEN",\n"value": "${text.replaceAll('"', '')}"`,
  (text) => `kind: Secret\nstringData:\n  password: ${text}`,
  (text) => `password = (\n  "${text.replaceAll(/\s/g, '')}"\n)`,
  (text) => `api_key = "${text.replaceAll(/[\s"]/g, '')}"`,
  (text) => `console.log(process.env.SECRET_KEY, ${text})`,
  (text) => `é ${text} ü`,
  (text) => `\t// ${text}`,
  (text) => `${'x'.repeat(600)} ${text} ${'y'.repeat(600)}`,
  (text) => JSON.stringify({ text }),
  (text) => text.replaceAll('"', "'"),
  (text) => `curl -u admin:${text.replaceAll(/\s/g, '')} https://example.com`,
  (text) => `| token | ${text} |`,
  (text) => `<password>${text}</password>`,
]

function within(text: string, random: Random, put: (head: string, tail: string) => string): string {
  const at = Math.floor(random() * text.length)
  return put(text.slice(0, at), text.slice(at))
}

function one(list: readonly string[], random: Random): string {
  return list[Math.floor(random() * list.length)] as string
}
