import type { BareFinding, Fix } from '../finding.ts'
import { unstage } from './env-file-fixes.ts'
import type { Facts } from './facts.ts'

/** Archives that people pack; a jar or a document is made by a program, of sources that have the secret. */
const PACKED_BY_HAND = /\.(?:7z|tar|tgz|zip|tar\.\w+)$/i

/** What is in an archive is left to people. */
export function repack({ path, commit, inside }: BareFinding, facts: Facts): Fix[] {
  const isWhole = inside?.line === null || PACKED_BY_HAND.test(path)
  const text = isWhole
    ? `remove ${inside?.path} from ${path} and pack it anew`
    : `take it out of ${inside?.path} in ${path} and pack that anew`
  const command = commit ? null : unstage(path, facts)
  return [
    { kind: 'repack', text },
    ...(command ? [{ kind: 'leave-out', text: 'leave it out of the commit', command }] : []),
  ]
}
