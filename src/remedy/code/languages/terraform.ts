import { type Lexis, type Literal, literalAround, SLASHES_AND_HASH } from '../literal-around.ts'
import { readEscapes } from '../read-escapes.ts'
import { type Refusal, type Replacement, refuse, refuseElsewhere, type Spot } from '../replacement.ts'
import type { TextEdit } from '../text-edits.ts'

const LEXIS: Lexis = { quotes: ['"'], comment: SLASHES_AND_HASH, heredoc: /<<-?(?<word>[A-Za-z_]\w*)/y }

/**
 * Terraform takes `TF_VAR_name` from the environment for a declared variable
 * (https://developer.hashicorp.com/terraform/cli/config/environment-variables#tf_var_name).
 */
export function terraform(spot: Spot): Replacement | Refusal {
  const { text, path, start, end } = spot
  if (/\.tfvars$/.test(path))
    return refuseElsewhere('remove the line and set TF_VAR_<name> in the environment: Terraform reads it')
  const literal = literalAround(text, start, end, LEXIS)
  const value = literal && readEscapes(text.slice(start, end))
  if (!literal || value === null) return refuse('it is not in a plain string: write var.<name> there by hand')
  const block = enclosingBlock(text, start)
  const isSource =
    /^module\b/.test(block) && /\b(?:source|version)\s*=\s*$/.test(text.slice(0, literal.open).slice(-40))
  if (isSource || /\bbackend\s+"[^"\n]*"\s*\{[^}]*$/.test(text.slice(Math.max(0, start - 2000), start)))
    return refuse('no variable may stand here: pass it with terraform init -backend-config')
  const declared = /^variable\s+"(\w+)"/.exec(block)?.[1]
  if (declared && !isDefault(literal, spot))
    return refuse('it is a part of the default: take the default out, and set TF_VAR_<name> in the environment')
  if (declared) return { value, variable: () => `TF_VAR_${declared}`, edits: () => dropDefault(text, start) }
  const nameOf = (variable: string) => variable.replace(/^TF_VAR_/, '')
  const isWhole = literal.start === start && literal.end === end
  return {
    value,
    variable: (name) => `TF_VAR_${name.replace(/^TF_VAR_/, '').toLowerCase()}`,
    edits: (variable) => [
      isWhole
        ? { start: literal.open, end: literal.close, text: `var.${nameOf(variable)}` }
        : { start, end, text: `\${var.${nameOf(variable)}}` },
      ...declare(text, nameOf(variable)),
    ],
  }
}

/** A default that is this text and nothing else, on a line of its own. */
function isDefault({ open, start, end, close }: Literal, { text, ...secret }: Spot): boolean {
  const before = text.slice(text.lastIndexOf('\n', open - 1) + 1, open)
  const isAlone =
    /^[ \t]*default[ \t]*=[ \t]*$/.test(before) && /^[ \t]*(?:(?:#|\/\/)[^\n]*|\r)?(?:\n|$)/.test(text.slice(close))
  return isAlone && start === secret.start && end === secret.end
}

/** The head of the outermost block around `at`, such as `variable "token"`. */
function enclosingBlock(text: string, at: number): string {
  const heads = [...text.slice(0, at).matchAll(/^(?:\w+)(?:\s+"[^"\n]*")*\s*\{/gm)]
  const closed = text.slice(0, at).lastIndexOf('\n}')
  const head = heads.findLast(({ index }) => index > closed)
  return head?.[0] ?? ''
}

function dropDefault(text: string, at: number): TextEdit[] {
  const from = text.lastIndexOf('\n', at - 1) + 1
  const next = text.indexOf('\n', at)
  const to = next < 0 ? text.length : next + 1
  const indent = /^\s*/.exec(text.slice(from, to))?.[0] ?? ''
  const block = text.slice(text.lastIndexOf('\nvariable', from) + 1, text.indexOf('\n}', at))
  const put = /^[ \t]*sensitive\s*=/m.test(block)
    ? ''
    : `${indent}sensitive = true${text.slice(from, to).endsWith('\r\n') ? '\r\n' : '\n'}`
  return [{ start: from, end: to, text: put }]
}

function declare(text: string, name: string): TextEdit[] {
  if (new RegExp(`^variable\\s+"${name}"`, 'm').test(text)) return []
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = ['', `variable "${name}" {`, '  type      = string', '  sensitive = true', '}', '']
  const gap = text.endsWith('\n') ? '' : eol
  return [{ start: text.length, end: text.length, text: gap + lines.join(eol) }]
}
