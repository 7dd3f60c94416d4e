import { describe, expect, it } from 'vitest'
import { parseCodeOwners } from '../../src/owners/parse-code-owners.ts'

/** From GitHub's page on the format, shortened. */
const GITHUB = `# a comment
*       @global-owner1 @global-owner2
*.js    @js-owner #This is an inline comment.
*.go docs@example.com
/build/logs/ @doctocat
docs/* docs@example.com
apps/ @octocat
/docs/ @doctocat
/scripts/ @doctocat @octocat
**/logs @octocat
/apps/github @other
/apps/free
with\\ blank/x.md @blank
!not/this @never
`

describe('CODEOWNERS', () => {
  const ownersOf = parseCodeOwners(GITHUB)
  it.each([
    ['.hushkeyrc.json', ['@global-owner1', '@global-owner2']],
    ['src/a.js', ['@js-owner']],
    ['cmd/main.go', ['docs@example.com']],
    ['build/logs/one/two.txt', ['@octocat']],
    ['a/docs/b.md', ['@global-owner1', '@global-owner2']],
    ['docs/a/b.md', ['@doctocat']],
    ['x/apps/y.txt', ['@octocat']],
    ['scripts/a.sh', ['@doctocat', '@octocat']],
    ['apps/github', ['@other']],
    ['apps/free/x.js', []],
    ['with blank/x.md', ['@blank']],
    ['not/this', ['@global-owner1', '@global-owner2']],
  ])('%s', (path, owners) => {
    expect(ownersOf(path)).toEqual(owners)
  })

  it('a star in a folder is one level', () => {
    expect(parseCodeOwners('docs/* @a\n')('docs/x.md')).toEqual(['@a'])
    expect(parseCodeOwners('docs/* @a\n')('docs/x/y.md')).toEqual([])
  })

  it("GitLab's sections have their own owners, and those of all sections count", () => {
    const gitlab = parseCodeOwners(
      '[Security][2] @acme/security\n*.json\n*.pem @pem\n\n^[Docs]\n*.md @writers\n\n[security]\n.hushkeyrc.json @keys\n[All]\n* @all\n',
    )
    expect(gitlab('.hushkeyrc.json')).toEqual(['@keys', '@all'])
    expect(gitlab('x.json')).toEqual(['@acme/security', '@all'])
    expect(gitlab('a.md')).toEqual(['@writers', '@all'])
  })
})
