import { longTail, nearbyRules, type ShortRow } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

/** Domains, CDN, devices, CI, security, workflow: providers whose keys are told only by the provider's name beside them. */
const rows: readonly ShortRow[] = [
  ['applovin-report-key', 'AppLovin report key', 'applovin', 'b64url_86', 'developers.applovin.com/en/max'],
  ['assembla-secret', 'Assembla secret', 'assembla', 'b62_32', 'api-docs.assembla.cc/'],
  ['binaryedge-api-key', 'BinaryEdge API key', 'binaryedge', 'uuid', 'docs.binaryedge.io/api-v2/'],
  ['branch-secret', 'Branch secret', ['branch-io', 'branch'], 'b62_32', 'help.branch.io/developers-hub/reference/'],
  ['chartboost-app-signature', 'Chartboost app signature', 'chartboost', 'hex40', 'docs.chartboost.com/en'],
  ['cisco-umbrella-api-key', 'Cisco Umbrella API key', ['umbrella', 'opendns'], 'hex32', 'developer.cisco.com/docs'],
  [
    'crowdstrike-client-secret',
    'CrowdStrike client secret',
    ['crowdstrike', 'falcon-client'],
    'b62_40',
    'falcon.crowdstrike.com',
  ],
  ['duckdns-token', 'DuckDNS token', 'duck-dns', 'uuid', 'www.duckdns.org/spec.jsp'],
  ['dynu-api-key', 'Dynu API key', 'dynu', 'b62_32', 'www.dynu.com/Support/API'],
  ['fofa-api-key', 'FOFA API key', 'fofa', 'hex32', 'en.fofa.info/api'],
  ['home-connect-client-secret', 'Home Connect client secret', 'home-connect', 'hex64', 'api-docs.home-connect.com'],
  [
    'hybrid-analysis-api-key',
    'Hybrid Analysis API key',
    ['hybrid-analysis', 'falcon-sandbox'],
    'a36_64',
    'www.hybrid-analysis.com',
  ],
  ['imperva-api-key', 'Imperva API key', ['imperva', 'incapsula'], 'uuid', 'docs.imperva.com/bundle'],
  ['intelligence-x-api-key', 'Intelligence X API key', ['intelx', 'intelligencex'], 'uuid', 'intelx.io'],
  ['ironsource-secret-key', 'ironSource secret key', 'iron-source', 'hex32', 'developers.is.com'],
  ['jumpcloud-api-key', 'JumpCloud API key', 'jump-cloud', 'hex40', 'docs.jumpcloud.com/api/2.0'],
  ['lifx-token', 'LIFX token', 'lifx', 'hex64', 'api.developer.lifx.com/docs/authentication'],
  ['localstack-api-key', 'LocalStack API key', 'localstack', 'b62_8-10', 'docs.localstack.cloud/aws/getting-started'],
  ['luadns-api-token', 'LuaDNS API token', 'luadns', 'hex32', 'www.luadns.com/api.html'],
  ['meraki-api-key', 'Meraki API key', 'meraki', 'hex40', 'developer.cisco.com/meraki/api-v1/authorization/'],
  ['name-com-api-token', 'Name.com API token', 'name-com', 'hex40', 'www.name.com/api-docs/'],
  ['nest-product-secret', 'Nest product secret', 'nest', 'b62_25', 'developers.nest.com/guides/api/how-to-auth'],
  ['nevercode-api-key', 'Nevercode API key', 'nevercode', 'hex40', 'developer.nevercode.io/docs/authentication'],
  ['ngrok-authtoken', 'ngrok authtoken', 'ngrok', 'b62_20-43', 'ngrok.com/docs/agent/'],
  ['onfleet-api-key', 'Onfleet API key', 'onfleet', 'hex32', 'docs.onfleet.com/reference/authentication'],
  ['parabola-api-key', 'Parabola API key', 'parseur', 'hex40', 'developer.parseur.com/authentication'],
  ['passivetotal-api-key', 'PassiveTotal API key', ['passivetotal', 'riskiq'], 'hex64', 'api.riskiq.net/api/pt'],
  ['philips-hue-username', 'Philips Hue username', ['hue', 'philips-hue'], 'b64url_40', 'developers.meethue.com'],
  ['revenuecat-legacy-key', 'RevenueCat legacy key', 'revenue-cat', 'b62_32', 'www.revenuecat.com'],
  ['sentinelone-api-token', 'SentinelOne API token', ['sentinel-one', 's1-api'], 'b62_80', 'www.sentinelone.com'],
  ['shippable-api-token', 'Shippable API token', 'shippable', 'uuid', 'docs.shippable.com/'],
]

export const machines: readonly ShippedRule[] = nearbyRules(longTail(rows))
