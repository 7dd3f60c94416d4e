import { expect, it } from 'vitest'
import { withArticle } from '../../../src/detect/words/with-article.ts'

it.each([
  'an SNMP community string',
  'an LDAP password',
  'an npm token',
  'an RSA key',
  'an NVD key',
  'an ngrok token',
  'an AWS key',
  'an Unsplash key',
  'a NATS seed',
  'a NASA key',
  'a LINE token',
  'a Unix password hash',
  'a user password',
  'a OneSignal key',
  'a UPS token',
  'a Stripe key',
  'a Mailgun key',
  'a 1Password token',
  'a TSIG key',
])('%s takes its article by its sound', (phrase) => {
  expect(withArticle(phrase.slice(phrase.indexOf(' ') + 1))).toBe(phrase)
})
