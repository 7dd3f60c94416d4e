import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const rows: readonly Row[] = [
  [
    'contentful-delivery-token',
    'Contentful delivery or preview token',
    ['contentful', 'ctf'],
    'b64url_43',
    'CONTENTFUL_ACCESS_TOKEN',
    'https://www.contentful.com/developers/docs/references/authentication/',
  ],
  [
    'strapi-api-token',
    'Strapi API token',
    'strapi',
    'hex256',
    'STRAPI_API_TOKEN',
    'https://docs.strapi.io/cms/features/api-tokens',
  ],
  [
    'datocms-api-token',
    'DatoCMS API token',
    ['datocms', 'dato'],
    'hex30',
    'DATOCMS_API_TOKEN',
    'https://www.datocms.com/docs/content-management-api/authentication',
  ],
  [
    'buttercms-token',
    'ButterCMS API token',
    ['buttercms', 'butter-cms'],
    'hex40',
    'BUTTER_CMS_API_KEY',
    'https://buttercms.com/docs/api/',
  ],
  [
    'webflow-legacy-token',
    'Webflow API token',
    'webflow',
    'hex64',
    'WEBFLOW_API_TOKEN',
    'https://developers.webflow.com/data/reference/authentication',
  ],
  [
    'contentstack-token',
    'Contentstack delivery or management token',
    'contentstack',
    'a36_36',
    'CONTENTSTACK_MANAGEMENT_TOKEN',
    'https://www.contentstack.com/docs/developers/create-tokens/',
  ],
  [
    'squarespace-api-key',
    'Squarespace API key',
    'squarespace',
    'uuid',
    'SQUARESPACE_API_KEY',
    'https://developers.squarespace.com/commerce-apis/authentication-and-permissions',
  ],
  [
    'ghost-content-key',
    'Ghost content API key',
    ['ghost-content'],
    'hex26',
    'GHOST_CONTENT_API_KEY',
    'https://docs.ghost.org/content-api',
  ],
  [
    'medium-integration-token',
    'Medium integration token',
    ['medium-integration', 'medium-token', 'medium-access'],
    'hex65',
    'MEDIUM_INTEGRATION_TOKEN',
    'https://github.com/Medium/medium-api-docs',
  ],
  [
    'devto-api-key',
    'DEV API key',
    ['devto', 'dev-to', 'forem'],
    'b62_24',
    'DEV_TO_API_KEY',
    'https://developers.forem.com/api',
    'https://dev.to/settings/extensions',
  ],
  [
    'hashnode-token',
    'Hashnode access token',
    'hashnode',
    'uuid',
    'HASHNODE_TOKEN',
    'https://apidocs.hashnode.com/',
    'https://hashnode.com/settings/developer',
  ],
  ['discourse-api-key', 'Discourse API key', 'discourse', 'hex64', 'DISCOURSE_API_KEY', 'https://docs.discourse.org/'],
]

/** Content management systems and documentation hosts. */
export const contentManagement: readonly ShippedRule[] = nearbyRules(rows)
