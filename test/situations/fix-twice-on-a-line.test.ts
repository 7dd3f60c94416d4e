import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { snapshot } from '../support/snapshot.ts'
import { tempRepo } from '../support/temp-repo.ts'

const KEY = fakeSecret('sk_live_{b62:24}')
const OTHER = fakeSecret('sk_live_{b62:28}')
const NAME = 'STRIPE_SECRET_KEY'

it.each([
  ['a.js', "f('a § b § c')\n", `f(\`a \${process.env.${NAME}} b \${process.env.${NAME}} c\`)\n`],
  ['a.js', "f('§ §', '§')\n", `f(\`\${process.env.${NAME}} \${process.env.${NAME}}\`, process.env.${NAME})\n`],
  ['a.js', "f('§ ¤')\n", `f(\`\${process.env.${NAME}} \${process.env.${NAME}_2}\`)\n`],
  ['a.py', 'import os\n\nf("§ b §")\n', `import os\n\nf(f"{os.environ['${NAME}']} b {os.environ['${NAME}']}")\n`],
  ['a.rb', "f('§ b §')\n", `f("#{ENV.fetch('${NAME}')} b #{ENV.fetch("${NAME}")}")\n`],
  ['A.java', 'f("a § b § c");\n', `f("a " + System.getenv("${NAME}") + (" b " + System.getenv("${NAME}") + " c"));\n`],
  [
    'a.go',
    'package a\n\nimport "os"\n\nvar a = "§ b §"\n',
    `package a\n\nimport "os"\n\nvar a = (os.Getenv("${NAME}") + (" b " + os.Getenv("${NAME}")))\n`,
  ],
  ['a.php', "<?php\nf('§ b §');\n", `<?php\nf(getenv('${NAME}') . (' b ' . getenv('${NAME}')));\n`],
  ['a.sh', "f 'X § § ¤'\n", `f 'X '"$${NAME}"' '"$${NAME}"' '"$${NAME}_2"\n`],
])(
  'N09: one fix suffices for secrets that stand in one string, and undo restores it: %s %j',
  async (path, before, after) => {
    const repo = await tempRepo()
    await repo.stage(path, Buffer.from(before.replaceAll('§', KEY).replaceAll('¤', OTHER)))
    const was = await snapshot(repo)
    expect(await repo.hushkey('fix', '--yes', '--code')).toMatchObject({ exitCode: 0 })
    expect(await readFile(repo.path(path), 'utf8')).toBe(after)
    expect(await repo.git('show', `:${path}`)).toBe(after)
    expect((await repo.hushkey('fix', '--yes', '--code')).stdout).toContain('Nothing to fix')
    expect(await repo.hushkey('fix', '--undo')).toMatchObject({ exitCode: 0 })
    expect(await snapshot(repo)).toEqual(was)
  },
)

it('where a string cannot have both, the second is left to people, with a sentence', async () => {
  const repo = await tempRepo()
  await repo.stage('a.rs', Buffer.from(`f("a ${KEY} b ${OTHER}");\n`))
  const { exitCode, stdout } = await repo.hushkey('fix', '--yes', '--code')
  expect(exitCode).toBe(1)
  expect(stdout).toContain('another secret stands in the same string: read the variable there by hand')
})
