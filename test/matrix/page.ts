import { fileURLToPath } from 'node:url'
import type { Scenario } from './ways.ts'

/** What came of one test. */
export interface Outcome {
  readonly state: 'works' | 'fails' | 'not run'
  /** What it ran, as `pnpm 12.21.0`. */
  readonly tools: readonly string[]
  /** Why it was not run. */
  readonly why?: string
}

/** What the last runs found, by `file > names of the test`. */
export interface Results {
  /** The Node, the Git and the system that a test ran on where it names no others. */
  readonly machine: string
  readonly tests: Readonly<Record<string, Outcome>>
}

export const RESULTS = fileURLToPath(new URL('results.json', import.meta.url))
export const PAGE = fileURLToPath(new URL('../../docs/compatibility.md', import.meta.url))

/** The page: a table for each kind of scenario, a row for each scenario. Pure. */
export function renderPage(scenarios: readonly Scenario[], results: Results): string {
  const groups = [...new Set(scenarios.map(({ group }) => group))]
  const tables = groups.map((group) => {
    const rows = scenarios.filter((scenario) => scenario.group === group).map((scenario) => rowOf(scenario, results))
    const after = AFTER[group] ? [AFTER[group], ''] : []
    return [`## ${group}`, '', '| scenario | | what was run | test |', '|---|---|---|---|', ...rows, '', ...after].join(
      '\n',
    )
  })
  return `${HEAD(results.machine)}\n${tables.join('\n')}`
}

const HEAD = (machine: string) => `# Compatibility

Written by \`npm run test:matrix\`: each row is what its test really ran, with the tool out of its registry, and the
version that it was. In each, a real \`git commit\` with a key in it is stopped and a clean one lands, unless the row says
something else. Where a row names no other, it ran on ${machine}.
`

/** What no row can say: what was not run. */
const AFTER: Readonly<Record<string, string>> = {
  'Windows and macOS': `What did not run anywhere yet:

- **Windows itself.** These rows ran Windows' own programs under Wine. Its disk is that of Linux, and in the place of virus
  scanners and indexers a program holds the file. Shares (\`\\\\server\\share\`) are tested as names alone.
- **The hooks by Git for Windows' shell**, which does not fork under Wine. What stands in for it is what they do on Windows: they
  start the engine at once ([speed.md](speed.md) says why), and the first row runs that by \`node.exe\`. Their shell code runs in dash,
  bash and BusyBox on Linux.
- **PowerShell.** Advice and completions are checked as text; cmd has run each command.
- **macOS**: its awk, sh and a disk that ignores letter case. The one true awk, and \`core.ignorecase\`, are tested on Linux.
- **All of \`npm test\` by node.exe**: what starts Git or a shell needs more of Windows than Wine has.

\`.github/workflows/ci.yml\` has all of these for each pull request: \`npm test\` on Linux, macOS and Windows, and real commits,
on Windows from PowerShell 7, Windows PowerShell 5.1, cmd and Git Bash. Only a linter of workflows has seen it, so on Windows
\`npm test\` may fail without stopping a pull request, until it was green once.`,
}

function rowOf({ scenario, does, tests }: Scenario, results: Results): string {
  const outcomes = tests.map((name) => results.tests[name] ?? NEVER)
  const worst = (['fails', 'not run', 'works'] as const).find((state) => outcomes.some((one) => one.state === state))
  const tools = [...new Set(outcomes.flatMap((one) => one.tools))].join(', ')
  const whys = [...new Set(outcomes.flatMap(({ why }) => why ?? []))].join('; ')
  const ran = [does, tools && `with ${tools}`].filter(Boolean).join('; ')
  const files = [...new Set(tests.map((name) => name.split(' > ')[0] as string))]
  const links = files
    .map((path) => `[${path.replace(/^test\/|\.(?:test|matrix|long)\.ts$/g, '')}](../${path})`)
    .join(', ')
  return `| ${[scenario, worst, whys || ran, links].map((cell) => (cell ?? '').replaceAll('|', '\\|')).join(' | ')} |`
}

const NEVER: Outcome = { state: 'not run', tools: [], why: 'no run has reached it yet' }
