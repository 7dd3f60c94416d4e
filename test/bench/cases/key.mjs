import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { accept, floorOf, medianOf } from '../acceptance.mjs'
import { measure } from '../measure.mjs'
import { peerPrograms } from '../peers.mjs'
import { engine, floors, HUSHKEY, hook } from '../programs.mjs'
import { makeRepository, stageLine } from '../repositories.mjs'
import { ENVIRONMENT, SCRATCH } from '../scratch.mjs'

/** One line that holds a key, so that the engine has to run: on the Node of the PATH, and on each other one that is given. */
export function key({ runs, peers, nodes }) {
  const folder = makeRepository(500)
  stageLine(folder, `const stripe = new Stripe("${filler()}")\n`)
  const cases = [ENVIRONMENT, ...nodes.map(environmentOf)].map((env, index) => ({
    name: `one line with a key, 500 files, Node ${versionIn(env)}`,
    column: index === 0 ? 'one line with a key, the check alone' : '',
    programs: measure(
      [
        ...floors(folder, env),
        hook(folder, [1], env),
        engine(folder, [1], { env }),
        ...(index === 0 ? peerPrograms(peers, folder) : []),
      ],
      runs,
    ),
  }))
  return {
    cases,
    acceptance: cases.map((one) =>
      accept('3', `${one.name}: of \`node -e 0\` + \`git diff --cached\``, medianOf(one, HUSHKEY) / floorOf(one), {
        most: 1.5,
      }),
    ),
  }
}

/** Shaped like a Stripe key, and nobody's. */
function filler() {
  return ['sk', 'live', 'Zk3vUq9TmXw2Rb7LpD5sYhN8'].join('_')
}

/** The environment in which `node` is a given program. */
function environmentOf(node, index) {
  const bin = join(SCRATCH, `node-${index}`)
  mkdirSync(bin)
  symlinkSync(resolve(node), join(bin, 'node'))
  return { ...ENVIRONMENT, PATH: bin + delimiter + ENVIRONMENT.PATH }
}

function versionIn(env) {
  const { stdout, error, status } = spawnSync('node', ['--version'], { env })
  if (error || status !== 0) throw error ?? new Error('`node --version` failed; is the path given to --node right?')
  return stdout.toString().trim()
}
