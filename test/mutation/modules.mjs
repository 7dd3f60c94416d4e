/**
 * What is mutated and by which tests a mutant may be killed. They run in one process (see worker.mjs), so a module names
 * those that call its functions; what starts the built program stands elsewhere.
 *
 * @typedef {object} Room
 * @property {readonly string[]} tests files and folders
 * @property {Readonly<Record<string, string>>} [without] files that are not mutated, and why
 * @property {Readonly<Record<string, string>>} [beside] the test file that belongs to a file, where it is not named like it
 */

/** @type {Readonly<Record<string, Room>>} */
export const MODULES = {
  detect: {
    tests: ['test/detect'],
    without: {
      'src/detect/words/language-table.ts':
        'made by test/detect/words/make-language.mjs: counted letters, no decisions',
      'src/detect/judge/weights.ts': 'learned numbers; test/bench/accuracy.mjs measures what they are worth',
      'src/detect/words/secret-words.ts': 'a list of words; each is a sample, none a decision',
    },
    beside: {
      'src/detect/search/keyword-automaton.ts': 'test/detect/search/keyword-search.test.ts',
      'src/detect/search/keyword-trie.ts': 'test/detect/search/keyword-search.test.ts',
      'src/detect/reasoning-of.ts': 'test/detect/finding-of.test.ts',
      'src/detect/judge/values/crc32.ts': 'test/detect/judge/values/checksum.test.ts',
      'src/detect/detect.ts': 'test/detect/decode/readings.test.ts',
    },
  },
  'env-files': { tests: ['test/env-files'] },
  git: {
    tests: ['test/git'],
    // A repository takes longer than what is asked of it: several files share one file of tests.
    beside: {
      'src/git/texts/message-texts.ts': 'test/git/texts/added-texts.test.ts',
      'src/git/is-partial-clone.ts': 'test/git/texts/added-texts.test.ts',
      'src/git/paths/ignored-with.ts': 'test/git/paths/path-questions.test.ts',
      'src/git/paths/production-files.ts': 'test/git/paths/path-questions.test.ts',
      'src/git/changes/push-changes.ts': 'test/git/changes/pushed-commits.test.ts',
      'src/git/changes/range-changes.ts': 'test/git/changes/ranges.test.ts',
      'src/git/changes/range-commits.ts': 'test/git/changes/ranges.test.ts',
      'src/git/texts/read-blob.ts': 'test/git/texts/read-blobs.test.ts',
      'src/git/texts/read-early.ts': 'test/git/texts/read-blobs.test.ts',
      'src/git/texts/read-staged.ts': 'test/git/texts/read-blobs.test.ts',
      'src/git/texts/read-texts.ts': 'test/git/texts/read-blobs.test.ts',
      'src/git/stop-git.ts': 'test/git/run-git.test.ts',
      'src/git/index/index-entries.ts': 'test/git/index/write-index.test.ts',
    },
  },
  allowlist: {
    tests: [
      ...['allowlist', 'compat-comment', 'config-store', 'edit-config', 'entry-line', 'entry-origins', 'inline'],
      ...['inline-comment', 'new-entries', 'write-and-stage', 'import'],
    ].map((name) => `test/allowlist/${name}${name === 'import' ? '' : '.test.ts'}`),
    beside: {
      'src/allowlist/describe-entry.ts': 'test/allowlist/entry-line.test.ts',
      'src/allowlist/let-merge.ts': 'test/allowlist/write-and-stage.test.ts',
    },
  },
}

/** Mutators that are not used anywhere, by Stryker's names. */
export const WITHOUT_MUTATORS = []
