/** How sure a rule is that what it matched is a secret. `high` and `medium` block unless the config says otherwise. */
export type Confidence = 'high' | 'medium' | 'low'

/** A checksum or structure that `detect/judge/values/checksum.ts` can prove without asking anybody. */
export type Checksum =
  | 'github-crc32'
  | 'npm-crc32'
  | 'jwt-header'
  | 'supabase-service-role'
  | 'aws-account'
  | 'luhn'
  | 'base64-json'
  | 'nkey-crc16'

/**
 * Who judges a match: by its shape (the default), as a password that a person typed, as a name that must hold no secret, or
 * as an expression that writes one to a log.
 */
export type JudgeKind = 'shape' | 'password' | 'public-name' | 'logged-value'

/** What is done about a finding; `remedy/remedies.ts` has each, `fix/plan/plan-fix.ts` does what a program can do. */
export type RemedyKind =
  | 'untrack-env-file'
  | 'untrack-file'
  | 'ignore-env-file'
  | 'encrypt-values'
  | 'name-in-template'
  | 'rename-variable'
  | 'log-presence'

/**
 * One kind of secret, as data. A rule cannot print, read a file or see another rule.
 *
 * The engine lower-cases the text, looks for any of `keywords`, and only near one runs `pattern`
 * (on the lines around it; see `span`). What the named group `secret` captured is the secret, or the whole match where
 * the pattern has no such group. The engine itself demands that no letter or digit touches the secret on either side
 * (an escape such as `\n` or `%20` before it is fine), so patterns need no `\b` at their ends.
 */
export interface Rule {
  /** `<provider>-<credential>`, kebab-case, permanent: allowlists and docs refer to it. */
  readonly id: string
  /** A noun phrase for people, such as "Stripe secret key". */
  readonly name: string
  /** What somebody who has it can do, as one sentence for `hushkey explain`. */
  readonly risk: string
  /** Lower-case literals; the pattern can only match where at least one of them stands in the match itself. */
  readonly keywords: readonly string[]
  /** Flags `g` or `gi`; linear: bounded repetitions, no nested quantifiers, no look-behind. */
  readonly pattern: RegExp
  /**
   * With what every match ends, where `pattern` is so long that to compile it takes longer than to read a file: it is
   * only tried where this, too, is found.
   */
  readonly ending?: RegExp
  /** A pattern of what the file holds besides, such as the import that says what a bare `sign(` is; `^` begins a line. */
  readonly fileHas?: string
  readonly confidence: Confidence
  /** The conventional environment variable, such as `STRIPE_SECRET_KEY`. */
  readonly env: string
  /** The provider's page where the credential is revoked, or null for a secret that no provider issued. */
  readonly revoke: string | null
  /** The page that documents the format; for formats nobody documents, the page that describes the credential. */
  readonly source: string
  /** How far from a keyword the match may reach: its own line (default) or the lines that follow, as a PEM block does. */
  readonly span?: 'line' | 'block'
  /** Least Shannon entropy of the secret in bits per character; fixed-shape tokens of random text want about 3. */
  readonly entropy?: number
  readonly checksum?: Checksum
  /**
   * The secret is the value of an assignment, in whichever language, and `pattern` is tried on the name alone: its words
   * in lower case, joined by dashes (`dbPassword` is `db-password`). The keywords stand in the name.
   */
  readonly assigned?: true
  /** Left out: `shape`, or for `assigned` by the name and the value together. */
  readonly judge?: JudgeKind
  /** What the match is where it is no secret as such: computed from one, or encrypted. Left out: the secret itself. */
  readonly holds?: 'hash' | 'ciphertext'
  /** How a password is written where it stands: as base64 of `user:password`, or with percent codes as in an address. */
  readonly encoding?: 'basic-auth' | 'percent'
  /** Only text can stand in its place, so that it is never a reference to something else, whatever it looks like. */
  readonly isText?: true
  /** Its words are the secret, as those of a wallet's seed phrase. */
  readonly isPhrase?: true
  /** It goes with a request: in documentation, a command that sends it to a host which exists has worked. */
  readonly isSent?: true
  /** It is the last of what a call is given, right behind a user. */
  readonly isBehindUser?: true
  /** What a script types into a form: tests do nothing else, so that there only what a machine has issued counts. */
  readonly isTyped?: true
  /** Meant for servers, also where settings for browsers stand beside it. */
  readonly neverPublic?: true
  /** Left out: the value moves to an env file. */
  readonly remedy?: RemedyKind
  /** In names of variables of other providers, which use the same format, this is missing: then `revoke` is not their page. */
  readonly nameHas?: string
  /** Why this is fine in public, for a key that is meant to be published; such a rule has confidence `low`, and what it finds is dismissed. */
  readonly publishable?: string
}

/**
 * Texts that a rule must and must not match; the build drops them. Token-shaped text is never written out: `{b62:24}`
 * stands for 24 seeded random characters of that alphabet (see `test/support/fake-secret.ts`), `{=github:ghp_}` for a
 * sample with a valid checksum.
 */
export interface Examples {
  readonly match: readonly string[]
  readonly noMatch: readonly string[]
}

/** A rule of `src/rules/`. */
export interface ShippedRule extends Rule {
  readonly examples: Examples
}
