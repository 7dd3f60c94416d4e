import { expect, it } from 'vitest'
import { isCutOff } from '../../../../src/detect/judge/values/truncated-token.ts'
import { fakeSecret } from '../../../support/fake-secret.ts'

it.each([
  ['ghp_{b62:12}', true],
  ['ghp_{b62:33}', false],
  ['ghp_{b62:36}', false],
  ['ghp_{b62:50}', false],
  ['hvs.{b62:24}', false],
  ['hvs.{b62:37}', true],
  ['hvs.{b62:92}', false],
  ['{b62:12}', false],
])('%s: %s', (template, cut) => {
  expect(isCutOff(fakeSecret(template))).toBe(cut)
})

/** How a token begins, and the fewest characters that one has. */
const WHOLE: readonly (readonly [string, number])[] = [
  ['ghp_', 40],
  ['gho_', 40],
  ['ghu_', 40],
  ['ghs_', 40],
  ['ghr_', 40],
  ['github_pat_', 82],
  ['glpat-', 25],
  ['glptt-', 25],
  ['gldt-', 25],
  ['glrt-', 25],
  ['glcbt-', 25],
  ['glft-', 25],
  ['glsoat-', 25],
  ['npm_', 40],
  ['sk_live_', 32],
  ['rk_test_', 32],
  ['AKIA', 20],
  ['ASIA', 20],
  ['AIza', 39],
  ['SG.', 66],
  ['doo_v1_', 71],
  ['dop_v1_', 71],
  ['dor_v1_', 71],
  ['dckr_pat_', 32],
  ['dckr_oat_', 32],
  ['sk-ant-', 90],
  ['hf_', 37],
  ['shpat_', 38],
  ['shpss_', 38],
  ['shpca_', 38],
  ['shppa_', 38],
  ['pypi-AgEI', 90],
  ['rubygems_', 57],
  ['NRAK-', 32],
  ['hvs.', 70],
  ['hvb.', 70],
  ['hvr.', 70],
]

it.each(WHOLE)('%s is cut off six characters before %i, but not five', (begins, least) => {
  const cut = (by: number) => begins + 'A'.repeat(least - by - begins.length)
  expect([cut(6), cut(5), `x${cut(9)}`].map(isCutOff)).toEqual([true, false, false])
})

it.each(['gha_', 'glx-', 'pk_live_', 'sk_prod_', 'AKIb', 'xnpm_', 'shpxx_', 'hvx.', 'dox_v1_', 'dckr_xat_'])(
  '%s begins nothing that is known',
  (begins) => {
    expect(isCutOff(`${begins}AAA`)).toBe(false)
  },
)
