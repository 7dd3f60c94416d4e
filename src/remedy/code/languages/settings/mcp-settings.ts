import { addProperty, propertiesOf } from '../../env-modules/add-property.ts'
import { literalAround } from '../../literal-around.ts'
import { readEscapes } from '../../read-escapes.ts'
import { type Refusal, type Replacement, refuse, type Spot } from '../../replacement.ts'
import { JSON_LEXIS } from './json-keys.ts'

/** A coding assistant's list of MCP servers. */
interface Reader {
  readonly path: RegExp
  readonly write: (name: string) => string
  /** Whether it asks people for the value, and keeps it. */
  readonly asks?: boolean
}

const READERS: readonly Reader[] = [
  // https://code.claude.com/docs/en/mcp#environment-variable-expansion-in-mcp-json
  { path: /(?:^|\/)\.mcp\.json$/, write: (name) => `\${${name}}` },
  // https://cursor.com/docs/context/mcp#config-interpolation
  { path: /(?:^|\/)\.cursor\/mcp\.json$/, write: (name) => `\${env:${name}}` },
  // https://code.visualstudio.com/docs/copilot/reference/mcp-configuration#_input-variables-for-sensitive-data
  { path: /(?:^|\/)\.vscode\/mcp\.json$/, write: (name) => `\${input:${idOf(name)}}`, asks: true },
]

/** The files that these are. */
export const MCP_SETTINGS = /(?:^|\/)(?:\.mcp\.json|\.(?:cursor|vscode)\/mcp\.json)$/

/** The value of a server's variable, header or argument becomes a reference, as the assistant's own page has it. */
export function mcpSettings({ path, text, start, end }: Spot): Replacement | Refusal {
  const reader = READERS.find((one) => one.path.test(path))
  const literal = literalAround(text, start, end, JSON_LEXIS)
  const value = literal && readEscapes(text.slice(start, end))
  if (!reader || !literal || value === null) return refuse('put a reference to a variable there by hand')
  if (/^\s*:/.test(text.slice(literal.close))) return refuse('it is a key here: take it out by hand')
  return {
    value,
    edits: (name) => [{ start, end, text: reader.write(name) }],
    ...(reader.asks
      ? {
          store: { text: (name) => `VS Code asks for ${name} when the server starts, and keeps it` },
          declaration: { path, add: addInput, shown: (name) => `the input ${idOf(name)}` },
        }
      : {}),
  }
}

function idOf(variable: string): string {
  return variable.toLowerCase().replaceAll('_', '-')
}

/** One more of the inputs that VS Code asks for; none where it is there. */
function addInput(text: string, variable: string): string | null {
  const id = idOf(variable)
  const open = text.indexOf('{')
  if (open < 0) return null
  if (new RegExp(`"id"\\s*:\\s*"${id}"`).test(text)) return text
  const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  '
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = [
    `${unit}{`,
    `${unit}${unit}"type": "promptString",`,
    `${unit}${unit}"id": "${id}",`,
    `${unit}${unit}"description": "${variable}",`,
    `${unit}${unit}"password": true`,
    `${unit}}`,
  ].map((line) => unit + line)
  const list = propertiesOf(text, open).get('inputs')
  if (list === undefined) return addProperty(text, open, `"inputs": [${eol}${lines.join(eol)}${eol}${unit}]`)
  if (text[list] !== '[') return null
  const isEmpty = /^\[\s*\]/.test(text.slice(list))
  const rest = isEmpty ? `${eol}${unit}${text.slice(text.indexOf(']', list))}` : `,${text.slice(list + 1)}`
  return `${text.slice(0, list + 1)}${eol}${lines.join(eol)}${rest}`
}
