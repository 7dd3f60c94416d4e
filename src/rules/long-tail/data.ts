import { longTail, nearbyRules, type ShortRow } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

/** Weather, maps, geography, transport, travel: providers whose keys are told only by the provider's name beside them. */
const rows: readonly ShortRow[] = [
  ['accuweather-api-key', 'AccuWeather API key', 'accu-weather', 'b62_32', 'developer.accuweather.com'],
  ['api-data-gov-key', 'api.data.gov key', 'data-gov', 'b62_40', 'api.data.gov/docs/api-key/'],
  ['bing-maps-key', 'Bing Maps key', 'bing-maps', 'b64url_64', 'learn.microsoft.com/en-us/bingmaps'],
  ['congress-gov-api-key', 'Congress.gov API key', ['congress-gov', 'congress'], 'b62_40', 'api.congress.gov/'],
  ['eia-api-key', 'EIA API key', ['eia', 'eia-gov'], 'b62_40', 'www.eia.gov/opendata/documentation.php'],
  ['flightaware-aeroapi-key', 'FlightAware AeroAPI key', ['flightaware', 'aeroapi'], 'b62_32', 'www.flightaware.com'],
  ['graphhopper-api-key', 'GraphHopper API key', 'graphhopper', 'uuid', 'docs.graphhopper.com/'],
  ['ip2location-key', 'IP2Location key', 'ip2location', 'A36_32', 'www.ip2location.io/ip2location-documentation'],
  ['ipapi-access-key', 'ipapi access key', 'ip-api', 'hex32', 'ipapi.com/documentation'],
  ['ipdata-api-key', 'ipdata API key', 'ipdata', 'hex56', 'docs.ipdata.co/'],
  ['iqair-airvisual-key', 'IQAir AirVisual key', ['airvisual', 'iqair'], 'uuid', 'www.iqair.com'],
  ['locationiq-key', 'LocationIQ key', 'location-iq', 'hex14', 'docs.locationiq.com/'],
  ['meteostat-api-key', 'Meteostat API key', 'meteostat', 'b62_32', 'dev.meteostat.net/'],
  ['navitia-token', 'Navitia token', 'navitia', 'uuid', 'doc.navitia.io/'],
  ['noaa-climate-data-token', 'NOAA climate data token', ['noaa', 'ncdc'], 'lower_32', 'www.ncdc.noaa.gov/cdo-web'],
  ['purpleair-read-key', 'PurpleAir read key', 'purpleair', 'uuid', 'api.purpleair.com/'],
  ['skyscanner-api-key', 'Skyscanner API key', 'skyscanner', 'a36_32', 'developers.skyscanner.net/docs'],
  ['stadia-maps-api-key', 'Stadia Maps API key', 'stadia-maps', 'uuid', 'docs.stadiamaps.com'],
  ['storm-glass-api-key', 'Storm Glass API key', 'storm-glass', 'uuid', 'docs.stormglass.io/'],
  ['thunderforest-api-key', 'Thunderforest API key', 'thunderforest', 'hex32', 'www.thunderforest.com/docs/apikeys/'],
  ['tomorrow-io-api-key', 'Tomorrow.io API key', ['tomorrow-io', 'climacell'], 'b62_32', 'docs.tomorrow.io/reference'],
  ['transport-for-london-key', 'Transport for London key', ['tfl', 'tfl-api'], 'hex32', 'api-portal.tfl.gov.uk/'],
  ['us-census-bureau-api-key', 'US Census Bureau API key', ['census', 'census-gov'], 'hex40', 'www.census.gov/data'],
  ['visual-crossing-key', 'Visual Crossing key', 'visual-crossing', 'A36_25', 'www.visualcrossing.com/resources'],
  ['walk-score-api-key', 'Walk Score API key', 'walk-score', 'hex32', 'www.walkscore.com/professional'],
  ['weatherbit-api-key', 'Weatherbit API key', 'weatherbit', 'hex32', 'www.weatherbit.io/api'],
  ['what3words-api-key', 'what3words API key', ['what3words', 'w3w'], 'A36_8', 'developer.what3words.com/'],
  ['world-air-quality-token', 'World Air Quality token', ['waqi', 'aqicn'], 'hex40', 'aqicn.org/data-platform/token/'],
]

export const data: readonly ShippedRule[] = nearbyRules(longTail(rows))
