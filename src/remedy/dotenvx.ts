/** Starts dotenvx; without `--yes` npx asks whether it may be installed, and waits (https://docs.npmjs.com/cli/commands/npx). */
export const DOTENVX = 'npx --yes @dotenvx/dotenvx'
