import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** What earlier runs killed, for `--again`: more tests do not bring a mutant back to life. */
export class Kills {
  /** @param {string} store path of a JSON file @param {string} file the mutated one; a changed one starts anew */
  constructor(store, file) {
    this.store = store
    this.file = file
    this.content = createHash('sha256').update(readFileSync(file)).digest('hex')
    const { content, killed } = read(store)[file] ?? {}
    this.killed = content === this.content ? killed : {}
  }

  /** @returns {'killed' | 'timeout' | undefined} */
  of(mutant) {
    return this.killed[keyOf(mutant)]
  }

  save(results) {
    const dead = results.filter(({ status }) => status === 'killed' || status === 'timeout')
    const killed = Object.fromEntries(dead.map(({ mutant, status }) => [keyOf(mutant), status]))
    writeFileSync(this.store, JSON.stringify({ ...read(this.store), [this.file]: { content: this.content, killed } }))
  }
}

function read(store) {
  return existsSync(store) ? JSON.parse(readFileSync(store, 'utf8')) : {}
}

function keyOf({ location: { start, end }, mutatorName, replacement }) {
  return [start.line, start.column, end.line, end.column, mutatorName, replacement].join(' ')
}
