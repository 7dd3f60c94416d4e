import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const homeAssistant: readonly ShippedRule[] = [
  nearby({
    id: 'home-assistant-token',
    name: 'Home Assistant long-lived access token',
    near: ['home-assistant', 'homeassistant', 'hass', 'ha-token', 'ha-access', 'supervisor'],
    kind: [...'token,access,key,bearer'.split(',')],
    shape: /eyJ[A-Za-z0-9_-]{20,60}\.eyJ[A-Za-z0-9_-]{60,240}\.[A-Za-z0-9_-]{43}/,
    env: 'HASS_TOKEN',
    revoke: 'https://my.home-assistant.io/redirect/profile/',
    source: 'https://developers.home-assistant.io/docs/auth_api/#long-lived-access-token',
    risk: 'Controls the home: locks, alarms and cameras.',
    confidence: 'high',
    examples: {
      match: ['HASS_TOKEN={=jwt:"iss":"d1b0c9e2f4a34e5c8a7b6d5e4f3a2b1c","iat":1690000000,"exp":2005360000}'],
      noMatch: ['HASS_TOKEN=eyJ...', 'SESSION={=jwt:"sub":"1"}'],
    },
  }),
]
