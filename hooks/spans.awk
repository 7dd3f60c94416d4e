# Texts that take several lines: each of the engine's readers says by lines where they may stand. Part of `prefilter.awk`.

# Old lines above a new one matter where a text may go on from one of them to the new line, through all between. A chain of old
# lines alone is therefore only followed once there is such a line: many run on to the end of a hunk.
function follow_from_above(    at, top, span, which, alive, text, low) {
  text = line[count]
  low = tolower(text)
  for (span = 1; span <= SPANS; span++) if (span in chosen && goes_through(span, text, low)) through[++alive] = span
  for (at = count - 1; alive && at > followed; at--) {
    text = plain_line(at)
    low = tolower(text)
    for (which = 1; which <= alive; which++) if (opens_span(through[which], text, low)) top = at
    if (is_blank(text)) continue
    for (which = alive; which > 0; which--)
      if (!goes_through(through[which], text, low)) through[which] = through[alive--]
  }
  for (which = alive; which > 0; which--) if (chain[through[which]]) top = followed + 1
  if (top != followed + 1) end_chains()
  if (top) for (at = top; at < count; at++) follow_chain(at)
}

function end_chains() {
  chains = is_chained = 0
  split("", chain)
}

# A chain begins at a line that may open such a text and ends where one cannot go on. The engine starts at a line that
# may hold a part of its value, if any line so far is new: `is_chained` says that one of the `chains` has such a line.
function follow_chain(at,    text, low, span, is_new, may_open) {
  text = plain_line(at)
  low = tolower(text)
  followed = at
  may_open = opens_any(text, low)
  if (!chains && !may_open) return
  chains = is_chained = 0
  for (span = 1; span <= SPANS; span++) {
    if (!(span in chosen)) continue
    if (chain[span]) {
      is_new = is_fresh[at] || chain[span] == "new"
      if (continues_span(span, text, low)) { if (is_new) start_engine() }
      else if (!passes_span(span, text, low) && !is_blank(text)) chain[span] = ""
      if (chain[span] && is_new) chain[span] = "new"
    }
    if (may_open && chain[span] != "new" && opens_span(span, text, low)) chain[span] = is_fresh[at] ? "new" : "old"
    if (chain[span]) chains++
    if (chain[span] == "new") is_chained = 1
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
function look_for_marks(text,    above, low, number, block_is_wanted) {
  while (marked_to < count)
    if (is_marked(low = tolower(above = plain_line(++marked_to))) && note_marks(above, low) && !marked) marked = marked_to
  if (!marked) return
  for (number in marks)
    if (!(number in found) && holds_secret(number, text)) found[number] = wanted[number] = block_is_wanted = 1
  if (block_is_wanted && !block_size) begin_block()
}

function list_found(    number, all) {
  for (number in found) all = all number "."
  return all
}

function begin_block(    at) {
  block_size = 1
  part[++parts] = "" # what the block is for is known at its end
  for (at = marked; at < count; at++) add_to_block(line[at], is_fresh[at])
}

function add_to_block(text, is_new) {
  if (has_high(text)) {
    text = with_plain_blanks(text)
    if (!is_new && has_special(text)) start_engine() # the engine reads it with and without those
  }
  part[++parts] = text "\002"
  block_size += length(text) + 1
  if (is_new) block_is_new = 1
  if (block_size > MOST_OF_BLOCK) start_engine()
}
