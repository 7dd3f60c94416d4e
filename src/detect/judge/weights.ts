/**
 * What speaks for (+) and against (-) a value being a secret, in natural log-odds; their sum with `BIAS` is the score.
 * Fitted by logistic regression on reviewed lines of public repositories, checked on repositories left out, rounded;
 * but for `plain-password`, `plain-secret`, `plain-numbered`, `default` and `length-3`, which were set by hand: a
 * password or a secret that is written out in configuration or code counts, however plain it is, and so does a literal
 * behind a reference; three characters never do. Weights of 0 are kept for `judge-strength.ts`.
 */
export const WEIGHTS = {
  'name-password': [1.4, 'the name says password'],
  'name-secret': [1.1, 'the name says secret'],
  'name-token': [-0.1, 'the name says token'],
  'name-nonce': [0.2, 'the name says nonce or salt'],
  'name-strong-key': [0.9, 'the name says which kind of secret key it is'],
  'name-some-key': [-1.2, 'the name says key, of a kind that may be harmless'],
  'name-plain-key': [-2.1, 'the name is only "key"'],
  'name-credential': [-0.3, 'the name says credential or auth'],
  'name-none': [0, 'it stands under no name'],
  'name-about': [-2.4, 'the name is about something else than the secret itself'],
  'name-goes-on': [-0.2, 'the name goes on behind the word for the secret'],
  'name-alone': [0.1, 'the name is that one word'],
  'grammar-assignment': [1, 'it is assigned to the name'],
  'grammar-comparison': [0.2, 'it is compared with the name'],
  'grammar-call': [-0.2, 'it is handed to a function of that name'],
  'grammar-pair': [-0.9, 'it follows the name in a list of arguments'],
  'grammar-flag': [-0.1, 'it is the value of a command line flag'],
  'grammar-attribute': [0.6, 'it is the value of an XML attribute'],
  'grammar-element': [0.3, 'it is the text of an XML element'],
  'grammar-space': [-0.1, 'it follows the name, as in SQL'],
  'grammar-prose': [0.6, 'a sentence says that this is the value'],
  'grammar-table': [0, 'it stands beside the name in a table'],
  'bare-in-code': [-0.6, 'it stands bare in a file of code'],
  'bare-line': [0, 'it stands bare on a line of its own, as in configuration'],
  bare: [0.3, 'it stands bare inside a line'],
  'bare-prose': [-1.1, 'it goes on like a sentence'],
  'bare-goes-on': [0, 'more words follow it'],
  wrapper: [0.8, 'it is handed to a constructor or a decoder'],
  'wrapper-lookup': [-0.9, 'it is handed to a look-up, a check or a message'],
  default: [0, 'it is what a reference falls back to'],
  'value-is-key': [-1, 'it is itself a key of a map'],
  'plain-password': [4.2, 'a password is written out where people put what works'],
  'plain-secret': [3.2, 'a secret is written out where people put what works'],
  'plain-numbered': [5, 'a key with a number of its own is written out where people put what works'],
  'length-3': [-6, 'it has at most 3 characters'],
  'length-5': [-1.5, 'it has 4 or 5 characters'],
  'length-7': [-0.2, 'it has 6 or 7 characters'],
  'length-11': [0.9, 'it has 8 to 11 characters'],
  'length-19': [1, 'it has 12 to 19 characters'],
  'length-31': [1.2, 'it has 20 to 31 characters'],
  'length-199': [0.9, 'it has 32 characters or more'],
  'length-more': [1.2, 'it has 200 characters or more'],
  'surprise-3': [-1.3, 'its letters follow each other as in plain words'],
  'surprise-4': [-1.3, 'its letters follow each other as in words'],
  'surprise-5': [-1.8, 'its letters follow each other nearly as in words'],
  'surprise-6': [0.1, 'its letters follow each other a little oddly'],
  'surprise-7': [0.9, 'its letters follow each other oddly'],
  'surprise-8': [1.4, 'its letters follow each other as in random text'],
  'surprise-more': [1.9, 'its letters follow each other as only in random text'],
  'words-all': [-1.3, 'it consists of common words'],
  'words-most': [-0.5, 'most of it is common words'],
  'words-some': [0.1, 'it holds common words'],
  'words-none': [1.4, 'it holds hardly any common word'],
  runs: [-1.2, 'it runs along the alphabet or the keyboard, or repeats itself'],
  'entropy-high': [0, 'its characters are well mixed'],
  changes: [0, 'it changes often between kinds of characters'],
  'shape-number': [-0.7, 'it is a number'],
  'shape-hex': [0.7, 'it is hexadecimal'],
  'shape-uuid': [0, 'it is a UUID'],
  'shape-sentence': [0.1, 'it has several words'],
  'shape-two-words': [-0.4, 'it holds a blank'],
  'shape-lower': [0.6, 'it is one lower-case word'],
  'shape-upper': [0.4, 'it is one upper-case word'],
  'shape-camel': [0.1, 'it looks like a camelCase identifier'],
  'shape-snake': [-0.7, 'it looks like a snake_case or kebab-case identifier'],
  'shape-path': [-0.9, 'it looks like a path or a dotted name'],
  'shape-mixed': [0.7, 'it mixes upper case, lower case and digits'],
  'shape-alphanumeric': [0.6, 'it mixes letters and digits'],
  'shape-punctuation': [0.2, 'it mixes letters, digits and punctuation'],
  'shape-other': [-0.9, 'it mixes letters and punctuation'],
  'opens-with-punctuation': [-0.5, 'it begins with punctuation'],
  'ends-like-prose': [-0.8, 'it ends like a sentence or a label'],
  'beyond-ascii': [-0.1, 'it has characters beyond ASCII'],
  'in-test': [0, 'it stands in a test or a fixture'],
  'in-example': [0, 'it stands in an example'],
  'in-docs': [0, 'it stands in documentation'],
  'in-generated': [-0.5, 'it stands in a generated or third-party file'],
  'in-messages': [0, 'it stands in a catalogue of messages'],
  'in-code': [-0.3, 'it stands in code'],
  'in-config': [0.6, 'it stands in configuration'],
  'in-comment': [-0.6, 'it stands in a comment'],
} as const satisfies Readonly<Record<string, readonly [weight: number, says: string]>>

/** A key of the table of weights. */
export type EvidenceId = keyof typeof WEIGHTS

/** The score before anything has spoken. */
export const BIAS = -2.3

/** From this score on a value is reported, as `low`. Set by hand, for as few alarms as missed secrets. */
export const LOW = 0.3

/** From this score on, and with nothing that holds it down (`judge-strength.ts`), it blocks, as `medium`. Set by hand. */
export const MEDIUM = 0.8
