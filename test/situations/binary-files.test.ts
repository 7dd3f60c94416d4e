import { describe, expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { tempRepo } from '../support/temp-repo.ts'

/** Bytes as compiled code and databases have them: NULs, control characters, what is no UTF-8. */
const BINARY = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 73 + (at >> 3)) % 256))
const TOKENS = [
  '{=github:ghp_}',
  'sk_live_{b62:24}',
  'glpat-{b62:20}',
  'xoxb-{digit:11}-{digit:12}-{b62:24}',
  'AKIA{b32:16}',
]

describe('a token in a binary file is found whatever stands right before it', () => {
  it.each(TOKENS)('%s', async (template) => {
    const token = fakeSecret(template)
    const repo = await tempRepo()
    const files = {
      'rows.sqlite': `\x01alice${token}\0bob`,
      'literals.wasm': `an error occurredtoken is ${token}\0`,
      'program.o': `\x7fELF\0usageX9${token}\0`,
      'message.pb': `\x0aA${token}\x12`,
      'upper.bin': `Q${token}\0`,
    }
    for (const [path, text] of Object.entries(files))
      await repo.stage(path, Buffer.concat([BINARY, Buffer.from(text, 'latin1'), BINARY]))
    const { findings, exitCode } = await repo.scan()
    expect(exitCode).toBe(1)
    expect([...new Set(findings.map(({ path }) => path))].sort()).toEqual(Object.keys(files).sort())
    expect(JSON.stringify(findings)).not.toContain(token.slice(-12))
  })

  it('in text a part of a longer word is none', async () => {
    const repo = await tempRepo()
    await repo.stage('a.txt', fakeSecret('a word likeghp_{b62:36} and more\n'))
    await repo.stage(
      'b.bin',
      Buffer.concat([
        BINARY,
        Buffer.from(
          'mask-sk_livery task-glpatxy disk_live_ cairo_glyphs_get_metrics_of_font_1_and_more_words_2_behind_it',
        ),
        BINARY,
      ]),
    )
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
  })
})
