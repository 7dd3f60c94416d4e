# Reads what `hooks/prefilter.sh` hands to the hooks' awk, as a state machine in which nothing that the repository holds
# can be taken for anything else: what comes from it is counted (an object by its bytes, a hunk by its lines), paths come
# from the records between NUL bytes alone. Whatever is out of order ends in start_engine(). Plain POSIX awk: mawk, gawk,
# BusyBox, macOS. The caller has mapped NUL to \001, and \001 and \002 to \003.
#
# The first input is objects, each "blob 12" and 12 bytes, or "HEAD:.hushkeyrc.json missing". The second is a change:
#
#     :100644 100644 78a2d21 5f0c1d8 M\001src/a.ts\001 1 file changed, 1 insertion(+), 1 deletion(-)    records, a count,
#     \001diff --git a/src/a.ts b/src/a.ts                                                     then sections
#     index 78a2d21..5f0c1d8 100644
#     --- a/src/a.ts
#     +++ b/src/a.ts
#     @@ -1,2 +1,2 @@                                                                         two old lines, two new ones
#      const port = 3000
#     -const host = 'a'
#     +const host = 'b'
#     end                                                                                     the caller's, behind it all
#
# or "message 12" and the 12 bytes of a commit message, then a line end and "end"; "edited 12" where its comments do not
# count.
#
# The program beside it gets all this by: see_object_line(number, text) and end_object(number), see_path(path),
# see_count(added) of lines, then for each file begin_file(path, first), see_line(text, is_new) for each line as the
# commit will hold it, and end_hunk().

state == "hunk" { read_hunk_line(); next } # most lines
FNR == 1 && ++input == 1 { state = "objects" }
FNR == 1 && input == 2 { if (state != "objects") start_engine(); state = "change" } # the first input was cut off

state == "objects" { begin_object(); next }
state == "object" { count_bytes(); see_object_line(objects, $0); if (!bytes_left) { end_object(objects); state = "objects" }; next }
state == "message" { count_bytes(); see_line(is_edited && /^#/ ? "" : $0, 1); if (!bytes_left) { end_hunk(); state = "header" }; next }
state == "change" && /^(message|edited) [0-9]+$/ { begin_message(); next }
state == "change" { read_records(); next }
state == "counted" { if (!/^\001diff --git /) start_engine(); sections = 1; state = "header"; next }
state == "header" { read_header(); next }
{ start_engine() } # behind the end

function start_engine() {
  if (!is_over) print "engine"
  is_over = 1
  exit
}

function begin_object() {
  objects++
  if ($0 ~ / missing$/) return
  if ($0 !~ /^blob [0-9]+$/) start_engine()
  bytes_left = substr($0, 6) + 1 # a line end follows each object
  state = "object"
}

function begin_message() {
  is_edited = $1 == "edited"
  bytes_left = $2 + 1
  path_of[records = sections = 1] = "COMMIT_EDITMSG"
  see_path("COMMIT_EDITMSG")
  begin_file("COMMIT_EDITMSG", 1)
  state = "message"
}

function count_bytes() {
  bytes_left -= length($0) + 1
  if (bytes_left < 0) start_engine()
}

# The records of --raw, all on one line with the count: no path that goes on has a line end in it.
function read_records(    field, count, at, status) {
  count = split($0, field, "\001")
  for (at = 1; field[at] ~ /^:[0-7]+ [0-7]+ [0-9a-f]+[.]* [0-9a-f]+[.]* [A-Z][0-9]*$/; at += status ~ /^[RC]/ ? 3 : 2) {
    status = field[at]
    sub(/.* /, "", status)
    # a submodule, what is not merged, and what was a link and is none now has no section, or two
    if (status !~ /^[ACDMR]/ || field[at] ~ /^(:|:[0-7]+ )160000/) start_engine()
    path_of[++records] = field[at + (status ~ /^[RC]/ ? 2 : 1)]
    if (status ~ /^[RC]/ && path_of[records] == "package.json") start_engine() # it may bring settings in old lines
    if (status == "D") is_deleted[records] = 1
    else see_path(path_of[records])
  }
  if (!records || at != count || field[at] !~ /^ [0-9]+ files? changed, /) start_engine()
  see_count(match(field[at], / [0-9]+ insertion/) ? substr(field[at], RSTART, RLENGTH) + 0 : 0)
  state = "counted"
}

# A line between hunks, where Git alone speaks.
function read_header() {
  if (/^diff --git /) sections++
  else if (/^@@ /) begin_hunk()
  else if (/^Binary files /) { if (!is_deleted[sections]) start_engine() }
  else if ($0 == "end") { if (sections != records) start_engine(); state = "end" }
  else if (!/^(index|old mode|new mode|new file mode|deleted file mode|similarity index|dissimilarity index|rename from|rename to|copy from|copy to|---|[+][+][+]|\\) /)
    start_engine()
  if (sections > records) start_engine()
}

# "@@ -3,7 +3,9 @@": from line 3 on seven old lines and nine new ones; a count of one is left out.
function begin_hunk(    part, from) {
  if (split($0, part, " ") < 4 || part[2] !~ /^-[0-9]+(,[0-9]+)?$/ || part[3] !~ /^[+][0-9]+(,[0-9]+)?$/ || part[4] != "@@") start_engine()
  old_left = split(part[2], from, ",") == 2 ? from[2] + 0 : 1
  new_left = split(part[3], from, ",") == 2 ? from[2] + 0 : 1
  begin_file(path_of[sections], from[1] + 0)
  state = old_left + new_left ? "hunk" : "header"
}

function read_hunk_line(    mark) {
  mark = substr($0, 1, 1)
  if (mark == " " || mark == "") { old_left--; new_left--; see_line(substr($0, 2), 0) }
  else if (mark == "+") { new_left--; see_line(substr($0, 2), 1) }
  else if (mark == "-") old_left--
  else if (mark == "\\") return # "\ No newline at end of file"
  else start_engine()
  if (old_left < 0 || new_left < 0) start_engine()
  if (old_left + new_left) return
  end_hunk()
  state = "header"
}
