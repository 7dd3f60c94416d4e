import { isText } from './decode.ts'
import { type Part, type Reader, type Reading, readingOf } from './reading.ts'
import { isSecretName } from './secret-name.ts'

const MOST = 65_536

/** Entries of a Secret that are not secret by themselves. */
const PLAIN =
  /^(?:user(?:-?name)?|host(?:-?name)?|port|url|endpoint|e?mail|type|region|name(?:space)?|ca\.crt|tls\.crt|database|db-?name|id|key-?id|client-?id|enabled|level|mode|version)$/i

/**
 * Reads the entries of a Kubernetes Secret: `data` decoded from base64, `stringData` as it stands. All of them are meant
 * to be secret, so a name that does not say so (`db: …`) is read as `db_secret`.
 */
export const kubernetesSecret: Reader = {
  keywords: ['kind: secret', 'kind: "secret"', '"kind": "secret"', '"kind":"secret"'],
  read(text, ends) {
    const readings: Reading[] = []
    let done = -1
    for (const at of ends) {
      if (at <= done || !/^["']?\s{0,8}(?:[,}\n]|$)/.test(text.slice(at, at + 10))) continue
      const before = text.lastIndexOf('\n---', at)
      const after = text.indexOf('\n---', at)
      const from = Math.max(done, before, at - MOST)
      done = Math.min(after < 0 ? text.length : after, at + MOST)
      for (const { kind, start, end } of sections(text, Math.max(0, from), done))
        readings.push(...entries(text, start, end, kind))
    }
    return readings
  },
}

interface Section {
  readonly kind: 'data' | 'stringData'
  readonly start: number
  readonly end: number
}

/** The lines below `data:` that are indented more than it, or what stands between the braces of `"data": {`. */
function* sections(text: string, from: number, to: number): Iterable<Section> {
  for (const hit of text
    .slice(from, to)
    .matchAll(
      /^(?<indent>[ \t]{0,20})(?<kind>data|stringData):[ \t]{0,8}\r?$|"(?<json>data|stringData)"\s{0,8}:\s{0,8}\{/gm,
    )) {
    const start = from + hit.index + hit[0].length
    const { indent = '', kind, json } = hit.groups ?? {}
    const dedent = new RegExp(`\\n(?![ \\t]{${indent.length + 1}}|\\r?\\n)`, 'g')
    dedent.lastIndex = start + 1
    const close = json ? text.indexOf('}', start) : (dedent.exec(text)?.index ?? to)
    yield { kind: (kind ?? json) as Section['kind'], start, end: Math.min(to, close < 0 ? to : close) }
  }
}

function entries(text: string, from: number, to: number, kind: Section['kind']): Reading[] {
  const entry =
    /["']?(?<name>[\w.-]{1,120})(?:":[ \t]{0,8}|["']?:[ \t]{1,8})(?:[|>][+-]?[ \t]{0,8}\r?\n\s{1,40})?["']?(?<value>[^\s"'{}[\]|>,]{4,40000})["']?/g
  return [...text.slice(from, to).matchAll(entry)].flatMap((hit) => {
    const { name = '', value = '' } = hit.groups ?? {}
    const nameAt = from + hit.index + hit[0].indexOf(name)
    const start = from + hit.index + hit[0].lastIndexOf(value)
    const label: Part[] = [
      { start: nameAt, end: nameAt + name.length },
      isSecretName(name) || PLAIN.test(name) ? ': "' : '_secret: "',
    ]
    if (kind === 'stringData')
      return [
        readingOf(text, 'an entry of a Kubernetes Secret', [...label, { start, end: start + value.length }, '"\n']),
      ]
    const decoded = /^[A-Za-z0-9+/]{4,}={0,2}$/.test(value) ? Buffer.from(value, 'base64').toString() : ''
    if (!isText(decoded)) return []
    const part = { start, end: start + value.length, text: decoded.trimEnd() }
    return [
      readingOf(
        text,
        'decoded from an entry of a Kubernetes Secret',
        decoded.trimEnd().includes('\n') ? [part] : [...label, part, '"\n'],
        { instead: true },
      ),
    ]
  })
}
