# Reads env files, a line that is only \001, a diff and the line ":end". Prints "clean" when no added line holds a part of
# a value that is no plain word. What counts as plain is told by `isWordy` in src/detect/local-env-value.ts; a value that
# the engine looks for has at least one part that is not, and who writes the value writes that part.

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

$0 == "\001" { in_diff = 1; next }

in_diff {
  if ($0 == ":end") ended = 1
  else if (substr($0, 1, 1) == "+") for (part in wanted) if (index($0, part)) found = 1
  if (found) exit
  next
}

/^[ \t]*#/ && !/["'`]/ { next }

{
  sub(/^[ \t]*(export[ \t]+)?[A-Za-z0-9_.-]+[ \t]*[=:]/, "")
  count = split($0, parts, /[ \t\r._\/:,@"'`#\\-]+/)
  kept = 0
  for (at = 1; at <= count; at++) if (parts[at] != "" && !plain(parts[at])) { wanted[parts[at]]; kept++ }
  # Quotes and signs in the middle may cut an odd part into plain ones.
  value = $0
  gsub(/^[ \t]*["'`]|["'`][ \t\r]*$/, "", value)
  if (!kept && length(value) >= 8 && value ~ /[^ \t]["'`#\\]|["'`\\][^ \t]/)
    for (at = 1; at <= count; at++) if (length(parts[at]) > 2) wanted[parts[at]]
}

END { if (ended && !found) print "clean" }
