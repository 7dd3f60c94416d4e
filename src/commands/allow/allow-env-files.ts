import { relative, resolve, sep } from 'node:path'
import { openConfig } from '../../allowlist/config-store.ts'
import { quote } from '../../config/quote.ts'
import { allowGlob } from '../../env-files/allow-glob.ts'
import { envKind } from '../../env-files/env-path.ts'
import { EXIT, type ExitCode, UserError } from '../../errors.ts'
import { trackedInOtherCase } from '../../git/paths/path-questions.ts'
import { createEnvPolicy } from '../../scan/decide/create-checker.ts'
import type { AllowContext } from './allow-context.ts'

/** `hushkey allow --env <path...>`: these env files may be committed; they are read for secrets from then on. */
export async function allowEnvFiles(context: AllowContext): Promise<ExitCode> {
  const { cli, given, repository } = context
  if (!given.positionals.length)
    throw new UserError('--env needs the path of an env file', 'Run: npx hushkey allow --env .env.development')
  const store = await openConfig(repository, context.ruleIds, context.configPath)
  const policy = await createEnvPolicy(await context.readConfig())
  const paths = await Promise.all(
    given.positionals.map(async (named) => {
      const path = relative(repository.root, resolve(cli.cwd, named)).split(sep).join('/')
      return (await trackedInOtherCase(repository, path)) ?? path
    }),
  )
  const fresh = paths.filter((path) => !policy.allow(path))
  const globs = fresh.map((path) => {
    if (envKind(path, policy) !== 'env')
      throw new UserError(`${quote(path)} is called like no env file: it may be committed already`, 'Name an env file.')
    const glob = allowGlob(path)
    if (glob === null) throw new UserError(`no glob names ${quote(path)} alone`, 'Write "env.allow" by hand.')
    return glob
  })
  await store.allowEnvFiles(globs)
  cli.print(sentence(paths, fresh.length ? `, staged in ${store.file}` : ' already'))
  return EXIT.clean
}

function sentence(paths: readonly string[], rest: string): string {
  const they = paths.length > 1 ? 'They are' : 'It is'
  return `may be committed: ${paths.map(quote).join(', ')}${rest}\n${they} still read for secrets; those go to an ignored file, such as .env.local\n`
}
