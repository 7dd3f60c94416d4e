// What the search in TypeScript and the one in AssemblyScript (`src/wasm/`) agree on: plain constants, for both compile them.

/** How many codes of characters there are: 0 for all that stands in no keyword, then printable ASCII without upper case, tab, CR, LF. */
export const WIDTH = 73
/** How many kinds of runs there are (`runs.ts`). */
export const KINDS = 4
/** So many UTF-16 units of a text are searched at a time; what is found in them fits into the processor's cache. */
export const BLOCK = 16_384

/** Reported for a keyword that may stand in a name, together with its number; rules and readers are less. */
export const NAME = 0x4000_0000
/** Reported where a run begins that may be encoded (`../decode/encoded-runs.ts`). */
export const RUN = 0x3fff_ffff
/** Such a run has so many characters at least: shorter text cannot hold a token and its encoding. */
export const LEAST = 20
/** The bit of what may stand in such a run at all. */
export const IN_RUN = 1 << 5

// Where the address of each list stands at the beginning of the memory, in units of four bytes.
export const CODES_AT = 0
export const DEPTHS_AT = 1
export const RUN_CHARACTERS_AT = 2
export const FIRST_CHILD_AT = 3
export const NODES_AT = 4
export const BEGINS_AT = 5
export const FALLBACKS_AT = 6
export const NEAREST_AT = 7
export const OWNERS_AT = 8
export const ROWS_AT = 9
export const KEYWORD_LENGTH_AT = 10
export const FIRST_CONSUMER_AT = 11
export const CONSUMERS_AT = 12
export const IN_NAMES_AT = 13
export const LEAST_RUNS_AT = 14
export const UPPER_CASE_AT = 15
export const BLOCKS_AT = 16
export const CHARACTERS_AT = 17
export const CHARACTER_BITS_AT = 18
export const HITS_AT = 19
/** No address: how many units before the end of a keyword it may begin. */
export const REACH_AT = 20
