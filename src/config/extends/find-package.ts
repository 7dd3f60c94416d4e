import { stat } from 'node:fs/promises'
import Module from 'node:module'
import { dirname, join } from 'node:path'
import { UserError } from '../../errors.ts'

/** What Yarn's Plug'n'Play offers in the processes that it starts. https://yarnpkg.com/advanced/pnpapi */
interface PnpApi {
  resolveToUnqualified(request: string, issuer: string, options: { considerBuiltins: boolean }): string | null
}

/**
 * The folder of an installed package, as Node would find it from one of these folders; nothing of it is run.
 * @throws UserError where Plug'n'Play alone knows, which is there only in what Yarn starts
 */
export async function findPackage(name: string, from: readonly string[]): Promise<string | null> {
  for (const folder of from) {
    const found = (await inNodeModules(name, folder)) ?? withPnp(name, folder)
    if (found !== null) return found
  }
  const [root = ''] = from
  if (pnpApi(root) === null && (await exists(join(root, '.pnp.cjs'))))
    throw new UserError(`only Yarn knows where ${name} is installed`, 'Start hushkey by it: yarn hushkey')
  return null
}

async function inNodeModules(name: string, folder: string): Promise<string | null> {
  const found = join(folder, 'node_modules', name)
  if (await exists(join(found, 'package.json'))) return found
  return dirname(folder) === folder ? null : inNodeModules(name, dirname(folder))
}

function withPnp(name: string, folder: string): string | null {
  try {
    return pnpApi(folder)?.resolveToUnqualified(name, `${folder}/`, { considerBuiltins: false }) ?? null
  } catch (error) {
    if ((error as { pnpCode?: string }).pnpCode === undefined) throw error
    return null // what no manifest names, or nobody installed
  }
}

/** Null for a folder that belongs to no project with Plug'n'Play. */
function pnpApi(folder: string): PnpApi | null {
  const { findPnpApi } = Module as unknown as { findPnpApi?: (from: string) => PnpApi | null }
  return findPnpApi?.(`${folder}/`) ?? null
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}
