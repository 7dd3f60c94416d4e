/** What an entry staged, and why a second file is among it. */
export function stagedIn(files: readonly string[]): string {
  const why = files.includes('.gitattributes')
    ? '.gitattributes has a line by which Git keeps the entries of both branches in a merge\n'
    : ''
  return files.length ? `, staged in ${files.join(' and ')}\n${why}` : '\n'
}
