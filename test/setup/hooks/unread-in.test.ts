import { describe, expect, it } from 'vitest'
import { unreadIn } from '../../../src/setup/hooks/unread/unread-in.ts'
import { hookLine, pushBlock } from '../../support/hook-line.ts'

const unread = (script: string, stopsOnFailure = true, sourced: Record<string, string> = {}) =>
  unreadIn(script, { hook: 'pre-commit', stopsOnFailure, sourced: new Map(Object.entries(sourced)) })

describe('N49, E22: what may keep the call from running, and nobody can say from the text, is named', () => {
  it.each([
    "eval 'exit 0'",
    'eval "$(cat setup.sh)"',
    'command eval "exit 0"',
    'set -n',
    'set -o noexec',
    'set -en',
    'alias npx=true',
    'shopt -s expand_aliases',
    'hash -p /bin/true npx',
    'enable -n exit',
    'npx() { true; }',
    'cd() { builtin cd /; }',
    'git() { echo; }',
    '. ./unread.sh',
    '. "$HOME/.bashrc"',
    '$CMD 0',
    'x="exit 0"; $x',
    '"$(echo exit)" 0',
    '{exit,0}',
    'trap "$x" EXIT',
    "trap 'true; exit 0' DEBUG",
    'done() { exit 0; }\ntrap done EXIT',
    'git read-tree HEAD',
    'git reset -q',
    'git stash -q',
    '(git read-tree HEAD)',
    'x=$(git rm -q --cached pay.js)',
    'env git reset -q',
    'git -c alias.x=status x',
    'git $how',
    'export GIT_DIR=/tmp/other',
    'GIT_CONFIG_COUNT=1',
    'export PATH=/tmp/fake',
    'export NODE_OPTIONS="--require ./x.js"',
    'export $(cat .env)',
    'cd ..',
    'cd /tmp/other',
    'cd "$ELSEWHERE"',
    'case $x in a) true ;& b) true ;; esac',
    'coproc true',
    'source <(echo exit 0)',
    'printf -v failed 0',
    'if true; then f() { exit 0; }; fi; f() { true; }',
    'exec -a x true',
    'emulate sh -c "exit 0"',
    'let a=1,b=0; ((a=1,b=0))',
  ])('%s', (line) => {
    expect(unread(`${line}\nnpx hushkey\n`)).not.toBeNull()
    expect(unread(`npm test\n${line}\n${hookLine('pre-commit')}\n`)).not.toBeNull()
  })

  it.each([
    ['the call in a text', 'x="\nnpx hushkey\n"\n'],
    [
      'a form of the line that is not as `init` writes it',
      `${hookLine('pre-commit').replace('do [', 'do break; [')}\n`,
    ],
    ['another package', 'sh fake/hushkey/hooks/pre-commit\n'],
    ['an interpreter that is no shell', '#!/bin/true\nnpx hushkey\n'],
    ['an interpreter that reads a profile', '#!/bin/bash -l\nnpx hushkey\n'],
    ['a shell from elsewhere', '#!/tmp/bash\nnpx hushkey\n'],
    ['no shell script', 'npx hushkey\nif (\n'],
  ])('%s', (_, script) => {
    expect(unread(script)).not.toBeNull()
  })

  it('in a script that it takes as part of its own, too', () => {
    const script = '. ./lib.sh\nnpx hushkey\n'
    expect(unread(script, true, { './lib.sh': 'log() { echo "$1"; }\n' })).toBeNull()
    expect(unread(script, true, { './lib.sh': "eval 'exit 0'\n" })).toBe('. ./lib.sh')
    expect(unread(`cd web\n${script}`, true, { './lib.sh': '' })).toBe('. ./lib.sh') // another one by then
    expect(unread('. lib.sh\nnpx hushkey\n', true, { 'lib.sh': '' })).toBe('. lib.sh') // found by the PATH
  })

  it('behind the call only where the hook does not end with it', () => {
    expect(unread("npx hushkey || exit 1\neval 'exit 0'\n", false)).toBeNull()
    expect(unread('failed=0\nnpx hushkey || failed=1\neval failed=0\nexit $failed\n', false)).toBe('eval failed=0')
    expect(unread('failed=0\nnpx hushkey || failed=1\n: ${failed:=0}\nexit $failed\n', false)).toBe('${failed:=0}')
  })
})

describe('N49: ordinary hooks are read to their end', () => {
  it.each([
    '',
    'npm test',
    'npx lint-staged',
    'pnpm lint-staged --concurrent false',
    '#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n\nnpm test',
    'export NVM_DIR="$HOME/.nvm"\n[ -s "$NVM_DIR/nvm.sh" ] && \\. "$NVM_DIR/nvm.sh"\nnvm use',
    'export VOLTA_HOME="$HOME/.volta"\nexport PATH="$VOLTA_HOME/bin:$PATH"',
    'eval "$(fnm env --use-on-cd)"',
    'if [ -n "$CI" ]; then echo "on CI"; else npm run lint; fi',
    '[ -n "$CI" ] || npm run lint',
    'echo "checking"\nprintf "%s\\n" done',
    'set -euo pipefail',
    'cd frontend && npm test',
    'cd "$(git rev-parse --show-toplevel)"',
    'ROOT=$(git rev-parse --show-toplevel)\ncd "$ROOT/web"\n"$ROOT/scripts/check.sh"',
    'FILES=$(git diff --cached --name-only --diff-filter=ACM | grep -E "\\.ts$")\n[ -z "$FILES" ] || npx eslint $FILES',
    'for f in $(git diff --cached --name-only); do\n  case "$f" in *.ts) npx tsc --noEmit ;; *) continue ;; esac\ndone',
    'git diff --cached --name-only | while read -r f; do echo "$f"; done',
    'branch="$(git rev-parse --abbrev-ref HEAD)"\nif [ "$branch" = main ]; then echo no; exit 1; fi',
    'RED="\\033[31m"\nlog() { echo "$1"; }\nlog hello',
    'tmp=$(mktemp)\ntrap \'rm -f "$tmp"\' EXIT',
    'tmp=$(mktemp)\ntrap "rm -f $tmp" EXIT INT',
    'git add -A',
    'git stash -q --keep-index\nnpm test\ngit stash pop -q',
    'exec < /dev/tty',
    'exec 1>&2',
    'PM=pnpm\n$PM run lint',
    'command -v npm >/dev/null 2>&1 || echo "no npm"',
    'NODE_ENV=test npm test',
    'export NODE_OPTIONS="--max-old-space-size=4096"',
    '(cd api && git diff --exit-code && npm test)',
    'npm run lint &\nwait',
    'if ! npm test; then\n  echo failed\n  exit 1\nfi',
    'if [[ "$x" =~ ^a ]]; then true; fi\n(( x > 1 )) && echo many',
  ])('%j', (script) => {
    expect(unread(`${script}\nnpx hushkey\n`, true, { '"$(dirname -- "$0")/_/husky.sh"': '' })).toBeNull()
    expect(unread(`${script}\n${hookLine('pre-commit')}\n`, true, { '"$(dirname -- "$0")/_/husky.sh"': '' })).toBeNull()
  })

  it('and all lines that `init` writes', () => {
    expect(unread(`npm test\n[ $? -eq 0 ] && ${hookLine('pre-commit')}`, false)).toBeNull()
    expect(unread(`{ [ $? -eq 0 ] && ${hookLine('pre-commit')}; } || exit $?\nexit $?`, false)).toBeNull()
    expect(unread(hookLine('pre-commit', { script: "'my web/node_modules/hushkey/hooks/pre-commit'" }))).toBeNull()
    expect(unread('(cd "$(unset GIT_DIR; git rev-parse --show-toplevel)" && yarn --cwd web hushkey scan)')).toBeNull()
    const push = { hook: 'pre-push', stopsOnFailure: true, sourced: new Map() } as const
    expect(unreadIn(hookLine('pre-push', { first: '"${HUSKY_GIT_PARAMS%% *}"' }), push)).toBeNull()
    expect(unreadIn(`${pushBlock()}git lfs pre-push "$@"`, push)).toBeNull()
  })
})
