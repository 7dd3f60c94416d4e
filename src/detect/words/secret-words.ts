/** In a name of which one stands, the value may be a secret; the prefilter starts from them, so they are few and short. */
export const SECRET_WORDS: readonly string[] = [
  'passw',
  'passphrase',
  'pwd',
  'secret',
  'token',
  'key',
  'credential',
  '_pass',
  '_auth',
]
