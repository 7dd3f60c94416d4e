/**
 * What is mutated and by which tests a mutant may be killed. They run in one process (see worker.mjs), so a room names
 * those that call its functions; what starts the built program stands elsewhere.
 *
 * @typedef {object} Room
 * @property {readonly string[]} tests files and folders
 * @property {Readonly<Record<string, string>>} [without] files that are not mutated, and why
 */

/** @type {Readonly<Record<string, Room>>} */
export const ROOMS = {
  detect: {
    tests: ['test/detect'],
    without: {
      'src/detect/language-table.ts': 'made by test/detect/make-language.mjs: counted letters, no decisions',
      'src/detect/weights.ts': 'learned numbers; test/bench/accuracy.mjs measures what they are worth',
      'src/detect/secret-words.ts': 'a list of words; each is a sample, none a decision',
    },
  },
  dotenv: { tests: ['test/dotenv'] },
  git: { tests: ['test/git'] },
  allowlist: {
    tests: [
      ...['allowlist', 'compat-comment', 'config-store', 'edit-config', 'entry-line', 'entry-origins', 'inline'],
      ...['inline-comment', 'new-exceptions', 'write-and-stage', 'import'],
    ].map((name) => `test/allowlist/${name}${name === 'import' ? '' : '.test.ts'}`),
  },
}

/** Mutators that are not used anywhere, by Stryker's names. */
export const WITHOUT_MUTATORS = []
