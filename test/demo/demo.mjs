// npm run demo                         tells the story
// npm run demo -- --pictures FOLDER    also draws what README and docs show of it, from the same run
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { draw } from './picture.mjs'
import { runDemo } from './run-demo.mjs'

const { argv, env, stdout } = process
const folder = argv.includes('--pictures') ? argv[argv.indexOf('--pictures') + 1] : null
const color = !env.NO_COLOR && (Boolean(env.FORCE_COLOR) || stdout.isTTY === true)

const chapters = runDemo()
const PICTURES = {
  'blocked-commit.svg': [
    'A commit with a Stripe key is stopped, and the screen says what to do instead',
    stepsOf('A commit with a key'),
  ],
  'fix.svg': [
    'hushkey fix moves the key into an ignored .env and lets the code read it',
    stepsOf('From blocked to right').slice(0, 1),
  ],
  ...Object.fromEntries(
    [5, 10, 200].map((count) => [
      `blocked-${count}.svg`,
      [
        `A commit with ${count} keys is stopped: a card for each of the first, then a table`,
        stepsOf(`A commit with ${count} keys`),
      ],
    ]),
  ),
  'doctor.svg': ['hushkey doctor: one line for each thing that it looked at', stepsOf('Is every commit checked here?')],
}
if (folder)
  for (const [name, [title, steps]] of Object.entries(PICTURES)) writeFileSync(join(folder, name), draw(title, steps))
for (const { about, steps } of chapters) {
  stdout.write(`\n${strong(`# ${about}`)}\n`)
  for (const step of steps)
    stdout.write(`\n${strong(`$ ${step.command}`)}\n${color ? step.output : plain(step.output)}`)
}

function stepsOf(chapter) {
  return chapters.find(({ about }) => about === chapter).steps
}

function strong(text) {
  return color ? `\x1b[1m${text}\x1b[22m` : text
}

function plain(text) {
  return text.replaceAll(/\x1b\[\d*m/g, '')
}
