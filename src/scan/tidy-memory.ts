import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * So many characters are read between one tidying and the next. It takes some milliseconds, and V8 has to compile anew
 * what was compiled for objects that are gone.
 */
const EVERY = 32 * 1024 * 1024

/**
 * Has V8 give back the memory of texts that were read, in a change so large that it matters. By itself V8 waits until
 * some tens of megabytes lie about, sometimes more than all of what we need.
 * @returns is called with how many characters were read
 */
export function tidyMemory(every = EVERY): (read: number) => void {
  let since = every / 2 // what was read to list the files lies about, too
  let collect: (() => void) | null = null
  return (read) => {
    since += read
    if (since < every) return
    since = 0
    collect ??= collector()
    collect()
  }
}

/**
 * What `node --expose-gc` gives to a program; a Node that has no such thing tidies up when it likes. The flag is taken
 * back, unless it was set: V8 takes kept code only under the same flags.
 */
function collector(): () => void {
  const { gc } = globalThis as { gc?: () => void }
  if (gc) return gc
  setFlagsFromString('--expose-gc')
  try {
    return runInNewContext('globalThis.gc') ?? (() => {})
  } finally {
    setFlagsFromString('--no-expose-gc')
  }
}
