// The list of contents of a release (SBOM), as CycloneDX 1.6: what is bundled, from esbuild's metafile, and what npm
// installs beside it, from package-lock.json. The same commit gives the same bytes.
//
//   node build.mjs && node .ci/sbom.mjs > hushkey.cdx.json
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'

const METAFILE = 'node_modules/.cache/hushkey-metafile.json'

/** The packages of which code is in the bundle: bytes by folder, such as `node_modules/yaml`. */
export function bundledBytes(metafile) {
  const bytes = new Map()
  for (const { inputs } of Object.values(metafile.outputs))
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]
      if (folder && bytesInOutput) bytes.set(folder, (bytes.get(folder) ?? 0) + bytesInOutput)
    }
  return bytes
}

/**
 * @param manifest the parsed package.json @param lock the parsed package-lock.json @param metafile esbuild's
 * @param timestamp ISO 8601; of the commit, so that it is no news each time
 */
export function sbom({ manifest, lock, metafile, timestamp }) {
  const bundled = [...bundledBytes(metafile).keys()].sort()
  const installed = Object.keys(manifest.dependencies ?? {}).map((name) => `node_modules/${name}`)
  const components = [
    ...bundled.map((folder) => component(folder, lock, 'bundled')),
    ...installed.map((folder) => component(folder, lock, 'installed')),
  ]
  const self = purl(manifest.name, manifest.version)
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp,
      component: {
        type: 'application',
        'bom-ref': self,
        name: manifest.name,
        version: manifest.version,
        description: manifest.description,
        purl: self,
        licenses: [{ license: { id: manifest.license } }],
      },
    },
    components,
    dependencies: [
      { ref: self, dependsOn: components.map((each) => each['bom-ref']) },
      ...components.map((each) => ({ ref: each['bom-ref'] })),
    ],
  }
}

function component(folder, lock, how) {
  const entry = lock.packages[folder]
  if (!entry) throw new Error(`${folder} is part of the release, but not of package-lock.json`)
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const [algorithm, digest] = entry.integrity?.split('-') ?? []
  if (algorithm !== 'sha512') throw new Error(`package-lock.json has no SHA-512 of ${name}`)
  return {
    type: 'library',
    'bom-ref': purl(name, entry.version),
    name,
    version: entry.version,
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }],
    licenses: [{ license: { id: entry.license } }],
    purl: purl(name, entry.version),
    properties: [{ name: 'hushkey:delivery', value: how }],
  }
}

/** https://github.com/package-url/purl-spec/blob/main/types/npm-definition.json */
function purl(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}

/** @throws when the text is no CycloneDX by the letter of its schema */
export async function checkSbom(text) {
  const mistakes = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)
  if (mistakes) throw new Error(`the SBOM is not valid: ${JSON.stringify(mistakes)}`)
}

/** The SBOM of a built folder, checked. */
export async function sbomOf(folder, timestamp) {
  const read = (path) => JSON.parse(readFileSync(`${folder}/${path}`, 'utf8'))
  const given = { manifest: read('package.json'), lock: read('package-lock.json'), metafile: read(METAFILE), timestamp }
  const text = `${JSON.stringify(sbom(given), null, 2)}\n`
  await checkSbom(text)
  return text
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const git = ['log', '-1', '--format=%cd', '--date=format-local:%Y-%m-%dT%H:%M:%SZ']
  const timestamp = execFileSync('git', git, { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } }).trim()
  process.stdout.write(await sbomOf('.', timestamp))
}
