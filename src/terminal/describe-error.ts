import { isUserError } from '../errors.ts'
import { printable, printableLines } from '../printable.ts'

/** A known failure is one sentence and its cure; anything else is an internal error and shows where it happened. */
export function describeError(error: unknown, isDebug: boolean): string {
  if (!isUserError(error)) return `${INTERNAL_ERROR}\n${describeInternalError(error)}`
  const cure = error.cure?.split('\n').map((line) => `  ${printable(line)}\n`) ?? []
  const sentence = `hushkey: ${printableLines(error.message)}\n${cure.join('')}`
  if (!isDebug) return sentence
  return `${sentence}${framesOf(error)}${error.cause ? `caused by ${describeInternalError(error.cause)}` : ''}`
}

export const INTERNAL_ERROR = 'hushkey: internal error; nothing was checked. Please report this.'

/** Only the engine's own messages are shown: those of parsers and libraries quote what they were given, maybe a secret. */
function describeInternalError(error: unknown): string {
  if (!(error instanceof Error)) return 'something was thrown that is no error\n'
  const { name, message, code, syscall } = error as NodeJS.ErrnoException
  const isSafe = code === undefined && ['TypeError', 'RangeError', 'ReferenceError'].includes(name)
  const words = [name, ...(isSafe ? [message] : []), ...(code ? [code] : []), ...(syscall ? [syscall] : [])]
  return `${words.join(': ')}\n${framesOf(error)}`
}

function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => `${line}\n`)
    .join('')
}
