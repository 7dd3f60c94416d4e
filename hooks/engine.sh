# What hushkey's hooks share; each of them reads this file. Plain POSIX sh: dash, bash, busybox, Git for Windows.
# Expects `package`, its own folder, and `action`, what Git stops when a hook fails: the commit, merge or push.

stop() {
  printf '%s\n' "$@" >&2
  exit 2
}

# Runs hushkey in place of this shell, with these arguments and the standard input that Git gave to the hook.
# Exit 0 only after a look, 1 when something blocks, 2 when nobody could look.
engine() {
  # GUI clients start Git without the shell's profile, so without the PATH that nvm, fnm, volta or asdf set up.
  command -v node >/dev/null 2>&1 || stop_without_node
  if [ ! -f "$package/dist/start.cjs" ]; then
    package=$(CDPATH='' cd -- "$package" && pwd -P)
    case $package in
      */node_modules/*) cure='Run: npm install' ;;
      *) cure='Run: npm run build' ;;
    esac
    stop "hushkey: $package/dist/start.cjs is missing, so nothing was checked and the $action stops." "$cure"
  fi
  exec node "$package/dist/start.cjs" "$@"
}

stop_without_node() {
  case $(git config core.hooksPath 2>/dev/null) in
    */_) # husky's folder: its hooks read this file first
      stop "hushkey: cannot find node, so nothing was checked and the $action stops." \
        "Put the folder of node on the PATH in ${XDG_CONFIG_HOME:-${HOME-}/.config}/husky/init.sh" \
        '(in a terminal, `dirname "$(command -v node)"` tells which):' \
        '  export PATH="/folder/of/node:$PATH"'
      ;;
    *)
      stop "hushkey: cannot find node, so nothing was checked and the $action stops." \
        'Put the folder of node on the PATH that this Git client gets, or start the client from a terminal.'
      ;;
  esac
}
