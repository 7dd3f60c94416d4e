import fc from 'fast-check'

/** A random env file of every way to write a line, and the values in it that must not get anywhere else. */
export function envFiles(): fc.Arbitrary<{ text: string; secrets: string[] }> {
  const line = fc.oneof(assignments(), comments(), fc.constant({ text: '', secrets: [] }))
  return fc
    .record({ lines: fc.array(line, { maxLength: 12 }), eol: fc.constantFrom('\n', '\r\n'), end: fc.boolean() })
    .map(({ lines, eol, end }) => ({
      text: lines.map(({ text }) => text.replaceAll('\n', eol)).join(eol) + (end && lines.length ? eol : ''),
      secrets: lines.flatMap(({ secrets }) => secrets),
    }))
}

/** Values begin with a mark that no name holds. */
function secrets(): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...'abcXYZ0189'), minLength: 6, maxLength: 20 }).map((text) => `zq${text}qz`)
}

function assignments() {
  const name = fc.constantFrom('A', 'DB_URL', 'API_KEY', 'MAIL_HOST', 'stripe_key', 'S3_BUCKET', 'NEXT.PUBLIC', 'PORT')
  const write = fc.constantFrom<(name: string, value: string) => string>(
    (n, v) => `${n}=${v}`,
    (n, v) => `export ${n}=${v}`,
    (n, v) => `  ${n} = ${v} # why`,
    (n, v) => `${n}="${v} # no comment"`,
    (n, v) => `${n}='${v}\nB=${v}\n'`,
    (n, v) => `${n}="${v} \\" ${v}"`,
    (n, v) => `${n}=\`${v}\``,
    (n, v) => `${n}=\${A}-${v}`,
    (n, v) => `${n}: ${v}`,
    (n) => `${n}=`,
    (n) => `${n}=""`,
  )
  return fc.record({ name, write, value: secrets() }).map((one) => ({
    text: one.write(one.name, one.value),
    secrets: [one.value],
  }))
}

function comments() {
  return fc.oneof(
    fc.constantFrom('# Payments', '## Mail (SMTP)', '#').map((text) => ({ text, secrets: [] as string[] })),
    secrets().map((value) => ({ text: `# ${value}`, secrets: [value] })),
    secrets().map((value) => ({ text: `#OLD_KEY=${value}`, secrets: [value] })),
  )
}
