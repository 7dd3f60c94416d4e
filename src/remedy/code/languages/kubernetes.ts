import { type Refusal, type Replacement, refuseElsewhere, type Spot } from '../replacement.ts'

/** The object that the value is read from; made from the env file, which has its name and nothing that the history keeps. */
const SECRET = 'app-secrets'

/**
 * A container's environment: `value: …` becomes a reference to a Secret
 * (https://kubernetes.io/docs/concepts/configuration/secret/#using-secrets-as-environment-variables).
 */
export function kubernetes({ text, start, end }: Spot): Replacement | Refusal {
  const before = text.slice(0, start)
  const [whole, lead = '', name] =
    /(?:^|\n)([ \t]*)(?:- )name:[ \t]*["']?([A-Za-z_]\w*)["']?[ \t]*\r?\n[ \t]*value:[ \t]*["']?$/.exec(before) ?? []
  const value = text.slice(start, end)
  const isWhole = /^["']?[ \t]*(?:\r?\n|$|[ \t]#)/.test(text.slice(end))
  if (whole === undefined || name === undefined || !isWhole || /[\n\\]/.test(value))
    return refuseElsewhere(
      'a manifest reads no variables: take the value out, and let a Secret that is not in Git give it (secretKeyRef)',
    )
  const from = before.lastIndexOf('value:')
  const closing = /^["']/.exec(text.slice(end))?.[0].length ?? 0
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const indent = `${lead}  `
  const lines = ['valueFrom:', `${indent}  secretKeyRef:`, `${indent}    name: ${SECRET}`, `${indent}    key: ${name}`]
  return {
    value,
    variable: () => name,
    shown: () => `valueFrom: { secretKeyRef: { name: ${SECRET}, key: ${name} } }`,
    edits: () => [{ start: from, end: end + closing, text: lines.join(eol) }],
    note: () => `make the Secret: kubectl create secret generic ${SECRET} --from-env-file=.env`,
  }
}
