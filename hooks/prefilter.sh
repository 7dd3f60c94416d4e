# Whether anything in a change or a message could interest the engine; the hooks read this file. Plain POSIX sh.
# Expects `package`. "Clean" needs proof: each process that has to look shows that it looked at all of it, and whatever
# fails, is cut off or says nothing starts the engine (`stream.awk`, `prefilter.awk`).

newline='
'
tab='	'

settings() { # what `hooks/settings` names, each with its size; the last name is that of nothing
  exec git --no-replace-objects cat-file --batch='%(objecttype) %(objectsize)' <"$package/hooks/settings"
}

staged() { # the staged change, as hooks/stream.awk reads it, with as many lines of context as the engine looks at
  IFS= read -r context <"$package/dist/prefilter/context" &&
    GIT_DIFF_OPTS='' git --no-replace-objects --no-optional-locks -c core.quotePath=false -c core.fsmonitor=false \
      diff-index --cached --raw -z --shortstat --patch --unified="$context" --no-ext-diff --no-textconv --no-color --no-relative \
      --ignore-submodules=none --submodule=short --find-renames --src-prefix=a/ --dst-prefix=b/ HEAD -- && echo end
}

message() { # the file with a commit's message, in $message
  counted "$(message_kind)" "$message" && echo end
}

message_kind() { # "edited" where Git will take the comments out; nothing where the settings leave that to the engine
  status=0 cleanup=''
  [ "${GIT_EDITOR-}" = : ] || cleanup=$(git config --get-regexp '^(core\.comment(char|string)|commit\.cleanup)$') || status=$?
  case $status$cleanup in
    0 | '0commit.cleanup scissors' | '0commit.cleanup verbatim' | '0commit.cleanup whitespace') echo message ;;
    1) echo edited ;;
  esac
}

counted() { # the file $2 behind a line with $1 and its size in bytes
  size=$(wc -c <"$2") && echo "$1 $((size))" && cat <"$2" && echo
}

read_with() { # the objects on standard input and what the rest of "$@" prints, read by $1
  exec 3<&0 # one Git answers beside the other
  reader=$1
  shift
  "$@" </dev/null | tr '\000\001\002' '\001\003\003' | "$reader" /dev/fd/3 -
}

for_engine() { # whether anything is
  exec awk -f "$package/dist/prefilter/prefilter.awk" -f "$package/hooks/stream.awk" -f "$package/hooks/config.awk" \
    -f "$package/hooks/keywords.awk" -f "$package/hooks/spans.awk" -f "$package/hooks/prefilter.awk" "$@"
}

for_local_values() { # whether any of them may stand there
  exec awk -f "$package/dist/prefilter/local-env.awk" -f "$package/hooks/stream.awk" -f "$package/hooks/local-env.awk" "$@"
}

nothing() { # whether there is nothing for the engine in what "$@" prints
  answer=$(
    prepare
    settings | read_with for_engine "$@"
  ) || return 1
  verdict=${answer%%"$newline"*} answer=${answer#*"$newline"}
  folders=${answer%%"$newline"*}
  case $verdict in
    'clean '*) ;;
    'search '*) finds_nothing || return 1 ;;
    *) return 1 ;;
  esac
  env_files_near || return 1
  [ -z "$env_files" ] || no_local_value "$@"
}

prepare() { # the environment of all these programs
  unset GREP_OPTIONS
  HUSHKEY_PREFILTER=$package/dist/prefilter
  export HUSHKEY_PREFILTER LC_ALL=C GIT_NO_LAZY_FETCH=1 GIT_ALLOW_PROTOCOL=none GIT_TERMINAL_PROMPT=0
}

finds_nothing() { # whether grep finds the last of the lines in $answer and no other; $verdict says how many, and what to look for
  verdict=${verdict#search }
  number=${verdict%% *}
  found=$(
    prepare
    printf '%s\n' "${answer#*"$newline"}" | {
      exec 4<&0
      sed -n "${verdict#* }" <"$package/dist/prefilter/patterns" | grep -nEf /dev/fd/5 5<&0 <&4 |
        sed 's/:[.].*/ is for the engine/'
    }
  )
  [ "$found" = "$number:end" ]
}

pays() { # whether looking costs less than starting Node: in Git for Windows each fork starts a program anew (docs/speed.md)
  [ "${OS-}" != Windows_NT ]
}

at_root() { # whether this is the root of the working tree, from which env files are looked for, no merge is being concluded, and it is known which index is committed
  git_folder=${GIT_DIR:-.git}
  if [ -f "$git_folder" ]; then # that of a linked worktree, where something took Git's variables out of the environment
    IFS= read -r git_folder <"$git_folder" || :
    git_folder=${git_folder#gitdir: }
  fi
  [ -e .git ] && [ -d "$git_folder" ] && [ ! -e "$git_folder/MERGE_HEAD" ] &&
    { [ -n "${GIT_INDEX_FILE-}" ] || [ ! -e "$git_folder/index.lock" ]; }
}

env_files_near() { # puts those in $folders, with a tab before each, and above, into $env_files; fails where names count
  env_files='' templates='' seen=$newline uses=${folders%%"$tab"*}
  IFS= read -r template_words <"$package/dist/prefilter/template-words" || return 1
  set -f
  IFS=$tab
  # shellcheck disable=SC2086 # one word a folder
  set -- $folders
  set +f
  unset IFS
  for folder; do
    case $folder in
      :*) folders_up "${folder#:}" ;;
    esac
  done
  case $uses in uses) [ -z "$env_files$templates" ] ;; esac
}
folders_up() {
  at=$1
  while :; do
    case $seen in *"$newline$at$newline"*) return 0 ;; esac
    seen=$seen$at$newline
    # for each pattern here the shell reads the folder anew; a leading dot is not fitted by `*`
    for file in "$at".?* "$at"\ * "$at"*[eE][nN][vV]* "$at"*[!\ -~]*; do
      case ${file##*/} in
        .[eE][nN][vV]* | *.[eE][nN][vV] | '#'.[eE][nN][vV]* | .[fF][lL][aA][sS][kK][eE][nN][vV]* | \
          .[dD][eE][vV].[vV][aA][rR][sS]* | \ * | *\  | *[!\ -~]* | [eE][nN][vV][._-]* | _[eE][nN][vV][._-]* | \
          [dD][oO][tT]*[eE][nN][vV][._-]*) ;;
        *) continue ;;
      esac
      [ -f "$file" ] || continue
      case ${file##*/} in
        *.keys*) env_files=$env_files./$file$newline ;;
        *[._-]example | *[._-]sample | *[._-]template | *[._-]dist | *[._-]defaults) templates=yes ;;
        [eE][nN][vV][._-]* | _[eE][nN][vV][._-]* | [dD][oO][tT]*[eE][nN][vV][._-]*) # code such as env.ts, or env.tmpl
          case $template_words in *" ${file##*[._-]} "*) templates=yes ;; esac
          case ${file##*[._-]} in *[!a-z0-9]*) templates=yes ;; esac
          ;;
        *) env_files=$env_files./$file$newline ;;
      esac
    done
    case $at in
      */*/) at=${at%/} at=${at%/*}/ ;;
      */) at='' ;;
      *) return 0 ;;
    esac
  done
}

no_local_value() ( # whether Git tracks or ignores each of these env files, and nothing of their values stands in what "$@" prints
  prepare
  IFS=$newline
  set -f
  known=$newline$(known_paths)$newline || return 1
  number=0
  for file in $env_files; do
    case $known in *"$newline${file#./}$newline"*) number=$((number + 1)) ;; *) return 1 ;; esac
  done
  answer=$(env_file_texts | read_with for_local_values "$@")
  case $answer in "clean $number "*) ;; *) return 1 ;; esac
)

known_paths() { # those of the env files that Git tracks or ignores: what it does not name was not looked at
  # shellcheck disable=SC2086 # one word a file
  git --literal-pathspecs -c core.quotePath=false ls-files --cached -- $env_files &&
    git --literal-pathspecs -c core.quotePath=false ls-files --others --ignored --exclude-standard -- $env_files
}

env_file_texts() { # a carriage return ends a line in them, and no character may mean anything to the reader
  for file in $env_files; do
    counted blob "$file" | tr '\000\001\002\004\015' '\003\003\003\003\012' || return 1
  done
}
