import type { Judged, Source } from './detect.ts'
import { fileKindOf } from './file-kind.ts'
import type { Match } from './match.ts'
import { randomnessOf } from './randomness.ts'
import { referenceReason } from './reference.ts'

/** Passwords that everybody uses to mean "a password"; they open nothing that is worth a warning. */
const USUAL = new Set(
  (
    'pass password passwd pwd pw secret user username admin root guest test foo bar xxx pass123 p4ss postgres mysql mongo ' +
    'redis rabbit rabbitmq example hunter2 token key changeme default none null mypass mypassword userpass dbpass ' +
    'dbpassword apikey api_key access_token basic login name email abc 123 1234 12345 123456'
  ).split(' '),
)

/** A password that stands in a place made for one: in a URL, a connection string, behind `curl -u`, in SQL. */
export function judgePassword(match: Match, source: Source, shape: string): Judged {
  const password = match.secret.slice(match.secret.search(/:(?=[^:@/]*$)/) + 1) || match.secret
  const kind = fileKindOf(source.path)
  const literal = {
    value: password,
    start: match.start,
    end: match.end,
    quote: '"',
    wrapper: '',
    isDefault: false,
    rest: '',
  }
  const reference = referenceReason(literal, '', kind.isCode)
  if (reference) return { match, verdict: 'dismissed', evidence: [shape, reference] }
  const isTest = kind.isTest || kind.isExample || kind.isDocs
  if (isTest && USUAL.has(password.toLowerCase()))
    return { match, verdict: 'dismissed', evidence: [shape, 'it only means "a password"'] }
  const { surprise, words } = randomnessOf(password)
  const evidence = [shape]
  if (isTest) evidence.push('it stands in a test, an example or documentation')
  if (words > 0.6) evidence.push('it consists of common words')
  if (password.length < 8 || surprise < 5) evidence.push('it is short, or reads like a word')
  return { match, verdict: evidence.length > 1 ? 'low' : 'medium', evidence }
}
