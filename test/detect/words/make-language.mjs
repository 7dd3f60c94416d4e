// Computes src/detect/words/language-table.ts, the letter statistics that tell words from random text.
//   node test/detect/words/make-language.mjs FOLDER > src/detect/words/language-table.ts
// FOLDER holds unpacked npm packages (a node_modules). The shipped table came from the sources, typings and readmes of
// about 670 packages under MIT, ISC, BSD and Apache licences (koa, fastify, svelte, mocha, gulp, ember-source, ajv, ...
// and what they depend on). Only counts of letter triples and common words are kept, no text.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const WORDS = 3000
const SYMBOLS = 28

/** word -> in how many packages it stands */
const packagesOf = new Map()
const root = process.argv[2]
for (const name of readdirSync(root).filter((entry) => !entry.startsWith('.')))
  for (const folder of name.startsWith('@') ? readdirSync(join(root, name)).map((sub) => join(name, sub)) : [name])
    for (const word of wordsIn(join(root, folder))) packagesOf.set(word, (packagesOf.get(word) ?? 0) + 1)

const words = [...packagesOf].filter(([word, packages]) => packages >= 3 && /[aeiouy0-9]/.test(word))
process.stdout.write(`// Made by test/detect/words/make-language.mjs; the source of the counts is named there.

/** Surprise of a symbol after two others, in quarter bits, one base-64 digit each; see \`surprise\` in language.ts. */
export const TRIGRAMS =
  '${trigrams(words)}'

/** The ${WORDS} most widespread words of three letters and more in published code and its documentation. */
export const COMMON_WORDS =
  '${commonWords(words).join(' ')}'
`)

function wordsIn(folder, found = new Set()) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat?.isDirectory() && name !== 'node_modules') wordsIn(path, found)
    if (!stat?.isFile() || stat.size > 300_000 || !/\.(?:[cm]?[jt]sx?|md)$/.test(name) || /\.min\./.test(name)) continue
    const text = readFileSync(path, 'utf8').replace(/[A-Za-z0-9+/=_-]{40,}/g, ' ')
    if (text.split('\n').some((line) => line.length > 2000)) continue
    for (const [token] of text.matchAll(/[A-Za-z0-9]{2,30}/g))
      for (const hump of token.replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3 $2$4').split(' '))
        if (/[A-Za-z]/.test(hump)) found.add(hump.toLowerCase())
  }
  return found
}

function commonWords(list) {
  return list
    .filter(([word]) => /^[a-z]{3,14}$/.test(word))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, WORDS)
    .map(([word]) => word)
    .sort()
}

function trigrams(list) {
  const three = new Float64Array(SYMBOLS ** 3)
  const two = new Float64Array(SYMBOLS ** 2)
  const one = new Float64Array(SYMBOLS)
  for (const [word, packages] of list) {
    const weight = Math.log2(1 + packages)
    const symbols = [0, 0, ...[...word].map(symbolOf), 0]
    for (let at = 2; at < symbols.length; at++) {
      const [a, b, c] = symbols.slice(at - 2, at + 1)
      three[(a * SYMBOLS + b) * SYMBOLS + c] += weight
      two[b * SYMBOLS + c] += weight
      one[c] += weight
    }
  }
  const sum = (counts, from) => counts.subarray(from, from + SYMBOLS).reduce((total, count) => total + count, 0)
  const all = sum(one, 0)
  let digits = ''
  for (let a = 0; a < SYMBOLS; a++)
    for (let b = 0; b < SYMBOLS; b++) {
      const pair = (a * SYMBOLS + b) * SYMBOLS
      const seen = sum(three, pair)
      const seenShort = sum(two, b * SYMBOLS)
      for (let c = 0; c < SYMBOLS; c++) {
        const plain = (one[c] + 1) / (all + SYMBOLS)
        const short = (two[b * SYMBOLS + c] + 40 * plain) / (seenShort + 40)
        const likely = (three[pair + c] + 20 * short) / (seen + 20)
        digits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'[
          Math.min(63, Math.round(-4 * Math.log2(likely)))
        ]
      }
    }
  return digits
}

function symbolOf(letter) {
  return /\d/.test(letter) ? 27 : letter.charCodeAt(0) - 96
}
