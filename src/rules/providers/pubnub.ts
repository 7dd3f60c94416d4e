import type { ShippedRule } from '../rule.ts'

export const pubnub: readonly ShippedRule[] = [
  {
    id: 'pubnub-secret-key',
    name: 'PubNub secret key',
    risk: 'Administers the keyset: grants and revokes access of every client.',
    keywords: ['sec-c-'],
    pattern: /sec-c-[A-Za-z0-9=]{40,60}/g,
    confidence: 'high',
    env: 'PUBNUB_SECRET_KEY',
    revoke: 'https://admin.pubnub.com/',
    source: 'https://www.pubnub.com/docs/general/setup/account-setup',
    entropy: 3.5,
    examples: {
      match: ["secretKey: 'sec-c-{b62:47}='"],
      noMatch: ["secretKey: 'sec-c-{x*48}'", 'sub-c-{=uuid}'],
    },
  },
  {
    id: 'pubnub-publish-key',
    name: 'PubNub publish or subscribe key',
    risk: 'Writes to or listens on channels, unless access manager is on.',
    keywords: ['pub-c-', 'sub-c-'],
    pattern: /(?:pub|sub)-c-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/g,
    confidence: 'low',
    env: 'PUBNUB_PUBLISH_KEY',
    revoke: 'https://admin.pubnub.com/',
    source: 'https://www.pubnub.com/docs/general/setup/account-setup',
    publishable: 'PubNub means publish and subscribe keys to stand in clients; access manager guards the channels.',
    entropy: 2.8,
    examples: { match: ["publishKey: 'pub-c-{=uuid}'"], noMatch: ["publishKey: 'pub-c-demo'"] },
  },
]
