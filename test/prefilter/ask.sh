# Asks the hooks' shell about changes that were written into files: sh ask.sh PACKAGE <names, one a line. NAME.settings is
# what Git says of the settings, NAME.change the change, NAME.env.* the env files near it. Prints "clean" or "engine" for each.
package=$1
. "$package/hooks/prefilter.sh"
settings() { cat "$name.settings"; }
staged() { cat "$name.change"; }
known_paths() { printf '%s' "$env_files" | sed 's/^[.][/]//'; }
env_files_near() {
  env_files=''
  for file in "$name".env.*; do [ ! -f "$file" ] || env_files=$env_files$file$newline; done
}
while IFS= read -r name; do
  if nothing staged; then echo clean; else echo engine; fi
done
