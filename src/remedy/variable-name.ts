/** Of `process.env.TOKEN || "…"` the variable is `TOKEN`. */
const READ_FROM = /^(?:process|Bun|import\.meta)\.env\./

/**
 * The environment variable that a secret should go into: what it is called already if that says enough, else what its
 * provider's own documentation calls it.
 * @param assigned the name it was assigned to, as written: `stripeKey`, `db.password`, or null
 * @param conventional the rule's name for it
 * @param isGeneric whether the rule knows no provider, so that the written name is all there is
 */
export function variableName(assigned: string | null, conventional: string, isGeneric: boolean): string {
  const own = assigned?.replace(READ_FROM, '') ?? null
  const written = own ? upperSnake(own) : ''
  if (!/^[A-Z][A-Z0-9_]*$/.test(written)) return conventional
  if (isGeneric) return written
  const isEnvName = own === written && written.includes('_')
  return isEnvName ? written : conventional
}

/** `stripeKey`, `stripe-key` and `stripe.key` as `STRIPE_KEY`. */
export function upperSnake(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase()
}
