import type { ShippedRule } from '../rule.ts'

/** Hosts that take their key in the query: `host?…key=`, and the names that their documentation gives to it. */
const QUERIES: readonly (readonly [host: string, parameter: string])[] = [
  ['openweathermap.org', 'appid'],
  ['alphavantage.co', 'apikey'],
  ['eodhd.com', 'api_token'],
  ['opencagedata.com', 'key'],
  ['omdbapi.com', 'apikey'],
  ['tenor.googleapis.com', 'key'],
  ['api.nasa.gov', 'api_key'],
  ['locationiq.com', 'key'],
  ['api.maptiler.com', 'key'],
  ['hereapi.com', 'apiKey'],
  ['mapquestapi.com', 'key'],
  ['graphhopper.com', 'key'],
  ['openrouteservice.org', 'api_key'],
  ['api.opensanctions.org', 'api_key'],
  ['api.hunter.io', 'api_key'],
  ['app.scrapingbee.com', 'api_key'],
  ['api.zenrows.com', 'apikey'],
  ['serpapi.com', 'api_key'],
  ['ipinfo.io', 'token'],
  ['min-api.cryptocompare.com', 'api_key'],
  ['api.etherscan.io', 'apikey'],
  ['api.bscscan.com', 'apikey'],
  ['api.polygonscan.com', 'apikey'],
  ['api.rss2json.com', 'api_key'],
  ['ws.audioscrobbler.com', 'api_key'],
  ['api.steampowered.com', 'key'],
  ['pixabay.com', 'key'],
  ['api.pushover.net', 'token'],
]

/** Hosts that take their key as a part of the path, and what stands before it. */
const PATHS: readonly (readonly [host: string, before: string])[] = [
  ['g.alchemy.com', '/(?:v2|nft/v2|nft/v3)/'],
  ['alchemyapi.io', '/v2/'],
  ['infura.io', '/(?:ws/)?v3/'],
  ['quiknode.pro', '/'],
  ['moralis.io', '/'],
  ['ankr.com', '/[a-z_]{2,24}/'],
  ['chainstack.com', '/'],
  ['getblock.io', '/'],
  ['blastapi.io', '/'],
  ['api.darksky.net', '/forecast/'],
  ['v6.exchangerate-api.com', '/v6/'],
  ['translate.yandex.net', '/'],
]

const hostOf = (host: string) => host.replaceAll('.', '\\.')
const KEY = '(?<secret>(?=[A-Za-z_-]{0,60}[0-9])[A-Za-z0-9][A-Za-z0-9_-]{15,120})'
const common = {
  risk: 'Uses that service on the account of its owner.',
  confidence: 'medium',
  env: 'API_KEY',
  revoke: null,
  entropy: 3,
} as const

export const keyUrls: readonly ShippedRule[] = [
  {
    ...common,
    id: 'url-query-api-key',
    name: 'API key in the query of a URL',
    keywords: QUERIES.map(([host]) => host),
    pattern: new RegExp(
      `(?:${QUERIES.map(([host, parameter]) => `${hostOf(host)}(?:[/?:][^\\s"'\`<>]{0,240}?)?[?&]${parameter}`).join('|')})=${KEY}`,
      'g',
    ),
    source: 'https://openweathermap.org/appid',
    examples: {
      match: [
        'url = "http://api.openweathermap.org/data/2.5/forecast?id=524901&appid={hex:32}"',
        '"https://api.opencagedata.com/geocode/v1/json?q=x&key={hex:32}"',
      ],
      noMatch: [
        'http://api.openweathermap.org/data/2.5/forecast?id=524901&appid=${key}',
        'https://api.opencagedata.com/geocode/v1/json?q=x&key=YOUR-API-KEY',
      ],
    },
  },
  {
    ...common,
    id: 'url-path-api-key',
    name: 'API key in the path of a URL',
    keywords: PATHS.map(([host]) => host),
    pattern: new RegExp(`(?:${PATHS.map(([host, before]) => hostOf(host) + before).join('|')})${KEY}`, 'g'),
    source: 'https://docs.alchemy.com/docs/how-to-create-access-keys',
    examples: {
      match: ['url: "https://eth-sepolia.g.alchemy.com/v2/{b62:32}"', 'https://mainnet.infura.io/v3/{hex:32}'],
      noMatch: ['https://eth-sepolia.g.alchemy.com/v2/${ALCHEMY_KEY}', 'https://mainnet.infura.io/v3/YOUR-PROJECT-ID'],
    },
  },
  {
    ...common,
    id: 'relative-url-api-key',
    name: 'API key in the query of a path',
    keywords: ['appid=', 'apikey=', 'api_key=', 'access_key=', 'api-key=', 'app_key='],
    pattern:
      /["'`]\/?(?!https?:)[\w./{}-]{1,120}\?(?:[\w.[\]-]{1,40}=[^&\s"'`]{0,80}&){0,6}(?:appid|api[_-]?key|access_key|app_key)=(?<secret>(?=[A-Za-z_-]{0,60}[0-9])[A-Za-z0-9][A-Za-z0-9_-]{19,120})(?=["'`&])/gi,
    source: 'https://openweathermap.org/appid',
    examples: {
      match: ['@GET("data/2.5/forecast?units=metric&appid={hex:32}")', "get('/v1/items?apiKey={b62:32}')"],
      noMatch: ["get('/v1/items?apiKey=' + key)", 'get(`/v1/items?api_key=$' + '{key}`)', "get('/v1/items?page=2')"],
    },
  },
]
