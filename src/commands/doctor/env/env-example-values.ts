import { join } from 'node:path'
import { scan } from '../../../scan/scan.ts'
import type { Check } from '../doctor-context.ts'
import { failure, ok, warning } from '../line.ts'

/** No template holds a real value; the same rules decide as at a commit. */
export const envExampleValues: Check = async ({ repository: { root, git }, env, configError, configPath }) => {
  if (env.templates.length === 0 || configError) return ok('there is no template to look into')
  const { findings } = await scan({
    ...git,
    all: true,
    paths: env.templates.map((path) => join(root, path)),
    ...(configPath === undefined ? {} : { config: configPath }),
  })
  const worst = findings.find(({ blocks }) => blocks) ?? findings[0]
  if (!worst) return ok('the templates hold no real value')
  const where = worst.line === null ? worst.path : `${worst.path}:${worst.line}`
  const say = worst.blocks ? failure : warning
  return say(
    `${where} looks like a real value (${worst.rule})`,
    'Rotate it, and put a placeholder there: your_key_here',
  )
}
