// What a coding assistant runs before it uses a tool (`hushkey init --agents`): its input on standard input, the assistant's
// name as the last argument. Always ends with 0: some assistants take anything else for a refusal of every tool.
'use strict'
const MOST_BYTES = 16 * 1024 * 1024
// A command that names one of these, or a file that is written.
const CONCERNS =
  /git|husk|hooks|lefthook|hushkey|pre-commit|no-?verify|commit|push|\.\[?h\w*[*?\]]|\bcz\b|standard-version|commit-and-tag|lerna|"\\*(?:file_?path|path|notebook_path|patch)\\*"|\*\*\* (?:Add|Update) File/i

const WRITES = /"\\*(?:contents?|file_text|new_str(?:ing)?|newString|new_source|code)\\*"|\*\*\* (?:Add|Update) File/

async function readInput() {
  const chunks = []
  let length = 0
  for await (const chunk of process.stdin) {
    length += chunk.length
    if (length > MOST_BYTES) return ''
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

async function answer() {
  const input = await readInput()
  const word = process.argv.at(-1)
  // Quotes may stand within a word: g'i't.
  if (!CONCERNS.test(input) && !CONCERNS.test(input.replaceAll(/["'\\]/g, '')))
    return input.includes('"cursor_version"') ? '{"permission":"allow"}' : ''
  const { answerCall } = require('../dist/agent.cjs')
  // Read while Git is asked where the file lies.
  const api = WRITES.test(input) ? import('../dist/index.js') : null
  api?.catch(() => {}) // said where it is used
  return answerCall(input, {
    word,
    cwd: process.env.CLAUDE_PROJECT_DIR || process.cwd(),
    env: process.env,
    scanText: async (...args) => (await (api ?? import('../dist/index.js'))).scanText(...args),
  })
}

process.exitCode = 0
answer().then(
  (text) => process.stdout.write(text),
  // What cannot be answered passes: the hooks of Git and CI still look at what is committed.
  () => process.stdout.write(process.argv.at(-1) === 'cursor' ? '{"permission":"allow"}' : ''),
)
