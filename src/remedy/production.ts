import { DOTENVX } from './dotenvx.ts'

/** What a repository shows of where it runs, and the place for secrets there; `NAME` stands for the variable. */
const PLACES: readonly (readonly [file: RegExp, place: string])[] = [
  [/(?:^|\/)\.env\.vault$|(?:^|\/)\.env\.keys$/, `dotenvx: ${DOTENVX} set, which encrypts the value in the file`],
  [/(?:^|\/)\.sops\.ya?ml$/, 'SOPS: sops edit on the encrypted file'],
  // https://guides.rubyonrails.org/security.html#custom-credentials
  [
    /(?:^|\/)config\/credentials\.yml\.enc$/,
    'Rails: bin/rails credentials:edit, read as Rails.application.credentials',
  ],
  [/(?:^|\/)vercel\.json$/, 'Vercel: npx vercel env add NAME production'],
  [/(?:^|\/)netlify\.toml$/, 'Netlify: netlify env:set NAME VALUE, or env:import FILE'],
  [/(?:^|\/)fly\.toml$/, 'Fly.io: fly secrets set NAME=VALUE, or fly secrets import from its input'],
  [/(?:^|\/)wrangler\.(?:toml|jsonc?)$/, 'Cloudflare: npx wrangler secret put NAME'],
  [/(?:^|\/)render\.ya?ml$/, 'Render: the Environment page of the service'],
  [/(?:^|\/)railway\.(?:json|toml)$/, 'Railway: the Variables of the service'],
  [/(?:^|\/)firebase\.json$/, 'Firebase: firebase functions:secrets:set NAME'],
  [/(?:^|\/)supabase\/config\.toml$/, 'Supabase: npx supabase secrets set --env-file FILE'],
  [/(?:^|\/)(?:Procfile|heroku\.yml)$/, 'Heroku: heroku config:edit NAME, in your editor, or config:set'],
  [
    /(?:^|\/)(?:serverless\.ya?ml|samconfig\.toml|cdk\.json|amplify\.yml)$/,
    'AWS Secrets Manager, read by the function',
  ],
  [/(?:^|\/)(?:app\.ya?ml|cloudbuild\.ya?ml)$/, 'Google Secret Manager'],
  [/(?:^|\/)(?:azure\.ya?ml|azure-pipelines\.yml|host\.json)$/, 'Azure Key Vault'],
  [
    /(?:^|\/)(?:kustomization\.ya?ml|Chart\.yaml|helmfile\.ya?ml)$/,
    'Kubernetes: a Secret that External Secrets or Sealed Secrets fills',
  ],
]

/** Terraform's providers (https://registry.terraform.io/browse/providers) and their own stores. */
const PROVIDERS: readonly (readonly [provider: string, place: string])[] = [
  ['vault', 'HashiCorp Vault: data "vault_kv_secret_v2"'],
  ['aws', 'AWS Secrets Manager: data "aws_secretsmanager_secret_version"'],
  ['google', 'Google Secret Manager: data "google_secret_manager_secret_version"'],
  ['azurerm', 'Azure Key Vault: data "azurerm_key_vault_secret"'],
]

/** Patterns for `git ls-files` that list every file which `productionPlace` looks at. */
export const PRODUCTION_FILES: readonly string[] = [
  ...[
    '.env.vault',
    '.env.keys',
    'credentials.yml.enc',
    '.sops.y*ml',
    'vercel.json',
    'netlify.toml',
    'fly.toml',
    'wrangler.*',
    'render.y*ml',
  ],
  ...[
    'railway.*',
    'firebase.json',
    'supabase/config.toml',
    'Procfile',
    'heroku.yml',
    'serverless.y*ml',
    'samconfig.toml',
  ],
  ...['cdk.json', 'amplify.yml', 'app.y*ml', 'cloudbuild.y*ml', 'azure.y*ml', 'azure-pipelines.yml', 'host.json'],
  ...['kustomization.y*ml', 'Chart.yaml', 'helmfile.y*ml'],
]

/**
 * The place for secrets in production, as one line, chosen by what the repository shows.
 * @param files paths in the repository
 * @param providers the names of its Terraform providers
 * @returns null where nothing is known
 */
export function productionPlace(files: readonly string[], providers: readonly string[]): string | null {
  const found = PLACES.find(([file]) => files.some((path) => file.test(path)))
  return found?.[1] ?? PROVIDERS.find(([provider]) => providers.includes(provider))?.[1] ?? null
}
