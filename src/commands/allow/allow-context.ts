import { resolve } from 'node:path'
import type { Foreign } from '../../allowlist/import/foreign.ts'
import type { Config } from '../../config/config.ts'
import { readConfig } from '../../config/read-config.ts'
import { openRepository, type Repository } from '../../git/repository.ts'
import { RULE_IDS } from '../../scan/decide/create-checker.ts'
import { scan } from '../../scan/scan.ts'
import type { ScanOptions, ScanResult } from '../../scan/scan-options.ts'
import type { Arguments, CommandContext } from '../command.ts'

/** What each form of `hushkey allow` works with. */
export interface AllowContext {
  readonly cli: CommandContext
  readonly given: Arguments
  readonly repository: Repository
  readonly ruleIds: readonly string[]
  /** The absolute path of `--config`. */
  readonly configPath: string | undefined
  /** Today in UTC, as `2027-01-31`. */
  readonly today: string
  readConfig(): Promise<Config>
  scan(options?: Partial<ScanOptions>, foreign?: readonly Foreign[]): Promise<ScanResult>
}

export async function createAllowContext(cli: CommandContext, given: Arguments): Promise<AllowContext> {
  const { cwd, env, signal } = cli
  const repository = await openRepository({ cwd, env, signal })
  const configPath = given.options.config === undefined ? undefined : resolve(cwd, given.options.config)
  const config = configPath === undefined ? {} : { config: configPath }
  return {
    cli,
    given,
    repository,
    ruleIds: RULE_IDS,
    configPath,
    today: new Date().toISOString().slice(0, 10),
    readConfig: async () => (await readConfig(repository, RULE_IDS, configPath)).config,
    scan: (options = {}, foreign = []) => scan({ cwd, env, signal, ...config, ...options }, { foreign }),
  }
}
