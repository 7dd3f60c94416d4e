import type { Assignment } from '../match/assignment.ts'
import { meaningOf } from '../match/assignment-name.ts'
import type { Match, Source } from '../types.ts'
import { isCommonWord } from '../words/language.ts'
import { type Randomness, randomnessOf } from '../words/randomness.ts'
import { type FileKind, fileKindOf, isComment } from './file-kind.ts'
import { isUnclearKey } from './unclear-key.ts'
import { isChosen } from './values/value-strength.ts'
import type { EvidenceId } from './weights.ts'

/** Everything that speaks for or against a value assigned to a name, as keys of the table of weights. */
export function evidenceOf(match: Match, source: Source): EvidenceId[] {
  const kind = fileKindOf(source.path)
  const random = randomnessOf(match.secret)
  return [
    ...nameEvidence(match),
    ...grammarEvidence(match, kind),
    ...lengthEvidence(match.secret),
    ...randomEvidence(random),
    ...shapeEvidence(match.secret, random),
    ...placeEvidence(kind, match, source.text),
  ]
}

function nameEvidence({ assignment }: Match): EvidenceId[] {
  if (!assignment) return ['name-none']
  const { words, head, about, headIsLast } = meaningOf(assignment.name)
  const found: EvidenceId[] = []
  if (/^(?:pass|pwd|psw|pswd|pword|pw)/.test(head)) found.push('name-password')
  else if (head === 'secret') found.push('name-secret')
  else if (/^(?:token|jwt|bearer|cookie)$/.test(head)) found.push('name-token')
  else if (head === 'nonce' || head === 'salt') found.push('name-nonce')
  else if (head === 'key')
    found.push(
      words.includes('secret')
        ? 'name-secret'
        : words.length === 1
          ? 'name-plain-key'
          : isUnclearKey(assignment.name)
            ? 'name-some-key'
            : 'name-strong-key',
    )
  else found.push('name-credential')
  if (about) found.push('name-about')
  else if (!headIsLast) found.push('name-goes-on')
  if (words.length === 1) found.push('name-alone')
  return found
}

function grammarEvidence(match: Match, kind: FileKind): EvidenceId[] {
  const { assignment } = match
  if (!assignment) return []
  const { literal, grammar, opensLine } = assignment
  const found: EvidenceId[] = [`grammar-${grammar}`]
  if (!literal.quote) found.push(kind.isCode ? 'bare-in-code' : opensLine ? 'bare-line' : 'bare')
  if (literal.wrapper && !literal.isDefault)
    found.push(
      /^(?:\[(?!\])|get|find|fetch|read|t$|i18n|_|translate|label|input|require|find|query|select|assert|expect|test|it|describe|log|print|raise|throw|error)/i.test(
        literal.wrapper.replace(/^.*[.:]/, ''),
      )
        ? 'wrapper-lookup'
        : 'wrapper',
    )
  if (literal.isDefault) found.push('default')
  const next = /^[ \t]+([A-Za-z]+)/.exec(literal.rest)?.[1]
  if (!literal.quote && next)
    found.push(isCommonWord(next.toLowerCase()) && /^[A-Za-z]+$/.test(literal.value) ? 'bare-prose' : 'bare-goes-on')
  found.push(...plainEvidence(match, kind))
  if (literal.quote && !literal.isDefault && grammar !== 'comparison' && /^[ \t]*:(?!:)/.test(literal.rest))
    found.push('value-is-key')
  return found
}

/**
 * A name that can only mean a secret and a value written out for it, in a file that is no test, example, documentation
 * or catalogue of messages: that is where people put what works.
 */
function plainEvidence({ assignment, secret }: Match, kind: FileKind): EvidenceId[] {
  if (!assignment || kind.isTest || kind.isDocs || kind.isMessages || kind.isGenerated) return []
  if (kind.isExample && !(kind.isTemplate && isChosen(secret))) return []
  const { head, about, headIsLast, words } = meaningOf(assignment.name)
  const { quote, wrapper, isDefault, rest } = assignment.literal
  if (about || !headIsLast || wrapper || isDefault || secret.length < 5) return []
  if (!/^(?:assignment|attribute|prose|comparison|space)$/.test(assignment.grammar) && !isSetter(assignment)) return []
  if (!quote && (kind.isCode || !assignment.opensLine || /^[ \t]*\w/.test(rest))) return []
  if (!/^[^\s()]*$/.test(secret) && !/^\w+ \w+$/.test(secret)) return []
  if (/^(?:pass|pwd|psw)/.test(head)) return ['plain-password']
  const isSecret = head === 'secret' || words.includes('secret') || (head === 'key' && words.includes('api'))
  if (secret.length >= 12 && isSecret && /\d{3}/.test(secret) && /[A-Za-z]/.test(secret) && /[-_]/.test(secret))
    return ['plain-numbered']
  return isSecret && secret.length >= 8 ? ['plain-secret'] : []
}

/** `config.setPassword("…")` gives it as an assignment does. */
function isSetter({ name, grammar, literal: { rest } }: Assignment): boolean {
  return (
    grammar === 'call' && /(?:^|[.>:$])(?:set|with)_?[A-Z]?[a-z]*_?(?:pass|pwd)/i.test(name) && /^[ \t]*\)/.test(rest)
  )
}

function lengthEvidence(value: string): EvidenceId[] {
  const { length } = value
  if (length < 4) return ['length-3']
  if (length < 6) return ['length-5']
  if (length < 8) return ['length-7']
  if (length < 12) return ['length-11']
  if (length < 20) return ['length-19']
  if (length < 32) return ['length-31']
  return length < 200 ? ['length-199'] : ['length-more']
}

function randomEvidence({ surprise, words, runs, entropy }: Randomness): EvidenceId[] {
  const found: EvidenceId[] = []
  found.push(
    surprise < 3.5
      ? 'surprise-3'
      : surprise < 4.2
        ? 'surprise-4'
        : surprise < 5
          ? 'surprise-5'
          : surprise < 6
            ? 'surprise-6'
            : surprise < 7
              ? 'surprise-7'
              : surprise < 8
                ? 'surprise-8'
                : 'surprise-more',
  )
  found.push(words > 0.9 ? 'words-all' : words > 0.6 ? 'words-most' : words > 0.3 ? 'words-some' : 'words-none')
  if (runs > 0.4) found.push('runs')
  if (entropy > 4.2) found.push('entropy-high')
  return found
}

function shapeEvidence(value: string, random: Randomness): EvidenceId[] {
  const found: EvidenceId[] = []
  const { digits, lower, upper, punctuation, changes } = random
  const length = Math.min(value.length, 128)
  if (digits === length) found.push('shape-number')
  else if (/^[0-9a-f]+$|^[0-9A-F]+$/.test(value) && length >= 16 && digits > 0) found.push('shape-hex')
  else if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) found.push('shape-uuid')
  else if (/\s/.test(value)) found.push(/\s\S+\s/.test(value) ? 'shape-sentence' : 'shape-two-words')
  else if (/^[a-z]+$/.test(value)) found.push('shape-lower')
  else if (/^[A-Z_]+$/.test(value)) found.push('shape-upper')
  else if (/^[A-Z]?[a-z]+(?:[A-Z][a-z]+)+$/.test(value)) found.push('shape-camel')
  else if (/^[a-z]+(?:[_-][a-z]+)+$/.test(value)) found.push('shape-snake')
  else if (/^[\w$]+(?:[.:/][\w$]+)+$/.test(value) && digits < 3) found.push('shape-path')
  else if (punctuation === 0 && digits && lower && upper) found.push('shape-mixed')
  else if (punctuation === 0 && digits) found.push('shape-alphanumeric')
  else if (punctuation && digits && (lower || upper)) found.push('shape-punctuation')
  else found.push('shape-other')
  if (changes > 0.35) found.push('changes')
  if (/^[#.:/@\-\\,;=]/.test(value)) found.push('opens-with-punctuation')
  if (/[:.?]$/.test(value)) found.push('ends-like-prose')
  if (/[^\x20-\x7e]/.test(value)) found.push('beyond-ascii')
  return found
}

function placeEvidence(kind: FileKind, match: Match, text: string): EvidenceId[] {
  const found: EvidenceId[] = []
  if (kind.isTest) found.push('in-test')
  if (kind.isExample) found.push('in-example')
  if (kind.isDocs) found.push('in-docs')
  if (kind.isGenerated) found.push('in-generated')
  if (kind.isMessages) found.push('in-messages')
  if (kind.isCode) found.push('in-code')
  else if (kind.isConfig) found.push('in-config')
  if (isComment(text, match.start)) found.push('in-comment')
  return found
}
