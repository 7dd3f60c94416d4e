import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** So many characters are read between one tidying and the next; it takes some milliseconds. */
const EVERY = 16 * 1024 * 1024

/**
 * Has V8 give back the memory of texts that were read, in a change so large that it matters. By itself V8 waits until
 * some tens of megabytes lie about, sometimes more than all of what we need.
 * @returns is told how many characters were read
 */
export function tidyMemory(every = EVERY): (read: number) => void {
  let since = 0
  let collect: (() => void) | null = null
  return (read) => {
    since += read
    if (since < every) return
    since = 0
    collect ??= collector()
    collect()
  }
}

/** What `node --expose-gc` gives to a program. The flag is taken back: V8 takes kept code only under the same flags. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  try {
    return runInNewContext('gc') as () => void
  } finally {
    setFlagsFromString('--no-expose-gc')
  }
}
