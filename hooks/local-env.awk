# Reads env files, each with a line \004 behind it, then a line \001, a diff and the line ":end". Prints "clean" when no
# line of the diff holds what could be a part of a value that the engine looks for (src/detect/local-env-value.ts). That
# takes more than the engine does, never less: test/long/local-env.long.ts holds it against the engine.

BEGIN { LOGIN = "://|password|pwd|accountkey|sharedaccesskey" }

# What `isWordy` there takes for a word with a few digits.
function plain(part, letters, rest) {
  letters = part
  sub(/[^A-Za-z].*/, "", letters)
  rest = substr(part, length(letters) + 1)
  if (length(letters) > 24 || length(rest) > 6 || rest !~ /^[0-9!@#$%.*?_-]*$/) return 0
  if (length(part) < 5) return 1
  if (tolower(part) ~ /[bcdfghjklmnpqrstvwxz][bcdfghjklmnpqrstvwxz][bcdfghjklmnpqrstvwxz][bcdfghjklmnpqrstvwxz][bcdfghjklmnpqrstvwxz]/) return 0
  if (tolower(part) ~ /[aeiou][aeiou][aeiou][aeiou]/) return 0
  return part !~ /[a-z][A-Z][a-z]?[A-Z]/
}

# A value that may go on below may be staged with only some of its lines new.
function want(text, isLong) {
  gsub(/^[^!-~]+|[^!-~]+$/, "", text)
  if (text == "") return
  wanted[text]
  if (isLong) long[text]
}

# A value as it is written, if any part of it is no word; and what could be a password in it.
function exact(value, parts, count, at, rows, row, rest, kept) {
  count = split(value, parts, /([^!-~]|[._\/:,@-])+/)
  for (at = 1; at <= count; at++) {
    if (plain(parts[at])) continue
    kept++
    if (tolower(value) !~ LOGIN) continue
    want(parts[at])
    for (row = split(parts[at], rows, ";"); row > 0; row--) { # ...;Password=...;
      rest = substr(rows[row], index(rows[row], "=") + 1)
      if (!plain(rows[row])) want(rows[row])
      if (!plain(rest)) want(rest)
    }
  }
  if (kept) want(value)
}

# A value that may have escapes in it or go on below, or a line that may be the middle of one: what is no word between
# such signs, unless it stands everywhere. Returns how many there are.
function odd(text, parts, count, at, kept) {
  gsub(/\\+[nr]/, " ", text)
  count = split(text, parts, /([^!-~]|[._\/:,@"'`#\\;=-])+/)
  for (at = 1; at <= count; at++) {
    if (plain(parts[at])) continue
    if (length(parts[at]) < 3) { tiny = 1; continue }
    want(parts[at], 1)
    kept++
  }
  return kept
}

# Words between such signs, where a password of several lines or with such signs may stand.
function words(text, parts, count, at, most) {
  gsub(/\\+[nr]/, " ", text)
  count = split(text, parts, /([^!-~]|[._\/:,@"'`#\\;=-])+/)
  for (at = 1; at <= count; at++) if (length(parts[at]) > most) most = length(parts[at])
  for (at = 1; at <= count; at++) if (length(parts[at]) > 2 || most < 3) want(parts[at], 1)
}

# What stands between quotes and escapes: the longest of it, or only the first; all if that is next to nothing.
function between(text, isFirst, parts, count, at, best) {
  gsub(/\\+[nr]/, "\\", text)
  count = split(text, parts, /["'`\\]+/)
  for (at = 1; at <= count; at++) {
    gsub(/^[ \t]+|[ \t]+$/, "", parts[at])
    if (length(parts[at]) > length(best) && (at == 1 || !isFirst)) best = parts[at]
  }
  if (length(best) > 2) want(best, 1)
  else for (at = 1; at <= count; at++) want(parts[at], 1)
}

$0 == "\001" { in_diff = 1; next }

in_diff {
  if ($0 == ":end") ended = 1
  else if (/^\+/) { for (part in wanted) if (index($0, part)) found = 1 }
  else if (/^ /) { for (part in long) if (index($0, part)) found = 1 }
  if (found) exit
  next
}

# An end of a line for JavaScript alone.
index($0, "\342\200\250") || index($0, "\342\200\251") { found = 1; exit }

$0 == "\004" { open = login = stuck = 0; next } # of the next file
/^[^!-~]*#/ && !open { next }

{
  value = $0
  sub(/^[^!-~]*(export[^!-~]+)?[A-Za-z0-9_.-]*[^!-~]*[=:]/, "", value)
  sub(/^[^!-~]+/, "", value)
  if (!open && value !~ /^["'`]/) {
    sub(/#.*/, "", value)
    exact(value)
    next
  }
  if (!open && value ~ /^("[^"\\]*"|'[^'\\]*'|`[^`\\]*`)[^!-~]*(#.*)?$/) {
    value = substr(value, 2, index(substr(value, 2), substr(value, 1, 1)) - 1)
    exact(value)
    next
  }
  if (!open) quote = substr(value, 1, 1)
  sub(/^["'`]/, "", value)
  head = value
  sub(/#.*/, "", head)
  if (tolower($0) ~ LOGIN) login = 1
  if (login) words(open ? $0 : value)
  tiny = 0
  kept = odd(head)
  odd(open ? $0 : value)
  if (!kept && (!open || tiny || value ~ /[;="'`\\#]/)) between(head ~ /[!-~]/ ? head : value)
  if (!kept && open && (tiny || /[;="'`\\#]/)) between($0, 1)
  closing(open ? $0 : value)
}

# Whether the value goes on below; if its quote stands in the middle of a later line, that is not told for the rest.
function closing(text, at) {
  gsub("\\\\" quote, "", text)
  at = index(text, quote)
  if (open && at && substr(text, at + 1) !~ /^[^!-~]*(#.*)?$/) stuck = 1
  open = !at || stuck
  if (!open) login = 0
}

END { if (ended && !found) print "clean" }
