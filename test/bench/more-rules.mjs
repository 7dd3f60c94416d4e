import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { PROJECT } from './repositories.mjs'
import { SCRATCH } from './scratch.mjs'

/** What the copies of the rules look for before the words of the originals. */
const PREFIXES = ['my', 'app', 'new', 'the', 'old', 'its', 'all', 'sub', 'web', 'top']

/**
 * A hushkey with `times` as many rules: each rule again under other ids, its keywords and its pattern behind a common
 * prefix. So the search has as many more keywords to tell apart, on the same text.
 * @returns the path of its program
 */
export async function moreRules(times) {
  const { pack, RULES } = await source()
  const copies = PREFIXES.slice(0, times - 1).flatMap((prefix) => RULES.map((rule) => copyOf(rule, prefix)))
  if (copies.length !== RULES.length * (times - 1)) throw new Error(`at most ${PREFIXES.length + 1} times`)
  const folder = join(SCRATCH, 'more-rules')
  mkdirSync(folder)
  const dist = join(PROJECT, 'dist')
  const program = join(folder, 'cli.js')
  cpSync(join(dist, 'cli.js'), program)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  for (const name of rulesFiles(dist)) writeFileSync(join(folder, name), pack([...RULES, ...copies]))
  return program
}

/** A rule's words behind a prefix; in the name of an assigned value, words are joined by dashes. */
function copyOf(rule, prefix) {
  return {
    ...rule,
    id: `${prefix}-${rule.id}`,
    keywords: rule.keywords.map((keyword) => prefix + keyword),
    pattern: new RegExp(`${prefix}(?:${rule.pattern.source})`, rule.pattern.flags),
  }
}

/** The program asks for the file of the rules by name; older builds may have left others, and those are replaced, too. */
function rulesFiles(dist) {
  return readdirSync(dist).filter((name) => /^rules-\w+\.bin$/.test(name))
}

async function source() {
  const outfile = join(SCRATCH, 'source.mjs')
  const contents = "export { pack } from './src/packed/pack.ts'\nexport { RULES } from './src/rules/index.ts'"
  await build({
    stdin: { contents, resolveDir: PROJECT },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  })
  return import(pathToFileURL(outfile).href)
}
