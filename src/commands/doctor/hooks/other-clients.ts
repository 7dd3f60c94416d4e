import { otherClients as find } from '../../../setup/other-clients.ts'
import type { Check } from '../doctor-context.ts'
import { warning } from '../line.ts'

/** Clients that run no hooks: what is committed with them is seen by CI. No line where there are none. */
export const otherClients: Check = async ({ repository, typed }) =>
  (await find(repository)).map(({ name, net }) =>
    warning(
      `${name} runs no Git hooks, so its commits are not checked; ${net}`,
      `Before a push: ${typed('scan --range @{upstream}..HEAD')}`,
    ),
  )
