import type { Assignment } from '../match/assignment.ts'
import { meaningOf } from '../match/assignment-name.ts'
import type { Judged, Match, Source } from '../types.ts'
import { bareIdentifierReason } from './bare-identifier.ts'
import { evidenceOf } from './evidence.ts'
import { type FileKind, fileKindOf } from './file-kind.ts'
import { harmlessContextReason, publicContextReason } from './harmless-context.ts'
import { humanTextReason } from './human-text.ts'
import { heldDown } from './judge-strength.ts'
import { madeUpReason } from './made-up-value.ts'
import { partOfTextReason } from './part-of-text.ts'
import { isSentToNobody } from './sent-by-command.ts'
import { unclearKeyReason } from './unclear-key.ts'
import { harmlessReason } from './values/harmless-value.ts'
import { isLocalService } from './values/local-service.ts'
import { isFixtureData } from './values/made-for-test.ts'
import { countsUp, placeholderReason } from './values/placeholder.ts'
import { misshapenReason } from './values/provider-formats.ts'
import { referenceReason } from './values/reference.ts'
import { isCutOff } from './values/truncated-token.ts'
import { BIAS, type EvidenceId, LOW, MEDIUM, WEIGHTS } from './weights.ts'

/** `ra.validation.passwordDoesNotMatch`, as catalogues of messages are asked. */
const MESSAGE_NAME = /^[a-z][A-Za-z]{1,30}(?:\.[a-z][A-Za-z]{2,40}){2,6}$/

/** Judges a value by the name it is assigned to, its text and its surroundings: one sum of named weights. */
export function judgeAssigned(match: Match, assignment: Assignment, source: Source): Judged {
  const { name } = assignment
  const kind = fileKindOf(source.path)
  const dismissal =
    referenceReason(assignment.literal, name, kind.isCode) ??
    bareIdentifierReason(match, kind.isCode) ??
    unclearKeyReason(match) ??
    placeholderReason(match.secret) ??
    harmlessReason(match.secret, !kind.isTest && !kind.isDocs && /^(?:pass|pwd|psw|pw)/.test(meaningOf(name).head)) ??
    harmlessContextReason(match, source) ??
    partOfTextReason(match, source, kind) ??
    humanTextReason(match.secret, kind, source.text, match.start) ??
    (saysToPass(assignment) ? 'a text says to pass it on' : undefined) ??
    (isLookedFor(assignment) ? 'it is looked for or expected, not handed over' : undefined) ??
    (continuesSentence(assignment, kind) ? 'it is the first word of a sentence' : undefined) ??
    (isCutOff(match.secret) ? "it is the beginning of a provider's token, whose rest is missing" : undefined) ??
    (isPublicKeyName(name) ? 'the name says that the key is public' : undefined) ??
    (isPlaceholderInBrackets(assignment) ? 'it follows a placeholder in angle brackets' : undefined) ??
    (MESSAGE_NAME.test(match.secret) ? 'it is the name of a message' : undefined) ??
    misshapenReason(name, match.secret) ??
    (countsUp(match.secret.replaceAll(/[-_.]/g, '')) ? 'it counts up or runs along the alphabet' : undefined)
  if (dismissal) return { match, verdict: 'dismissed', evidence: [dismissal], name }
  const found = evidenceOf(match, source)
  const score = found.reduce((sum, id) => sum + WEIGHTS[id][0], BIAS)
  if (score < LOW)
    return {
      match,
      verdict: 'dismissed',
      get evidence() {
        return inWords(found, score) // which are hardly ever asked for
      },
      name,
    }
  if (score < MEDIUM && found.includes('name-about') && !kind.isConfig)
    return { match, verdict: 'dismissed', evidence: inWords(found, score), name }
  const evidence = inWords(found, score)
  const held =
    score < MEDIUM
      ? 'the evidence is not strong enough to block'
      : (publicContextReason(match, source) ??
        localReason(match, source) ??
        (isSentToNobody(match, source) ? 'a command of the documentation sends it to nobody' : undefined) ??
        heldDown(match, kind, found))
  const made = held && madeUpReason(match, source, found)
  if (made) return { match, verdict: 'dismissed', evidence: [made], name }
  if (held) return { match, verdict: 'low', evidence: [...evidence, `only a warning: ${held}`], name }
  return { match, verdict: 'medium', evidence, name }
}

/** `-P <password> -I`, `<user>:<password>@host`: no element, for no tag ends it and no value begins like that. */
function isPlaceholderInBrackets({ grammar, literal: { value, quote, rest } }: Assignment): boolean {
  return grammar === 'element' && quote === '' && !rest.startsWith('<') && /^[\s@:/]/.test(value)
}

/** What tells apart assemblies that are signed: https://learn.microsoft.com/dotnet/api/system.reflection.assemblyname.getpublickeytoken */
const PUBLIC_KEY_TOKEN = /(?:^|[._-])public_?key_?token$/i

/** `publicKey`, `publicResourceKey`, but not `NEXT_PUBLIC_API_KEY`. */
function isPublicKeyName(name: string): boolean {
  if (PUBLIC_KEY_TOKEN.test(name)) return true
  const { head, about, words } = meaningOf(name)
  return (
    head === 'key' &&
    about === 'public' &&
    words[0] === 'public' &&
    !words.some((word) => /^(?:api|secret|private|access)$/.test(word))
  )
}

function localReason({ start, secret, assignment }: Match, { path, text }: Source): string | undefined {
  if (isLocalService(path, text, start, secret, assignment?.name))
    return 'it names the service that it is for, or says that it is local'
  return fileKindOf(path).isTest && isFixtureData(secret, assignment?.name ?? '', text)
    ? 'tests repeat what they make up, and list it'
    : undefined
}

/** "Pass `signal` to stop it", "learned to pass '--all'": no name, but a verb. */
function saysToPass({ name, grammar, literal: { quote, value } }: Assignment): boolean {
  if (grammar !== 'space' || !quote || !/^pass(?:es|ed|ing)?$/i.test(name)) return false
  return (
    value.startsWith('-') ||
    (quote !== '`' ? /^[a-z][a-z_ -]*$/i : /^pass$/i.test(name) ? /^\D{1,60}$/ : /^[^`]{1,60}$/).test(value)
  )
}

/** `token.startsWith("…")`, `pw.expect("…")`: what is called is no name of the value. */
function isLookedFor({ name, grammar }: Assignment): boolean {
  return (
    grammar === 'call' &&
    /\.(?:expect|includes?|contains|startsWith|starts_with|endsWith|ends_with|indexOf|match|split|replace(?:All)?)$/.test(
      name,
    )
  )
}

/** "A second pass: collapse sizes to one": the sentence goes on behind the word. */
function continuesSentence({ name, opensLine, grammar, literal }: Assignment, { isDocs }: FileKind): boolean {
  // "**Authentication**: X25519 key exchange for a channel"
  if (
    isDocs &&
    !literal.quote &&
    /^auth(?:entication|orization)?$/i.test(name) &&
    /^ [a-z]+ [a-z]+[ ,.]/.test(literal.rest)
  )
    return true
  // "**username / password**: the database's account (required)"
  if (
    isDocs &&
    !literal.quote &&
    /^[A-Z][A-Za-z]+$/.test(literal.value) &&
    /^ [a-z]{3,} (?:\(|[a-z]+[ ,.])/.test(literal.rest)
  )
    return true
  // "- **api_key**: Acme.AI API key (required)", "| Auth Password | SNMP authPassword for v3"
  if (
    isDocs &&
    !literal.quote &&
    /^[A-Z][A-Za-z.]*\d?$/.test(literal.value) &&
    new RegExp(`^ [^\\n]{0,40}${meaningOf(name).head}`, 'i').test(literal.rest)
  )
    return true
  const mayBeText = isDocs || (!opensLine && /^pass(?:es)?$/.test(name))
  return (
    mayBeText &&
    !literal.quote &&
    grammar === 'assignment' &&
    /^[a-z]+$/.test(literal.value) &&
    /^ [A-Za-z]+,? [a-z]+[ ,.]/.test(literal.rest)
  )
}

/** What was found, what weighs most first, and the sum. */
function inWords(found: readonly EvidenceId[], score: number): string[] {
  return [
    ...found
      .filter((id) => WEIGHTS[id][0] !== 0)
      .sort((a, b) => Math.abs(WEIGHTS[b][0]) - Math.abs(WEIGHTS[a][0]))
      .map((id) => `${signed(WEIGHTS[id][0])} ${WEIGHTS[id][1]}`),
    `${signed(score)} in all, ${signed(BIAS)} of it to begin with`,
  ]
}

function signed(weight: number): string {
  return `${weight < 0 ? '-' : '+'}${Math.abs(weight).toFixed(1)}`
}
