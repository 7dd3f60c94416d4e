import { readFileSync } from 'node:fs'

/** @typedef {{ mutant: import('./instrument.mjs').Mutant, status: string }} Result */

/** The figures of a file. @param {string} file @param {readonly Result[]} results @param {number} milliseconds */
export function rowOf(file, results, milliseconds) {
  const count = (status) => results.filter((each) => each.status === status).length
  return {
    file,
    ignored: count('ignored'),
    mutants: results.length - count('ignored'),
    killed: count('killed'),
    timeout: count('timeout'),
    survived: count('survived'),
    uncovered: count('no coverage'),
    seconds: milliseconds / 1000,
  }
}

/** A line a file, and one for all. The score counts what no test reaches as alive, and what never ends as killed. */
export function table(rows) {
  const sum = (name) => rows.reduce((all, row) => all + row[name], 0)
  const names = ['ignored', 'mutants', 'killed', 'timeout', 'survived', 'uncovered', 'seconds']
  const total = { file: 'all', ...Object.fromEntries(names.map((name) => [name, sum(name)])) }
  const lines = rows.length > 1 ? [...rows, total] : rows
  const width = Math.max(...lines.map(({ file }) => file.length))
  return lines.map((row) => lineOf(row, width)).join('\n')
}

function lineOf({ file, ignored, mutants, killed, timeout, survived, uncovered, seconds }, width) {
  const score = mutants === 0 ? 100 : (100 * (killed + timeout)) / mutants
  const alive = `${survived} survived, ${uncovered} uncovered`
  return `${file.padEnd(width)} ${score.toFixed(1).padStart(5)} %  ${mutants} mutants, ${killed} killed, ${timeout} endless, ${alive}, ${ignored} ignored, ${seconds.toFixed(0)} s`
}

/** What lives, a mutant a line: where, what stands there, and what it may be changed into. */
export function livingOnes(results) {
  return results
    .filter(({ status }) => status === 'survived' || status === 'no coverage')
    .map(({ mutant: { fileName, location, mutatorName, replacement }, status }) => {
      const what = differing(textAt(fileName, location), replacement)
      return `${fileName}:${location.start.line + 1}:${location.start.column + 1} ${status} ${mutatorName}: ${what}`
    })
}

function textAt(path, { start, end }) {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1)
  lines.push(lines.pop().slice(0, end.column))
  return lines.join('\n').slice(start.column)
}

/** Both texts around the place where they differ. */
function differing(before, after) {
  const [one, other] = [before, after].map((text) => text.replace(/\s+/g, ' '))
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  const from = same > 60 ? same - 40 : 0
  return `${excerpt(one, from)} -> ${excerpt(other, from)}`
}

function excerpt(text, from) {
  return `${from > 0 ? '… ' : ''}${text.slice(from, from + 120)}${text.length > from + 120 ? ' …' : ''}`
}
