import type { X509Certificate } from 'node:crypto'
import { fileKindOf } from '../../detect/judge/file-kind.ts'
import type { Judged } from '../../detect/types.ts'
import { pathsBeside } from '../../git/paths/paths-beside.ts'
import type { Repository } from '../../git/repository.ts'
import { readTexts } from '../../git/texts/read-texts.ts'

/** Lowers private keys of tests to a warning where their certificate shows that they are for tests alone. */
export type LowerCertified = (
  judged: readonly Judged[],
  source: { readonly path: string; readonly text: string },
  commit?: string,
) => Promise<readonly Judged[]>

/** In so many folders certificates are looked for in one run, and so many files of each are read. */
const MOST_FOLDERS = 32
const MOST_FILES = 100

const CERTIFICATE =
  /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[A-Za-z0-9+/=\s\\]{100,12000}-----END (?:TRUSTED )?CERTIFICATE-----/g
const CERTIFICATE_FILE = /\.(?:pem|crt|cer|cert|pub)$/i
/** https://www.rfc-editor.org/rfc/rfc6761, and names without a dot, which no public host has */
const RESERVED =
  /(?:^|\.)(?:localhost|example(?:\.(?:com|org|net))?|test|invalid|local|localdomain|internal)$|^127(?:\.\d+){3}$|^[0:]*:1$|^[\w -]{1,60}$/i

/** A key that fits a certificate in the same file or folder, which is self-signed or for reserved names, opens nothing. */
export function createLowerCertified(repository: Repository): LowerCertified {
  const folders = new Map<string, Promise<Found[]>>()
  const inFolder = (path: string, commit?: string) => {
    const folder = `${commit ?? ''}:${path.slice(0, path.lastIndexOf('/') + 1)}`
    if (!folders.has(folder))
      folders.set(folder, folders.size < MOST_FOLDERS ? certificatesBeside(repository, path, commit) : none)
    return folders.get(folder) ?? none
  }
  return async (judged, { path, text }, commit) => {
    const keys = judged.filter(isPrivateKey)
    if (!keys.length || !fileKindOf(path).isTest) return judged
    const certificates = [...(await certificatesIn([{ path, text }])), ...(await inFolder(path, commit))]
    if (!certificates.length) return judged
    const { createPrivateKey } = await import('node:crypto')
    const fitting = ({ match: { secret } }: Judged) => {
      try {
        const key = createPrivateKey(withLineEnds(secret))
        return certificates.find(({ certificate }) => certificate.checkPrivateKey(key))
      } catch {
        return undefined // it has a password, or is no whole key
      }
    }
    return judged.map((one) => {
      const found = keys.includes(one) ? fitting(one) : undefined
      if (!found) return one
      const lowered = `${found.why}: ${found.path}`
      return { ...one, verdict: 'low', evidence: [...one.evidence, lowered], lowered }
    })
  }
}

const none: Promise<Found[]> = Promise.resolve([])

function isPrivateKey({ match: { rule }, verdict, origin }: Judged): boolean {
  const isTold = verdict === 'high' || verdict === 'medium'
  return isTold && rule.span === 'block' && /KEY/.test(rule.env) && origin === undefined
}

interface Found {
  readonly certificate: X509Certificate
  readonly path: string
  readonly why: string
}

async function certificatesBeside(repository: Repository, path: string, commit?: string): Promise<Found[]> {
  const paths = (await pathsBeside(repository, path, commit)).filter((each) => CERTIFICATE_FILE.test(each))
  const wanted = paths.slice(0, MOST_FILES)
  const texts = await readTexts(
    repository.git,
    wanted.map((each) => `${commit ?? ''}:${each}`),
  )
  return certificatesIn(wanted.map((each, at) => ({ path: each, text: texts[at] ?? '' })))
}

async function certificatesIn(files: readonly { readonly path: string; readonly text: string }[]): Promise<Found[]> {
  const { X509Certificate } = await import('node:crypto')
  return files.flatMap(({ path, text }) =>
    (text.match(CERTIFICATE) ?? []).flatMap((pem) => {
      try {
        const certificate = new X509Certificate(withLineEnds(pem))
        const why = whyForTests(certificate)
        return why ? [{ certificate, path, why }] : []
      } catch {
        return []
      }
    }),
  )
}

function whyForTests(certificate: X509Certificate): string | null {
  if (certificate.checkIssued(certificate)) return 'its certificate is self-signed'
  const names = [
    ...(certificate.subjectAltName?.split(', ').map((name) => name.replace(/^[\w ]+:/, '')) ?? []),
    ...(/^CN=(.*)$/m.exec(certificate.subject)?.slice(1) ?? []),
  ]
  return names.length && names.every((name) => RESERVED.test(name)) ? 'its certificate is for reserved names' : null
}

/** As JSON, code and YAML write them. */
function withLineEnds(pem: string): string {
  return pem.replaceAll(/\\r?\\?n/g, '\n').replaceAll(/^[ \t]+/gm, '')
}
