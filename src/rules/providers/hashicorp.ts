import { nearby, nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const vault = {
  revoke: 'https://developer.hashicorp.com/vault/docs/commands/token/revoke',
  source: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
}

// biome-ignore format: one credential a line
const rows: readonly Row[] = [
  ['consul-token', 'Consul token', ['consul'], 'uuid', 'CONSUL_HTTP_TOKEN', 'https://developer.hashicorp.com/consul/docs/secure/acl/token'],
  ['nomad-token', 'Nomad token', ['nomad'], 'uuid', 'NOMAD_TOKEN', 'https://developer.hashicorp.com/nomad/docs/secure/acl/tokens'],
  ['hcp-client-secret', 'HCP service principal secret', ['hcp', 'hashicorp-cloud', 'hashicorp'], 'b64url_64', 'HCP_CLIENT_SECRET', 'https://developer.hashicorp.com/hcp/docs/hcp/iam/service-principal', 'https://portal.cloud.hashicorp.com'],
]

/** Vault, Terraform, Consul, Nomad, Boundary and HCP. */
export const hashicorp: readonly ShippedRule[] = [
  {
    id: 'vault-token',
    name: 'HashiCorp Vault token',
    risk: 'Reads the secrets that its policies open.',
    keywords: ['hvs.', 'hvb.', 'hvr.'],
    // 24 characters, or 90 and more where the token carries what its server needs to be consistent
    pattern: /hv[sbr]\.(?:[A-Za-z0-9]{24}|[A-Za-z0-9_-]{60,400})(?![\w-])/g,
    confidence: 'high',
    env: 'VAULT_TOKEN',
    ...vault,
    entropy: 3.5,
    examples: {
      match: ['export VAULT_TOKEN=hvs.CAES{b64url:88}x', 'X-Vault-Token: hvs.{b62:24}'],
      noMatch: ['hvs.{b62:10}', 'hvs.{x*24}'],
    },
  },
  nearby({
    id: 'vault-token-old',
    name: 'HashiCorp Vault token (old form)',
    risk: 'Reads the secrets that its policies open.',
    near: ['vault', 'x-vault', 'root-token', 'initial-root-token', 'openbao', 'bao'],
    kind: ['token'],
    shape:
      /[sbr]\.(?=[A-Za-z]{0,23}\d)[A-Za-z0-9]{24}(?:\.[A-Za-z0-9]{5})?|[sb]\.(?=[A-Za-z_-]{0,50}\d)[A-Za-z0-9_-]{60,300}/,
    confidence: 'high',
    env: 'VAULT_TOKEN',
    ...vault,
    entropy: 3.2,
    examples: {
      match: ['VAULT_TOKEN=s.{b62:24}', 'curl -H "X-Vault-Token: s.{b62:24}"'],
      noMatch: ['vaultToken = s.{lower:24}', 'VAULT_TOKEN=s.{b62:10}', 'this.s.{b62:24}'],
    },
  }),
  nearby({
    id: 'vault-approle-secret-id',
    name: 'HashiCorp Vault AppRole secret id',
    risk: 'With its role id, which is no secret, gets a token and reads secrets.',
    near: ['vault', 'approle', 'role', 'bao'],
    kind: ['secret-id', 'secretid'],
    shape: 'uuid',
    env: 'VAULT_SECRET_ID',
    revoke: 'https://developer.hashicorp.com/vault/api-docs/auth/approle',
    source: 'https://developer.hashicorp.com/vault/docs/auth/approle',
    examples: {
      match: ['VAULT_SECRET_ID={=uuid}', "approle: { secret_id: '{=uuid}' }"],
      noMatch: ['VAULT_ROLE_ID={=uuid}', 'VAULT_SECRET_ID=$SECRET_ID'],
    },
  }),
  {
    id: 'vault-unseal-key',
    name: 'HashiCorp Vault unseal key',
    risk: 'With the other shares, unseals the vault and makes root tokens.',
    keywords: ['unseal', 'recovery key', 'recovery_key'],
    pattern:
      /(?:(?:unseal|recovery)[ _-]?key(?:[ _-]?\d{1,2})?['"]?\s{0,3}[:=]|operator unseal)\s{0,3}['"]?(?<secret>[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{44}|[0-9a-f]{64,66})(?![\w+/=-])/gi,
    confidence: 'medium',
    env: 'VAULT_UNSEAL_KEY',
    revoke: 'https://developer.hashicorp.com/vault/docs/commands/operator/rekey',
    source: 'https://developer.hashicorp.com/vault/docs/concepts/seal',
    entropy: 3,
    examples: {
      match: ['Unseal Key 1: {b62:44}', 'vault operator unseal {b64:43}='],
      noMatch: ['Unseal Key 1: <key>', 'Unseal Progress: 1/3'],
    },
  },
  {
    id: 'terraform-cloud-token',
    name: 'HCP Terraform token',
    risk: 'Runs and changes workspaces, and reads their state, which holds secrets.',
    keywords: ['.atlasv1.'],
    pattern: /[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,90}/g,
    confidence: 'high',
    env: 'TFE_TOKEN',
    revoke: 'https://app.terraform.io/app/settings/tokens',
    source: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
    entropy: 3.5,
    examples: {
      match: ['credentials "app.terraform.io" { token = "{b62:14}.atlasv1.{b62:67}" }'],
      noMatch: ['{b62:14}.atlasv1.{b62:10}', '{b62:14}.atlasv2.{b62:67}'],
    },
  },
  nearby({
    id: 'consul-gossip-key',
    name: 'Consul or Nomad gossip key',
    risk: 'Joins the cluster and reads its gossip.',
    near: ['consul', 'nomad', 'gossip', 'serf'],
    kind: ['encrypt', 'encryption', 'gossip', 'key'],
    shape: /[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{22}==/,
    env: 'CONSUL_GOSSIP_KEY',
    revoke: 'https://developer.hashicorp.com/consul/docs/secure/encryption/gossip/rotate/vm',
    source: 'https://developer.hashicorp.com/consul/docs/secure/encryption/gossip/enable/new',
    examples: {
      match: ['CONSUL_GOSSIP_KEY={b64:43}=', 'consul agent -encrypt={b64:43}='],
      noMatch: ['consul agent -encrypt=$KEY', 'encrypt = "{b64:43}="'],
    },
  }),
  {
    id: 'boundary-token',
    name: 'HashiCorp Boundary token',
    risk: 'Opens sessions to the hosts that its user may reach.',
    keywords: ['at_'],
    pattern: /at_[A-Za-z0-9]{10}_s1[A-Za-z0-9]{60,260}/g,
    confidence: 'high',
    env: 'BOUNDARY_TOKEN',
    revoke: 'https://developer.hashicorp.com/boundary/docs/commands/auth-tokens',
    source: 'https://developer.hashicorp.com/boundary/docs/commands/auth-tokens',
    entropy: 3.5,
    examples: {
      match: ['BOUNDARY_TOKEN=at_{b62:10}_s1{b62:180}'],
      noMatch: ['at_{b62:10}_s1{b62:10}', 'at_time'],
    },
  },
  ...nearbyRules(rows),
]
