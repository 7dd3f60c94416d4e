// npm run demo                     tells the story
// npm run demo -- --picture FILE   also draws its blocked commit, from the same run; the README shows that picture
import { writeFileSync } from 'node:fs'
import { draw } from './picture.mjs'
import { runDemo } from './run-demo.mjs'

const { argv, env, stdout } = process
const picture = argv.includes('--picture') ? argv[argv.indexOf('--picture') + 1] : null
const color = !env.NO_COLOR && (Boolean(env.FORCE_COLOR) || stdout.isTTY === true)

const chapters = runDemo()
if (picture) writeFileSync(picture, draw(chapters.find(({ steps }) => steps.some(({ exitCode }) => exitCode)).steps))
for (const { about, steps } of chapters) {
  stdout.write(`\n${strong(`# ${about}`)}\n`)
  for (const step of steps)
    stdout.write(`\n${strong(`$ ${step.command}`)}\n${color ? step.output : plain(step.output)}`)
}

function strong(text) {
  return color ? `\x1b[1m${text}\x1b[22m` : text
}

function plain(text) {
  return text.replaceAll(/\x1b\[\d*m/g, '')
}
