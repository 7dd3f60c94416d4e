import { nearby, nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const revoke = 'https://dash.cloudflare.com/profile/api-tokens'
const source = 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/'
const names = [
  'cloudflare',
  'cloud-flare',
  'cf-api',
  'cf-token',
  'cf-global',
  'cf-key',
  'x-auth-key',
  'wrangler',
  'clouflare',
]

// biome-ignore format: one credential a line
const rows: readonly Row[] = [
  ['cloudflare-api-token-old', 'Cloudflare API token (old form)', names.filter((name) => !['x-auth-key', 'cf-global'].includes(name)), 'b64url_40', 'CLOUDFLARE_API_TOKEN', source, revoke],
  ['cloudflare-r2-secret-access-key', 'Cloudflare R2 secret access key', ['cloudflare', 'r2-secret', 'r2-access', 'r2-token'], 'hex64', 'R2_SECRET_ACCESS_KEY', 'https://developers.cloudflare.com/r2/api/tokens/', 'https://dash.cloudflare.com/?to=/:account/r2/api-tokens'],
]

export const cloudflare: readonly ShippedRule[] = [
  {
    id: 'cloudflare-api-token',
    name: 'Cloudflare API token',
    risk: 'Changes DNS, Workers and the other things its scope names.',
    keywords: ['cfut_', 'cfat_'],
    pattern: /cf[ua]t_[A-Za-z0-9]{40}[A-Za-z0-9]{4,16}(?![\w-])/g,
    confidence: 'high',
    env: 'CLOUDFLARE_API_TOKEN',
    revoke,
    source,
    entropy: 3,
    examples: {
      match: ['CLOUDFLARE_API_TOKEN=cfut_{b62:48}', 'Authorization: Bearer cfat_{b62:48}'],
      noMatch: ['cfut_{b62:20}', 'cfat_{x*48}'],
    },
  },
  {
    id: 'cloudflare-service-token-secret',
    name: 'Cloudflare Access service token secret',
    risk: 'Passes Cloudflare Access to the applications behind it, as a service that was let in.',
    keywords: ['cfast_'],
    pattern: /cfast_[A-Za-z0-9]{40}[A-Za-z0-9]{4,16}(?![\w-])/g,
    confidence: 'high',
    env: 'CF_ACCESS_CLIENT_SECRET',
    revoke: 'https://one.dash.cloudflare.com/?to=/:account/access/service-auth',
    source,
    entropy: 3,
    examples: {
      match: ['CF-Access-Client-Secret: cfast_{b62:40}{hex:8}'],
      noMatch: ['HAL_TIM_OCFAST_DISABLE', 'cfast_{b62:20}', 'cfast_{x*48}'],
    },
  },
  {
    id: 'cloudflare-global-api-key',
    name: 'Cloudflare global API key',
    risk: 'Does everything its user may on Cloudflare: DNS, Workers, members, bills.',
    keywords: ['cfk_'],
    pattern: /cfk_[A-Za-z0-9]{40}[A-Za-z0-9]{4,16}(?![\w-])/g,
    confidence: 'high',
    env: 'CLOUDFLARE_API_KEY',
    revoke,
    source,
    entropy: 3,
    examples: { match: ['X-Auth-Key: cfk_{b62:48}'], noMatch: ['cfk_{b62:20}', 'cfk_{x*48}'] },
  },
  nearby({
    id: 'cloudflare-global-api-key-old',
    name: 'Cloudflare global API key (old form)',
    risk: 'Does everything its user may on Cloudflare: DNS, Workers, members, bills.',
    near: names,
    kind: [],
    shape: /[0-9a-f]{37}(?:[0-9a-f]{8})?/,
    env: 'CLOUDFLARE_API_KEY',
    revoke,
    source,
    entropy: 2.8,
    examples: {
      match: ['curl -H "X-Auth-Key: {hex:37}"', 'CLOUDFLARE_API_KEY={hex:37}', "CF_API_KEY: '{hex:45}'"],
      noMatch: ['CLOUDFLARE_ZONE_ID={hex:32}', 'X-Auth-Key: $CF_KEY'],
    },
  }),
  {
    id: 'cloudflare-origin-ca-key',
    name: 'Cloudflare Origin CA key',
    risk: 'Issues and revokes origin certificates for the domains of the account.',
    keywords: ['v1.0-'],
    pattern: /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}/g,
    confidence: 'high',
    env: 'CLOUDFLARE_ORIGIN_CA_KEY',
    revoke,
    source: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
    entropy: 2.8,
    examples: {
      match: ['X-Auth-User-Service-Key: v1.0-{hex:24}-{hex:146}'],
      noMatch: ['v1.0-{hex:24}'],
    },
  },
  {
    id: 'cloudflare-tunnel-token',
    name: 'Cloudflare Tunnel token',
    risk: 'Runs the tunnel: takes over the traffic that is meant for the hosts behind it.',
    // The base64 of `{"a":"<32 hex: account>","t":"<uuid: tunnel>","s":"<secret>"}`, after the account.
    keywords: ['eyjhijoi'],
    pattern: /eyJhIjoi[A-Za-z0-9+/_-]{43}iLCJ0Ijoi[A-Za-z0-9+/_-]{60,300}={0,2}/g,
    confidence: 'high',
    env: 'TUNNEL_TOKEN',
    revoke: 'https://one.dash.cloudflare.com/?to=/:account/networks/tunnels',
    source: 'https://developers.cloudflare.com/tunnel/advanced/tunnel-tokens/',
    entropy: 3.5,
    examples: {
      match: [
        'cloudflared tunnel run --token eyJhIjoi{b62:43}iLCJ0Ijoi{b64:120}',
        'TUNNEL_TOKEN=eyJhIjoi{b62:43}iLCJ0Ijoi{b64:110}==',
      ],
      noMatch: ['TUNNEL_TOKEN=eyJhIjoi', '{=jwt:"a":"b"}'],
    },
  },
  {
    id: 'cloudflare-turnstile-secret-key',
    name: 'Cloudflare Turnstile secret key',
    risk: 'Lets a bot pass as checked on the site.',
    keywords: ['0x4aaa'],
    // A site key has 24 characters, a secret key 35; the keys for tests start with 1x, 2x and 3x.
    pattern: /0x4AAA[A-Za-z0-9_-]{29}(?![\w-])/g,
    confidence: 'high',
    env: 'TURNSTILE_SECRET_KEY',
    revoke: 'https://dash.cloudflare.com/?to=/:account/turnstile',
    source: 'https://developers.cloudflare.com/turnstile/get-started/server-side-validation/',
    entropy: 3,
    examples: {
      match: ['TURNSTILE_SECRET_KEY=0x4AAAAAAA{b62:25}'],
      noMatch: ['NEXT_PUBLIC_TURNSTILE_SITE_KEY=0x4AAAAAAA{b62:14}', '1x0000000000000000000000000000000AA'],
    },
  },
  ...nearbyRules(rows),
]
