import { isSecretName } from '../words/secret-name.ts'
import { isText } from './decode.ts'
import { type Part, type Reader, type Reading, readingOf } from './reading.ts'

const MOST = 65_536

const KINDS = ['kind: secret', 'kind: "secret"', '"kind": "secret"', '"kind":"secret"']

/** Entries of a Secret that are not secret by themselves. */
const PLAIN =
  /^(?:user(?:-?name)?|host(?:-?name)?|port|url|endpoint|e?mail|type|region|name(?:space)?|ca\.crt|tls\.crt|database|db-?name|id|key-?id|client-?id|enabled|level|mode|version)$/i

/**
 * Reads the entries of a Kubernetes Secret: `data` decoded from base64, `stringData` as it stands. All of them are meant
 * to be secret, so a name that does not say so (`db: …`) is read as `db_secret`.
 */
export const kubernetesSecret: Reader = {
  keywords: KINDS,
  shell: { anyLine: KINDS },
  read(text, ends) {
    const readings: Reading[] = []
    let done = -1
    for (const at of ends) {
      if (at <= done || !/^["']?\s{0,8}(?:[,}\n]|$)/.test(text.slice(at, at + 10))) continue
      const least = Math.max(0, done, at - MOST)
      const before = text.slice(least, at).lastIndexOf('\n---')
      const after = text.slice(at, at + MOST).indexOf('\n---')
      done = after < 0 ? Math.min(text.length, at + MOST) : at + after
      for (const { kind, start, end } of sections(text, least + Math.max(0, before), done))
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

const SECTION =
  /^(?<indent>[ \t]{0,20})(?<kind>data|stringData):[ \t]{0,8}\r?$|"(?<json>data|stringData)"\s{0,8}:\s{0,8}\{/gm

/**
 * The lines below `data:` that are indented more than it, or what stands between the braces of `"data": {`, up to the
 * next of these: sections in JSON never overlap, however many are left open.
 */
function* sections(text: string, from: number, to: number): Iterable<Section> {
  const part = text.slice(from, to)
  const hits = [...part.matchAll(SECTION)]
  for (const [at, hit] of hits.entries()) {
    const start = hit.index + hit[0].length
    const { indent = '', kind, json } = hit.groups ?? {}
    const end = json ? braceIn(part, start, hits[at + 1]?.index) : dedentIn(part, start, indent.length)
    yield { kind: (kind ?? json) as Section['kind'], start: from + start, end: from + end }
  }
}

function braceIn(part: string, start: number, most = part.length): number {
  const close = part.slice(start, most).indexOf('}')
  return close < 0 ? most : start + close
}

function dedentIn(part: string, start: number, indent: number): number {
  const dedent = new RegExp(`\\n(?![ \\t]{${indent + 1}}|\\r?\\n)`, 'g')
  dedent.lastIndex = start + 1
  return dedent.exec(part)?.index ?? part.length
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
