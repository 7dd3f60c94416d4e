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

/** So many files with keys are looked up in one run, and so many others beside each. */
const MOST = 16
const MOST_BESIDE = 20

const CERTIFICATE =
  /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[A-Za-z0-9+/=\s\\]{100,12000}-----END (?:TRUSTED )?CERTIFICATE-----/g
const CERTIFICATE_FILE = /\.(?:pem|crt|cer|cert|pub)$/i
/** https://www.rfc-editor.org/rfc/rfc6761, and names without a dot, which no public host has */
const RESERVED =
  /(?:^|\.)(?:localhost|example(?:\.(?:com|org|net))?|test|invalid|local|localdomain|internal)$|^127(?:\.\d+){3}$|^[0:]*:1$|^[\w -]{1,60}$/i

/** A key that fits a certificate in the same file or folder, which is self-signed or for reserved names, opens nothing. */
export function createLowerCertified(repository: Repository): LowerCertified {
  let asked = 0
  return async (judged, { path, text }, commit) => {
    const keys = judged.filter(isPrivateKey)
    if (!keys.length || !fileKindOf(path).isTest || asked++ >= MOST) return judged
    const certificates = await certificatesNear(repository, path, text, commit)
    if (!certificates.length) return judged
    const { createPrivateKey } = await import('node:crypto')
    const fits = ({ match: { secret } }: Judged, { certificate }: Found) => {
      try {
        return certificate.checkPrivateKey(createPrivateKey(withLineEnds(secret)))
      } catch {
        return false // it has a password, or is no whole key
      }
    }
    return judged.map((one) => {
      const found = keys.includes(one) ? certificates.find((each) => fits(one, each)) : undefined
      if (!found) return one
      const lowered = `${found.why}: ${found.path}`
      return { ...one, verdict: 'low', evidence: [...one.evidence, lowered], lowered }
    })
  }
}

function isPrivateKey({ match: { rule }, verdict, origin }: Judged): boolean {
  return rule.span === 'block' && /KEY/.test(rule.env) && verdict !== 'low' && origin === undefined
}

interface Found {
  readonly certificate: X509Certificate
  readonly path: string
  readonly why: string
}

async function certificatesNear(repository: Repository, path: string, text: string, commit?: string): Promise<Found[]> {
  const { X509Certificate } = await import('node:crypto')
  const beside = (await pathsBeside(repository, path, commit))
    .filter((other) => other !== path && CERTIFICATE_FILE.test(other))
    .slice(0, MOST_BESIDE)
  const texts = await readTexts(
    repository.git,
    beside.map((other) => `${commit ?? ''}:${other}`),
  )
  const all = [{ path, text }, ...beside.map((other, at) => ({ path: other, text: texts[at] ?? '' }))]
  return all.flatMap((file) =>
    (file.text.match(CERTIFICATE) ?? []).flatMap((pem) => {
      try {
        const certificate = new X509Certificate(withLineEnds(pem))
        const why = whyForTests(certificate)
        return why ? [{ certificate, path: file.path, why }] : []
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

/** As JSON and code write them. */
function withLineEnds(pem: string): string {
  return pem.replaceAll(/\\r?\\?n/g, '\n')
}
