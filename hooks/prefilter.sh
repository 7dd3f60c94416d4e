# Whether anything in a change or a message could interest the engine; the hooks read this file. Plain POSIX sh.
# Expects `package`. The patterns are made from the engine's own rules when the package is built (build/prefilter): they take
# more than the engine does, never less. Whatever fails here starts the engine.

newline='
'

settings() { # what `hooks/settings` names; the last name is that of nothing, and tells that all was said
  exec git --no-replace-objects cat-file --batch='%(objecttype)' <"$package/hooks/settings"
}

staged() { # the staged change with $1 lines of context, as hooks/prefilter.awk reads it
  echo :change &&
    GIT_DIFF_OPTS='' git --no-replace-objects --no-optional-locks -c core.quotePath=false -c core.fsmonitor=false \
      diff-index --cached --raw --patch --unified="$1" --no-ext-diff --no-textconv --no-color --no-relative \
      --ignore-submodules=none --submodule=short --find-renames --src-prefix=a/ --dst-prefix=b/ HEAD -- && echo :end
}

message() { # the file with a commit's message, in $message, as a change that adds it
  printf '%s\n' :change ':000000 100644 0000000 0000000 A	COMMIT_EDITMSG' '' \
    'diff --git a/COMMIT_EDITMSG b/COMMIT_EDITMSG' '+++ b/COMMIT_EDITMSG' '@@ -0,0 +1 @@' &&
    sed 's/^/+/' <"$message" && printf '\n%s\n' :end
}

nothing() { # whether there is nothing for the engine in what "$@" prints
  HUSHKEY_PREFILTER=$package/dist/prefilter
  export HUSHKEY_PREFILTER
  answer=$newline$(
    unset GREP_OPTIONS
    export LC_ALL=C GIT_NO_LAZY_FETCH=1 GIT_ALLOW_PROTOCOL=none GIT_TERMINAL_PROMPT=0
    settings | {
      exec 3<&0 # one Git answers beside the other
      "$@" </dev/null | tr '\000' '\001' | awk -f "$package/hooks/prefilter.awk" /dev/fd/3 -
    }
  )$newline
  case $answer in *"${newline}engine$newline"*) return 1 ;; esac
  case $answer in *"${newline}clean$newline") ;; *) return 1 ;; esac
  env_files_near || return 1
  [ -z "$env_files" ] || no_local_value "$@"
}

env_files_near() { # puts those in the folders of what is staged, and above, into $env_files; fails where names count
  env_files='' templates='' seen=$newline
  set -f
  IFS=$newline
  # shellcheck disable=SC2086 # one word a folder
  set -- $answer
  set +f
  unset IFS
  for folder; do
    case $folder in
      :*) folders_up "${folder#:}" ;;
    esac
  done
  case $answer in *"${newline}uses$newline"*) [ -z "$env_files$templates" ] ;; esac
}

folders_up() {
  at=$1
  while :; do
    case $seen in *"$newline$at$newline"*) return 0 ;; esac
    seen=$seen$at$newline
    # a leading dot is not fitted by `*`: `.prod.env` needs a pattern of its own
    for file in "$at".[eE][nN][vV]* "$at"*.[eE][nN][vV] "$at".*.[eE][nN][vV] "$at"'#'.[eE][nN][vV]* \
      "$at".[fF][lL][aA][sS][kK][eE][nN][vV]* "$at".[dD][eE][vV].[vV][aA][rR][sS]* "$at"\ *[eE][nN][vV]* \
      "$at"*[!\ -~]* "$at".*[!\ -~]*; do
      [ -f "$file" ] || continue
      case ${file##*/} in
        *.keys*) env_files=$env_files./$file$newline ;;
        *[._-]example | *[._-]sample | *[._-]template | *[._-]dist | *[._-]defaults) templates=yes ;;
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

no_local_value() ( # whether Git ignores these env files, and nothing of their values stands in what "$@" prints
  IFS=$newline
  set -f
  # shellcheck disable=SC2086 # one word a file
  unignored=$(git --literal-pathspecs ls-files --others --exclude-standard -- $env_files && echo end) || return 1
  [ "$unignored" = end ] || return 1
  answer=$(
    unset GREP_OPTIONS
    export LC_ALL=C GIT_NO_LAZY_FETCH=1 GIT_ALLOW_PROTOCOL=none GIT_TERMINAL_PROMPT=0
    {
      for file in $env_files; do # each with its last line ended, and with no sign that means something to the reader
        tr '\000\001\002\004\015' '\003\003\003\003\012' <"$file" && printf '\n\004\n' || exit 1
      done
      printf '\001\n' && "$@"
    } | tr '\000\002' '\003\003' | awk -f "$package/hooks/local-env.awk"
  )
  [ "$answer" = clean ]
)
