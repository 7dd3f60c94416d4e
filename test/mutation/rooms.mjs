/**
 * What is mutated and by which tests a mutant may be killed. They run in one process (see worker.mjs), so a room names
 * those that call its functions; what starts the built program stands elsewhere.
 *
 * @typedef {object} Room
 * @property {readonly string[]} tests files and folders
 * @property {Readonly<Record<string, string>>} [without] files that are not mutated, and why
 * @property {Readonly<Record<string, string>>} [beside] the test file that belongs to a file, where it is not named like it
 */

/** Files of `src/git` that one file of tests belongs to: a repository takes longer than what is asked of it. */
function beside(test, ...names) {
  return Object.fromEntries(names.map((name) => [`src/git/${name}.ts`, `test/git/${test}.test.ts`]))
}

/** @type {Readonly<Record<string, Room>>} */
export const ROOMS = {
  detect: {
    tests: ['test/detect'],
    without: {
      'src/detect/language-table.ts': 'made by test/detect/make-language.mjs: counted letters, no decisions',
      'src/detect/weights.ts': 'learned numbers; test/bench/accuracy.mjs measures what they are worth',
      'src/detect/secret-words.ts': 'a list of words; each is a sample, none a decision',
    },
    beside: {
      'src/detect/keyword-automaton.ts': 'test/detect/prefilter.test.ts',
      'src/detect/keyword-trie.ts': 'test/detect/prefilter.test.ts',
      'src/detect/reasoning-of.ts': 'test/detect/finding-of.test.ts',
      'src/detect/crc32.ts': 'test/detect/checksum.test.ts',
      'src/detect/detect.ts': 'test/detect/readings.test.ts',
    },
  },
  dotenv: { tests: ['test/dotenv'] },
  git: {
    tests: ['test/git'],
    beside: {
      ...beside('added-texts', 'is-partial-clone', 'message-texts'),
      ...beside('path-questions', 'ignored-with', 'production-files'),
      ...beside('pushed-commits', 'push-changes'),
      ...beside('ranges', 'range-changes', 'range-commits'),
      ...beside('read-blobs', 'read-blob', 'read-early', 'read-staged', 'read-texts'),
      ...beside('run-git', 'stop-git'),
      ...beside('write-index', 'index-entries'),
    },
  },
  allowlist: {
    tests: [
      ...['allowlist', 'compat-comment', 'config-store', 'edit-config', 'entry-line', 'entry-origins', 'inline'],
      ...['inline-comment', 'new-exceptions', 'write-and-stage', 'import'],
    ].map((name) => `test/allowlist/${name}${name === 'import' ? '' : '.test.ts'}`),
    beside: {
      'src/allowlist/describe-entry.ts': 'test/allowlist/entry-line.test.ts',
      'src/allowlist/let-merge.ts': 'test/allowlist/write-and-stage.test.ts',
    },
  },
}

/** Mutators that are not used anywhere, by Stryker's names. */
export const WITHOUT_MUTATORS = []
