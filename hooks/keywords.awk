# Keywords: what stands in a line says which patterns grep must look for in it, and which lines it gets. Part of `prefilter.awk`.

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
    if (narrow >= need[2] + 0 && wide >= need[3] + 0) { keep(text); want(need[1]) }
  }
}

# Of a line whose value is surely nothing, such as `key = null`, what stands before it.
function keep_assigned(text, low,    at) {
  if (is_read_assigned) return
  is_read_assigned = 1
  if (is_dismissed(text, low)) return
  keep(text !~ /["'`]/ && (at = find_nothing(low)) ? substr(text, 1, at - 1) : text)
  want_assigned(text)
}

# A line in another form, for patterns of its own.
function keep_instead(text) {
  if (kept[line_count] == text) return
  if (patterns_of[line_count] != ".") line_count++
  kept[line_count] = text
  patterns_of[line_count] = "."
}

# Whether the engine dismisses whatever the line assigns.
function is_dismissed(text, low) {
  return is_plain_key(text, low) || is_version(text) || is_messages && is_message(text)
}

function keep(text) {
  if (is_kept && kept[line_count] == text) return
  if (length(text) > MOST_OF_LINE) start_engine() # the engine reads only parts of it
  kept[++line_count] = text
  patterns_of[line_count] = "."
  is_kept = 1
}

# A pattern that the kept line is for: it is not tried on the others.
function want(number) {
  wanted[number] = 1
  if (!index(patterns_of[line_count], "." number ".")) patterns_of[line_count] = patterns_of[line_count] number "."
}

# What grep is asked, as a script for sed.
function list_patterns(    number, script) {
  for (number in wanted) script = script number "p;"
  return script "$p"
}
