# What the pre-commit hook found clean, kept for hooks/reference-transaction, so that the same commit is not looked at
# twice (`hushkey init --strict`). Both hooks read this file. Plain POSIX sh. It is kept as the ids of a tree, of HEAD and of
# its parents.

git_folder() { # puts the Git folder of this working tree into $git_dir, without starting Git
  git_dir=${GIT_DIR:-.git}
  [ ! -f "$git_dir" ] || { IFS= read -r git_dir <"$git_dir" && git_dir=${git_dir#gitdir: }; }
}

is_strict() { # whether this clone has the hook that reads what is kept
  git_folder
  shared=$git_dir
  if [ -f "$git_dir/commondir" ]; then
    IFS= read -r shared <"$git_dir/commondir"
    case $shared in /* | ?:*) ;; *) shared=$git_dir/$shared ;; esac
  fi
  [ -f "$shared/hushkey/strict" ]
}

keep_as_clean() { # what is staged; where it cannot be kept it is looked at once more
  tree=$(git write-tree 2>/dev/null) && head=$(git --no-replace-objects rev-list --parents -n 1 HEAD -- 2>/dev/null) || return 0
  [ -d "$git_dir/hushkey" ] || mkdir "$git_dir/hushkey" 2>/dev/null || return 0
  # a line that was cut off is like none
  { echo "$tree $head" >"$git_dir/hushkey/found-clean"; } 2>/dev/null || return 0
}

was_found_clean() { # whether $1 is one commit upon what HEAD was, or in its place, with the tree that was found clean
  git_folder
  one=${1%"$newline"}
  case $one in *"$newline"*) return 1 ;; esac
  { IFS=' ' read -r tree head parents <"$git_dir/hushkey/found-clean"; } 2>/dev/null || return 1
  [ -n "$head" ] || return 1
  case $one in "$head "*) ;; *) return 1 ;; esac
  id=${one#* }
  id=${id%% *}
  amended="tree $tree$newline"
  for parent in $parents; do amended="${amended}parent $parent$newline"; done
  commit=$(git --no-replace-objects cat-file commit "$id" 2>/dev/null) || return 1
  case $commit in
    "tree $tree${newline}parent $head${newline}author "* | "${amended}author "*) return 0 ;;
  esac
  return 1
}

message_of_commit() { # what it says, which pre-commit could not see yet, as hooks/stream.awk reads it
  words=${commit#*"$newline$newline"}
  size=$(printf '%s' "$words" | wc -c) && echo "message $((size))" && printf '%s' "$words" && echo && echo end
}
