import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const SHOP = 'Reads and changes orders, customers and products of the shop, within the scopes of the app.'

const common = {
  source: 'https://shopify.dev/docs/apps/build/authentication-authorization',
  revoke: 'https://admin.shopify.com/settings/apps/development',
}

export const shopify: readonly ShippedRule[] = [
  {
    id: 'shopify-access-token',
    name: 'Shopify Admin API access token',
    risk: SHOP,
    keywords: ['shpat_', 'shpca_', 'shppa_', 'shptka_', 'shpua_', 'shpit_', 'shprt_'],
    pattern: /shp(?:at|ca|pa|tka|ua|it|rt)_[a-fA-F0-9]{32,64}/g,
    confidence: 'high',
    env: 'SHOPIFY_ACCESS_TOKEN',
    ...common,
    entropy: 2.8,
    examples: {
      match: ["'X-Shopify-Access-Token': 'shpat_{hex:32}'", 'SHOPIFY_PASSWORD=shppa_{hex:32}', 'shptka_{hex:32}'],
      noMatch: ['shpat_{0*32}', 'shpat_xxxxxxxxxxxx'],
    },
  },
  {
    id: 'shopify-app-secret',
    name: 'Shopify app client secret',
    risk: 'Gets tokens in the name of the app in every shop that installed it, and forges its webhooks.',
    keywords: ['shpss_'],
    pattern: /shpss_[a-fA-F0-9]{32,64}/g,
    confidence: 'high',
    env: 'SHOPIFY_API_SECRET',
    ...common,
    entropy: 2.8,
    examples: { match: ['SHOPIFY_API_SECRET=shpss_{hex:32}'], noMatch: ['SHOPIFY_API_SECRET=shpss_...'] },
  },
  {
    id: 'shopify-cli-token',
    name: 'Shopify CLI or Partner token',
    risk: 'Manages apps or themes of the partner organization.',
    keywords: ['atkn_', 'prtapi_'],
    pattern: /(?:atkn|prtapi)_[a-fA-F0-9]{32,128}/g,
    confidence: 'high',
    env: 'SHOPIFY_CLI_PARTNERS_TOKEN',
    revoke: 'https://partners.shopify.com/',
    source: 'https://shopify.dev/docs/apps/launch/deployment/deploy-in-ci-cd-pipeline',
    entropy: 2.8,
    examples: { match: ['SHOPIFY_CLI_PARTNERS_TOKEN: atkn_{hex:64}'], noMatch: ['atkn_{0*64}'] },
  },
  nearby({
    id: 'shopify-storefront-token',
    name: 'Shopify Storefront access token',
    near: ['storefront', 'x-shopify-storefront', 'shopify-storefront'],
    shape: 'hex32',
    env: 'SHOPIFY_STOREFRONT_ACCESS_TOKEN',
    revoke: common.revoke,
    source: 'https://shopify.dev/docs/storefronts/headless/building-with-the-storefront-api/getting-started',
    risk: 'Reads products and makes carts, as every visitor of the shop may.',
    confidence: 'low',
    publishable: 'A public Storefront token is made to stand in web pages; a private one (shpat_) is not.',
    examples: {
      match: ["'X-Shopify-Storefront-Access-Token': '{hex:32}'"],
      noMatch: ["'X-Shopify-Access-Token': '{hex:32}'"],
    },
  }),
  nearby({
    id: 'shopify-legacy-secret',
    name: 'Shopify API secret or password of the old form',
    near: ['shopify'],
    kind: ['secret', 'password', 'pass', 'token'],
    shape: 'hex32',
    env: 'SHOPIFY_API_SECRET',
    ...common,
    risk: SHOP,
    examples: {
      match: ['SHOPIFY_API_SECRET={hex:32}', "shopify: { apiSecretKey: '{hex:32}' }"],
      noMatch: ['SHOPIFY_API_KEY={hex:32}', 'SHOPIFY_API_SECRET={0*32}'],
    },
  }),
]
