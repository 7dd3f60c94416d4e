import { randomSecret } from '../../support/fake-secret.ts'
import type { TextParts } from './text-parts.ts'

/** A secret in base64 or hex, with a few characters more or less, on one line or several. */
export function encoded({ random, name, value, pick }: TextParts): string {
  const text = `${pick(['', 'x: ', '{"a":"', `${name()}=`])}${value()}${pick(['', '\n', '"}', ' '])}`
  const bytes = Buffer.from(text)
  const run = pick([
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
  ])
  const longer = `${run}${pick(['', '', '', 'A', 'ab', '0', 'f00', '='])}`
  const cut = random.chance(0.3) ? longer.slice(0, longer.length - random.below(4)) : longer
  return `${pick(BEFORE)}${random.chance(0.5) ? wrapped(cut, pick, random.pick([16, 20, 32, 48, 60, 64, 76])) : cut}${pick(['', '"', "'", ' ', '\\n', ')', '"\n', ';'])}`
}

const BEFORE = ['', 'data: ', '"', 'x = "', "b64decode('", 'token: ', '> ', '# ', '  ', 'data:text/plain;base64,', 'A=']

function wrapped(run: string, pick: TextParts['pick'], width: number): string {
  const line = pick(['\n', '\n', '\r\n', '\n  ', '\n> ', '\n# ', '\n * ', '\n\t', '\\\n', '" +\n"'])
  return (run.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(line)
}

/** A secret in a URL or a query, as `encodeURIComponent` or a browser's form writes it. */
export function percentEncoded({ random, name, value, pick }: TextParts): string {
  const text = pick([
    `https://user:${value()}@db.acme.io/x`,
    `${name()}=${value()}`,
    `{"${name()}":"${value()}"}`,
    value(),
  ])
  const each = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
  const written = random.chance(0.6)
    ? encodeURIComponent(text)
    : text.replaceAll(/[^A-Za-z0-9]|[A-Za-z0-9]/g, (letter) =>
        /\W/.test(letter) || random.chance(0.1) ? each(letter) : letter,
      )
  return `${pick(['', 'https://a.io/?q=', 'curl "', 'body=x&y='])}${random.chance(0.2) ? written.replaceAll('%20', '+').toLowerCase() : written}${pick(['', '"', '&z=1', ' '])}`
}

/** A Kubernetes Secret, in YAML or JSON. */
export function kubernetesSecret({ random, name, value, pick }: TextParts): string {
  const isPlain = random.chance(0.5)
  const field = isPlain ? 'stringData' : 'data'
  const written = () => (isPlain ? value() : Buffer.from(value()).toString('base64'))
  const key = () =>
    random.chance(0.6) ? name() : pick(['db', 'config.yaml', 'user', 'ca.crt', 'x', '.dockerconfigjson'])
  if (random.chance(0.3)) {
    const gap = pick(['', ' ', '\n  '])
    return `{"apiVersion":"v1",${gap}"kind":${pick(['', ' '])}"Secret",${gap}"${field}":${gap}{${gap}"${key()}":${gap}"${written()}"${gap}}}`
  }
  const kind = pick(['kind: Secret', 'kind: "Secret"', 'kind: Secret # x', 'kind: SecretList'])
  const entries = Array.from(
    { length: 1 + random.below(3) },
    () => `  ${key()}:${pick([' ', ' "', ' |\n    ', ' >-\n      ', "  '"])}${written()}`,
  )
  const others = Array.from({ length: random.chance(0.15) ? random.below(300) : 0 }, (_, at) => `    note${at}: none`)
  const metadata = ['metadata:', '  name: acme', '  annotations:', ...others].join('\n')
  const parts = [kind, metadata, `${field}:${pick(['', ' '])}\n${entries.join('\n')}`]
  const ordered = random.chance(0.5) ? parts : parts.reverse()
  return `${pick(['', 'apiVersion: v1\n', '---\n'])}${ordered.join('\n')}${pick(['', '\n---\nkind: Service', '\ntype: Opaque'])}`
}

/** A private key or another block, with its lines as they are, quoted, joined or escaped. */
export function keyBlock({ random, pick }: TextParts): string {
  const label = pick([
    'RSA PRIVATE KEY',
    'PRIVATE KEY',
    'EC PRIVATE KEY',
    'OPENSSH PRIVATE KEY',
    'PGP PRIVATE KEY BLOCK',
    'ENCRYPTED PRIVATE KEY',
  ])
  const body = Array.from({ length: 1 + random.below(random.chance(0.1) ? 240 : 12) }, () =>
    randomSecret('{b64:64}', random),
  )
  const lines = [
    `-----BEGIN ${label}-----`,
    ...(random.chance(0.2) ? ['Version: GnuPG v2', ''] : []),
    ...body,
    `-----END ${label}-----`,
  ]
  const form = random.below(6)
  if (form === 0) return lines.join('\n')
  if (form === 1) return `key = "${lines.join('\\n')}"`
  if (form === 2) return lines.map((line) => `  "${line}\\n"`).join(pick([' +\n', '\n', ',\n']))
  if (form === 3) return lines.map((line) => `${pick(['    ', '# ', '// ', '\t'])}${line}`).join('\n')
  if (form === 4) return `key: |\n${lines.map((line) => `    ${line}`).join('\n')}`
  return lines.slice(0, 1 + random.below(lines.length)).join(pick(['\n', '\r\n', '\n\n']))
}
