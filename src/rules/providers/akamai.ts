import type { ShippedRule } from '../rule.ts'

export const akamai: readonly ShippedRule[] = [
  {
    id: 'akamai-edgegrid-client-secret',
    name: 'Akamai EdgeGrid client secret',
    risk: 'With its tokens, changes what the account delivers: properties, certificates, DNS.',
    keywords: ['akamai', 'edgegrid', 'edgerc'],
    pattern:
      /(?:akamai|edgegrid|edgerc)[^\n\r]{0,80}?secret['"]?\s{0,3}[:=]\s{0,3}['"]?(?<secret>[A-Za-z0-9+/]{43}=)/gi,
    confidence: 'medium',
    env: 'AKAMAI_CLIENT_SECRET',
    revoke: 'https://control.akamai.com/apps/identity-management',
    source: 'https://techdocs.akamai.com/developer/docs/edgegrid',
    entropy: 3.8,
    examples: {
      match: ['AKAMAI_CLIENT_SECRET={b64:43}=', "new EdgeGrid({ secret: '{b64:43}=' })"],
      noMatch: ['AKAMAI_CLIENT_SECRET={b64:20}=', 'CLIENT_SECRET={b64:43}='],
    },
  },
  {
    id: 'akamai-edgerc',
    name: 'Akamai EdgeGrid client secret in .edgerc',
    risk: 'With its tokens, changes what the account delivers: properties, certificates, DNS.',
    keywords: ['client_secret'],
    pattern:
      /client_secret\s{0,4}=\s{0,4}(?<secret>[A-Za-z0-9+/]{43}=)\s{1,6}(?:host\s{0,4}=\s{0,4}(?:https:\/\/)?akab-|access_token\s{0,4}=\s{0,4}akab-)/g,
    span: 'block',
    confidence: 'high',
    env: 'AKAMAI_CLIENT_SECRET',
    revoke: 'https://control.akamai.com/apps/identity-management',
    source: 'https://techdocs.akamai.com/developer/docs/edgegrid',
    entropy: 3.8,
    examples: {
      match: ['[default]\nclient_secret = {b64:43}=\nhost = akab-{a36:16}-{a36:16}.luna.akamaiapis.net'],
      noMatch: [
        'client_secret = {b64:43}=\nhost = example.com',
        '[default]\nclient_secret = xxx=\nhost = akab-{a36:16}',
      ],
    },
  },
  {
    id: 'akamai-token',
    name: 'Akamai EdgeGrid token',
    risk: 'Only works with its client secret, which often stands near it.',
    keywords: ['akab-'],
    pattern: /akab-[a-z0-9]{16}-[a-z0-9]{16}(?![\w.-])/g,
    confidence: 'low',
    env: 'AKAMAI_ACCESS_TOKEN',
    revoke: 'https://control.akamai.com/apps/identity-management',
    source: 'https://techdocs.akamai.com/developer/docs/edgegrid',
    entropy: 3,
    examples: {
      match: ['access_token = akab-{a36:16}-{a36:16}'],
      noMatch: ['host = akab-{a36:16}-{a36:16}.luna.akamaiapis.net', 'akab-{a36:8}'],
    },
  },
]
