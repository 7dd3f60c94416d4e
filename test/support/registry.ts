import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A package as `npm pack` made it. */
export interface Packed {
  readonly manifest: { readonly name: string; readonly version: string }
  readonly tarball: string
}

/**
 * Serves a few packages as the npm registry does (https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md), so
 * that a test can install as a user does without the network. Of a package with several versions the last is the latest;
 * one that is added to the list later is published then.
 * @returns its address, and how to end it
 */
export async function serveRegistry(packages: readonly Packed[]): Promise<{ url: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent((request.url ?? '').slice(1))
    const asked = packages.find(({ manifest }) => path === fileOf(manifest))
    const named = packages.filter(({ manifest: { name } }) => path === name)
    const last = named.at(-1)
    const tagged = packages.findLast(({ manifest: { name } }) => path === `${name}/latest`)
    if (asked) response.end(await readFile(asked.tarball))
    else if (tagged) response.end(JSON.stringify((await versionOf(tagged, url))[1]))
    else if (!last) response.writeHead(404).end('{}')
    else {
      const versions = await Promise.all(named.map((packed) => versionOf(packed, url)))
      const { name, version } = last.manifest
      const time = Object.fromEntries(versions.map(([each]) => [each, '2020-01-01T00:00:00.000Z'])) // old enough for any manager
      const all = { name, 'dist-tags': { latest: version }, versions: Object.fromEntries(versions), time }
      response.end(JSON.stringify(all))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, close: () => server.close() }
}

function fileOf({ name, version }: Packed['manifest']): string {
  return `${name}/-/${name.replace(/^.*\//, '')}-${version}.tgz`
}

async function versionOf({ manifest, tarball }: Packed, url: string): Promise<readonly [string, unknown]> {
  const integrity = `sha512-${createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64')}`
  return [manifest.version, { ...manifest, dist: { tarball: `${url}/${fileOf(manifest)}`, integrity } }]
}
