/** rustup keeps its programs in HOME, which is another one here. */
export function rustHome(): Record<string, string> {
  const { HOME = '', RUSTUP_HOME = `${HOME}/.rustup`, CARGO_HOME = `${HOME}/.cargo` } = process.env
  return { RUSTUP_HOME, CARGO_HOME }
}
