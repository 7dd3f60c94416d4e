// Brings the histories of public applications into a cache outside the repository: what teams commit day by day, with their
// translations, tests, documentation, CI and infrastructure, in a dozen languages. Nothing of them is ever committed here.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { CACHE } from './benign-packages.mjs'

/** Each with the commit that it is read up to. */
const APPLICATIONS = {
  'AntennaPod/AntennaPod': 'b7ee12ccfc026b7fe6ca7206a925a05a23e15cca',
  'authelia/authelia': '23572030b4048922a377ca40d59e804e0ed25fd7',
  'BookStackApp/BookStack': '6f1c54d018f7d55301eb4c31055b04769f5924d7',
  'dataease/dataease': '09e05f8425bc9e854bc9025ca3df18f9f3501118',
  'debops/debops': '65b66ff984814b7565b2605874a81aed713955d2',
  'documenso/documenso': '75330166cc00b29c14399bc2e391e4b4d8080c00',
  'firefly-iii/firefly-iii': 'a95b82b14cb01b6e40491f2a94c53b47b71766e7',
  'gogs/gogs': 'eb1054e5432fc8397678372f08613429be233d7c',
  'gotify/server': 'd543a8aad22fcbebf25e76d201b4317882b5e148',
  'halo-dev/halo': '38f52f29bfbe236fac2209dc21be40673d558d80',
  'healthchecks/healthchecks': '29b5ec251059034b79e0120e2ff0c3e35d7bd9f8',
  'huginn/huginn': '9faad4aeee0d97570693377e0a281567e775abb4',
  'jellyfin/jellyfin': 'c3ed1407ca698b0905de99da87b67415e6a62dbd',
  'koel/koel': '41cab99feeaf59b139699403fdfd41f0a280fb39',
  'langfuse/langfuse': '62751446149b702b419a9292ddfc2280cdf74b8c',
  'lobsters/lobsters': '57268d762e1c2c95b7a8e64ee8deb259cddd8cc0',
  'louislam/uptime-kuma': '6398a9581d1c3c427a7536559f47ccf45dac08b4',
  'macrozheng/mall': '74eebe067d4f17b2d0b61691bef2748e3a7daf80',
  'makeplane/plane': '4ca6d6c7b807ad09bb571af2c43e85bf47c3ec6b',
  'monicahq/monica': 'e08e91734170b6bbd582cb578532c3948196124e',
  'openstreetmap/openstreetmap-website': '9da0fa5ecbff8adc5e6e91c7cf22546755a91f77',
  'paperless-ngx/paperless-ngx': 'b0e0e8a35373a5d9d588a507cb63c79e50a23403',
  'polarsource/polar': 'c6c3645e639ee8eeaa05aa0835cf8e39e330382f',
  'prometheus-community/helm-charts': 'cf408a290aec489277a94450bb3511432477a53a',
  'thingsboard/thingsboard': 'dfe65d5abc3aa959aaa853952d74943fbd6867bd',
  'thunderbird/thunderbird-android': 'a59bd679859d369c9a39be147e536b825ffd0a6b',
  'wger-project/wger': 'aaba20184527b018e10f1be576202aa7e7cb4c21',
  'woodpecker-ci/woodpecker': 'a4cb541b82dea1967d5b5577ff80a472b349afb2',
}

const FROM = process.env.HUSHKEY_BENCH_GIT || 'https://github.com'

/**
 * Fetches so many commits of each application once.
 * @returns the name, the bare repository and the pinned commit of each
 */
export async function applicationHistories(commits) {
  const folder = join(CACHE, 'applications')
  mkdirSync(folder, { recursive: true })
  const all = Object.entries(APPLICATIONS).map(([name, commit]) => ({
    name,
    commit,
    repository: join(folder, name.replace('/', '+')),
  }))
  for (const { name, commit, repository } of all)
    if (!existsSync(repository)) await bring(`${FROM}/${name}`, commit, repository, commits)
  return all
}

/** One commit more than is read: the oldest one needs its parent. */
async function bring(url, commit, repository, commits) {
  const work = `${repository}.part`
  rmSync(work, { recursive: true, force: true })
  await execa('git', ['init', '--quiet', '--bare', work])
  await execa('git', ['-C', work, 'fetch', '--quiet', '--no-tags', `--depth=${commits + 1}`, url, commit])
  renameSync(work, repository)
}
