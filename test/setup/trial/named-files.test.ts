import { expect, test } from 'vitest'
import { namedFiles } from '../../../src/setup/trial/named-files.ts'
import { tempRepo } from '../../support/temp-repo.ts'

test('what hooks name, and what that names, from the root and from its own folder, without env files', async () => {
  const repo = await tempRepo()
  for (const [path, text] of Object.entries({
    '.husky/pre-commit':
      '. ./scripts/lib.sh\n. ./.env\n. scripts/.env.local\n"$PWD/absent.sh" ../up.sh node_modules/a/b.js\n',
    'scripts/lib.sh': '. "$(dirname "$0")/two.sh"\n',
    'scripts/two.sh': 'node tools/a.mjs\n',
    'tools/a.mjs': "import './b.mjs'\n",
    'tools/b.mjs': '',
    'node_modules/a/b.js': '',
    '.env': 'A=1\n',
    'scripts/.env.local': 'A=1\n',
    'unnamed.sh': '',
  }))
    await repo.write(path, text)
  expect((await namedFiles(repo.root, ['.husky/pre-commit', '.git/hooks/pre-commit'])).toSorted()).toEqual([
    'scripts/lib.sh',
    'scripts/two.sh',
    'tools/a.mjs',
  ])
})
