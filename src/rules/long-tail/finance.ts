import { longTail, nearbyRules, type ShortRow } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

/** Markets, currencies, accounting, banking: providers whose keys are told only by the provider's name beside them. */
const rows: readonly ShortRow[] = [
  ['avalara-license-key', 'Avalara license key', ['avalara', 'avatax'], 'hex16', 'developer.avalara.com/avatax'],
  ['benzinga-token', 'Benzinga token', 'benzinga', 'hex32', 'docs.benzinga.io/'],
  ['bitquery-api-key', 'Bitquery API key', 'bitquery', 'b62_32', 'docs.bitquery.io/docs/authorisation/how-to-generate'],
  ['bittrex-api-secret', 'Bittrex API secret', 'bittrex', 'hex32', 'bittrex.github.io/api/v3'],
  ['blockfrost-project-id', 'Blockfrost project id', 'blockfrost', 'b62_39', 'docs.blockfrost.io/'],
  ['coinapi-key', 'CoinAPI key', 'coin-api', 'uuid', 'docs.coinapi.io/'],
  ['coinlayer-access-key', 'coinlayer access key', 'coinlayer', 'hex32', 'coinlayer.com/documentation'],
  ['cryptocompare-api-key', 'CryptoCompare API key', 'crypto-compare', 'hex64', 'min-api.cryptocompare.com'],
  ['dwolla-secret', 'Dwolla secret', 'dwolla', 'b62_50', 'developers.dwolla.com/docs/auth'],
  [
    'exchangerates-access-key',
    'exchangerates access key',
    ['exchangerates', 'exchangeratesapi'],
    'hex32',
    'exchangeratesapi.io',
  ],
  ['finicity-app-key', 'Finicity app key', 'finicity', 'hex32', 'developer.mastercard.com/open-finance-us'],
  ['freshbooks-client-secret', 'FreshBooks client secret', 'freshbooks', 'hex64', 'www.freshbooks.com/api'],
  ['gate-io-api-secret', 'Gate.io API secret', 'gate-io', 'hex64', 'www.gate.com/docs/developers/apiv4/'],
  ['iex-cloud-token', 'IEX Cloud token', ['iexapis', 'iex-cloud'], 'hex32', 'iexcloud.io/docs/'],
  ['intrinio-api-key', 'Intrinio API key', 'intrinio', 'b62_44', 'docs.intrinio.com/documentation/api_v2'],
  ['moralis-api-key', 'Moralis API key', 'moralis', 'b62_64', 'docs.moralis.com/web3-data-api/evm/get-your-api-key'],
  ['nomics-api-key', 'Nomics API key', 'nomics', 'hex40', 'nomics.com/docs/'],
  ['quickbooks-client-secret', 'QuickBooks client secret', ['quickbooks', 'intuit'], 'b62_40', 'developer.intuit.com'],
  ['taxjar-api-token', 'TaxJar API token', 'tax-jar', 'hex32', 'developers.taxjar.com/api/reference/'],
  ['tradier-access-token', 'Tradier access token', 'tradier', 'b62_28', 'documentation.tradier.com/brokerage-api'],
  ['truelayer-client-secret', 'TrueLayer client secret', 'true-layer', 'uuid', 'docs.truelayer.com'],
  ['twelve-data-api-key', 'Twelve Data API key', 'twelve-data', 'hex32', 'twelvedata.com/docs'],
  ['vatlayer-access-key', 'vatlayer access key', 'vatlayer', 'hex32', 'vatlayer.com/documentation'],
  ['xero-client-secret', 'Xero client secret', 'xero', 'b64url_48', 'developer.xero.com/documentation/guides/oauth2'],
]

export const finance: readonly ShippedRule[] = nearbyRules(longTail(rows))
