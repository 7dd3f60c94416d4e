/**
 * Writes to a stream that is opened when something is written to it: on the clean path nothing is.
 * @param onLost is called when what was printed did not arrive
 */
export function createWriter(open: () => NodeJS.WriteStream, onLost: () => void): (text: string) => void {
  let stream: NodeJS.WriteStream | null = null
  return (text) => {
    if (text === '') return
    if (!stream) {
      stream = open()
      // A reader that has seen enough, such as `head`, is no failure; a full disk is.
      stream.on('error', ({ code }: NodeJS.ErrnoException) => {
        if (code !== 'EPIPE') onLost()
      })
    }
    stream.write(text)
  }
}
