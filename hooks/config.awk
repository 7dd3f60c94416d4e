# Decides whether the configuration of the last commit is surely right, so that the engine has nothing to say about it.
# What each part of it may be is a table made from the engine's own shape (build/prefilter/config-outline.ts); whatever is
# not surely right, is rare or brings more to look for, is for the engine. Part of `prefilter.awk`.
#
#     { "blockOn": "low", // a comment
#       "allow": [{ "fingerprint": "abcdefghijklmnop", "reason": "made up" }] }
#
# It goes from one mark, text or word to the next. `awaits` says what has to follow: a value, a key, an "item" of a list
# or its end, ":" or ",", and "nothing" behind the whole. `shape[level]` is what the object or list is that is open.

function begin_config() {
  prepare_config()
  awaits = "value"
}

function read_config_line(text,    token) {
  sub(/\r$/, "", text)
  # for the engine a carriage return ends a comment; long lines take long
  if (index(text, "\r") || ++config_lines > MOST_CONFIG_LINES || length(text) > MOST_OF_LINE) start_engine()
  while (text !~ /^[ \t]*(\/\/.*)?$/) {
    sub(/^[ \t]+/, "", text)
    if (!match(text, /^([][{}:,]|[0-9]+|[a-z]+|"([^"\\\001-\037]|\\["\\\/])*")/)) start_engine()
    token = substr(text, 1, RLENGTH)
    text = substr(text, RLENGTH + 1)
    take_token(token)
  }
}

function take_token(token,    mark) {
  mark = substr(token, 1, 1)
  if (mark == "{" || mark == "[") open_part(wanted_part(), mark)
  else if (mark == "}" || mark == "]") close_part(mark)
  else if (mark == ":" || mark == ",") {
    if (awaits != mark) start_engine()
    awaits = mark == ":" ? "value" : kind[shape[level]] == "list" ? "item" : "key"
  } else if (awaits == "key") take_key(shape[level], token)
  else take_value(wanted_part(), token)
}

# The number of the part that a value here has to be.
function wanted_part() {
  if (awaits == "item") return item[shape[level]]
  if (awaits != "value") start_engine()
  if (!level) return 1
  return kind[shape[level]] == "record" ? item[shape[level]] : field[shape[level], key[level]]
}

function open_part(which, mark) {
  if (kind[which] != "list" && kind[which] != "fields" && kind[which] != "record") start_engine()
  if ((kind[which] == "list") != (mark == "[")) start_engine()
  has_items[level] = 1
  shape[++level] = which
  identity[level] = ++parts_opened
  has_items[level] = 0
  awaits = mark == "[" ? "item" : "key"
}

function close_part(mark) {
  if (!level || mark != (kind[shape[level]] == "list" ? "]" : "}")) start_engine()
  if (awaits != "," && awaits != "item" && awaits != "key") start_engine()
  if (is_filled[shape[level]] && !has_items[level]) start_engine()
  check_keys(shape[level], identity[level])
  awaits = --level ? "," : "nothing"
}

function take_key(which, token,    text) {
  text = inner_text(token)
  if (text == "" || (identity[level], text) in has_key) start_engine()
  if (kind[which] == "record") check_text(key_of[which], text)
  else if (!((which, text) in field)) start_engine()
  has_key[identity[level], text] = 1
  if (text == "templates") has_own_templates = 1
  key[level] = text
  awaits = ":"
}

function take_value(which, token,    text) {
  text = inner_text(token)
  if (text != "" && (which, text) in is_word_of) ;
  else if (text != "") check_text(which, text)
  else if (kind[which] == "boolean") { if (token != "true" && token != "false") start_engine() }
  else if (kind[which] != "count" || !is_count(token, least_of[which], most_of[which])) start_engine()
  has_items[level] = 1
  awaits = level ? "," : "nothing"
}

# What stands between its quotes; of what is no text, nothing.
function inner_text(token) {
  return token ~ /^"/ ? substr(token, 2, length(token) - 2) : ""
}

function is_count(token, least, most) {
  return token ~ /^[1-9][0-9]*$/ && length(token) < 10 && token + 0 >= least && token + 0 <= most
}

# A character has a byte or more, and among these there is one that is no blank.
function check_text(which, text) {
  if (kind[which] != "text" || length(text) > most_of[which] || text !~ /[!-~]/ || !is_sure(which, text)) start_engine()
  if (!is_unique[which]) return
  if ((which, text) in stood_before || index(text, "\\")) start_engine()
  stood_before[which, text] = 1
}

function check_keys(which, id,    keys, count, groups, at, whole, all) {
  for (count = split(required[which], keys, " "); count > 0; count--) if (!((id, keys[count]) in has_key)) start_engine()
  if (!(which in one_of)) return
  for (at = split(one_of[which], groups, " "); at > 0; at--) {
    count = split(groups[at], keys, "+")
    whole += count == keys_there(id, keys, count)
    all += keys_there(id, keys, count) > 0
  }
  if (whole != 1 || all != 1) start_engine()
}

function keys_there(id, keys, count,    there) {
  for (; count > 0; count--) if ((id, keys[count]) in has_key) there++
  return there + 0
}

function is_rule_name(text,    row) {
  if (!rule_names_read++) while ((getline row < (folder "/rule-names")) > 0) rule_name[row] = 1
  return text in rule_name
}
