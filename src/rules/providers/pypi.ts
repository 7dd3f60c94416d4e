import type { ShippedRule } from '../rule.ts'

export const pypi: readonly ShippedRule[] = [
  {
    id: 'pypi-api-token',
    name: 'PyPI API token',
    risk: 'Publishes new versions of the projects of its owner, which others then install.',
    keywords: ['pypi-ageichlwas5vcmc'],
    // A macaroon; its first bytes name the site: "pypi.org".
    pattern: /pypi-AgEIcHlwaS5vcmc[\w-]{50,1000}/g,
    confidence: 'high',
    env: 'TWINE_PASSWORD',
    revoke: 'https://pypi.org/manage/account/#api-tokens',
    source: 'https://pypi.org/help/#apitoken',
    entropy: 3,
    examples: {
      match: ['password = pypi-AgEIcHlwaS5vcmc{b64url:150}', 'UV_PUBLISH_TOKEN=pypi-AgEIcHlwaS5vcmc{b64url:158}'],
      noMatch: ['pypi-AgEIcHlwaS5vcmc...', 'pypi-AgEIcHlwaS5vcmc{x*150}'],
    },
  },
  {
    id: 'testpypi-api-token',
    name: 'TestPyPI API token',
    risk: 'Publishes to the test index as its owner.',
    keywords: ['pypi-agendgvzdc5wexbplm9yzw'],
    // A macaroon; its first bytes name the site: "test.pypi.org".
    pattern: /pypi-AgENdGVzdC5weXBpLm9yZw[\w-]{50,1000}/g,
    confidence: 'high',
    env: 'TWINE_PASSWORD',
    revoke: 'https://test.pypi.org/manage/account/#api-tokens',
    source: 'https://test.pypi.org/help/#apitoken',
    entropy: 3,
    examples: {
      match: ['password = pypi-AgENdGVzdC5weXBpLm9yZw{b64url:150}'],
      noMatch: ['pypi-AgENdGVzdC5weXBpLm9yZw...'],
    },
  },
]
