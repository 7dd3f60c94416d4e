import { expect, it } from 'vitest'
import { envUses } from '../../src/detect/env-uses.ts'
import { timeOf } from '../rules/growth.ts'

it.each([
  ['process.env.NEW_NAME', ['NEW_NAME']],
  ["process.env['NEW_NAME']", ['NEW_NAME']],
  ['import.meta.env.VITE_X', ['VITE_X']],
  ['Deno.env.get("NEW_NAME")', ['NEW_NAME']],
  ['os.environ["NEW_NAME"]', ['NEW_NAME']],
  ["os.environ.get('NEW_NAME', 'x')", ['NEW_NAME']],
  ['os.getenv("NEW_NAME")', ['NEW_NAME']],
  ['ENV["NEW_NAME"] || ENV.fetch("OTHER_NAME")', ['NEW_NAME', 'OTHER_NAME']],
  ["$_ENV['NEW_NAME'] . getenv('OTHER_NAME')", ['NEW_NAME', 'OTHER_NAME']],
  ['System.getenv("NEW_NAME")', ['NEW_NAME']],
  ['os.Getenv("NEW_NAME")', ['NEW_NAME']],
  ['std::env::var("NEW_NAME")', ['NEW_NAME']],
  ['Environment.GetEnvironmentVariable("NEW_NAME")', ['NEW_NAME']],
  ['process.env.NODE_ENV + process.env.CI + process.env.GITHUB_TOKEN', []],
  ['import.meta.env.DEV', []],
  ['process.env.NEW_NAME = "x"', []],
  ['process.env.NEW_NAME === "x"', ['NEW_NAME']],
  ['  // process.env.NEW_NAME', []],
  ['process.env[name]', []],
])('%s', (text, names) => {
  expect(envUses(text).map(({ name }) => name)).toEqual(names)
  for (const { name, start } of envUses(text)) expect(text.startsWith(name, start)).toBe(true)
})

it('takes linear time on hostile text', () => {
  const text = 'process.env.'.repeat(50_000) + 'env '.repeat(50_000)
  expect(timeOf(() => envUses(text))).toBeLessThan(2000)
})
