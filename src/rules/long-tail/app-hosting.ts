import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

// biome-ignore format: one credential a line
const rows: readonly Row[] = [
  ['vercel-token-old', 'Vercel token (old form)', ['vercel', 'zeit', 'now-token'], 'b62_24', 'VERCEL_TOKEN', 'https://vercel.com/docs/rest-api', 'https://vercel.com/account/settings/tokens'],
  ['heroku-api-key-old', 'Heroku API key (old form)', ['heroku'], 'uuid', 'HEROKU_API_KEY', 'https://devcenter.heroku.com/articles/authentication', 'https://dashboard.heroku.com/account'],
  ['netlify-token-old', 'Netlify token (old form)', ['netlify'], 'b64url_40-46', 'NETLIFY_AUTH_TOKEN', 'https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/', 'https://app.netlify.com/user/applications'],
  ['railway-token', 'Railway token', ['railway'], 'uuid', 'RAILWAY_TOKEN', 'https://docs.railway.com/reference/public-api', 'https://railway.com/account/tokens'],
  ['koyeb-api-token', 'Koyeb API token', ['koyeb'], 'a36_64', 'KOYEB_TOKEN', 'https://www.koyeb.com/docs/reference/api', 'https://app.koyeb.com/user/settings/api'],
  ['platformsh-api-token', 'Platform.sh API token', ['platformsh', 'platform-sh', 'upsun'], 'b64url_43', 'PLATFORMSH_CLI_TOKEN', 'https://docs.platform.sh/administration/cli/api-tokens.html'],
  ['cloud66-token', 'Cloud 66 access token', ['cloud66', 'cloud-66'], 'hex64', 'CLOUD66_TOKEN', 'https://help.cloud66.com/docs/developer-tools/api'],
  ['pythonanywhere-api-token', 'PythonAnywhere API token', ['pythonanywhere'], 'hex40', 'PYTHONANYWHERE_API_TOKEN', 'https://help.pythonanywhere.com/pages/API/', 'https://www.pythonanywhere.com/account/'],
  ['dokploy-api-key', 'Dokploy API key', ['dokploy'], 'b62_32-64', 'DOKPLOY_API_KEY', 'https://docs.dokploy.com/docs/api'],
]

export const appHosting: readonly ShippedRule[] = nearbyRules(rows)
