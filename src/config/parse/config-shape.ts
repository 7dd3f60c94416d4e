import type { Node } from 'jsonc-parser'
import { type CustomRule, DEFAULTS } from '../config.ts'
import { ruleName } from '../rule-names.ts'
import { allowShape, glob, type PlacedEntry } from './allow-shape.ts'
import { customRule } from './custom-rule.ts'
import { extendsShape } from './extends-shape.ts'
import { bool, checked, choice, count, described, fields, forEngine, list, record, text } from './shape.ts'

const blockOn = described(
  `The least confidence that stops a commit ("${DEFAULTS.blockOn}"); the rest is a warning. "none" stops nothing.`,
  choice(['high', 'medium', 'low', 'none']),
)

const globs = list(glob)

const TEMPLATE_WORD = /^[a-z0-9]+$/

const templateWord = checked(
  text(50),
  (value, node, complain) => {
    if (TEMPLATE_WORD.test(value)) return true
    complain(node, 'a template is named by one lower-case word', 'Write "ci" for .env.ci and ci.env.')
    return false
  },
  { kind: 'text', most: 50, sure: TEMPLATE_WORD },
)

const VERSION = /^[0-9]{1}[0-9]*[.][0-9]{1}[0-9]*[.][0-9]{1}[0-9]*$/

const version = checked(
  text(20),
  (value, node, complain) => {
    if (VERSION.test(value)) return true
    complain(node, '"warnNewerThan" is no version of hushkey', 'Write "0.2.0", the version that you come from.')
    return false
  },
  { kind: 'text', most: 20, sure: VERSION },
)

/**
 * All that a config may hold. It drives reading, messages and the published JSON Schema, so that they cannot differ.
 * @param ruleIds the rules that ship and the project's own
 */
export function configShape(ruleIds: readonly string[], lineOf: (node: Node) => number) {
  const rules = described(
    'Rules or groups of rules ("stripe") and what becomes of them: "off", or the confidence of their findings.',
    record(ruleName(ruleIds), choice(['off', 'high', 'medium', 'low'])),
  )
  return fields({
    $schema: text(),
    version: described('The version of this format, 1.', count(1, 1)),
    extends: described(
      'Configurations that this one builds on: files of the repository ("./config/hushkey.json") or installed packages ("@acme/hushkey-config"), a later one over an earlier one, and this file over all.',
      extendsShape,
    ),
    blockOn,
    rules,
    warnNewerThan: described(
      'A version such as "0.2.0": kinds of secrets that came in a later one only warn, until you take this out.',
      version,
    ),
    customRules: described('Rules of this project.', forEngine(list<CustomRule>(customRule))),
    env: fields({
      allow: described('Globs of env files that may be committed.', globs),
      deny: described('Globs of further files that may not.', forEngine(globs)),
    }),
    templates: described('Further words that make an env file a template: "ci" for .env.ci.', list(templateWord)),
    localEnv: described('Whether values of the local .env files are looked for in commits (true).', bool),
    paths: described(
      'Overrides for parts of the repository, by glob from the Git root; the later one wins.',
      record(glob, fields({ blockOn, rules })),
    ),
    limits: fields({
      fileBytes: described('Larger files are skipped, and said to be (no limit).', count(1024, 1024 * 1024 * 1024)),
    }),
    inline: fields({
      allow: described('Whether "hushkey:allow <rule> -- reason" counts (true).', bool),
      compat: described("Whether other scanners' comments count as well (false).", bool),
    }),
    agents: fields({
      allow: described('Whether coding assistants may make allowlist entries by themselves (false).', bool),
    }),
    salt: described(
      'Any text of 8 characters or more; goes into every fingerprint, so changing it voids the entries.',
      checked(
        text(200),
        (value, node, complain) => {
          if (value.length < 8) complain(node, '"salt" has fewer than 8 characters', 'Write a longer text.')
          return value.length >= 8
        },
        { kind: 'text', most: 200, sure: /^[!-~]{8}[!-~]*$/ },
      ),
    ),
    allow: described('Findings that people decided to accept.', list<PlacedEntry>(allowShape(ruleIds, lineOf))),
  })
}
