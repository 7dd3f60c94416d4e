import type { ShippedRule } from '../rule.ts'

const files = 'Reads, changes and deletes the stored files.'

export const uploadthing: readonly ShippedRule[] = [
  {
    id: 'uploadthing-secret',
    name: 'UploadThing secret key',
    risk: files,
    keywords: ['uploadthing_secret'],
    pattern: /UPLOADTHING_SECRET['"]?\s{0,3}[:=]\s{0,3}['"]?(?<secret>sk_live_[0-9a-f]{64})/g,
    confidence: 'high',
    env: 'UPLOADTHING_SECRET',
    revoke: 'https://uploadthing.com/dashboard',
    source: 'https://docs.uploadthing.com/getting-started/appdir',
    entropy: 2.8,
    examples: {
      match: ['UPLOADTHING_SECRET=sk_live_{hex:64}'],
      noMatch: ['UPLOADTHING_SECRET=sk_live_{hex:20}', 'UPLOADTHING_APP_ID={a36:10}'],
    },
  },
  {
    id: 'uploadthing-token',
    name: 'UploadThing token',
    risk: files,
    // The base64 of `{"apiKey":"sk_live_`.
    keywords: ['eyjhcgllzxkioijza1'],
    pattern: /eyJhcGlLZXkiOiJza1[A-Za-z0-9+/]{100,400}={0,2}/g,
    confidence: 'high',
    env: 'UPLOADTHING_TOKEN',
    revoke: 'https://uploadthing.com/dashboard',
    source: 'https://docs.uploadthing.com/getting-started/appdir',
    entropy: 3.5,
    examples: {
      match: ["UPLOADTHING_TOKEN='eyJhcGlLZXkiOiJza19saXZlX{b64:150}=='"],
      noMatch: ["UPLOADTHING_TOKEN='eyJhcGlLZXkiOiJza1'", '{=jwt:"apiKey":"a"}'],
    },
  },
]
