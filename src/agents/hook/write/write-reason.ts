/** A finding, as far as the answer needs it. */
export interface WriteFinding {
  readonly rule: string
  readonly path: string
  readonly line: number | null
  readonly message: string
  readonly fingerprint: string
  readonly blocks: boolean
  readonly fixes: readonly { readonly kind: string; readonly text: string }[]
}

const MOST = 600

/** What, where and the next step; never the value. */
export function findingReason(findings: readonly WriteFinding[]): string {
  const [first] = findings
  if (!first) return ''
  const place = `${first.path.replace(/[^\x20-\x7e]/g, '?').slice(-120)}${first.line === null ? '' : `:${first.line}`}`
  const rest = findings.length > 1 ? ` (and ${findings.length - 1} more in it)` : ''
  return `hushkey: ${place} would stop the commit: ${first.message}${rest}. ${nextStep(first)}`.slice(0, MOST)
}

function nextStep({ line, fixes }: WriteFinding): string {
  const text = (kind: string) => fixes.find((fix) => fix.kind === kind)?.text
  const [ignore, placeholder, code, example] = ['gitignore', 'placeholder', 'read-from-env', 'env-example'].map(text)
  if (line === null)
    return ignore
      ? `Add ${ignore.split('\n')[0]} to .gitignore first, then write the file again.`
      : 'Keep it out of Git, or ask the user.'
  if (placeholder) return `Write ${placeholder} there instead, and the value into .env, which Git ignores.`
  if (!code)
    return 'Keep the value out of it: put it into .env, which Git ignores, and read it from there; else ask the user.'
  const names = example ? `, ${example} into .env.example` : ''
  return `Write ${code} there${names}, the value into .env, which Git ignores; then write the file again.`
}
