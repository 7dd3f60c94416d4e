import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

// biome-ignore format: one credential a line
const rows: readonly Row[] = [
  ['zerotier-api-token', 'ZeroTier API token', ['zerotier', 'ztc'], 'b62_32', 'ZEROTIER_CENTRAL_TOKEN', 'https://docs.zerotier.com/api/tokens/', 'https://my.zerotier.com/account'],
  ['localxpose-access-token', 'LocalXpose access token', ['localxpose', 'loclx'], 'b62_40', 'LX_ACCESS_TOKEN', 'https://localxpose.io/docs/installation-and-setup', 'https://localxpose.io/dashboard/access'],
  ['pritunl-api-secret', 'Pritunl API secret', ['pritunl'], 'b62_32', 'PRITUNL_SECRET', 'https://docs.pritunl.com/docs/api'],
  ['nordvpn-token', 'NordVPN access token', ['nordvpn', 'nord-token'], 'hex64', 'NORDVPN_TOKEN', 'https://support.nordvpn.com/hc/en-us/articles/20286980309265', 'https://my.nordaccount.com'],
]

/** Private networks and tunnels. */
export const privateNetworks: readonly ShippedRule[] = nearbyRules(rows)
