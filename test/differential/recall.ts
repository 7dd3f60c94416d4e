import type { Answer } from './differential.ts'
import type { Transplant } from './transplant.ts'

/** How many there were, how many the engine reported at all, and how many it stopped. */
interface Count {
  all: number
  reported: number
  stopped: number
}

/** Counts what the engine made of made-up values in real files, where they stand as they are on added lines. */
export class Recall {
  readonly #counts = new Map<string, Count>()
  /** Providers' tokens that were not stopped: rule, language, place. */
  readonly passed: string[] = []

  add({ sample: { file, value, isNamed, isPlain }, findings }: Answer<Transplant>): void {
    if (!isPlain) return
    const name = isNamed ? 'with a secret name' : 'without one'
    const kind = value.rule && value.name === undefined ? 'provider tokens' : `other values, ${name}`
    if (kind === 'provider tokens' && !findings.some(({ blocks }) => blocks))
      this.passed.push(`${value.rule} in ${file.language} ${name}: ${file.package} ${file.path}`)
    for (const key of [`kind\t${value.kind}\t${name}`, `language\t${file.language}\t${kind}`, `all\t${kind}`]) {
      const count = this.#counts.get(key) ?? { all: 0, reported: 0, stopped: 0 }
      count.all++
      if (findings.length) count.reported++
      if (findings.some(({ blocks }) => blocks)) count.stopped++
      this.#counts.set(key, count)
    }
  }

  /** The share of providers' tokens that the engine stopped. */
  get ofTokens(): number {
    const { all, stopped } = this.#counts.get('all\tprovider tokens') ?? { all: 0, stopped: 0 }
    return stopped / all
  }

  /** Two tables in Markdown: by kind of value, and by language. */
  get tables(): string {
    return [this.#table('kind'), this.#table('language')].join('\n\n')
  }

  #table(by: 'kind' | 'language'): string {
    const keys = [...this.#counts.keys()].map((key) => key.split('\t')).filter(([what]) => what === by)
    const rows = [...new Set(keys.map(([, row]) => row as string))].sort()
    const columns = [...new Set(keys.map(([, , column]) => column as string))].sort().reverse()
    const cell = (row: string, column: string) => shown(this.#counts.get(`${by}\t${row}\t${column}`))
    return [
      `| ${by} | ${columns.join(' | ')} |`,
      `|---|${columns.map(() => '---:|').join('')}`,
      ...rows.map((row) => `| ${row} | ${columns.map((column) => cell(row, column)).join(' | ')} |`),
    ].join('\n')
  }
}

function shown(count: Count | undefined): string {
  if (!count) return ''
  const share = (part: number) => `${Math.round((100 * part) / count.all)} %`
  return `${share(count.stopped)} (${share(count.reported)}) of ${count.all}`
}
