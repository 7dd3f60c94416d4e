import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { PROJECT } from './repositories.mjs'
import { ENVIRONMENT, SCRATCH } from './scratch.mjs'

const DIST = join(PROJECT, 'dist')

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
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const [rules, programs] = [/^rules-\w+\.bin$/, /\.c?js$/].map((names) => filesOf(DIST, names))
  for (const name of programs) cpSync(join(DIST, name), join(folder, name))
  // The program asks for the file of the rules by name; where older builds left others, those are replaced, too.
  for (const name of rules) writeFileSync(join(folder, name), pack([...RULES, ...copies]))
  const program = join(folder, 'start.cjs')
  execFileSync('node', [program, 'explain', copies[0].id], { env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'inherit'] })
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

function filesOf(folder, names) {
  return readdirSync(folder).filter((name) => names.test(name))
}

async function source() {
  const outfile = join(SCRATCH, 'source.mjs')
  const contents = "export { pack } from './build/pack.ts'\nexport { RULES } from './src/rules/index.ts'"
  await build({
    stdin: { contents, resolveDir: PROJECT },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'], // jsonc-parser's other entry asks for what no bundle has
    logLevel: 'warning',
  })
  return import(pathToFileURL(outfile).href)
}
