/** A way on which a change gets into a repository, or a tool that has a part in it. */
export interface Scenario {
  readonly group: string
  readonly scenario: string
  /** What is done on it besides a commit with a key and one without. */
  readonly does?: string
  /** The tests that walk it, as `file > names`. */
  readonly tests: readonly string[]
}

const MANAGER =
  'installed from the packed tarball without install scripts, `init`, both commits, a clone, uninstalled; what is printed works as it is typed'
const PULLED = 'commit, merge and push stop with one sentence; after the install that it names all is as before'
const MEMBER = 'installed in a member, committed at the root and below, in a clone too'
const TASK = 'as a task: partial staging, names as a filter; parallel and chunked runs give the same fingerprints'

const matrix = (file: string, name: string) => `test/matrix/${file}.matrix.ts > ${name}`
const situation = (file: string, name: string) => `test/situations/${file}.test.ts > ${name}`
const long = (file: string, name: string) => `test/long/${file}.long.ts > ${name}`

function group(
  name: string,
  scenarios: Readonly<Record<string, readonly [does: string, ...tests: string[]]>>,
): Scenario[] {
  return Object.entries(scenarios).map(([scenario, [does, ...tests]]) => ({ group: name, scenario, does, tests }))
}

/** By real `node.exe` and `git.exe`: under Wine, whose page names it, or on Windows. */
const WINDOWS: Readonly<Record<string, readonly [does: string, test: string]>> = {
  'a commit, by node.exe': [
    'exit codes 0, 1 and 2 of the program that the hook runs; CRLF',
    'N35, N37: a commit with a key is stopped, a clean one passes, a mistake is exit 2',
  ],
  'env files in any letter case': ['`app/.ENV`', 'N05, N37: env files in any letter case'],
  'Windows paths': [
    'blanks, accents, 300 characters, another letter case, drives, `\\`, `\\\\?\\`',
    'N28, N37: paths with blanks and accents, longer than 260 characters, in any case, with drives and \\',
  ],
  'init and uninstall on Windows': [
    'and a clone with `core.autocrlf`',
    'N23, N37: init, twice, and back to the byte; its hooks have LF in a clone with core.autocrlf',
  ],
  'fix and its undo on Windows': ['CRLF stays', 'N09, N37: fix, of an env file and of code, and its undo'],
  'allow, explain, rules, completion, API on Windows': ['', 'N11, N37: allow, explain, rules, completion and the API'],
  'doctor on Windows': [
    'no HOME, `HUSKY=0` in the profile, UTF-16',
    'N37: doctor, without HOME, sees what is switched off and what PowerShell 5 wrote',
  ],
  'a file that another program holds': [
    'opened without sharing, as editors and virus scanners do',
    'N09, N37: a file that another program holds: one sentence, nothing half done, and fix works once it is let go',
  ],
  'a file that is held for a moment': ['', 'N09, N37: a file that is held for a moment is waited for'],
  'a read-only file': ['', 'N09, N37: a read-only file is changed, stays read-only and comes back, or is named'],
  'the commands of the screens, in cmd': [
    'each typed as it stands',
    'N36, N37: each command of the screens, typed in cmd',
  ],
  'the tests of `npm run test:quick`, by node.exe': [
    'some 14,000; not those of symbolic links and modes, nor one that starts esbuild',
    'N37: the tests that need no other program, by node.exe',
  ],
  "the hook's awk scripts, by Git for Windows' gawk": [
    'byte for byte what the awks of this machine print, though the hooks start the engine at once there',
    "N29, N37: the hook's own decision, by the awk of Git for Windows, byte for byte as by the others",
  ],
}

/** Every scenario that hushkey says it is right on. A row for each stands in docs/compatibility.md. */
export const SCENARIOS: readonly Scenario[] = [
  ...group('Hooks', {
    'pre-commit': [
      '',
      situation('ways-into-history', 'N02: git commit'),
      situation('ways-into-history', 'N02: git commit -a'),
    ],
    'pre-commit: `--amend`, `-p`, `<path>`': [
      '',
      situation('ways-into-history', 'N02: git commit --amend'),
      situation('ways-into-history', 'N02: git commit -p takes the hunks that were chosen'),
      situation('ways-into-history', 'N02: git commit <path> looks at that path and not at what else is staged'),
    ],
    merges: [
      'what the other branch had passes, a key typed into the resolution is stopped',
      situation('merge', 'N24: a merge passes with the secrets that the other branch already had'),
      situation('merge', 'N24: a secret typed into the resolution blocks'),
      situation('merge', 'N24: an octopus merge looks at every parent'),
    ],
    'commit-msg and pre-push, set up by `init --hooks`': [
      'a message and a push with a key are stopped',
      'test/commands/init-hooks.test.ts > init --hooks > N47: by husky, a message and a push with a secret are stopped, for real',
    ],
    'pre-push': [
      'a commit made past pre-commit is stopped, a fixed one goes; tags, deletions, new branches, force pushes',
      situation(
        'pre-push',
        'the pre-push hook > N15: catches a commit that was made past pre-commit, and lets it go once it is made anew',
      ),
      situation('pre-push', 'the pre-push hook > tags bring commits and messages of their own'),
      situation('pre-push', 'the pre-push hook > a deletion sends nothing, and so passes'),
      situation(
        'pre-push',
        'the pre-push hook > the first push into an empty remote sends all, from the first commit on',
      ),
      situation('pre-push', 'the pre-push hook > a force push over commits that this clone never saw'),
    ],
    'pre-merge-commit': [
      'and the message of a merge, by commit-msg',
      long('hook-ways', 'N15: `git merge` that needs no help'),
      long('hook-ways', 'N15: the message of a merge'),
    ],
    'ways past pre-commit: rebase, cherry-pick, am, plumbing, `--no-verify`, tags': [
      'each caught by the hook that [hooks.md](hooks.md) names for it',
      ...[
        '`git commit --no-verify`',
        '`git merge` that only moves forward, and what a merge brings from elsewhere',
        '`git merge --squash`, then `git commit`',
        '`git rebase`, also with conflicts and `--continue`',
        '`git cherry-pick`, `git revert`',
        '`git am`',
        '`git commit-tree` and other plumbing',
        'an annotated tag, its message',
      ].map((scenario) => long('hook-ways', `N15: ${scenario}`)),
      long('hook-ways', 'every row of the table is tried above'),
    ],
  }),
  ...group('CI, programs and terminals', {
    '`scan --range A..B`': [
      'from the merge base; first push of a branch, root commit, octopus',
      situation(
        'ranges',
        'N15: what the base gained since the branch parted from it is not looked at, what the branch added is',
      ),
      situation(
        'ranges',
        'N15: a base of zeros, as CI gives for a branch that was pushed first, means what no other branch has',
      ),
      situation('ranges', 'N15: a root commit adds all it holds'),
      situation('ranges', 'N24: of an octopus merge, its branches and what the merge itself adds'),
    ],
    '`scan --range` in a shallow clone': [
      'exit code 2, and the printed command fixes it',
      situation(
        'ranges',
        'N03: a shallow clone that lacks a part of the range is exit 2, and the printed command fixes it',
      ),
    ],
    '`scan --all`': ['', situation('messages-and-ranges', 'N45: --all reads every tracked file, whole')],
    'GitHub Actions': [
      "the action's own steps in a shell, not on a runner of GitHub's: a commit made with `--no-verify` is found",
      'test/ci/action.test.ts > N15: catches a commit that was made with --no-verify, though a later one took the key out again',
      'test/ci/action.test.ts > N15: of a pull request checks its commits, whatever the base gained meanwhile',
    ],
    'GitLab CI': [
      "the recipe's script in a shell, not on a runner of GitLab's: a commit made with `--no-verify` is found",
      'test/ci/recipes.test.ts > N15: GitLab: catches a commit that was made with --no-verify',
    ],
    'plain shell in CI': [
      'a commit made with `--no-verify` is found, in a shallow clone too',
      'test/ci/recipes.test.ts > N15: plain shell: catches a commit that was made with --no-verify, in a shallow clone too',
    ],
    'SARIF 2.1.0': [
      'valid by its schema, without any secret',
      'test/report/format-sarif.test.ts > N45: is valid where nothing is found, and where every rule finds something',
      'test/report/format-sarif.test.ts > N45, N16: holds place, rule and fingerprint, and nothing of the line',
    ],
    'the overview of `--format html`': [
      'one file, no request, nothing wider than the window, a chart, remedies that open',
      matrix('overview', 'the page of --format html in Chromium'),
    ],
    'GitHub annotations': [
      'as GitHub reads them',
      'test/report/format-github.test.ts > N45: github: an annotation at the line, with everything escaped that could end it',
    ],
    'one secret, one fingerprint': [
      'by hook, message, range, push, `--all`, API and lint-staged',
      situation(
        'fingerprints',
        'the same staged secret has the same fingerprint by hook, lint-staged, message, range, push and API',
      ),
      'test/api/scan.test.ts > N45: the same secret has the same fingerprint staged, in a range, by --all and as a text',
      matrix(
        'lint-staged',
        'lint-staged 16 > parallel and chunked runs find what one run finds, with the same fingerprints',
      ),
    ],
    'the API and its types': [
      'from the packed package; checked with `attw`',
      'test/package.test.ts > the package, as a user gets it > the API has types, and works',
      'test/package.test.ts > the package, as a user gets it > attw finds the types wherever ES modules are imported; `require` and TypeScript before 4.7 are not meant',
    ],
    ...Object.fromEntries(
      ['bash', 'zsh', 'fish'].map((shell) => [
        `completions for ${shell}`,
        [
          'the script is one that the shell reads, and it completes',
          `test/commands/completion.test.ts > the script for ${shell} is one that it can read`,
          `test/commands/completion.test.ts > ${shell} > completes commands, options, their values${shell === 'bash' ? ', and rules' : ', rules and files'}`,
        ] as const,
      ]),
    ),
  }),
  ...group('Hook managers', {
    'husky 9': ['set up before hushkey came', matrix('hook-managers', 'husky 9, which the project has already')],
    'husky 8': [
      'its layout, without the tool',
      situation('hook-managers', 'husky > of version 8, whose hooks are in the folder itself'),
    ],
    ...Object.fromEntries(
      ['15', '16', '17'].map((version) => [
        `lint-staged ${version}`,
        [
          TASK,
          matrix(
            'lint-staged',
            `lint-staged ${version} > as a task: the file names are a filter, the index is what is read`,
          ),
          matrix('lint-staged', `lint-staged ${version} > partial staging survives, both ways`),
          matrix(
            'lint-staged',
            `lint-staged ${version} > parallel and chunked runs find what one run finds, with the same fingerprints`,
          ),
        ] as const,
      ]),
    ),
    'lint-staged before hushkey': [
      'a formatter that writes a key into a file is seen',
      situation(
        'hook-managers',
        'husky > N30: a formatter of lint-staged stages a secret, and the check behind it sees it',
      ),
    ],
    'lefthook 1': ['', matrix('hook-managers', 'lefthook 1')],
    'lefthook 2': ['', matrix('hook-managers', 'lefthook 2')],
    'simple-git-hooks': ['', matrix('hook-managers', 'simple-git-hooks')],
    'pre-commit, by `init`': ['', matrix('hook-managers', 'pre-commit, with a local hook by init')],
    'pre-commit, by `.pre-commit-hooks.yaml`': [
      'with the Node of the machine',
      matrix('hook-managers', 'pre-commit, from this repository by .pre-commit-hooks.yaml'),
    ],
    'prek, by `init`': ['', matrix('hook-managers', 'prek, with a local hook by init')],
    'prek, by `.pre-commit-hooks.yaml`': [
      'with the Node of the machine',
      matrix('hook-managers', 'prek, from this repository by .pre-commit-hooks.yaml'),
    ],
    'core.hooksPath': ['', matrix('hook-managers', 'core.hooksPath')],
    '`.git/hooks`': ['', situation('hook-managers', 'plain hooks > in .git/hooks')],
    ...Object.fromEntries(
      [
        'N59: without husky, Git runs hushkey in every worktree',
        'N59: beside husky it is the net for worktrees without an install, and never runs twice',
        'N59: init offers it, and it holds where the hooks of husky are missing',
        'N59: in place of husky, where that was chosen',
        'N49: switched off by its name, by its event and at another level, doctor and the trial say so',
        'N49: written by hand beside husky it runs twice, and doctor says so',
      ].map((name) => [
        `Git's own configuration: ${name.slice(5)}`,
        ['`init --git-config`', matrix('git-config', name)] as const,
      ]),
    ),
    'template for new repositories': ['', matrix('hook-managers', 'a hook in the template that new repositories get')],
  }),
  ...group('What `doctor --trial` says, and what a commit really does', {
    ...Object.fromEntries(
      [
        'an empty project',
        'N48: a hook that changes folder',
        'N49: a guard that leaves early',
        'N49: a command or else `exit 0`',
        'N49: `case`',
        'N49: `exec`',
        'N49: a line that ends in a backslash',
        'N49: a guard for merges',
        'N49: hushkey behind a way out, by hand, and no `init` since',
        'N49: a plain hook that ends as another command does',
        'N49: the same, after another `init`',
        'N49: `if ! npx hushkey; then exit 1; fi`',
        'N51: a hook that is not executable',
        'N51: a hook that lost its executable bit since',
        'N51: a hook with Windows line ends',
        'N51: `.githooks` that nobody armed',
        'N51: the same, armed as `init` says',
        "N51: a company's hooks folder",
        'N50: husky 4',
        'husky 8',
        'husky 9 with lint-staged',
        'N58: pre-commit 3.0.4',
        'N58: prek with prek.toml',
        'N58: pre-commit that is not installed in the clone',
        'N58: lefthook that is not installed in the clone',
        'N58: the same, installed as `init` says',
        'simple-git-hooks',
        'simple-git-hooks that has not run',
        'N52: simple-git-hooks after a pull',
        'a hook in `.git/hooks`',
        'N52: pulled and not installed',
        'HUSKY=0',
        'a call that cannot stop the hook',
        'settings that let keys pass',
        'a team whose hook stops every commit',
        'a hook that asks npm',
        'N14: a linked worktree with its own install',
        'N59: a sparse checkout without `.husky`',
        'N59: a branch from before hushkey',
        'N60: beside jj',
      ].map((name) => [name, ['', matrix('trial', name)] as const]),
    ),
  }),
  ...group('Pulled, and hushkey is not installed yet', {
    'production and CI: no development packages': [
      'an install without them prints no error, warning or word of hushkey, and sets up no hook',
      ...['npm', 'pnpm', 'Yarn 1', 'Yarn 4', 'Bun'].map((name) =>
        matrix('not-installed', `N38, N52: production, ${name}`),
      ),
    ],
    ...Object.fromEntries(
      ['husky 9', 'husky 8', 'husky 4', 'lefthook 2', 'simple-git-hooks', 'pre-commit 3.0.4', 'pre-commit', 'prek'].map(
        (name) => [name, [PULLED, matrix('not-installed', `N52: ${name}`)] as const],
      ),
    ),
  }),
  ...group('Set up by 0.1.0', {
    ...Object.fromEntries(
      ['husky', 'husky, in a hook that was there', 'a hooks folder', 'lefthook'].map((name) => [
        name,
        [
          'its hook line, allowlist, undo and uninstall records go on by `npm install` alone',
          matrix('upgrade', `N10, N23: what the packed 0.1.0 set up goes on by npm install alone: ${name}`),
        ] as const,
      ]),
    ),
  }),
  ...group('Env files that are committed on purpose', {
    Vite: [
      '`.env` and `.env.development` are kept (`env.allow`); a key in either, or in `.env.local`, is stopped',
      matrix('env-files', 'N53: Vite, whose .env and .env.development a team commits'),
    ],
    dotenvx: [
      'the encrypted `.env` lands; `.env.keys`, and a value that is not encrypted, are stopped',
      matrix('env-files', 'N54: dotenvx, whose encrypted .env is committed and whose .env.keys never is'),
    ],
    'dotenv-flow': [
      '`.env` is untracked, and comes back after a pull as the advice says',
      matrix(
        'env-files',
        'N57: dotenv-flow, whose .env a team no longer tracks: a colleague gets it back as hushkey says',
      ),
    ],
  }),
  ...group('Package managers', {
    ...Object.fromEntries(
      ['npm 10', 'npm 11', 'npm 12', 'pnpm 10', 'pnpm 11', 'pnpm 12', 'Yarn 1'].map((name) => [
        name,
        [MANAGER, matrix('package-managers', `N56, N60: ${name}`)] as const,
      ]),
    ),
    'Yarn 4 with node_modules': [MANAGER, matrix('package-managers', 'N56, N60: Yarn 4 with node_modules')],
    'Yarn 4 with PnP': [MANAGER, matrix('package-managers', 'N56, N60: Yarn 4 with PnP')],
    Bun: [MANAGER, matrix('package-managers', 'N56, N60: Bun')],
    'a roll-out, as docs/rollout.md says it': [
      'in five repositories: bare, with old secrets, npm workspaces, husky with another hook, a folder of hooks',
      matrix('rollout', 'docs/rollout.md, followed literally in five repositories'),
    ],
    'one package with settings, extended by five repositories': [
      'its rules, allowed values and settings hold in each; one published update reaches all',
      matrix('organisation', 'one package for five repositories, and one update of it for all'),
    ],
  }),
  ...group('Repositories', {
    'npm workspaces, the root': [
      'committed at the root and below',
      matrix('repositories', 'npm workspaces, installed at the root'),
    ],
    'npm workspaces, a member': [MEMBER, matrix('repositories', 'npm workspaces, installed in a member')],
    'pnpm workspace, a member': [MEMBER, matrix('repositories', 'pnpm workspace, installed in a member')],
    'Yarn 4 workspace, a member': [
      MEMBER,
      matrix('repositories', 'Yarn 4 workspace (node-modules), installed in a member'),
    ],
    'Yarn 4 workspace with PnP, a member': [
      MEMBER,
      matrix('repositories', 'Yarn 4 workspace (pnp), installed in a member'),
    ],
    'the Git root above the package': [
      MEMBER.replace('a member', 'a folder'),
      matrix('repositories', 'the Git root above the package'),
    ],
    'linked worktree': [
      'the hook runs there after an install, and `doctor` says where it does not',
      situation('hook-managers', 'husky > N14: a linked worktree after its install'),
      situation('ways-into-history', 'N02: in a linked worktree'),
      'test/commands/doctor.test.ts > N14: worktrees',
    ],
    submodule: [
      'and its pointer in the repository around it; it has hooks of its own, and `doctor` names one without hushkey',
      'test/setup/hooks/absent-hook.test.ts > E29: a submodule has hooks of its own: doctor names it, and what it prints helps',
      situation('hook-managers', 'husky > in a submodule'),
      situation('ways-into-history', 'N40: in a submodule, and its pointer in the repository around it'),
    ],
    'sparse checkout': [
      'with cones and without, inside and outside of it; one without `.husky` runs no hook and does not say so: `doctor` fails, and [hooks.md](hooks.md) says what helps',
      'test/setup/hooks/absent-hook.test.ts > N59, E22: a sparse checkout without .husky: doctor, init and an install say so, and what they print helps',
      situation('repositories', 'N40: in a sparse checkout (--cone), inside and outside of it'),
      situation('repositories', 'N40: in a sparse checkout (--no-cone), inside and outside of it'),
    ],
    'partial clone': [
      'its remote is gone: nothing is fetched',
      situation(
        'repositories',
        'N40: in a partial clone whose remote is gone, what changed is checked and nothing is fetched',
      ),
      situation(
        'repositories',
        'N40: in a partial clone where the version before is not here, all of the file counts as added',
      ),
    ],
    'shallow clone': ['', situation('repositories', 'N40: in a shallow clone')],
    'SHA-256': ['', situation('ways-into-history', 'N40: in a SHA-256 repository')],
    'split index': ['', situation('repositories', 'N40: with a split index')],
    'index of version 4': [
      'with the untracked cache',
      situation('repositories', 'N40: with an index of version 4 and untracked cache'),
    ],
    reftable: ['where Git knows it', matrix('versions', 'Git > 2.55')],
    fsmonitor: [
      'the check starts none',
      situation('repositories', 'N40: with an fsmonitor, which the check does not start'),
    ],
    '`safe.directory`': [
      'exit code 2 with the cure; checked once it is trusted',
      situation(
        'repositories',
        'N03: a repository of another user is refused with the cure, and checked once it is trusted',
      ),
      matrix('repositories', 'a repository of another user'),
    ],
  }),
  ...group('Node', {
    ...Object.fromEntries(
      ['20.17.0', '20', '22', '24', '26'].map((version) => [
        `Node ${version}`,
        [
          '`--version`, and the tests of commits and of the command line',
          matrix('versions', `Node > ${version}`),
        ] as const,
      ]),
    ),
  }),
  ...group('Git', {
    ...Object.fromEntries(
      ['2.30', '2.34', '2.39', '2.43', '2.47', '2.51', '2.55'].map((version) => [
        `Git ${version}`,
        [
          'commits, merges, renames, ranges, pushes, kinds of repositories',
          matrix('versions', `Git > ${version}`),
        ] as const,
      ]),
    ),
  }),
  ...group('Windows and macOS', {
    ...Object.fromEntries(
      Object.entries(WINDOWS).map(([scenario, [does, name]]) => [scenario, [does, matrix('windows', name)] as const]),
    ),
  }),
]
