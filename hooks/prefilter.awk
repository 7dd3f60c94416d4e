# Decides whether anything in a staged change could interest the engine. Plain POSIX awk: mawk, gawk, BusyBox, macOS.
# Reads what `hooks/prefilter.sh` gives it: the objects that `hooks/settings` names, the line ":change", `git diff-index
# --raw --patch` with whole files as context, the line ":end"; NUL as \001. The patterns and keywords come from the rules, by way of
# build/prefilter, in the folder HUSHKEY_PREFILTER.
# Prints ":" and a folder for each folder with changes, "uses" where environment variables are read, then "clean" or
# "engine". Whatever is not understood is for the engine.

BEGIN {
  DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
  digit["-"] = 62
  digit["_"] = 63
  folder = ENVIRON["HUSHKEY_PREFILTER"]
  while ((getline row < (folder "/gates")) > 0) {
    at = index(row, "\t")
    gate[substr(row, 1, at - 1)] = substr(row, at + 1)
  }
  if (!("blocks" in gate)) engine()
  part = "config"
}

asked && $0 != ":end" { next }

part == "config" && $0 != ":end" {
  if ($0 == ":change") {
    if (objects != 3) engine()
    part = "raw"
  } else if ($0 == "blob" || $0 ~ /^(HEAD:.*|0+) missing$/) {
    if (isConfig && reduced(config) != "v") engine()
    isConfig = !objects++ && $0 == "blob"
  } else if ($0 ~ /customRules|deny/ || $0 ~ /\\u/ || isOwnKey($0)) engine()
  else if (isConfig) config = config reduced(outline($0))
  next
}

$0 == ":end" { if (several) conclude(); ended = 1; next }
ended && !several { engine() }

part == "raw" && /^:/ { change($0); next }

/^d/ { finish(); part = "head"; next }
part == "head" && /^\+\+\+ / {
  isYaml = /[.][yY][aA]?[mM][lL]\t?$/ # Git puts a tab behind a path with a blank in it
  isMessage = / b\/COMMIT_EDITMSG$/ # Git takes comments out of it, and what stands around them comes together
  next
}
part == "head" && /^@@/ { part = "patch"; isFirst = 1; next }
/^Binary files / && !/ and \/dev\/null differ$/ { engine() }
/^\+/ { take(substr($0, 2), 1); next }
part == "patch" && (/^ / || $0 == "") { take(substr($0, 2), 0); next }

END {
  if (!several) {
    if (!ended) engine()
    conclude()
  }
}

# The answer to a change. Tests give many, one after another.
function conclude() {
  if (!asked) finish()
  if (!asked && !changes) engine()
  if (!asked && uses) print "uses"
  if (!asked && (lines || blockCount)) askGrep()
  else if (!asked) print "clean"
  if (!several) return
  print ":done"
  asked = changes = uses = lines = blockCount = assigned = steps = begun = 0
  split("", wanted); split("", line); split("", added); split("", values)
  count = news = size = amount = joinedTo = 0
  kept = config = ""
  objects = isConfig = 0
  split("", heads); hasTable = hasLong = 0 # what one change had read must not help the next
  part = "config"
}

function engine() {
  if (!asked) print "engine"
  asked = 1
  if (!several) exit
}

# A line of JSON with comments, in short: `"` for a text, v for any other value.
function outline(row) {
  gsub(/"([^"\\]|\\.)*"/, "\"", row)
  sub(/\/\/.*/, "", row)
  gsub(/true|false|null|[0-9]+/, "v", row)
  gsub(/[ \t\r]/, "", row)
  return row
}

# Puts v for lists and objects that are closed: of a sound configuration one v is left.
function reduced(text,    before) {
  do {
    before = text
    gsub(/[{](":["v],)*(":["v])?[}]/, "v", text)
    gsub(/[[](["v],)*["v]?[]]/, "v", text)
  } while (text != before)
  return text
}

# "hushkey" in package.json as a key with settings, not with a version
function isOwnKey(text) {
  return text ~ /"hushkey"[ \t]*$/ || text ~ /"hushkey"[ \t]*:[ \t]*([^" \t]|$)/
}

# A line of --raw: modes, objects, status, paths.
function change(row,    tab, path, name, parts, count) {
  tab = index(row, "\t")
  path = substr(row, tab + 1)
  changes++
  if (substr(row, 9, 6) == "000000") return
  # a submodule, not merged, a path that Git had to quote, or one in which other letters may look like these
  if (row ~ /^:[0-7]+ 16/ || row ~ /^[^\t]* U/ || path ~ /^"/ || path ~ /\t"/ || path ~ /[^ -~\t]/) engine()
  count = split(path, parts, "\t")
  path = parts[count]
  name = path
  sub(/^.*\//, "", name)
  if (tolower(name) ~ gate["env"] || name ~ gate["keyfile"] || path == ".hushkeyrc.json") engine()
  print ":" substr(path, 1, length(path) - length(name))
  look(path, tolower(path))
}

# A line of a file as the commit will hold it.
function take(text, isNew) {
  if (isFirst) sub(gate["MARK"], "", text)
  isFirst = 0
  sub(/\r$/, "", text)
  if (!isNew && text ~ gate["HIGH"]) text = plainly(text)
  line[++count] = text
  size += length(text) + 1
  if (!isNew) return
  added[text] = 1
  news++
  amount += length(text)
  if (amount > 100000) engine()
  if (text ~ gate["SPECIAL"]) engine()
  look(text, tolower(text))
}

# An old line as the engine reads it. A new one with such characters is for the engine.
function plainly(text) {
  gsub(gate["BLANKS"], " ", text)
  gsub(gate["INVISIBLE"], "", text)
  gsub(gate["EQUALS"], "=", text)
  gsub(gate["COLON"], ":", text)
  return text
}

# Looks up what keywords stand in a line: each three letters begin some.
function look(text, low,    at, last, rests, known, which, rest, words, word) {
  if (!hasTable++) readTable("keywords")
  narrow = -1
  split("", heard)
  wide = longest(text, gate["WIDE"])
  if (wide >= gate["long"] + 0 && !hasLong++) # + 0: read from a file it is a text, and as texts 132 comes before 20
    readTable("long-keywords")
  last = length(low) - 2
  for (at = 1; at <= last; at++) {
    if (!((rest = substr(low, at, 3)) in heads)) continue
    known = split(heads[rest], rests, "\036")
    for (which = 1; which <= known; which++) {
      split(rests[which], words, "\037")
      if (words[1] == "" || substr(low, at + 3, length(words[1])) == words[1]) {
        word = rests[which]
        mean(text, low, substr(word, length(words[1]) + 2))
      }
    }
  }
  if (isDecoded) return
  if (low ~ gate["uses"]) uses = 1
  if (text ~ gate["JOINED"]) engine()
  if (text ~ gate["RUN"]) encoded(text)
}

# Looks at what the runs in a line say as base64 or hex.
function encoded(text,    run, inner) {
  while (match(text, gate["RUN"])) {
    run = substr(text, RSTART, RLENGTH)
    text = substr(text, RSTART + RLENGTH)
    inner = decoded(run)
    if (inner == "") continue
    if (length(run) > 2000 || inner !~ /^[ -~\t]*$/ || tolower(inner) ~ gate["block"]) engine()
    isDecoded = 1
    look(inner, tolower(inner))
    isDecoded = 0
  }
}

# What a run is the base64 or hex of, or "" if that is no text.
function decoded(run,    text) {
  if (run ~ gate["HEX"] && run ~ /^[0-9a-fA-F]+$/ && length(run) % 2 == 0) text = bytesOf(run, 4)
  else if (run ~ gate["BASE64"]) text = bytesOf(run, 6)
  return text ~ gate["CONTROL"] ? "" : text
}

# Reads digits of so many bits; bytes that are not text become \001.
function bytesOf(run, bits,    at, value, held, text) {
  if (!("A" in digit)) for (at = 0; at < 64; at++) digit[substr(DIGITS, at + 1, 1)] = at
  for (at = 1; at <= length(run); at++) {
    value = value * (2 ^ bits) + (bits == 4 ? hex(substr(run, at, 1)) : digit[substr(run, at, 1)])
    held += bits
    if (held < 8) continue
    held -= 8
    text = text letter(int(value / (2 ^ held)))
    value %= 2 ^ held
  }
  return text
}

function hex(sign) {
  return index("0123456789abcdef", tolower(sign)) - 1
}

function letter(code) {
  return code == 0 ? "\001" : sprintf("%c", code)
}

# What a keyword in a line means, see build/prefilter/keywords.ts.
function mean(text, low, meanings,    all, which, number, runs) {
  number = split(meanings, all, "\037")
  for (which = 1; which <= number; which++) {
    if (all[which] == "E") engine()
    else if (all[which] ~ /[ASV]/) { if (!(all[which] in heard)) ask(text, low, all[which]); heard[all[which]] = 1 }
    else {
      split(all[which], runs, ".")
      if (narrow < 0) narrow = longest(text, gate["NARROW"])
      if (narrow >= runs[2] && wide >= runs[3]) { wanted[runs[1]] = 1; keep(text) }
    }
  }
}

# Asked once of a line: one that is long may hold a keyword thousands of times.
function ask(text, low, meaning) {
  if (meaning == "A") keepNamed(text, low)
  else if (meaning == "S") { if (text ~ gate["NEIGHBOURS"]) engine() }
  else if (low ~ gate["value"] || isYaml && low ~ gate["plainvalue"]) values[count] = 1
}

# The longest run; shorter ones than 12 all count as 11.
function longest(text, pattern,    most) {
  most = 11
  while (match(text, pattern)) {
    if (RLENGTH > most) most = RLENGTH
    text = substr(text, RSTART + RLENGTH)
  }
  return most
}

# A line in which something may be assigned to a secret's name, unless that is nothing.
function keepNamed(text, low) {
  if (text !~ /["'`]/ && match(low, gate["empty"])) text = substr(text, 1, RSTART - 1)
  assigned = 1
  keep(text)
}

# Lines for grep. In a huge one the engine reads only parts.
function keep(text) {
  if (kept == text && lines) return
  if (length(text) > 4000) engine()
  kept = text
  kepts[++lines] = text
}

# A line of the table holds three letters, and what follows them in keywords; the last one tells that none is missing.
function readTable(file,    row, head) {
  while ((getline row < (folder "/" file)) > 0) {
    head = substr(row, 1, 3)
    heads[head] = head in heads ? heads[head] "\036" substr(row, 4) : substr(row, 4)
  }
  close(folder "/" file)
  if (head != "\036\036\036") engine()
}

# At the end of a file: what is told only by several lines, old or new.
function finish(    at) {
  if (news && size > 2000000) engine()
  if (news) for (at = 1; at <= count && goesOn(); at++) among(at, line[at], tolower(line[at]))
  split("", line); split("", added); split("", values)
  count = news = size = joinedTo = 0
}

# Whether the next line is looked at here, in each loop over lines: some files make awk take long, for which the engine
# would have been done by now.
function goesOn() {
  if (++steps % 2000 == 0 && isSlow()) engine()
  return !asked
}

function isSlow() {
  srand()
  if (!begun) begun = srand()
  return srand() - begun > 1
}

# One of the lines. Most are told to be of no interest by what costs little in every awk.
function among(at, text, low,    last) {
  if (low ~ gate["block"]) joinFrom(at)
  if (low ~ gate["kubernetes"]) engine()
  last = substr(text, length(text))
  if (index(":=>|?(\\+-\"'`0123456789 \t", last) || index(text, "<<") || index(text, "#")) {
    if (low ~ gate["opens"]) { below(at, 0); joins(at, low) }
    else if (low ~ gate["opensvalue"]) below(at, 0)
    else if (low ~ gate["endsvalue"]) below(at, 1)
  } else if (index("etg", last) && low ~ gate["endsvalue"]) below(at, 1)
  if ((index(text, "\"") || index(text, "'") || index(text, "`")) && text ~ gate["JOINSNEXT"]) joins(at, low)
  if (length(text) >= 20 && text ~ gate["RUN"]) runsOn(at)
  if ((at in values) && tells(at)) engine()
  if (index(text, "\"hushkey\"") && isOwnKey(text)) engine()
}

# Whether a value stands alone on the lines below a name that opens it.
function below(at, needsSign,    next_, tries) {
  for (next_ = at + 1; next_ <= count && tries < 64 && goesOn(); next_++) {
    if (line[next_] ~ /^[ \t]*$/) continue
    if (needsSign && !tries && line[next_] !~ /^[ \t]*[:=>]/) return
    tries++
    if (line[next_] !~ /^[ \t]*([:=]?>?[ \t]*)?(!![A-Za-z0-9_]+[ \t]+)?[^ \t][^ \t][^ \t][^ \t]+[ \t]*[,;)]?[,;)]?[,;)]?[ \t]*((#|\/\/).*)?$/) { if (isMessage) continue; return }
    if (line[next_] in added) engine()
  }
}

# Whether a string literal goes on below: behind an operator, or where a secret's name opens it.
function joins(at, low,    next_, isNew, goes) {
  goes = line[at] ~ gate["OPERATES"] || low ~ gate["secret"]
  isNew = line[at] in added
  for (next_ = at + 1; next_ <= count && goesOn(); next_++) {
    if (line[next_] ~ gate["OPERATED"]) goes = 1
    if (line[next_] ~ gate["BETWEEN"]) continue
    if (isMessage && line[next_] !~ gate["JOINSLAST"]) continue
    if (!goes || line[next_] !~ gate["JOINSLAST"]) return
    if (isNew || (line[next_] in added)) engine()
  }
}

# Whether an encoded text goes on below the end of this line.
function runsOn(at,    next_, text) {
  text = line[at]
  while (match(text, gate["RUN"])) {
    if (RSTART + RLENGTH + 2 > length(text) && decoded(substr(text, RSTART, RLENGTH)) != "")
      for (next_ = at + 1; next_ <= count && goesOn(); next_++) {
        if (line[next_] !~ /^[ \t>*#]*[A-Za-z0-9+\/][A-Za-z0-9+\/][A-Za-z0-9+\/][A-Za-z0-9+\/]/) { if (isMessage) continue; return }
        if (line[next_] in added) engine()
      }
    text = substr(text, RSTART + RLENGTH)
  }
}

# Whether a name stands so near that a value is read with it.
function tells(at,    other, near) {
  for (other = at; other > 0 && near < 2500 && goesOn(); other--) {
    if (other != at) near += length(line[other]) # the value's own line may be long behind it
    if (tolower(line[other]) ~ gate["telling"]) return 1
  }
  near = 0
  for (other = at + 1; other <= count && near < 2500 && goesOn(); other++) {
    near += length(line[other])
    if (tolower(line[other]) ~ gate["telling"]) return 1
  }
  return 0
}

# From a line on, as much as one match may take, as one line, if anything in it is new.
function joinFrom(first,    at, text, isNew, reach) {
  for (at = first; at <= count && reach <= 16384 && goesOn(); at++) {
    reach += letters(line[at]) + 1
    text = text line[at] "\002"
    if (line[at] in added) isNew = 1
  }
  if (isNew && !(at <= joinedTo)) blocks[++blockCount] = text
  if (isNew) joinedTo = at
}

# How many letters a text has at most, where each has several bytes.
function letters(text) {
  if (text !~ gate["HIGH"]) return length(text)
  return length(text) - gsub(gate["FOLLOWS"], "", text)
}

# grep looks for the patterns that are left in the lines that are left.
function askGrep(    row, number, at, numbers, isBlock, ours, blocks_) {
  at = split(gate["blocks"], numbers, " ")
  for (; at > 0; at--) isBlock[numbers[at]] = 1
  while ((getline row < (folder "/patterns")) > 0 && row != ":end") {
    gsub(/'/, "'\\''", row)
    if (++number in isBlock) blocks_ = blocks_ " -e '" row "'"
    else if (number in wanted) ours = ours " -e '" row "'"
  }
  close(folder "/patterns")
  if (row != ":end") engine()
  if (assigned) ours = ours " -f \"$HUSHKEY_PREFILTER/assigned\""
  if (lines && ours == "" || blockCount && blocks_ == "") engine()
  if (asked) return
  fflush()
  if (lines) search(ours, kepts, lines)
  if (blockCount) search(blocks_, blocks, blockCount)
  print "clean"
}

# grep says "engine" if it finds something, or fails.
function search(patterns, texts, number,    command, at) {
  command = "LC_ALL=C grep -E" patterns " >/dev/null; [ $? -eq 1 ] || echo engine"
  for (at = 1; at <= number; at++) print "+" texts[at] | command
  close(command)
}
