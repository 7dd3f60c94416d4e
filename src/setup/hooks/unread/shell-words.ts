/** All that one of sh, dash, bash, ksh and zsh runs itself, and so may change how a script goes on. */
export const BUILTINS = new Set(
  '. : [ alias bg bind bindkey break builtin caller case cd chdir command compgen complete compopt continue coproc declare dirs disown echo emulate enable eval exec exit export false fc fg float getopts hash integer jobs kill let limit local logout mapfile nameref newgrp nocorrect noglob popd printf pushd pwd read readarray readonly rehash return sched select set setopt shift shopt source suspend test times trap true type typeset ulimit umask unalias unfunction unhash unlimit unset unsetopt until vared wait whence where which zcompile zle zmodload zparseopts zstyle'.split(
    ' ',
  ),
)

/** Those of them that look, print or wait, whatever they are given. */
export const HARMLESS = new Set(
  ': [ echo exit false jobs kill let pwd return shift test times true type ulimit umask wait whence where which'.split(
    ' ',
  ),
)

/** Variables by which the shell, Git, Node or npm run something else, or look elsewhere. */
export const STEERING =
  /^(?:GIT_(?:DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE\w*|CONFIG\w*|EXEC_PATH|NAMESPACE|CEILING\w*|REPLACE\w*|ATTR\w*|EXTERNAL_DIFF|DIFF_OPTS|\w*PATHSPECS|GRAFT\w*|SHALLOW\w*)|NODE_(?:OPTIONS|PATH)|npm_config_\w+|HUSHKEY\w*|(?:LD|DYLD)_\w+|BASH\w*|ENV|CDPATH|SHELLOPTS|ZDOTDIR|FPATH|PATH|HOME|XDG_CONFIG_HOME|NVM_DIR|ASDF_DIR)$/

/** Values of theirs that only add something, or say what is so already. */
export const HARMLESS_VALUE =
  /^['"]?(?:\$NODE_OPTIONS )?--(?:max[-_]old[-_]space[-_]size=\d+|no-(?:warnings|deprecation)|openssl-legacy-provider)['"]?$|^['"]?(?:\$HOME|\$\{HOME\}|~|\$\{XDG_CONFIG_HOME[-:}]|\$\{(?:NVM|ASDF)_DIR:-|\$\(\[ -z)[^;`]*['"]?$|^['"]?\$\(git rev-parse [\w -]+\)['"]?$/

/** What version managers bring, in the user's own folders (https://github.com/nvm-sh/nvm, asdf, Homebrew, rustup). */
export const KNOWN_FILES =
  /^['"]?(?:~|\$HOME|\$\{HOME\}|\$NVM_DIR|\$\{NVM_DIR(?::-[^}]*)?\}|\$ASDF_DIR|\$\(brew --prefix(?: nvm| asdf)?\)|\/(?:usr\/local|opt\/homebrew|home\/linuxbrew\/\.linuxbrew)(?:\/opt\/(?:nvm|asdf))?)['"]?(?:\/[.\w]+)*\/(?:nvm\.sh|asdf\.sh|bash_completion|\.cargo\/env)['"]?$/

/** What they print for `eval`. */
export const KNOWN_EVAL =
  /^["']?(?:\$\(|`)\s*(?:["']?[~$\w{}./-]*\/)?(?:fnm env|nodenv init|rbenv init|pyenv init|mise activate|mise env|rtx activate|direnv (?:export|hook)|brew shellenv|volta setup|ssh-agent)["']?(?: [\w=./ -]*)?(?:\)|`)["']?$/

/** Folders that are in this repository for certain. */
export const KNOWN_FOLDERS =
  /^['"]?(?:\$\((?:unset GIT_DIR; )?git rev-parse --show-toplevel\)|\$\(dirname (?:-- )?["']?\$(?:0|\{BASH_SOURCE(?:\[0\])?\})["']?\)(?:\/\.\.)?|\$\{0%\/\*\}(?:\/\.\.)?|\$\(cd "\$\(dirname (?:-- )?"\$(?:0|\{BASH_SOURCE(?:\[0\])?\})"\)(?:\/\.\.)?" (?:&>\s?\/dev\/null )?&& pwd(?: -P)?\))['"]?(?:\/(?!\.\.)[\w.@-]+)*['"]?$/

/** Questions to Git, and what adds to the index alone; what is not here may hide what is committed. */
export const READ_GIT = new Set(
  'add blame cat-file check-attr check-ignore config describe diff diff-files diff-index diff-tree fetch for-each-ref grep hash-object help interpret-trailers lfs log ls-files ls-remote ls-tree merge-base name-rev push remote rev-list rev-parse secrets shortlog show show-ref status stripspace tag var version write-tree branch --version'.split(
    ' ',
  ),
)

/** Options of `shopt` that only say how names are matched. */
export const SHOPTS = /^(?:-[squ]+|globstar|nullglob|dotglob|extglob|nocaseglob|nocasematch|failglob|inherit_errexit)$/
