#!/bin/sh
# Packs hushkey, installs it in a new repository as a user does, and commits; on any system with Node, npm and Git.
# For runners on which the tests themselves, which need a POSIX system, cannot run.
set -eu
base=$(mktemp -d)
trap 'rm -rf "$base"' EXIT
HUSKY=0 npm pack --silent --pack-destination "$base" >/dev/null
export GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.com
export GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.com CI=

mkdir "$base/repo"
cd "$base/repo"
git init --quiet
printf '%s\n' '{ "name": "app", "private": true }' >package.json
printf '%s\n' 'node_modules/' >.gitignore
npm install --silent --save-dev --ignore-scripts ../hushkey-*.tgz
npx --no-install hushkey init
git add .
git commit --quiet -m 'set up'
echo 'ok: a clean commit lands'

stopped() {
  git add --force "$1"
  if git commit --quiet -m "$1" >"$base/screen" 2>&1; then
    echo "not ok: $1 was committed" >&2
    exit 1
  fi
  grep -q "$2" "$base/screen" || { cat "$base/screen" >&2; exit 1; }
  git rm --quiet --cached "$1"
  echo "ok: $1 is stopped"
}
printf 'API_KEY=%s\n' abcdefghijklmnop >.env
stopped .env '\.env'
node -p "'const stripe = new Stripe(\'' + ['sk', 'live', crypto.randomBytes(48).toString('hex').slice(0, 24)].join('_') + '\')'" >pay.js
stopped pay.js stripe-secret-key
node -e "require('node:child_process').execFileSync('git', ['--version'], { stdio: 'inherit' }); console.log(process.version)"
