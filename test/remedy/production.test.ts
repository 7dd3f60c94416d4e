import { expect, it } from 'vitest'
import { PRODUCTION_FILES, productionPlace } from '../../src/remedy/production.ts'

it.each([
  [['vercel.json'], [], /^Vercel/],
  [['apps/web/netlify.toml'], [], /^Netlify: netlify env:set NAME/],
  [['Procfile'], [], /^Heroku: heroku config:edit NAME/],
  [['fly.toml'], [], /^Fly\.io: fly secrets set NAME=/],
  [['config/credentials.yml.enc', 'Procfile'], [], /^Rails: bin\/rails credentials:edit/],
  [['serverless.yml'], [], /^AWS/],
  [['wrangler.jsonc'], [], /^Cloudflare/],
  [['.sops.yaml', 'vercel.json'], [], /^SOPS/],
  [['.env.vault'], [], /^dotenvx/],
  [[], ['google'], /^Google/],
  [[], ['aws', 'vault'], /^HashiCorp Vault/],
  [['k8s/kustomization.yaml'], [], /^Kubernetes/],
] as [string[], string[], RegExp][])('%j %j', (files, providers, place) => {
  expect(productionPlace(files, providers)).toMatch(place)
})

it('says nothing where nothing is known', () => {
  expect(productionPlace(['src/app.ts'], ['random'])).toBeNull()
  expect(PRODUCTION_FILES.length).toBeGreaterThan(20)
})
