import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ShellPatterns, shellPatterns } from '../../src/prefilter/patterns.ts'
import type { Rule } from '../../src/rules/rule.ts'

/**
 * Decides for many added texts at once what the greps of `hooks/pre-commit` decide for one, with the same patterns.
 * @returns for each text whether the engine would be started
 */
export function fires(rules: readonly Rule[], texts: readonly string[], grep: readonly string[] = ['grep']): boolean[] {
  const patterns = shellPatterns(rules)
  const folder = mkdtempSync(join(tmpdir(), 'hushkey-prefilter-'))
  try {
    return decide(patterns, texts, folder, grep)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function decide(patterns: ShellPatterns, texts: readonly string[], folder: string, grep: readonly string[]): boolean[] {
  const lines = texts.flatMap((text, index) => linesOf(text).map((line) => ({ index, line: `+${line}` })))
  const fits = (name: keyof ShellPatterns, input: readonly string[]): Set<number> => {
    const file = join(folder, name)
    writeFileSync(file, `${patterns[name].join('\n')}\n`, 'latin1')
    const [program = '', ...args] = grep
    const script = '"$@" || [ $? -eq 1 ]'
    const output = execFileSync('sh', ['-c', script, 'sh', program, ...args, '-n', '-E', '-f', file], {
      input: Buffer.from(`${input.join('\n')}\n`),
      env: { ...process.env, LC_ALL: 'C' },
      maxBuffer: 2 ** 30,
    })
    return new Set(Array.from(output.toString('latin1').matchAll(/^(\d+):/gm), ([, number]) => Number(number) - 1))
  }
  const all = lines.map(({ line }) => line)
  const first = fits('first', all)
  const candidates = lines.filter((_, at) => first.has(at))
  const kept = candidates.map(({ line }) => line)
  const sure = fits('sure', kept)
  const nearby = fits('nearby', kept)
  const found = new Set<number>()
  candidates.forEach(({ index, line }, at) => {
    if (sure.has(at) || nearby.has(at) || line.length > 500) found.add(index)
  })
  const joined = texts.map((text) =>
    linesOf(text)
      .map((line) => `\u0003${line}\u0002`)
      .join(''),
  )
  for (const index of fits('around', joined)) found.add(index)
  return texts.map((_, index) => found.has(index))
}

function linesOf(text: string): string[] {
  return text.replaceAll('\0', '\u0001').replace(/\n$/, '').split('\n')
}
