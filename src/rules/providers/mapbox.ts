import type { ShippedRule } from '../rule.ts'

export const mapbox: readonly ShippedRule[] = [
  {
    id: 'mapbox-secret-token',
    name: 'Mapbox secret token',
    risk: 'Uploads and deletes styles, tilesets and tokens of the account, on its bill.',
    keywords: ['sk.eyj'],
    pattern: /sk\.eyJ[A-Za-z0-9_-]{40,240}\.[A-Za-z0-9_-]{20,24}/g,
    confidence: 'high',
    env: 'MAPBOX_SECRET_TOKEN',
    revoke: 'https://console.mapbox.com/account/access-tokens/',
    source: 'https://docs.mapbox.com/help/dive-deeper/access-tokens/',
    entropy: 3.5,
    examples: {
      match: ['MAPBOX_SECRET_TOKEN=sk.eyJ1Ijoi{b62:60}.{b64url:21}A'],
      noMatch: ['mapboxgl.accessToken = "pk.eyJ1Ijoi{b62:60}.{b62:22}"', 'task.eyJ1{b62:60}.{b62:22}'],
    },
  },
  {
    id: 'mapbox-public-token',
    name: 'Mapbox public or temporary token',
    risk: 'Loads maps on the quota of the account.',
    keywords: ['pk.eyj', 'tk.eyj'],
    pattern: /[pt]k\.eyJ[A-Za-z0-9_-]{40,240}\.[A-Za-z0-9_-]{20,44}/g,
    confidence: 'low',
    env: 'MAPBOX_ACCESS_TOKEN',
    revoke: 'https://console.mapbox.com/account/access-tokens/',
    source: 'https://docs.mapbox.com/help/dive-deeper/access-tokens/',
    publishable: 'Mapbox means public tokens to stand in web pages and apps; restrict them to your URLs.',
    entropy: 3.5,
    examples: {
      match: ["mapboxgl.accessToken = 'pk.eyJ1Ijoi{b62:60}.{b64url:21}A'"],
      noMatch: ["mapboxgl.accessToken = 'sk.eyJ1Ijoi{b62:60}.{b62:22}'", 'pk.eyJ{x*60}.{x*22}'],
    },
  },
]
