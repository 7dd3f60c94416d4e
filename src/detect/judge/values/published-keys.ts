import { crc32 } from './crc32.ts'

/**
 * Keys that vendors publish for tests, as checksums so that none stands here: Stripe's documentation
 * (https://docs.stripe.com/keys), the emulators of Azure Storage and Cosmos DB
 * (https://learn.microsoft.com/azure/storage/common/storage-connect-azurite,
 * https://learn.microsoft.com/azure/cosmos-db/emulator), reCAPTCHA
 * (https://developers.google.com/recaptcha/docs/faq), the accounts of Hardhat and Anvil
 * (https://hardhat.org/hardhat-network/docs/reference), and those of Ganache
 * (https://github.com/trufflesuite/ganache#documentation), and the secret of the sample in Google Authenticator's
 * (https://github.com/google/google-authenticator/wiki/Key-Uri-Format), and the tokens, code and client secret in OAuth's
 * examples (https://www.rfc-editor.org/rfc/rfc6749#section-4.1.4). `test/detect/judge/values/published-keys.test.ts` derives the accounts.
 */
const PUBLISHED = new Set(
  (
    '776de070dc23bba5 396d81429a95626c 8bb4b6efc81d1edd b4cbd586f4fd0adf 87707360d3b881f4 73b43468b30600e2 ' +
    '07e175bde3a98424 bd0ca09b040ed00c 70de103da92844e2 c584c1f812d5bb1b ae6a36717d505804 8a73dd69b28dde9a ' +
    '65af39e506c814cb 8c8173834790e24e 8e8f6ac5694c05e3 726d0959dfaab6d7 a59c44e9e1753ec8 2a246f8e75eaf874 ' +
    '8ad2c2d90a71316a 0af6e73e4d33459d c5f0acc8a8cfffde c3dab30be20af4b7 b91f90e242e9953c f7c5d408ff7d22c8 ' +
    '9a6783edb11acebd b08b9fce09bfa5d1 93922a4a3e2c9792 2d066124d434f223 bc91018fe4ec6c67 4420f7cfe9d67659 ' +
    'c274bed53b181af2 636b7a416293527e 374dfad51729e6c9 ff5f63623816832f 488192abadfaf137 5777e5a40d6dd159 ' +
    '4e56ae3704843b1e 2cded043e68476d0 9e49269d0add65f1 2bdd531afe0e3591 e0318833aa60c0e1 ' +
    '1bbf55383f73caf4'
  ).split(' '),
)

/** Whether a vendor publishes this very key for tests. */
export function isPublishedKey(value: string): boolean {
  if (value.length < 16 || value.length > 100) return false
  const key = /^(?:0x)?[0-9a-fA-F]{64}$/.test(value) ? value.slice(-64).toLowerCase() : value
  return PUBLISHED.has(checksumOf(key))
}

/** Of the text and of its reverse, so that no other key has the same one by chance. */
function checksumOf(text: string): string {
  return [text, [...text].reverse().join('')].map((one) => crc32(one).toString(16).padStart(8, '0')).join('')
}
