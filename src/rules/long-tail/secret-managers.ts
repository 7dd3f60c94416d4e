import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

// biome-ignore format: one credential a line
const rows: readonly Row[] = [
  ['bitwarden-client-secret', 'Bitwarden API client secret', ['bitwarden', 'bw-client'], 'b62_30', 'BW_CLIENTSECRET', 'https://bitwarden.com/help/personal-api-key/', 'https://vault.bitwarden.com/#/settings/security/security-keys'],
  ['infisical-client-secret', 'Infisical client secret', ['infisical'], 'hex64', 'INFISICAL_CLIENT_SECRET', 'https://infisical.com/docs/documentation/platform/identities/universal-auth', 'https://app.infisical.com'],
  ['delinea-client-secret', 'Delinea secret server client secret', ['delinea', 'thycotic', 'dsv-client'], 'b64url_43', 'DSV_CLIENT_SECRET', 'https://docs.delinea.com/online-help/devops-secrets-vault/start.htm'],
  ['envkey-token', 'EnvKey', ['envkey'], 'b58_40-60', 'ENVKEY', 'https://docs.envkey.com/'],
]

/** The places that keep secrets, whose own tokens open all the others. */
export const secretManagers: readonly ShippedRule[] = nearbyRules(rows)
