import type { BareFinding } from '../../finding.ts'
import type { Repository } from '../../git/repository.ts'
import { tryGit } from '../../git/run-git.ts'
import type { Spot } from '../../remedy/code/spot.ts'
import { isUsedAsConstant } from '../../remedy/code/used-as-constant.ts'
import { type CodeRemedy, codeRemedy } from '../../remedy/code-remedy.ts'
import type { Project } from '../../remedy/project/project.ts'
import { variableFor } from '../../remedy/variable-for.ts'
import type { RuleInfo } from '../../rules/rule-info.ts'

/** How languages declare a constant whose value is the text that follows. */
const DECLARED: Readonly<Record<string, RegExp>> = {
  go: /^(?:const\s+|\t)([A-Z]\w*)(?:\s+[\w.]+)?\s*=\s*["`]$/,
  java: /\bfinal\s+String\s+(\w+)\s*=\s*"$/,
  kt: /\bconst\s+val\s+(\w+)[^=]*=\s*"$/,
  cs: /\bconst\s+string\s+(\w+)\s*=\s*@?"$/,
}

/** What is to be done in the code, other files considered: a constant that they need stays one. */
export async function remedyFor(
  repository: Repository,
  finding: BareFinding,
  rule: RuleInfo,
  spot: Spot,
  project: Project,
): Promise<CodeRemedy> {
  const remedy = codeRemedy(finding, rule, spot, project)
  const name = remedy.kind === 'replace' ? constantAt(spot) : null
  if (!name || !(await isConstantElsewhere(repository, spot.path, name))) return remedy
  const refused = `another file uses ${name} where only a constant may stand: read the variable elsewhere`
  return { kind: 'by-hand', variable: variableFor(finding, rule, spot), refused }
}

function constantAt({ path, text, start }: Spot): string | null {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const declared = DECLARED[/\.(\w+)$/.exec(path)?.[1] ?? '']
  return declared?.exec(line)?.[1] ?? null
}

/** Lines of other files in the same language that have the name. */
async function isConstantElsewhere({ git }: Repository, path: string, name: string): Promise<boolean> {
  const ending = path.slice(path.lastIndexOf('.'))
  const args = ['grep', '--cached', '-hwF', '--no-color', '-e', name, '--', `*${ending}`, `:(exclude,literal)${path}`]
  const { stdout } = await tryGit(git, args) // exit code 1: none
  const lines = stdout.toString().split('\n')
  if (ending !== '.go') return lines.some((line) => isUsedAsConstant(line, name))
  const made = new RegExp(`^(?:const\\s+\\w+|\\t[A-Z]\\w*)(?:\\s+[\\w.]+)?\\s*=[^=]*\\b${name}\\b`)
  return lines.some((line) => made.test(line))
}
