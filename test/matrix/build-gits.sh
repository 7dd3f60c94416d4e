#!/bin/sh
# Builds versions of Git out of a clone of Git's own repository, for HUSHKEY_GITS of `npm run test:matrix`.
#   sh test/matrix/build-gits.sh <clone of git> <folder> 2.30.0 2.34.8 ...
# gives <folder>/2.30.0/bin/git and so on. Needs a C compiler, make and zlib. Only what a hook and a local remote need (Perl: `git add -p` before 2.37).
set -eu
clone=$1 into=$2
shift 2
for version; do
  [ -x "$into/$version/bin/git" ] && continue
  sources=$(mktemp -d)
  git -C "$clone" archive "v$version" | tar -x -C "$sources"
  printf '%s\n' "$version" >"$sources/version"
  make -s -C "$sources" -j "${JOBS:-1}" CFLAGS='-O1 -w' prefix="$into/$version" SKIP_DASHED_BUILT_INS=1 \
    NO_GETTEXT=1 NO_TCLTK=1 NO_PYTHON=1 NO_CURL=1 NO_EXPAT=1 NO_OPENSSL=1 NO_RUST=1 all install >&2
  rm -rf "$sources"
  "$into/$version/bin/git" --version
done
