// What it costs to try passwords against a fingerprint, in processor time of one core: `node test/bench/guessing.mjs`.
// docs/allowlist.md quotes it. The parameters are those of src/fingerprint.ts.
import { scryptSync } from 'node:crypto'

const GUESSES = 40
const before = process.cpuUsage()
for (let guess = 0; guess < GUESSES; guess++) scryptSync(`guess ${guess}`, 'salt', 32, { N: 2 ** 14, r: 8, p: 1 })
const { user, system } = process.cpuUsage(before)
const each = (user + system) / GUESSES / 1e6

console.log(`one guess: ${(each * 1000).toFixed(0)} ms of one core, 16 MiB of memory`)
for (const [list, size] of [
  ['10,000 passwords', 1e4],
  ['1,000,000 passwords', 1e6],
  ['all of 8 small letters', 26 ** 8],
])
  console.log(`${list}: ${((each * size) / 3600).toFixed(1)} hours of one core`)
