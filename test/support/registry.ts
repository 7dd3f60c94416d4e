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
 * that a test can install as a user does without the network.
 * @returns its address, and how to end it
 */
export async function serveRegistry(packages: readonly Packed[]): Promise<{ url: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent((request.url ?? '').slice(1))
    const packed = packages.find(({ manifest: { name } }) => path === name || path === `${name}.tgz`)
    if (!packed) {
      response.writeHead(404).end('{}')
      return
    }
    const tarball = await readFile(packed.tarball)
    if (path.endsWith('.tgz')) {
      response.end(tarball)
      return
    }
    const { name, version } = packed.manifest
    const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`
    const dist = { tarball: `${url}/${name}.tgz`, integrity }
    const versions = { [version]: { ...packed.manifest, dist } }
    response.end(JSON.stringify({ name, 'dist-tags': { latest: version }, versions }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, close: () => server.close() }
}
