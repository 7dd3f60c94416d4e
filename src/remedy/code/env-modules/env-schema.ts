import { closeOf, propertiesOf } from './add-property.ts'

/** The schema in a module that checks the environment, and the name under which it hands out the values. */
export interface EnvSchema {
  /** What other files import; `default` where it is the default export, which `local` names. */
  readonly exported: string | 'default'
  readonly local: string
  /** The `{` of the object that lists the variables. */
  readonly open: number
  /** What the object says of a text that has to be set. */
  readonly required: string
  /** The `{` of the object that passes each variable on, where there is one (`runtimeEnv` of t3-env). */
  readonly passes?: number
  /** What has to be imported for `required`. */
  readonly needs?: string
}

/** How libraries say that a text has to be set. */
const REQUIRED: readonly (readonly [library: RegExp, required: string])[] = [
  [/from\s+["']zod(?:\/[\w-]+)?["']|require\(["']zod["']\)/, 'z.string().min(1)'], // https://zod.dev
  [/from\s+["']valibot["']/, 'v.pipe(v.string(), v.minLength(1))'], // https://valibot.dev
  [/from\s+["'](?:joi|@hapi\/joi)["']|require\(["']joi["']\)/, 'Joi.string().required()'], // https://joi.dev
]

/** Reads the module's text. @returns null where it is written in another way than those that are known */
export function envSchema(text: string): EnvSchema | null {
  return fromT3(text) ?? fromEnvalid(text) ?? fromSchema(text)
}

/** https://env.t3.gg/docs/core */
function fromT3(text: string): EnvSchema | null {
  const found = /export\s+const\s+(\w+)\s*=\s*createEnv\(\s*\{/.exec(text)
  const required = requiredIn(text)
  if (!found?.[1] || !required) return null
  const properties = propertiesOf(text, found.index + found[0].length - 1)
  const open = properties.get('server') ?? -1
  if (text[open] !== '{') return null
  const passes = properties.get('runtimeEnv') ?? properties.get('runtimeEnvStrict') ?? -1
  return { exported: found[1], local: found[1], open, required, ...(text[passes] === '{' ? { passes } : {}) }
}

/** https://github.com/af/envalid */
function fromEnvalid(text: string): EnvSchema | null {
  const found = /(?:const|let)\s+(\w+)[^=\n]*=\s*(?:\w+\.)?cleanEnv\(\s*process\.env\s*,\s*\{/.exec(text)
  const exported = found?.[1] && exportOf(text, found[1])
  if (!found?.[1] || !exported) return null
  const open = found.index + found[0].length - 1
  const whole = /import\s+\*\s+as\s+(\w+)\s+from\s+["']envalid["']/.exec(text)?.[1]
  return {
    exported,
    local: found[1],
    open,
    required: whole ? `${whole}.str()` : 'str()',
    ...(whole || /\bstr\b\s*[,}]/.test(text) ? {} : { needs: 'str' }),
  }
}

/** `z.object({ … })` that parses `process.env`: at once, or by its name. */
function fromSchema(text: string): EnvSchema | null {
  const required = requiredIn(text)
  const found = required && (atOnce(text) ?? byName(text))
  if (!found) return null
  const local = found.method === 'parse' ? found.result : dataOf(text, found.result)
  const exported = local && exportOf(text, local)
  return exported ? { exported, local, open: found.open, required } : null
}

interface Parsed {
  /** The variable that gets what the method returns. */
  readonly result: string
  readonly method: string
  readonly open: number
}

const OBJECT = String.raw`\b(?:z|v|Joi)\s*\.\s*(?:object|strictObject|looseObject)\(\s*\{`
const METHOD = String.raw`(parse|safeParse|validate)\(`

/** `const env = z.object({ … }).parse(process.env)`, `const env = v.parse(v.object({ … }), process.env)`. */
function atOnce(text: string): Parsed | null {
  const heads = text.matchAll(
    new RegExp(`(?:const|let)\\s+(\\w+)[^=\\n]*=\\s*(?:v\\s*\\.\\s*${METHOD}\\s*)?${OBJECT}`, 'g'),
  )
  for (const { index, 0: head, 1: result = '', 2: before } of heads) {
    const open = index + head.length - 1
    const after = text.slice(closeOf(text, open))
    const method = before ?? new RegExp(`^\\}\\s*\\)\\s*\\.\\s*${METHOD}\\s*process\\.env\\b`).exec(after)?.[1]
    const isParsed = !before || /^\}\s*\)\s*,\s*process\.env\b/.test(after)
    if (method && isParsed) return { result, method, open }
  }
  return null
}

/** `const schema = z.object({ … })`, and below `const env = schema.parse(process.env)` or `v.parse(schema, process.env)`. */
function byName(text: string): Parsed | null {
  const call = new RegExp(
    `(?:const|let)\\s+(\\w+)[^=\\n]*=\\s*(?:(\\w+)\\s*\\.\\s*)${METHOD}\\s*(?:(\\w+)\\s*,\\s*)?process\\.env\\b`,
  ).exec(text)
  const [, result = '', owner = '', method = '', argument] = call ?? []
  const schema = new RegExp(`(?:const|let)\\s+${argument ?? owner}\\b[^=\\n]*=\\s*${OBJECT}`).exec(text)
  return call && schema ? { result, method, open: schema.index + schema[0].length - 1 } : null
}

/** `env` of `const env = parsed.data`. */
function dataOf(text: string, result: string): string | null {
  return new RegExp(`(?:const|let)\\s+(\\w+)[^=\\n]*=\\s*${result}\\.(?:data|value)\\b`).exec(text)?.[1] ?? null
}

/** The name under which a module exports a variable; null where it does not. */
function exportOf(text: string, name: string): string | null {
  if (new RegExp(`export\\s+(?:const|let)\\s+${name}\\b`).test(text)) return name
  if (new RegExp(`export\\s+default\\s+${name}\\b`).test(text)) return 'default'
  return new RegExp(`export\\s*\\{[^}]*\\b${name}\\b(?!\\s+as)[^}]*\\}`).test(text) ? name : null
}

function requiredIn(text: string): string | null {
  const known = REQUIRED.find(([library]) => library.test(text))?.[1] ?? null
  // What the project writes already is its habit.
  return known === 'z.string().min(1)' && !/\.min\(1\)/.test(text) && /z\.string\(\)\.nonempty\(\)/.test(text)
    ? 'z.string().nonempty()'
    : known
}
