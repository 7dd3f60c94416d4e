import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

// biome-ignore format: one credential a line
const rows: readonly Row[] = [
  ['wasabi-secret-key', 'Wasabi secret key', ['wasabi', 'wasabisys-com'], 'b62_40', 'WASABI_SECRET_KEY', 'https://docs.wasabi.com/docs/creating-a-user-account-and-access-key', 'https://console.wasabisys.com/#/access_keys'],
  ['fastly-api-token', 'Fastly API token', ['fastly'], 'b64url_32', 'FASTLY_API_TOKEN', 'https://docs.fastly.com/en/guides/using-api-tokens', 'https://manage.fastly.com/account/personal/tokens'],
  ['keycdn-api-key', 'KeyCDN API key', ['keycdn'], 'b64url_32-48', 'KEYCDN_API_KEY', 'https://www.keycdn.com/api', 'https://app.keycdn.com/users/authSettings'],
  ['cdn77-api-token', 'CDN77 API token', ['cdn77'], 'b64url_32-64', 'CDN77_API_TOKEN', 'https://client.cdn77.com/support/api-docs'],
  ['imgix-secure-token', 'imgix secure URL token', ['imgix'], 'b62_16', 'IMGIX_SECURE_URL_TOKEN', 'https://docs.imgix.com/setup/securing-assets', 'https://dashboard.imgix.com'],
  ['uploadcare-secret-key', 'Uploadcare secret key', ['uploadcare'], 'a36_20', 'UPLOADCARE_SECRET_KEY', 'https://uploadcare.com/docs/start/settings/#project-api-keys', 'https://app.uploadcare.com'],
  ['filebase-secret', 'Filebase secret key', ['filebase'], 'b62_40', 'FILEBASE_SECRET', 'https://docs.filebase.com/getting-started/s3-api-getting-started-guide', 'https://console.filebase.com/keys'],
  ['storj-secret-key', 'Storj secret key', ['storj', 'storjshare-io'], 'b32_53', 'STORJ_SECRET_KEY', 'https://storj.dev/dcs/access', 'https://storj.io'],
  ['transloadit-auth-secret', 'Transloadit auth secret', ['transloadit'], 'hex40', 'TRANSLOADIT_SECRET', 'https://transloadit.com/docs/api/authentication/', 'https://transloadit.com/c/-/api-credentials'],
  ['cloudinary-api-secret', 'Cloudinary API secret', ['cloudinary'], 'b64url_27', 'CLOUDINARY_API_SECRET', 'https://cloudinary.com/documentation/developer_onboarding_faq_find_credentials', 'https://console.cloudinary.com/settings/api-keys'],
  ['cloudimage-token', 'Cloudimage or Filerobot key', ['filerobot'], 'hex32', 'FILEROBOT_API_KEY', 'https://docs.scaleflex.com/'],
]

/** Object storage, content delivery, images and video. */
export const storageAndDelivery: readonly ShippedRule[] = nearbyRules(rows)
