# Tells whether a line of a change holds what could be a part of a value that the engine looks for: those of the env
# files, which are the first input (`stream.awk`). What the engine takes for words comes from it, by way of
# `dist/prefilter/local-env.awk`. Takes more than the engine, never less: test/long/local-env.long.ts.
#
# Of `API_KEY="x7Kq-pw9"` it looks for x7Kq-pw9, of `URL=postgres://app:x7Kq@db/a` for x7Kq too, of `PORT=3000` for nothing;
# of a value with escapes, or of several lines, for each piece that is no word.

END { if (!is_over && state == "end") print "clean " objects + 0 " " lines_seen + 0 }

function see_object_line(number, text,    value) {
  if (number != file) is_open = has_login = is_stuck = is_below_name = 0
  file = number
  if (text ~ /\342\200\250|\342\200\251/) start_engine() # ends of a line for JavaScript alone
  if (!is_open && text ~ /^[^!-~]*#/) return
  value = text
  if (sub(/^[^!-~]*(export[^!-~]+)?[A-Za-z0-9_.-]*[^!-~]*[=:]/, "", value) && is_below_name) start_engine()
  is_below_name = text ~ /:[^!-~]*$/ || is_below_name && text !~ /[!-~]/ # for dotenv the value may be all of the next line
  sub(/^[^!-~]+/, "", value)
  if (!is_open && value !~ /^["'`]/) {
    sub(/#.*/, "", value)
    want_value(value)
  } else if (!is_open && value ~ /^("[^"\\]*"|'[^'\\]*'|`[^`\\]*`)[^!-~]*(#.*)?$/)
    want_value(substr(value, 2, index(substr(value, 2), substr(value, 1, 1)) - 1))
  else see_odd_line(text, value)
}

# A line with escapes, or of a value that goes on below; text is the whole line, value what may be one.
function see_odd_line(text, value,    head, kept) {
  if (!is_open) quote = substr(value, 1, 1)
  sub(/^["'`]/, "", value)
  head = value
  sub(/#.*/, "", head)
  if (holds_login(tolower(text))) has_login = 1
  if (has_login) want_words(is_open ? text : value)
  is_tiny = 0
  kept = want_pieces(head)
  want_pieces(is_open ? text : value)
  if (!kept && (!is_open || is_tiny || value ~ /[;="'`\\#]/)) want_between(head ~ /[!-~]/ ? head : value)
  if (!kept && is_open && (is_tiny || text ~ /[;="'`\\#]/)) want_between(text, 1)
  close_value(is_open ? text : value)
}

# Whether the value goes on below; if its quote stands in the middle of a later line, nobody knows for the rest.
function close_value(text,    at) {
  gsub(/\\["'`]/, "", text)
  at = index(text, quote)
  if (is_open && at && substr(text, at + 1) !~ /^[^!-~]*(#.*)?$/) is_stuck = 1
  is_open = !at || is_stuck
  if (!is_open) has_login = 0
}

# Of a value of several lines perhaps only some are new.
function want(text, may_be_old) {
  gsub(/^[^!-~]+|[^!-~]+$/, "", text)
  if (text == "") return
  wanted[text]
  if (may_be_old) in_old[text]
}

# A value as it is written, if any part of it is no word, and what could be a password in it.
function want_value(value,    part, at, row, rows, rest, kept, has_password) {
  has_password = holds_login(tolower(value))
  for (at = split_words(value, part); at > 0; at--) {
    if (is_word(part[at])) continue
    kept = 1
    if (!has_password) continue
    want(part[at])
    for (row = split(part[at], rows, ";"); row > 0; row--) { # ...;Password=...;
      rest = substr(rows[row], index(rows[row], "=") + 1)
      if (!is_word(rows[row])) want(rows[row])
      if (!is_word(rest)) want(rest)
    }
  }
  if (kept) want(value)
}

# What is no word, unless it is so short that it stands everywhere. Returns how many there are.
function want_pieces(text,    part, at, kept) {
  for (at = split_pieces(text, part); at > 0; at--) {
    if (is_word(part[at])) continue
    if (length(part[at]) < 3) { is_tiny = 1; continue }
    want(part[at], 1)
    kept++
  }
  return kept
}

# Words too, where a password of several lines or with such characters may stand.
function want_words(text,    part, count, at, most) {
  count = split_pieces(text, part)
  for (at = 1; at <= count; at++) if (length(part[at]) > most) most = length(part[at])
  for (at = 1; at <= count; at++) if (length(part[at]) > 2 || most < 3) want(part[at], 1)
}

function split_pieces(text, part) {
  gsub(/\\+[nr]/, " ", text)
  gsub(/["'`#\\;=]/, " ", text)
  return split_words(text, part)
}

# What stands between quotes and escapes: the longest of it, or only the first; all if that is next to nothing.
function want_between(text, is_first,    part, count, at, best) {
  gsub(/\\+[nr]/, "\\", text)
  count = split(text, part, /["'`\\]+/)
  for (at = 1; at <= count; at++) {
    gsub(/^[ \t]+|[ \t]+$/, "", part[at])
    if (length(part[at]) > length(best) && (at == 1 || !is_first)) best = part[at]
  }
  if (length(best) > 2) want(best, 1)
  else for (at = 1; at <= count; at++) want(part[at], 1)
}

function see_line(text, is_new,    part) {
  lines_seen++
  if (is_new) { for (part in wanted) if (index(text, part)) start_engine() }
  else for (part in in_old) if (index(text, part)) start_engine()
}

function end_object(number) {}
function see_path(path) {}
function see_count(added) {}
function begin_file(path, first) {}
function end_hunk() {}
