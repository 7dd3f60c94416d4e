import { expect, it } from 'vitest'
import { envUses } from '../../../src/detect/match/env-uses.ts'
import { timeOf } from '../../rules/growth.ts'

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

// Names, and where they stand.
it.each([
  ['process.env.X_1', 'X_1 @12'],
  ['os.environ["X_1"]', 'X_1 @12'],
  ['process.env.X_1 == 1', 'X_1 @12'],
  ['process.env.X_1 => 1', 'X_1 @12'],
  ['process.env.X_1 =~ 1', 'X_1 @12'],
  ['Bun.env.X_1', 'X_1 @8'],
  ['getenv("X_1")', 'X_1 @8'],
  ["process.env['X_1']", 'X_1 @13'],
  ['process.env["X_1"]', 'X_1 @13'],
  ['process.env?.X_1', 'X_1 @13'],
  ['env::var_os("X_1")', 'X_1 @13'],
  ['process.env?.["X_1"]', 'X_1 @15'],
  ['import.meta.env["X_1"]', 'X_1 @17'],
  ['import.meta.env?.X_1', 'X_1 @17'],
  ['a // process.env.X_1', 'X_1 @17'],
  ['a\n b process.env.X_1', 'X_1 @17'],
  ['importXmeta.env.X_1', '-'],
  ['xprocess.env.X_1', '-'],
  ['process.env.9X', '-'],
  ['process.env.X', '-'],
  ['ximport.meta.env.X_1', '-'],
  ['Deno.env.get(X_1)', '-'],
  ['os.environ(X_1)', '-'],
  ['xgetenv("X_1")', '-'],
  ['XENV["X_1"]', '-'],
  ["os.Getenv('X_1')", '-'],
  ['std::env::vars("X_1")', '-'],
  ['process.env.X_1 = 1', '-'],
  ['process.env.X_1=1', '-'],
  ['process.env["X_1"] = 1', '-'],
  ['// process.env.X_1', '-'],
  ['# process.env.X_1', '-'],
  [' * process.env.X_1', '-'],
  ['/* process.env.X_1', '-'],
  ['-- process.env.X_1', '-'],
  ['a\n// b process.env.X_1', '-'],
  ['environment X_1', '-'],
  ['X_1', '-'],
  ['process.env.NODE_ENV', '-'],
  ['process.env.GITHUB_X', '-'],
  ['process.env.npm_x', '-'],
  ['process.env.CI', '-'],
  ['process.env.VERCEL', '-'],
  ['process.env.NETLIFY', '-'],
  ['process.env.VERCEL_X', '-'],
  ['process.env.AWS_REGION', '-'],
  ['process.env.AWS_LAMBDA_X', '-'],
  ['import.meta.env.X_1', 'X_1 @16'],
  ["os.environ.get('X_1')", 'X_1 @16'],
  ["Deno.env.get('X_1')", 'X_1 @14'],
  ['os.LookupEnv("X_1")', 'X_1 @14'],
  ["os.getenv('X_1')", 'X_1 @11'],
  ["ENV.fetch('X_1')", 'X_1 @11'],
  ['os.Getenv("X_1")', 'X_1 @11'],
  ['ENV["X_1"]', 'X_1 @5'],
  ["ENV['X_1'] ||= 1", 'X_1 @5'],
  ['$_ENV["X_1"]', 'X_1 @7'],
  ["$_SERVER['X_1']", 'X_1 @10'],
  ['env::var("X_1")', 'X_1 @10'],
  ['GetEnvironmentVariable("X_1")', 'X_1 @24'],
  ['process.env.X_1 + process.env.Y_1', 'X_1 @12 ¦ Y_1 @30'],
  ['process.env.MY_GITHUB_X', 'MY_GITHUB_X @12'],
  ['process.env.PATHS', 'PATHS @12'],
  ['process.env.MYCI', 'MYCI @12'],
  ['process.env.AWS_REGIONS', 'AWS_REGIONS @12'],
])('%j: %s', (text, expected) => {
  const uses = envUses(text).map(({ name, start }) => `${name} @${start}`)
  expect(uses.join(' ¦ ') || '-').toBe(expected)
})
