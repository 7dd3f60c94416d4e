# Asks the hooks' shell about changes that were written into files: sh ask.sh PACKAGE <names, one a line. NAME.settings is
# what Git says of the settings, if there are any, NAME.change the change, NAME.env.* the env files near it. Prints "clean" or "engine" for each.
# The second argument is how many seconds of the processor each process may take; what all took goes to descriptor 3.
package=$1
ulimit -t "$2"
. "$package/hooks/prefilter.sh"
settings() {
  if [ -f "$name.settings" ]; then cat "$name.settings"; else printf '%s missing\n' HEAD:.hushkeyrc.json HEAD:package.json 0; fi
}
staged() { cat "$name.change"; }
known_paths() { printf '%s' "$env_files" | sed 's/^[.][/]//'; }
env_files_near() {
  env_files=''
  for file in "$name".env.*; do [ ! -f "$file" ] || env_files=$env_files$file$newline; done
}
while IFS= read -r name; do
  if nothing staged; then echo clean; else echo engine; fi
done
times >&3
