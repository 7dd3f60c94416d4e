# Decides whether anything in a staged change, or in a commit's message, could interest the engine. Reads it by way of
# `stream.awk`, where the input is described; every pattern, number and list of words that the engine has as well stands
# in `dist/prefilter`, made from the engine when the package is built (build/prefilter). It takes more than the engine
# does, never less, and whatever is not understood is for the engine. Beside it: `config.awk` reads the settings,
# `keywords.awk` says what grep gets, `spans.awk` what takes several lines.
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
#     .823.,+const key = next()    and each is for the patterns whose numbers stand before it
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
  for (at = 1; at <= line_count; at++) print patterns_of[at] ",+" kept[at]
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
  if (names_local_settings(path) || is_for_engine(path, tolower(path))) start_engine()
  path_folder = "\t:" substr(path, 1, length(path) - length(name))
  if (!(path_folder in is_told)) folders = folders path_folder
  is_told[path_folder] = 1
  look_up(path, tolower(path))
}

# ---- lines

function see_count(added) {
  if (added > MOST_LINES) start_engine()
}

function begin_file(path, first) {
  is_first = first == 1
  if (first == 1 || path != path_before) split("", added)
  path_before = path
  is_package = path == "package.json"
  is_yaml = names_yaml(path)
  is_code = names_code(path)
  is_messages = names_messages(tolower(path))
  choose_spans(path)
  choose_tests(path)
}

# A line of a file as the commit will hold it. An old one is only kept, unless a new one above left something open.
function see_line(text, is_new) {
  if (is_first) text = without_mark(text)
  is_first = 0
  if (is_odd(text)) text = make_even(text, is_new)
  if (!is_new && text in added) is_new = 1 # the engine counts equal lines, and takes the last of them for the new one
  line[++count] = text
  size[count] = size[count - 1] + length(text) + 1
  if (is_new) {
    added[text] = is_fresh[count] = has_fresh = 1
    if (has_high(text)) text = with_plain_blanks(text)
    see_new_line(text, tolower(text))
  }
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
  if (has_high(line[at])) {
    if (index(line[at], "\357\273\277")) start_engine() # a byte order mark within a line: to some readers a blank, to others nothing
    line[at] = normalize(line[at])
  }
  return line[at]
}

function see_new_line(text, low) {
  bytes_seen += length(text)
  if (++lines_seen > MOST_LINES || bytes_seen > MOST_BYTES || length(text) > MOST_OF_ANY_LINE) start_engine()
  if (has_special(text) || is_for_engine(text, low) || is_for_engine_here(text)) start_engine()
  if (has_high(text) && names_secret(text) && !(is_messages && is_message(text))) start_engine() # a name in another language
  if (is_package) check_package_line(line, count)
  look_up(text, low)
  if (!is_chained && count > followed + 1) follow_from_above()
  follow_chain(count)
  look_for_marks(text)
  if (is_apart(text, low) && !(is_messages && is_message(text))) { if (told_above()) start_engine(); value_at = size[count] }
  else if (value_at) look_for_name(text)
}

# Whether a name stands near enough below a value that is read with one.
function look_for_name(text) {
  if (size[count - 1] - value_at > APART_REACH) value_at = 0
  else if (tells_name(text, tolower(text))) start_engine()
}

function end_hunk() {
  if (has_fresh) for (; count > 0; count--) if (stands_anywhere(tolower(plain_line(count)))) start_engine()
  if (block_is_new) {
    part[parts_before + 1] = "." list_found() ",#"
    part[++parts] = "\n"
    block_count++
  }
  else parts = parts_before
  parts_before = parts
  has_fresh = block_is_new = block_size = count = followed = value_at = told = told_to = marked = marked_to = 0
  end_chains()
  split("", is_fresh)
  split("", marks)
  split("", found)
}
