# Decides whether anything in a staged change, or in a commit's message, could interest the engine. Reads it by way of
# `stream.awk`, where the input is described; every pattern, number and list of words that the engine has as well stands
# in `dist/prefilter`, made from the engine when the package is built (build/prefilter). It takes more than the engine
# does, never less, and whatever is not understood is for the engine.
#
# Prints "engine", or what proves that all was looked at. Of the change in `stream.awk`:
#
#     clean 1 2            1 file, 2 lines of it; nothing is left to be asked
#     :src/	               the folders with changes, "uses" before them where environment variables are read
#
# If the new line were `const key = next()`, a keyword would stand in it, and grep has the last word:
#
#     search 2 823p;$p     the lines to follow are two; the patterns to look for are lines of dist/prefilter/patterns
#     :src/
#     +const key = next()
#     end                  for the last of the patterns, which shows that grep had them all, and all lines

BEGIN {
  if (length("\303\251") != 2) start_engine() # an awk that does not count in bytes
  folder = ENVIRON["HUSHKEY_PREFILTER"]
  read_keywords("keywords", short_rows)
}

END {
  if (is_over || state != "end" || objects != 3) exit
  if (uses && has_own_templates) start_engine() # the shell knows those by hushkey's own words alone
  if (line_count || block_count) script = list_patterns() # before anything is said
  if (line_count || block_count) print "search " line_count + block_count + 1 " " script
  else print "clean " records " " lines_seen + 0
  print (uses ? "uses" : "") folders
  if (!line_count && !block_count) exit
  for (at = 1; at <= line_count; at++) print "+" kept[at]
  for (at = 1; at <= parts; at++) printf "%s", part[at]
  print "end"
}

# ---- the settings of the last commit: .hushkeyrc.json, package.json, and an object that is never there

function see_object_line(number, text) {
  if (number == 1) {
    if (!config_lines) begin_config()
    read_config_line(text)
  } else if (number == 2) see_package_line(text)
}

function end_object(number) {
  if (number == 1 && awaits != "nothing") start_engine()
}

function see_package_line(text) {
  package_line[++package_lines] = text
  check_package_line(package_line, package_lines)
}

# "hushkey" in package.json may be a value, or a package with its version in a list of packages; anything else is a
# configuration, or what at the top of the file is one of the wrong kind.
function check_package_line(lines, count,    text, at) {
  text = lines[count]
  if (!(at = index(text, "\"hushkey\""))) return
  if (++package_names > MOST_PACKAGE_NAMES) start_engine() # for each, all lines above are looked at
  if (index(substr(text, at + 1), "\"hushkey\"")) start_engine()
  if (text ~ /"hushkey"[ \t]*[],}]/) return
  if (text !~ /"hushkey"[ \t]*:[ \t]*"/) start_engine()
  if (open_braces(lines, count - 1, substr(text, 1, at - 1)) < 2) start_engine()
}

# How many are open behind so many lines and the beginning of the next one.
function open_braces(lines, count, text,    at, all) {
  for (at = 1; at <= count; at++) all = all lines[at]
  all = all text
  gsub(/"([^"\\]|\\.)*"/, "", all)
  return gsub(/[{]/, "", all) - gsub(/[}]/, "", all)
}

# ---- paths

function see_path(path,    name) {
  name = path
  sub(/^.*\//, "", name)
  # among other characters than these some look alike
  if (path ~ /[^ -~]/ || names_env_file(tolower(name)) || names_key_file(name) || path == ".hushkeyrc.json") start_engine()
  if (is_for_engine(path, tolower(path))) start_engine()
  path_folder = "\t:" substr(path, 1, length(path) - length(name))
  if (!(path_folder in is_told)) folders = folders path_folder
  is_told[path_folder] = 1
  look_up(path, tolower(path))
}

# ---- lines

function begin_file(path, first) {
  is_first = first == 1
  if (first == 1 || path != path_before) split("", added)
  path_before = path
  is_package = path == "package.json"
  is_yaml = names_yaml(path)
  choose_spans(path)
}

# A line of a file as the commit will hold it. An old one is only kept, unless a new one above left something open.
function see_line(text, is_new) {
  if (is_first) text = without_mark(text)
  is_first = 0
  if (is_odd(text)) text = make_even(text, is_new)
  if (!is_new && text in added) is_new = 1 # the engine counts equal lines, and takes the last of them for the new one
  line[++count] = text
  size[count] = size[count - 1] + length(text) + 1
  if (is_new) { added[text] = is_fresh[count] = has_fresh = 1; see_new_line(text, tolower(text)) }
  else {
    if (++old_seen > MOST_OLD_LINES || (old_bytes += length(text)) > MOST_OLD_BYTES || length(text) > MOST_OF_ANY_LINE) start_engine()
    if (is_chained) follow_chain(count)
    if (value_at) look_for_name(plain_line(count))
  }
  if (block_size) add_to_block(text, is_new)
}

function make_even(text, is_new) {
  sub(/\r$/, "", text)
  if (index(text, "\r")) start_engine() # to the engine's readers it is a blank, or ends a line
  if (!is_new && (index(text, "\001") || index(text, "\003"))) start_engine() # the engine also reads it without them
  return text
}

# An old line as the engine reads it; in a new one has_special() decides.
function plain_line(at) {
  if (has_high(line[at])) line[at] = normalize(line[at])
  return line[at]
}

function see_new_line(text, low) {
  lines_seen++
  bytes_seen += length(text)
  if (lines_seen > MOST_LINES || bytes_seen > MOST_BYTES || length(text) > MOST_OF_ANY_LINE) start_engine()
  if (has_special(text) || is_for_engine(text, low)) start_engine()
  if (is_package) check_package_line(line, count)
  look_up(text, low)
  if (!is_chained && count > followed + 1) follow_from_above()
  follow_chain(count)
  look_for_marks(text)
  if (is_apart(text, low)) { if (told_above()) start_engine(); value_at = size[count] }
  else if (value_at) look_for_name(text)
}

# Whether a name stands near enough below a value that is read with one.
function look_for_name(text) {
  if (size[count - 1] - value_at > APART_REACH) value_at = 0
  else if (tells_name(text, tolower(text))) start_engine()
}

function end_hunk() {
  if (has_fresh) for (; count > 0; count--) if (stands_anywhere(tolower(plain_line(count)))) start_engine()
  if (block_is_new) { part[++parts] = "\n"; block_count++ }
  else parts = parts_before
  parts_before = parts
  has_fresh = block_is_new = block_size = is_chained = count = followed = value_at = told = told_to = marked = marked_to = 0
  split("", chain)
  split("", is_fresh)
  split("", marks)
  split("", found)
}

# ---- keywords: what stands in a line says which patterns grep must look for in it

# A row holds three characters, and the rests of the keywords that begin so; the last row shows that none is missing.
function read_keywords(file, rows,    row, head) {
  while ((getline row < (folder "/" file)) > 0) {
    head = substr(row, 1, 3)
    rows[head] = ++row_count
    rests[row_count] = substr(row, 4)
  }
  close(folder "/" file)
  if (head != "\036\036\036") start_engine()
}

# Most keywords need a long run of token characters, which few lines have.
function look_up(text, low) {
  narrow = wide = -1
  is_kept = is_read_assigned = 0
  find_keywords(text, low, short_rows)
  if (has_long_run(text)) {
    if (!has_long_rows++) read_keywords("long-keywords", long_rows)
    find_keywords(text, low, long_rows)
  }
  if (!uses && reads_variable(text, low)) uses = 1
}

function find_keywords(text, low, rows,    at, last, head, row, which, length_) {
  last = length(low) - 2
  for (at = 1; at <= last; at++) {
    if (!((head = substr(low, at, 3)) in rows)) continue
    row = rows[head]
    if (!(row in first)) take_apart(row)
    for (which = first[row]; which > 0; which = next_of[which])
      if ((length_ = rest_length[which]) == 0 || substr(low, at + 3, length_) == rest[which])
        weigh_keyword(text, low, meaning[which])
  }
}

function take_apart(row,    all, which) {
  first[row] = 0
  for (which = split(rests[row], all, "\036"); which > 0; which--) {
    next_of[++known] = first[row]
    first[row] = known
    rest_length[known] = index(all[which], "\037") - 1
    rest[known] = substr(all[which], 1, rest_length[known])
    meaning[known] = substr(all[which], rest_length[known] + 2)
  }
}

# What a keyword means: "A" that a secret may be assigned, "12.9.16" to try pattern 12 if the line has runs of 9 narrow
# and of 16 wide characters (build/prefilter/keywords.ts).
function weigh_keyword(text, low, meanings,    all, which, number, need) {
  number = split(meanings, all, "\037")
  for (which = 1; which <= number; which++) {
    if (all[which] == "A") { keep_assigned(text, low); continue }
    split(all[which], need, ".")
    if (wide < 0) wide = longest_wide(text)
    if (narrow < 0) narrow = longest_narrow(text)
    if (narrow >= need[2] + 0 && wide >= need[3] + 0) { wanted[need[1]] = 1; keep(text) }
  }
}

# Of a line whose value is surely nothing, such as `key = null`, what stands before it.
function keep_assigned(text, low,    at) {
  if (is_read_assigned) return
  is_read_assigned = 1
  want_assigned(text)
  if (is_kept) return
  if (text !~ /["'`]/ && (at = find_nothing(low))) text = substr(text, 1, at - 1)
  keep(text)
}

function keep(text) {
  if (is_kept && kept[line_count] == text) return
  if (length(text) > MOST_OF_LINE) start_engine() # the engine reads only parts of it
  kept[++line_count] = text
  is_kept = 1
}

# ---- texts that take several lines: each of the engine's readers says by lines where they may stand

# Old lines above a new one matter where a text may go on from one of them to the new line, through all between.
function follow_from_above(    at, top, span, which, alive, text, low) {
  text = line[count]
  low = tolower(text)
  for (span = 1; span <= SPANS; span++) if (span in chosen && goes_through(span, text, low)) through[++alive] = span
  for (at = count - 1; alive && at > followed; at--) {
    text = plain_line(at)
    low = tolower(text)
    if (opens_any(text, low))
      for (which = 1; which <= alive; which++) if (opens_span(through[which], text, low)) top = at
    if (is_blank(text)) continue
    for (which = alive; which > 0; which--)
      if (!goes_through(through[which], text, low)) through[which] = through[alive--]
  }
  if (top) for (at = top; at < count; at++) follow_chain(at)
}

# A chain begins at a line that may open such a text and ends where one cannot go on. The engine starts at a line that
# may hold a part of its value, if any line so far is new.
function follow_chain(at,    text, low, span, is_new, may_open) {
  text = plain_line(at)
  low = tolower(text)
  followed = at
  may_open = opens_any(text, low)
  if (!is_chained && !may_open) return
  is_chained = 0
  for (span = 1; span <= SPANS; span++) {
    if (!(span in chosen)) continue
    if (chain[span]) {
      is_new = is_fresh[at] || chain[span] == "new"
      if (continues_span(span, text, low)) { if (is_new) start_engine() }
      else if (!passes_span(span, text, low) && !is_blank(text)) chain[span] = ""
      if (chain[span] && is_new) chain[span] = "new"
    }
    if (may_open && chain[span] != "new" && opens_span(span, text, low)) chain[span] = is_fresh[at] ? "new" : "old"
    if (chain[span]) is_chained = 1
  }
}

function goes_through(span, text, low) {
  return continues_span(span, text, low) || passes_span(span, text, low) || is_blank(text)
}

# Whether a line near enough above this one, or itself, tells of a secret; each line is asked once.
function told_above(    at) {
  for (at = count; at > told_to && size[count - 1] - size[at] <= APART_REACH; at--)
    if (tells_name("", tolower(plain_line(at)))) { if (at > told) told = at; break }
  told_to = count
  return told && size[count - 1] - size[told] <= APART_REACH
}

function is_apart(text, low) {
  return is_apart_value(text, low) || is_yaml && is_plain_value(text, low)
}

# Keys of several lines begin at their keywords, in old lines too, and matter where their secret may be in a new line: from
# the first keyword on, grep gets all lines as one.
function look_for_marks(text,    low, number, block_is_wanted) {
  while (marked_to < count)
    if (is_marked(low = tolower(plain_line(++marked_to)))) {
      note_marks(low)
      if (!marked) marked = marked_to
    }
  if (!marked) return
  for (number in marks)
    if (!(number in found) && holds_secret(number, text)) found[number] = wanted[number] = block_is_wanted = 1
  if (block_is_wanted && !block_size) begin_block()
}

function begin_block(    at) {
  block_size = 1
  part[++parts] = "#"
  for (at = marked; at < count; at++) add_to_block(line[at], is_fresh[at])
}

function add_to_block(text, is_new) {
  part[++parts] = text "\002"
  block_size += length(text) + 1
  if (is_new) block_is_new = 1
  if (block_size > MOST_OF_BLOCK) start_engine()
}

# ---- what grep is asked, as a script for sed

function list_patterns(    number, script) {
  for (number in wanted) script = script number "p;"
  return script "$p"
}
