import type { Source } from '../types.ts'
import { joined } from './concatenated-strings.ts'
import { valueApart } from './detached-value.ts'
import { percentEncoded, readEncoded } from './encoded.ts'
import { joinedLists } from './joined-lists.ts'
import { kubernetesSecret } from './kubernetes-secret.ts'
import { readNamesOfLanguages } from './names-of-languages.ts'
import type { Reader, Reading } from './reading.ts'
import { readSecretFile } from './secret-file.ts'
import { appendedStrings } from './statements/appended-strings.ts'
import { callOverLines } from './statements/call-over-lines.ts'
import { copiedRows } from './statements/copied-rows.ts'
import { insertedRows } from './statements/insert-rows.ts'
import { literalList } from './statements/literal-list.ts'
import { promptedAnswer } from './statements/prompted-answer.ts'
import { returnedLiteral } from './statements/returned-literal.ts'
import { tableColumns } from './table-columns.ts'
import { terraformRandom } from './terraform-random.ts'
import { valueBelow } from './value-on-next-line.ts'
import { yamlList } from './yaml-list.ts'

/** Every way to read a text that starts from keywords. A new one adds its line here. */
export const READERS: readonly Reader[] = [
  valueApart,
  valueBelow,
  yamlList,
  joined,
  joinedLists,
  kubernetesSecret,
  terraformRandom,
  percentEncoded,
  tableColumns,
  callOverLines,
  literalList,
  returnedLiteral,
  insertedRows,
  copiedRows,
  appendedStrings,
  promptedAnswer,
]

/**
 * All readings of a text.
 * @param endsOf for each of `READERS`, where its keywords end in the text, ascending
 * @param runs where runs begin that may be encoded (`findEncodedRuns`)
 * @returns in no order; each once, though a name may hold several keywords
 */
export function readingsOf(source: Source, endsOf: readonly (readonly number[])[], runs: readonly number[]): Reading[] {
  const { path, text } = source
  const readings = READERS.flatMap((reader, at) => {
    const ends = endsOf[at] as readonly number[]
    return ends.length === 0 ? [] : reader.read(text, ends, path)
  })
  const seen = new Set<string>()
  return [...readings, ...readEncoded(text, runs), ...readSecretFile(source), ...readNamesOfLanguages(source)].filter(
    ({ text: read, pieces }) => {
      const identity = `${pieces.at(-1)?.start} ${read}`
      return !seen.has(identity) && seen.add(identity)
    },
  )
}
