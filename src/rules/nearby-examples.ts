import type { Examples } from './rule.ts'
import { parseShape, type Shape } from './shape.ts'

/** Examples in several languages; a value of the wrong length or far from the name is no match. */
export function nearbyExamples(name: string, shape: Shape | RegExp): Examples {
  if (typeof shape !== 'string') throw new Error(`${name}: a rule with a shape of its own needs examples`)
  const snake = name.replaceAll(/[- .]/g, '_')
  const value = filler(shape)
  return {
    match: [
      `${snake.toUpperCase()}_API_KEY=${value}`,
      `const client = new Client({ ${snake}ApiToken: '${value}' })`,
      `{"${name}": {"secret": "${value}", "debug": true}}`,
      `${name}.auth_token: str = "${value}"`,
    ],
    noMatch: [
      `${snake.toUpperCase()}_API_KEY=${value}{digit:150}`,
      `OTHER_API_KEY=${value}`,
      `un${name}able_key = '${value}'`,
      `${snake}_key: your_${snake}_key_here`,
    ],
  }
}

function filler(shape: Shape): string {
  if (shape === 'uuid') return '{=uuid}'
  const { alphabet, least, most } = parseShape(shape)
  return `{${alphabet}:${Math.ceil((least + most) / 2)}}`
}
