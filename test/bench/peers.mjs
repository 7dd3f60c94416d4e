import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { git, makeRepository, stageLine } from './repositories.mjs'
import { ENVIRONMENT } from './scratch.mjs'

const STAGED_PATHS = 'git diff --cached --name-only --diff-filter=ACMR -z'

/**
 * Others that check what is staged, each as its own documentation tells to call it from a hook: the programs that it
 * needs on the PATH, the call that tells its version, the line of the hook, those for a range of commits and for all files
 * where it can check such, and what a repository needs before.
 */
const PEERS = [
  {
    name: 'gitleaks',
    needs: ['gitleaks'],
    version: 'gitleaks version',
    hook: 'gitleaks git --pre-commit --redact --staged --no-banner',
    history: (range) => `gitleaks git --redact --no-banner --log-opts=${range}`,
    tree: 'gitleaks dir --redact --no-banner src',
  },
  {
    name: 'betterleaks',
    needs: ['betterleaks'],
    version: 'betterleaks version',
    hook: 'betterleaks git --redact --staged --no-banner', // since version 2 there is no --pre-commit
    history: (range) => `betterleaks git --redact --no-banner --log-opts=${range}`,
    tree: 'betterleaks dir --redact --no-banner src',
  },
  {
    name: 'kingfisher',
    needs: ['kingfisher'],
    version: 'kingfisher --version | cut -d" " -f2',
    hook: 'kingfisher scan . --staged --quiet --redact --no-update-check --no-validate',
    history: (range) =>
      `kingfisher scan . --since-commit ${range.split('..')[0]} --quiet --redact --no-update-check --no-validate`,
    tree: 'kingfisher scan src --git-history none --quiet --redact --no-update-check --no-validate',
  },
  {
    name: 'ripsecrets',
    needs: ['ripsecrets'],
    version: 'ripsecrets --version | cut -d" " -f2',
    hook: `${STAGED_PATHS} | xargs -0 ripsecrets --strict-ignore`,
    tree: 'ripsecrets src',
  },
  {
    name: 'git-secrets',
    needs: ['git-secrets'],
    version: 'sha256sum "$(command -v git-secrets)" | cut -c1-8', // it cannot tell its version
    hook: 'git secrets --pre_commit_hook --',
    prepare: (folder) => git(folder, ['secrets', '--register-aws']),
  },
  {
    name: 'detect-secrets-hook',
    needs: ['detect-secrets-hook'],
    version: 'detect-secrets-hook --version',
    hook: `${STAGED_PATHS} | xargs -0 detect-secrets-hook`,
  },
  {
    name: 'lint-staged with secretlint',
    needs: ['lint-staged', 'secretlint'],
    version: 'echo "$(lint-staged --version) with $(secretlint --version)"',
    hook: 'lint-staged --quiet',
    prepare: prepareSecretlint,
  },
]

/**
 * The peers that are installed here, with their versions, and the names of those that are not, or that fail: an error of usage
 * would be quicker than any check, and its exit code is often that of a finding.
 */
export function findPeers(peers = PEERS) {
  const missing = peers.filter(({ needs }) => !needs.every((program) => pathOf(program)))
  const installed = peers.filter((peer) => !missing.includes(peer))
  const failing = installed.filter((peer) => !passesCleanLine(peer))
  const found = installed.filter((peer) => !failing.includes(peer))
  return {
    found: found.map((peer) => ({ ...peer, version: output(peer.version) })),
    missing: missing.map(({ name }) => name),
    failing: failing.map(({ name }) => name),
  }
}

function passesCleanLine({ hook, prepare }) {
  const folder = makeRepository(1)
  prepare?.(folder)
  stageLine(folder, '// a comment\n')
  return spawnSync('sh', ['-c', hook], { cwd: folder, env: ENVIRONMENT }).status === 0
}

/** The programs of `measure` that run peers on what is staged in a folder, outside of a commit. */
export function peerPrograms(peers, folder) {
  return peers.map(({ name, hook, prepare }) => {
    prepare?.(folder)
    return { label: name, command: ['sh', '-c', hook], cwd: folder, env: ENVIRONMENT }
  })
}

/** lint-staged runs secretlint, and secretlint looks for its rules from the repository on. */
function prepareSecretlint(folder) {
  const packages = packagesOf(realpathSync(pathOf('secretlint')))
  const link = join(folder, 'node_modules/@secretlint')
  if (!existsSync(link)) symlinkSync(join(packages, '@secretlint'), link)
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
  writeFileSync(join(folder, '.lintstagedrc.json'), JSON.stringify({ '*': 'secretlint' }))
  const rules = [{ id: '@secretlint/secretlint-rule-preset-recommend' }]
  writeFileSync(join(folder, '.secretlintrc.json'), JSON.stringify({ rules }))
}

function packagesOf(path) {
  const folder = dirname(path)
  if (folder === path) throw new Error('secretlint is not installed in any node_modules')
  return existsSync(join(folder, '@secretlint')) ? folder : packagesOf(folder)
}

function pathOf(program) {
  return output(`command -v ${program}`)
}

function output(line) {
  return spawnSync('sh', ['-c', line], { env: ENVIRONMENT }).stdout.toString().trim()
}
