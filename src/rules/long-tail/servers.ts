import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

// biome-ignore format: one credential a line
const rows: readonly Row[] = [
  ['linode-api-token', 'Linode (Akamai Cloud) API token', ['linode'], 'hex64', 'LINODE_TOKEN', 'https://techdocs.akamai.com/linode-api/reference/get-started', 'https://cloud.linode.com/profile/tokens'],
  ['linode-object-storage-secret', 'Linode object storage secret key', ['linode', 'linodeobjects-com'], 'b62_40', 'LINODE_SECRET_KEY', 'https://techdocs.akamai.com/cloud-computing/docs/manage-access-keys', 'https://cloud.linode.com/object-storage/access-keys'],
  ['vultr-api-key', 'Vultr API key', ['vultr'], 'A36_36', 'VULTR_API_KEY', 'https://docs.vultr.com/platform/other/api', 'https://my.vultr.com/settings/#settingsapi'],
  ['hetzner-cloud-token', 'Hetzner Cloud token', ['hetzner', 'hcloud'], 'b62_64', 'HCLOUD_TOKEN', 'https://docs.hetzner.com/cloud/api/getting-started/generating-api-token/', 'https://console.hetzner.com'],
  ['hetzner-dns-token', 'Hetzner DNS token', ['hetzner-dns', 'hetzner'], 'b62_32', 'HETZNER_DNS_TOKEN', 'https://docs.hetzner.com/dns-console/dns/general/api-access-token/', 'https://dns.hetzner.com/settings/api-token'],
  ['scaleway-secret-key', 'Scaleway secret key', ['scaleway', 'scw'], 'uuid', 'SCW_SECRET_KEY', 'https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/', 'https://console.scaleway.com/iam/api-keys'],
  ['ovh-application-secret', 'OVHcloud application secret or consumer key', ['ovh', 'ovhcloud'], 'b62_32', 'OVH_APPLICATION_SECRET', 'https://docs.ovhcloud.com/en/guides/manage-and-operate/api/first-steps', 'https://www.ovh.com/auth/api/'],
  ['exoscale-api-secret', 'Exoscale API secret', ['exoscale'], 'b64url_43', 'EXOSCALE_API_SECRET', 'https://community.exoscale.com/product/iam/', 'https://portal.exoscale.com/iam/keys'],
  ['civo-api-key', 'Civo API key', ['civo'], 'b62_50', 'CIVO_TOKEN', 'https://www.civo.com/docs/account/api-keys', 'https://dashboard.civo.com/security'],
  ['equinix-metal-token', 'Equinix Metal token', ['equinix', 'packet-api', 'packet-auth', 'metal-auth', 'packngo'], 'b62_32', 'METAL_AUTH_TOKEN', 'https://docs.equinix.com/metal/identity-access-management/api-keys/'],
  ['kamatera-api-secret', 'Kamatera API secret', ['kamatera'], 'hex32', 'KAMATERA_API_SECRET', 'https://console.kamatera.com/keys'],
  ['gcore-api-token', 'Gcore API token', ['gcore'], 'hex_128', 'GCORE_PERMANENT_TOKEN', 'https://gcore.com/docs/account-settings/create-use-or-delete-a-permanent-api-token'],
  ['stackpath-client-secret', 'StackPath client secret', ['stackpath'], 'hex64', 'STACKPATH_CLIENT_SECRET', 'https://stackpath.dev/docs/getting-started'],
  ['contabo-client-secret', 'Contabo client secret', ['contabo', 'cntb'], 'b62_32', 'CNTB_OAUTH2_CLIENT_SECRET', 'https://api.contabo.com/', 'https://my.contabo.com/api/details'],
  ['upcloud-token-old', 'UpCloud token (old form)', ['upcloud'], 'b62_32', 'UPCLOUD_TOKEN', 'https://developers.upcloud.com/1.3/18-tokens/'],
  ['hostinger-api-token', 'Hostinger API token', ['hostinger'], 'b62_48', 'HOSTINGER_API_TOKEN', 'https://developers.hostinger.com/', 'https://hpanel.hostinger.com/profile/api'],
  ['godaddy-api-secret', 'GoDaddy API secret', ['godaddy'], 'b62_20-24', 'GODADDY_API_SECRET', 'https://developer.godaddy.com/getstarted', 'https://developer.godaddy.com/keys'],
  ['namecheap-api-key', 'Namecheap API key', ['namecheap'], 'hex32', 'NAMECHEAP_API_KEY', 'https://www.namecheap.com/support/api/intro/', 'https://ap.www.namecheap.com/settings/tools/apiaccess/'],
  ['gandi-api-key', 'Gandi API key or token', ['gandi'], 'hex40', 'GANDI_PERSONAL_ACCESS_TOKEN', 'https://api.gandi.net/docs/authentication/', 'https://account.gandi.net'],
  ['ns1-api-key', 'NS1 API key', ['ns1-api', 'nsone', 'ns1-key', 'x-nsone'], 'b62_20', 'NS1_APIKEY', 'https://developer.ibm.com/apis/catalog/ns1--ibm-ns1-connect-api/Introduction', 'https://my.nsone.net'],
]

/** Servers by the hour, and the domain names that lead to them. */
export const servers: readonly ShippedRule[] = nearbyRules(rows)
