import { EXIT, type ExitCode } from '../../errors.ts'
import type { Desk } from './desk.ts'

export async function importAllowed(_desk: Desk): Promise<ExitCode> {
  return EXIT.couldNotCheck
}
